import { programmeWords } from './fr.ts'

/** Codes of the programmes the console has words for. */
export const PROGRAMME_CODES: readonly string[] = Object.keys(programmeWords)
