import type { Output, Role } from '../api/contract.ts'
import type { Translate } from '../i18n/translate.ts'

export type Person = Output<'get', '/users/{id}'>
export type Grant = Person['grants'][number]

/** Roles an administrator gives, in the order a case meets them. */
export const GIVEN_ROLES = [
  'caseOfficer',
  'supervisor',
  'authority',
  'paymentOfficer',
  'committeeMember',
  'administrator',
  'auditor',
] as const satisfies readonly Role[]
export type GivenRole = (typeof GIVEN_ROLES)[number]
export interface GivenGrant {
  readonly role: GivenRole
  readonly programmes: string[] | null
  readonly departements: string[] | null
}

/** Roles whose session asks for a second factor. */
const WITH_FACTOR: readonly Role[] = ['authority', 'paymentOfficer', 'administrator']
export const asksFactor = (grants: readonly { readonly role: Role }[]): boolean => grants.some(({ role }) => WITH_FACTOR.includes(role))

/** What is typed: one scope for all roles is not enough, so each role has its own. */
export interface TypedGrant {
  readonly programmes: readonly string[]
  readonly departements: string
}
export type TypedGrants = Readonly<Partial<Record<GivenRole, TypedGrant>>>

const isGiven = (role: Role): role is GivenRole => (GIVEN_ROLES as readonly Role[]).includes(role)

export const typedOf = (grants: readonly Grant[]): TypedGrants =>
  Object.fromEntries(
    grants
      .filter(({ role }) => isGiven(role))
      .map(({ role, programmes, departements }) => [role, { programmes: programmes ?? [], departements: (departements ?? []).join(', ') }]),
  )

/** In the order of GIVEN_ROLES, which is also that of the faults of the server. */
export const grantsOf = (typed: TypedGrants): GivenGrant[] =>
  GIVEN_ROLES.flatMap((role) => {
    const grant = typed[role]
    if (!grant) return []
    const codes = grant.departements
      .split(/[\s,;]+/)
      .map((code) => code.trim().toUpperCase())
      .filter((code) => code !== '')
    return [{ role, programmes: grant.programmes.length > 0 ? [...grant.programmes] : null, departements: codes.length > 0 ? codes : null }]
  })

/** "dispositifs : ... ; départements : 22, 35". */
export function scopeWords({ programmes, departements }: Pick<Grant, 'programmes' | 'departements'>, t: Translate): string {
  const parts = [
    programmes
      ? t('people.grants.programmesOnly', { value: programmes.map((code) => t.maybe(`programmes.${code}.short`) ?? code).join(', ') })
      : '',
    departements ? t('people.grants.departementsOnly', { value: departements.join(', ') }) : '',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' ; ') : t('people.grants.everything')
}
