/**
 * The apprentice may be a minor. What the service needs is to tell one from another and to see that the contract covers the project: a given name and
 * an initial, the qualification, the dates, and whether they are under 18 (a legal representative then consents to the demonstration). No family name,
 * no date of birth: age at the start of the project would add nothing, and the contract on file, its identity hidden, proves the rest.
 */
const SHAPE = /^\p{L}[\p{L}’' -]{0,50} \p{Lu}\.$/u

/** "Lina K.", "Jean-Marc D.". Empty while the draft does not name anybody. */
export const isApprenticeShort = (text: string): boolean => text === '' || SHAPE.test(text)

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether a text that others read names the apprentice: the given name as a word of its own. */
export function namesApprentice(text: string, apprentice: string): boolean {
  const given = folded(apprentice).replace(/ \p{L}\.$/u, '')
  if (given === '') return false
  const words = folded(text).split(/[^\p{L}’'-]+/u)
  return given.includes(' ') ? folded(text).includes(given) : words.includes(given)
}
