import { accreditationStates } from './accreditation/states.ts'
import { apprenticStates } from './apprentic/states.ts'
import { collectiveStates } from './collective-action/states.ts'
import { fracStates } from './frac/states.ts'
import type { StateLook } from './state-look.ts'

/** The registry of programmes in the console: one line each. Words are in fr.ts and en.ts under the same code. */
export const programmeStates: Readonly<Record<string, Readonly<Record<string, StateLook>>>> = {
  frac: fracStates,
  accreditation: accreditationStates,
  'collective-action': collectiveStates,
  apprentic: apprenticStates,
}

export { PROGRAMME_CODES } from './codes.ts'
