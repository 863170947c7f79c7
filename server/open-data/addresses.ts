/** Addresses that never change: the page of a funder, its last files, and each edition by its day. */
export const publicAddress = (funderCode: string): string => `/open-data/${funderCode}`

export const FILES = { scdl: 'subventions.csv', grants: '360giving.json' } as const
export const CATALOGUE = 'programmes.json'

export const editionAddress = (funderCode: string, editionCode: string, file: string): string =>
  `${publicAddress(funderCode)}/editions/${editionCode}/${file}`
