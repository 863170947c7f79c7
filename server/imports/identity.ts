import { createHash } from 'node:crypto'

/** The same words whatever the case, accents, punctuation and spaces. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

/** A short name for these facts, equal when all of them are equal. */
export const identityOf = (...facts: readonly (string | number | null)[]): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('base64url')
