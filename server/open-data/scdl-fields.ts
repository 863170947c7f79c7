/**
 * The 16 fields of SCDL `subventions` 2.1.1 in their order, as the standard states them: declared here because the published schema
 * is not part of the product. `test/open-data` compares this list with it wherever the schema is at hand.
 */
export interface ScdlFieldRule {
  readonly name: string
  readonly type: 'text' | 'date' | 'number' | 'yes-no'
  readonly required?: true
  readonly maxLength?: number
  readonly pattern?: RegExp
  readonly values?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
}

export const SCDL_NATURES = ['aide en numéraire', 'aide en nature', 'aide en numéraire;aide en nature', 'aide en nature;aide en numéraire']

export const SCDL_FIELDS = [
  { name: 'nomAttribuant', type: 'text', required: true },
  { name: 'idAttribuant', type: 'text', required: true, pattern: /^\d{14}$/ },
  { name: 'dateConvention', type: 'date', required: true },
  { name: 'referenceDecision', type: 'text' },
  { name: 'nomBeneficiaire', type: 'text', required: true },
  { name: 'idBeneficiaire', type: 'text' },
  { name: 'rnaBeneficiaire', type: 'text', pattern: /^W\d{9}$/ },
  { name: 'objet', type: 'text', required: true, maxLength: 256 },
  { name: 'montant', type: 'number', required: true },
  { name: 'nature', type: 'text', required: true, values: SCDL_NATURES },
  { name: 'conditionsVersement', type: 'text', required: true, maxLength: 256 },
  { name: 'datesPeriodeVersement', type: 'text', required: true, pattern: /^[0-9]{4}-[0-9]{2}-[0-9]{2}(\/[0-9]{4}-[0-9]{2}-[0-9]{2})?$/ },
  { name: 'idRAE', type: 'text', maxLength: 5 },
  { name: 'notificationUE', type: 'yes-no', required: true },
  { name: 'pourcentageSubvention', type: 'number', required: true, minimum: 0.01, maximum: 1 },
  { name: 'dispositifAide', type: 'text' },
] as const satisfies readonly ScdlFieldRule[]

export type ScdlField = (typeof SCDL_FIELDS)[number]['name']
export const SCDL_NAMES: readonly ScdlField[] = SCDL_FIELDS.map(({ name }) => name)
