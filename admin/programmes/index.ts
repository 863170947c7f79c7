import type { IconName } from '../shared/icons.tsx'
import type { Tone } from '../theme.ts'
import { fracStates } from './frac/states.ts'

/** How a state is shown beside its word. */
export interface StateLook {
  readonly tone: Tone
  readonly icon: IconName
}

/** The registry of programmes in the console: one line each. Words are in fr.ts and en.ts under the same code. */
export const programmeStates: Readonly<Record<string, Readonly<Record<string, StateLook>>>> = { frac: fracStates }

export const PROGRAMME_CODES: readonly string[] = Object.keys(programmeStates)
