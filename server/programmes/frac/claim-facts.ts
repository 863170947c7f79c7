import type { Tx } from '../../db/client.ts'
import type { ChecklistItem } from '../../documents/case-documents.queries.ts'
import { dateInZone, type LocalDate } from '../../kernel/local-date.ts'
import { type AccreditationPeriod, accreditationOn, firstUninsuredDay } from '../../parties/accreditation.ts'
import { type Accreditation, accreditedFieldsOf } from '../../parties/accredited-field.queries.ts'
import { currentClaim } from '../../payments/payment-conditions.ts'
import type { Claim } from '../../payments/payments.queries.ts'
import type { Mission } from './frac.repository.ts'

/** The claim under way, and whether the consultant was covered for what it pays. */
export interface ClaimFacts {
  readonly kind: Claim['kind']
  /** The day it is judged on: that of the invoice for a balance, of the claim for an interim payment, today for an advance. */
  readonly on: LocalDate
  readonly accreditation: Accreditation
  /** The first day without insurance of what the claim pays, from the start of the mission. */
  readonly uninsuredOn: LocalDate | null
}

interface About {
  readonly claims: readonly Claim[]
  readonly mission: Mission
  readonly checklist: readonly ChecklistItem[]
  /** As this act states it: the officer reads it on the invoice. */
  readonly statedInvoiceOn: LocalDate | null
  readonly today: LocalDate
  readonly timeZone: string
}

const INVOICE = 'invoice'

/** The date of the invoice: as stated, else the date of issue of the document, else the day of the claim, the latest it can bear. */
function invoicedOn({ mission, checklist, statedInvoiceOn }: About, claimedOn: LocalDate): LocalDate {
  const held = checklist.find(({ code }) => code === INVOICE)?.document
  return statedInvoiceOn ?? mission.invoicedOn ?? held?.issuedOn ?? claimedOn
}

function dayOf(claim: Claim, about: About): LocalDate {
  if (claim.kind === 'advance') return about.today
  const claimedOn = dateInZone(claim.claimedAt, about.timeZone)
  return claim.kind === 'balance' ? invoicedOn(about, claimedOn) : claimedOn
}

export async function claimFacts(tx: Tx, about: About): Promise<ClaimFacts | null> {
  const claim = currentClaim(about)
  const { consultantOrganisationId, field, startedOn } = about.mission
  if (!claim || !consultantOrganisationId) return null
  const on = dayOf(claim, about)
  const periods: readonly AccreditationPeriod[] = await accreditedFieldsOf(tx, consultantOrganisationId, field ?? '')
  const from = startedOn && startedOn < on ? startedOn : on
  return { kind: claim.kind, on, accreditation: accreditationOn(periods, on), uninsuredOn: firstUninsuredDay(periods, from, on) }
}
