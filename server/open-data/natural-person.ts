/**
 * Whether a beneficiary is a natural person, by its legal form (nomenclature of INSEE, level 1: "1 Entrepreneur individuel", code 1000)
 * or by the civil title its name begins with. `unknown`: nothing says.
 * Personal data are not put on line unless a text says so (CRPA L312-1-2), and the essential data are those of agreements with bodies
 * of private law (loi 2000-321 art. 10).
 */
export function personKind({ legalForm, name, rna }: { legalForm: string | null; name: string; rna: string | null }): PersonKind {
  if (CIVIL_TITLE.test(name)) return 'natural'
  if (rna) return 'legal'
  const form = legalForm?.trim() ?? ''
  if (/^1\d{3}\b/.test(form) || SOLE_TRADER.test(form)) return 'natural'
  return form === '' ? 'unknown' : 'legal'
}
export type PersonKind = 'natural' | 'legal' | 'unknown'

const CIVIL_TITLE = /^(m\.|mr|mme|mlle|monsieur|madame|mademoiselle)\s/i
const SOLE_TRADER =
  /entrepreneur individuel|entreprise individuelle|auto-?\s?entrepreneur|micro-?\s?entrepreneur|personne physique|^e\.?i\.?$/i

/** What stands in the place of the name when the funder publishes the line without it. */
export const WITHHELD_NAME = 'Entrepreneur individuel (nom non publié)'

const folded = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** Whether a free text names one of these people, in whatever order first name and name stand. */
export function namesPerson(text: string, people: readonly string[]): boolean {
  const held = folded(text)
  return people.some((person) => {
    const words = folded(person).trim().split(' ')
    if (words.length < 2) return false
    return [words, [...words].reverse()].some((order) => held.includes(` ${order.join(' ')} `))
  })
}
