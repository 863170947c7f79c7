import { useWords } from '../i18n/use-words.ts'
import { programmeStates } from '../programmes/index.ts'
import type { Tone } from '../theme.ts'
import { Icon, type IconName } from './icons.tsx'

/** A state: a sign and a word, the colour only repeats them. */
export function StateChip({ tone, icon, label }: { tone: Tone; icon: IconName; label: string }) {
  return (
    <span className="chip" data-tone={tone}>
      <Icon name={icon} small />
      <span className="chip-text">{label}</span>
    </span>
  )
}

/** The state of a case in the words of its programme. An unknown state is shown as unknown, never as the first of the list. */
export function CaseStateChip({ programme, state }: { programme: string; state: string }) {
  const t = useWords()
  const look = programmeStates[programme]?.[state]
  const label = t.maybe(`programmes.${programme}.states.${state}`)
  return <StateChip tone={look?.tone ?? 'neutral'} icon={look?.icon ?? 'question'} label={label ?? state} />
}
