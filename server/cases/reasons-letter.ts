/** The kind of the letter that gives the reasons of a rejection born of silence (CRPA L232-4); every programme has one. */
export const REASONS_LETTER = 'silence-reasons'
