import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Form } from 'react-admin'
import { type FieldValues, useFormContext } from 'react-hook-form'
import { type ApiProblem, problemOf } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from './button.tsx'
import { FaultSummary } from './fault-summary.tsx'
import { type FormFrame, FormFrameContext, ownPointer } from './form-frame.ts'
import { Notice } from './notice.tsx'
import { formErrors, sourceOfPointer } from './pointers.ts'
import { faultSentence, type OwnWords } from './problem-words.ts'
import { UnsavedGuard } from './unsaved-guard.tsx'

interface RecordFormProps<Values extends object> {
  /** Read once. A record read again in the background never replaces what is being typed. */
  readonly initial: Values
  /** Sends; rejects with ApiProblem, whose faults go to their fields. */
  readonly onSubmit: (values: Values) => Promise<unknown>
  /** The verb of the button; none: the form saves by itself (see Autosave) or has its own buttons. */
  readonly submit?: string
  readonly onCancel?: () => void
  /** Called on 412 when the person wants the current version under what was typed. */
  readonly onTakeNew?: () => void
  readonly readOnly?: boolean
  readonly prefix?: string
  readonly words?: OwnWords
  /** Leaving with unsaved input asks first (default true). */
  readonly guard?: boolean
  readonly children: ReactNode
}

/** A form over React-Admin's: server faults land on their field by pointer, the rest in a summary; unsaved input is never lost in silence. */
export function RecordForm<Values extends object>(props: RecordFormProps<Values>) {
  const { initial, onSubmit, submit, onCancel, onTakeNew, readOnly = false, prefix = '/', words = {}, guard = true, children } = props
  const t = useWords()
  const formId = useId()
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const frame = useMemo<FormFrame>(() => ({ formId, labels: {}, readOnly, prefix }), [formId, readOnly, prefix])
  const values = useRef(initial).current

  const send = async (typed: FieldValues): Promise<Record<string, unknown> | undefined> => {
    setProblem(null)
    try {
      await onSubmit(typed as Values)
      return undefined
    } catch (error) {
      const met = problemOf(error)
      setProblem(met)
      // a fault of no field of this form stays in the summary: on a field nobody can mend it would keep the form refused for ever
      const own = met.errors
        .map((fault) => ({ ...fault, pointer: ownPointer(fault.pointer, prefix) }))
        .filter((fault) => sourceOfPointer(fault.pointer) in frame.labels)
      // `root` keeps the form unsaved in its own eyes, also when no field is at fault
      return { ...formErrors(own, (fault) => faultSentence(fault, t, words)), root: { refused: met.code } }
    }
  }
  return (
    <FormFrameContext.Provider value={frame}>
      <Form defaultValues={values} onSubmit={send} noValidate disableInvalidFormNotification className="form">
        {guard ? <UnsavedGuard /> : null}
        <FaultSummary problem={problem} words={words} />
        {problem?.status === 412 && onTakeNew ? (
          <Notice tone="attention" title={t('forms.stale')}>
            <Button small onClick={onTakeNew}>
              {t('forms.takeNew')}
            </Button>
          </Notice>
        ) : null}
        {children}
        {submit && !readOnly ? <FormFoot submit={submit} onCancel={onCancel} /> : null}
      </Form>
    </FormFrameContext.Provider>
  )
}

function FormFoot({ submit, onCancel }: { submit: string; onCancel: (() => void) | undefined }) {
  const t = useWords()
  const { formState, reset, getValues } = useFormContext()
  const { isSubmitting, isSubmitSuccessful } = formState
  // what was sent is what is saved: the next change starts from here
  useEffect(() => {
    if (isSubmitSuccessful && !isSubmitting) reset(getValues())
  }, [isSubmitSuccessful, isSubmitting, reset, getValues])
  return (
    <div className="form-foot">
      <Button type="submit" look="primary" busy={isSubmitting}>
        {isSubmitting ? t('common.sending') : submit}
      </Button>
      {onCancel ? <Button onClick={onCancel}>{t('common.cancel')}</Button> : null}
      {formState.isDirty && !isSubmitting ? <span className="saved">{t('forms.unsaved')}</span> : null}
    </div>
  )
}
