import { accreditationWords } from './accreditation/fr.ts'
import { apprenticWords } from './apprentic/fr.ts'
import { collectiveWords } from './collective-action/fr.ts'
import { fracWords } from './frac/fr.ts'

/** Words of each programme, under its code. */
export const programmeWords = {
  frac: fracWords,
  accreditation: accreditationWords,
  'collective-action': collectiveWords,
  apprentic: apprenticWords,
}
