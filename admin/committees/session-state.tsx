import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import type { IconName } from '../shared/icons.tsx'
import type { Tone } from '../theme.ts'

export type SessionState = 'draft' | 'frozen' | 'held' | 'posted' | 'cancelled'
export type Outcome = 'favourable' | 'unfavourable' | 'adjourned'

const STATES: Readonly<Record<SessionState, readonly [Tone, IconName]>> = {
  draft: ['neutral', 'pencil'],
  frozen: ['information', 'lock'],
  held: ['attention', 'people'],
  posted: ['done', 'check'],
  cancelled: ['refused', 'cross'],
}
const OUTCOMES: Readonly<Record<Outcome, readonly [Tone, IconName]>> = {
  favourable: ['done', 'check'],
  unfavourable: ['refused', 'cross'],
  adjourned: ['attention', 'hourglass'],
}

export function SessionStateChip({ state }: { state: SessionState }) {
  const t = useWords()
  const [tone, icon] = STATES[state]
  return <StateChip tone={tone} icon={icon} label={t(`committees.states.${state}`)} />
}

/** What a case came to, or that it is still to be voted. */
export function OutcomeChip({ outcome }: { outcome: Outcome | null }) {
  const t = useWords()
  if (outcome === null) return <StateChip tone="neutral" icon="clock" label={t('committees.item.open')} />
  const [tone, icon] = OUTCOMES[outcome]
  return <StateChip tone={tone} icon={icon} label={t(`committees.item.outcomes.${outcome}`)} />
}
