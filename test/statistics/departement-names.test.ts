import { departementName as onTheMap } from '../../admin/statistics/departements.ts'
import { isDepartement } from '../../server/parties/departement.ts'
import { DEPARTEMENT_CODES, departementName } from '../../server/parties/departement-names.ts'

test('the report and the map call every département the same', () => {
  const drawn = DEPARTEMENT_CODES.filter((code) => onTheMap(code) !== code)
  expect(drawn).toHaveLength(102)
  // the drawing says Paris by the name of its commune with special status
  const plain = (name: string): string => name.replaceAll("'", '’').replace('Ville de Paris', 'Paris')
  expect(drawn.map((code) => departementName(code, 'fr'))).toEqual(drawn.map((code) => plain(onTheMap(code))))
})

test('there are 96 on the mainland and 13 overseas, with an English name where there is one', () => {
  expect(DEPARTEMENT_CODES).toHaveLength(96 + 13)
  expect([isDepartement('20'), isDepartement('2A'), isDepartement('978'), isDepartement('979')]).toEqual([false, true, true, false])
  expect([departementName('987', 'fr'), departementName('987', 'en'), departementName('35', 'en'), departementName('00', 'fr')]).toEqual([
    '987 Polynésie française',
    '987 French Polynesia',
    '35 Ille-et-Vilaine',
    '00',
  ])
})
