import { accreditationStates } from './accreditation/states.ts'
import { fracStates } from './frac/states.ts'
import type { StateLook } from './state-look.ts'

/** The registry of programmes in the console: one line each. Words are in fr.ts and en.ts under the same code. */
export const programmeStates: Readonly<Record<string, Readonly<Record<string, StateLook>>>> = {
  frac: fracStates,
  accreditation: accreditationStates,
}

export { PROGRAMME_CODES } from './codes.ts'
