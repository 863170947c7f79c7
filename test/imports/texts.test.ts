import { columnLetters, refusalSentence, say, WORDS } from '../../server/imports/cli-words.ts'
import { NOTE_SENTENCES, REFUSAL_SENTENCES } from '../../server/imports/file-texts.ts'
import { importRoutes } from '../../server/imports/imports.routes.ts'
import { ROW_CODES } from '../../server/imports/problem.ts'
import { ROW_SENTENCES } from '../../server/imports/row-texts.ts'
import { Refusal } from '../../server/kernel/refusal.ts'

const details = (sentence: string): string[] => [...sentence.matchAll(/%\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()

describe('sentences of the command line', () => {
  const all = Object.entries({ ...ROW_SENTENCES, ...NOTE_SENTENCES, ...REFUSAL_SENTENCES, ...WORDS })

  test.each(all)('%s says the same details in both languages, and is written in both', (_code, { fr, en }) => {
    expect(details(fr)).toEqual(details(en))
    expect(fr.trim()).not.toBe('')
    expect(en.trim()).not.toBe('')
    expect(`${fr}${en}`).not.toMatch(/%\{[^}]*$|undefined|\bnull\b/)
  })

  test('each code of a row and each refusal of a route has its sentence', () => {
    expect(Object.keys(ROW_SENTENCES).sort()).toEqual([...ROW_CODES].sort())
    const codes = new Set(importRoutes.flatMap((route) => route.problems))
    expect([...codes].filter((code) => !REFUSAL_SENTENCES[code])).toEqual([])
    expect(Object.keys(REFUSAL_SENTENCES).filter((code) => !codes.has(code))).toEqual([])
  })

  test('details take their place, lists too, and a code without a sentence is shown as it is', () => {
    expect(say(REFUSAL_SENTENCES['import-columns-missing'], 'fr', { missing: ['objet', 'montant'] })).toBe(
      'Colonnes obligatoires introuvables : objet, montant.',
    )
    expect(refusalSentence(new Refusal('invalid', 'some-other-code'), 'en')).toBe('some-other-code')
  })

  test('columns have the letters of spreadsheets', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
