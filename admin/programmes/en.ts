import type { Words } from '../i18n/words.ts'
import { accreditationWords } from './accreditation/en.ts'
import { apprenticWords } from './apprentic/en.ts'
import { collectiveWords } from './collective-action/en.ts'
import type { programmeWords as french } from './fr.ts'
import { fracWords } from './frac/en.ts'

export const programmeWords: Words<typeof french> = {
  frac: fracWords,
  accreditation: accreditationWords,
  'collective-action': collectiveWords,
  apprentic: apprenticWords,
}
