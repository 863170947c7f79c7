import type { ActingRole } from '../access/actor.ts'
import type { LocalDate } from '../kernel/local-date.ts'

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']

/** "8 décembre 2026"; the first of a month is "1er". */
export function frenchDate(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day) === 1 ? '1er' : Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** "12 345,67 €" with narrow no-break spaces, from a decimal string in EUR. */
export function frenchAmount(amount: string): string {
  const [whole = '0', decimals = '00'] = amount.split('.')
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u202F')},${decimals.padEnd(2, '0')}\u00A0€`
}

const CAPACITIES: Readonly<Record<ActingRole, string>> = {
  caseOfficer: 'service instructeur',
  supervisor: 'responsable du service',
  authority: 'autorité signataire',
  paymentOfficer: 'service ordonnateur',
  committeeMember: 'membre du comité',
  administrator: 'administration du dispositif',
  consultant: 'consultant',
  applicant: 'demandeur',
  auditor: 'service de contrôle',
  system: 'traitement automatique',
}

/** The capacity in which a person signs, as a letter says it (CRPA L212-1). */
export const frenchCapacity = (role: ActingRole): string => CAPACITIES[role]
