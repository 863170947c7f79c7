import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import type { Person } from './grants.ts'

const LOOK = {
  active: { tone: 'done', icon: 'check' },
  invited: { tone: 'information', icon: 'letter' },
  inactive: { tone: 'neutral', icon: 'lock' },
} as const

/** Active, invited or closed. */
export function PersonState({ state }: { state: Person['state'] }) {
  const t = useWords()
  return <StateChip {...LOOK[state]} label={t(`people.states.${state}`)} />
}
