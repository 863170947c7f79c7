export interface PopulationLine {
  readonly departement: string
  /** "NAFRev2:C"; null: all activities. */
  readonly naf: string | null
  readonly firms: number
}

/**
 * Lines as people have them: "35; 48 210" for a département as a whole, "35; C; 3 120" for a section. Separated by semicolons or tabs; a first
 * line of headings and empty lines are passed over. `unread`: numbers of the lines that are not understood, counted from 1.
 */
export function readLines(
  text: string,
  nomenclature: 'NAFRev2' | 'NAF2025',
): { readonly lines: readonly PopulationLine[]; readonly unread: readonly number[] } {
  const lines: PopulationLine[] = []
  const unread: number[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const cells = line.split(/[;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ''))
    if (cells.every((cell) => cell === '')) continue
    const read = lineOf(cells, nomenclature)
    if (read) lines.push(read)
    else if (index > 0 || /\d/.test(cells.at(-1) ?? '')) unread.push(index + 1)
  }
  return { lines, unread }
}

function lineOf(cells: readonly string[], nomenclature: string): PopulationLine | null {
  const [place = '', ...rest] = cells.filter((cell, index) => cell !== '' || index < 2)
  const number = (rest.at(-1) ?? '').replace(/[\s\u00a0\u202f]/g, '')
  const section = rest.length > 1 ? (rest[0] ?? '').toUpperCase() : ''
  const departement = /^\d$/.test(place) ? `0${place}` : place.toUpperCase()
  if (!/^(\d{2,3}|2[AB])$/.test(departement) || !/^\d{1,9}$/.test(number) || Number(number) < 1) return null
  if (rest.length > 2 || !/^([A-V]|NAF(REV2|2025):[A-V])?$/.test(section)) return null
  const [given = '', letter = given] = section.split(':')
  const named = given === 'NAFREV2' ? 'NAFRev2' : given === 'NAF2025' ? 'NAF2025' : nomenclature
  return { departement, naf: section === '' ? null : `${named}:${letter}`, firms: Number(number) }
}

/** What is held, in the same form. */
export const writeLines = (lines: readonly PopulationLine[]): string =>
  lines.map(({ departement, naf, firms }) => (naf === null ? `${departement};${firms}` : `${departement};${naf};${firms}`)).join('\n')
