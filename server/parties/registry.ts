import type { LocalDate } from '../kernel/local-date.ts'

/** Identity of an establishment as the public register states it. */
export interface RegistryEstablishment {
  readonly siret: string
  readonly siren: string
  /** Empty when its holder asked for partial publication (sole traders): it is then typed by hand. */
  readonly name: string
  /** INSEE code of the legal category (5710...), as the register gives it. */
  readonly legalForm: string | null
  readonly nafCode: string | null
  readonly nafNomenclature: 'NAFRev2' | 'NAF2025' | null
  readonly addressLine: string | null
  readonly postalCode: string | null
  readonly communeCode: string | null
  readonly communeName: string | null
  readonly departement: string | null
  readonly active: boolean
  readonly source: 'registry-api' | 'registry-file'
}

/** `refused`: too many requests, or the service says no; `unreadable`: an answer or a file that is not what was agreed. */
export type OfflineReason = 'not-configured' | 'unreachable' | 'timeout' | 'refused' | 'unreadable'

/** Off-line is a normal state of the register, not an error: the form goes on by hand. */
export type RegistryAnswer =
  | { readonly kind: 'found'; readonly establishment: RegistryEstablishment }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'offline'; readonly reason: OfflineReason; readonly since?: LocalDate }

export interface CompanyRegistry {
  /** Looks one establishment up by a valid SIRET. Never throws for a failure of the register. */
  find(siret: string): Promise<RegistryAnswer>
}
