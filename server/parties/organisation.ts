import type { LocalDate } from '../kernel/local-date.ts'
import type { NafNomenclature } from './naf.ts'

export const ORGANISATION_KINDS = ['firm', 'consultancy', 'chamber', 'cluster-association', 'association', 'public-body'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export const PERSON_CAPACITIES = ['legal-representative', 'contact', 'accountant', 'consultant'] as const
export type PersonCapacity = (typeof PERSON_CAPACITIES)[number]

export const FIGURE_SOURCES = ['declared', 'accounts', 'registry', 'seed'] as const
export type FigureSource = (typeof FIGURE_SOURCES)[number]

/** Where an organisation is and what it does, as typed or as the register gives it. */
export interface Identity {
  readonly name: string
  readonly legalForm: string | null
  readonly nafCode: string | null
  readonly nafNomenclature: NafNomenclature | null
  readonly addressLine: string | null
  readonly postalCode: string | null
  readonly communeCode: string | null
  readonly communeName: string | null
  readonly departement: string | null
}

/** What a form gives; a field that is absent is left as it is. The activity code is checked, its nomenclature follows from it. */
export interface OrganisationFields {
  readonly siret?: string | null | undefined
  readonly siren?: string | null | undefined
  readonly rna?: string | null | undefined
  readonly name?: string | undefined
  readonly kind?: OrganisationKind | undefined
  readonly legalForm?: string | null | undefined
  readonly nafCode?: string | null | undefined
  readonly addressLine?: string | null | undefined
  readonly postalCode?: string | null | undefined
  readonly communeCode?: string | null | undefined
  readonly communeName?: string | null | undefined
  readonly departement?: string | null | undefined
  readonly active?: boolean | undefined
  readonly taxSocialCompliantOn?: LocalDate | null | undefined
}
