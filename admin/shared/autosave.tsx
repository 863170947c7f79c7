import { useCallback, useEffect, useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { problemOf } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { now } from './clock.ts'
import { formatTime } from './format.ts'
import { Icon } from './icons.tsx'
import { useTimeZone } from './session-context.tsx'

const AFTER_LAST_KEY_MS = 1_200
const AGAIN_AFTER_MS = 5_000

type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed' }
  | { readonly kind: 'refused' }

/**
 * Inside a RecordForm without a button: saves a moment after the last key, one save at a time, and again after a failure.
 * `save` rejects with ApiProblem. Shows "Enregistré à 14:32".
 */
export function Autosave<Values extends object>({ save }: { save: (values: Values) => Promise<unknown> }) {
  const { formState, getValues, reset } = useFormContext()
  const values = useWatch()
  const [state, setState] = useState<SaveState>({ kind: 'clean' })
  const [round, setRound] = useState(0)
  const busy = useRef(false)
  const saver = useRef(save)
  saver.current = save

  const run = useCallback((): void => {
    if (busy.current) return
    busy.current = true
    setState({ kind: 'saving' })
    const sent = structuredClone(getValues())
    saver
      .current(sent as Values)
      .then(() => {
        setState({ kind: 'saved', at: now() })
        // keys typed during the save keep the form unsaved: the next round sends them
        if (JSON.stringify(getValues()) === JSON.stringify(sent)) reset(sent)
      })
      .catch((error: unknown) => setState({ kind: problemOf(error).transient ? 'failed' : 'refused' }))
      .finally(() => {
        busy.current = false
        setRound((before) => before + 1)
      })
  }, [getValues, reset])

  const failed = state.kind === 'failed'
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of a value, and each end of a save, starts the wait anew
  useEffect(() => {
    if (!formState.isDirty || busy.current) return
    setState((before) => (before.kind === 'failed' || before.kind === 'refused' ? before : { kind: 'waiting' }))
    const timer = setTimeout(run, failed ? AGAIN_AFTER_MS : AFTER_LAST_KEY_MS)
    return () => clearTimeout(timer)
  }, [values, round, formState.isDirty, run])
  return <SavedAt state={state} />
}

function SavedAt({ state }: { state: SaveState }) {
  const t = useWords()
  const timeZone = useTimeZone()
  if (state.kind === 'clean') return null
  const words = {
    waiting: () => t('forms.unsaved'),
    saving: () => t('forms.savingNow'),
    saved: () => t('forms.savedAt', { time: state.kind === 'saved' ? formatTime(state.at, t.locale, timeZone) : '' }),
    failed: () => t('forms.saveFailed'),
    refused: () => t('forms.saveRefused'),
  }[state.kind]()
  return (
    <span className="saved" role="status">
      <Icon name={state.kind === 'saved' ? 'check' : state.kind === 'failed' || state.kind === 'refused' ? 'alert' : 'clock'} small />
      {words}
    </span>
  )
}
