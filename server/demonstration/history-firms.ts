import { DEMONSTRATION_FIRMS, type DemonstrationOrganisation, inventedSiren } from './firms.ts'

const TRADES = [
  ['Menuiserie', '43.32A'],
  ['Biscuiterie', '10.72Z'],
  ['Chaudronnerie', '25.11Z'],
  ['Imprimerie', '18.12Z'],
  ['Tissages', '13.96Z'],
  ['Conserverie', '10.20Z'],
  ['Brasserie', '11.05Z'],
  ['Électronique', '26.11Z'],
  ['Plastiques', '22.29A'],
  ['Ébénisterie', '31.09B'],
  ['Mécanique', '25.62B'],
  ['Cosmétiques', '20.42Z'],
  ['Logiciels', '62.01Z'],
  ['Transports', '49.41A'],
  ['Emballages', '17.21A'],
  ['Paysages', '81.30Z'],
] as const

const PLACES = [
  'du Ponant',
  'de l’Aven',
  'des Landes',
  'du Scorff',
  'de la Vilaine',
  'du Léon',
  'de Brocéliande',
  'du Trieux',
  'de l’Odet',
  'des Monts',
  'du Goëlo',
  'de la Rade',
] as const

/** How many firms there can be without repeating a name. */
export const HISTORY_FIRMS = TRADES.length * PLACES.length

/** Invented firms of the past years, always the same ones. Their SIRENs begin with 0003, given to nobody; the check digits are right. */
export const historyFirms = (): readonly DemonstrationOrganisation[] =>
  Array.from({ length: HISTORY_FIRMS }, (_, index) => {
    const [trade, naf] = TRADES[index % TRADES.length] ?? TRADES[0]
    const place = PLACES[Math.floor(index / TRADES.length)] ?? PLACES[0]
    const home = DEMONSTRATION_FIRMS[index % DEMONSTRATION_FIRMS.length]
    if (!home) throw new Error('the demonstration has no firm')
    const headcount = 3 + ((index * 37) % 140)
    return {
      ...home,
      siren: inventedSiren('0003', index),
      name: `${trade} ${place}`,
      kind: 'firm',
      naf,
      headcount: `${headcount}`,
      turnover: `${headcount * 128_000}.00`,
      balanceSheet: `${headcount * 74_000}.00`,
    }
  })

/** Of the firms of the past, in their order, those that have fewer people than `below`. */
export const smallFirms = (firmIds: readonly string[], below: number): readonly string[] => {
  const firms = historyFirms()
  return firmIds.filter((_, index) => Number(firms[index]?.headcount ?? below) < below)
}
