const FIELDS: Readonly<Record<string, string>> = {
  export: 'Export',
  marketing: 'Marketing',
  strategy: 'Stratégie',
  quality: 'Qualité',
  'economic-intelligence': 'Intelligence économique',
  organisation: 'Organisation',
  design: 'Design',
  digital: 'Numérique',
  cybersecurity: 'Cybersécurité',
  environment: 'Environnement',
  'human-resources': 'Ressources humaines',
}
const PROOFS: Readonly<Record<string, string>> = {
  training: 'une formation récente',
  reference: 'des références comportant un volet numérique',
  test: 'un test réussi',
}

/** The name of a field of advice; a field a funder has added is named by its own code. */
export const frenchField = (code: string): string => FIELDS[code] ?? code
/** What proves a digital competence, as a letter says it. */
export const frenchProof = (code: string): string => PROOFS[code] ?? code
