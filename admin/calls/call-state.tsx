import type { Schema } from '../api/contract.ts'
import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import type { IconName } from '../shared/icons.tsx'
import type { Tone } from '../theme.ts'

type State = Schema<'Call'>['state']

const LOOKS: Readonly<Record<State, { readonly tone: Tone; readonly icon: IconName }>> = {
  announced: { tone: 'neutral', icon: 'clock' },
  open: { tone: 'done', icon: 'play' },
  closed: { tone: 'attention', icon: 'lock' },
  unsealed: { tone: 'accent', icon: 'folder' },
}

export function CallState({ state }: { state: State }) {
  const t = useWords()
  return <StateChip {...LOOKS[state]} label={t(`calls.states.${state}`)} />
}
