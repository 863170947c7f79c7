import { accreditationWords } from './accreditation/fr.ts'
import { fracWords } from './frac/fr.ts'

/** Words of each programme, under its code. */
export const programmeWords = { frac: fracWords, accreditation: accreditationWords }
