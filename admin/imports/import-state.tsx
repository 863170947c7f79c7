import type { Schema } from '../api/contract.ts'
import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import type { IconName } from '../shared/icons.tsx'
import type { Tone } from '../theme.ts'

type State = Schema<'ImportFile'>['state']
const LOOK: Readonly<Record<State, { tone: Tone; icon: IconName }>> = {
  previewed: { tone: 'attention', icon: 'hourglass' },
  imported: { tone: 'done', icon: 'check' },
  abandoned: { tone: 'neutral', icon: 'cross' },
}

export function ImportStateChip({ state }: { state: State }) {
  const t = useWords()
  return <StateChip {...LOOK[state]} label={t(`imports.states.${state}`)} />
}
