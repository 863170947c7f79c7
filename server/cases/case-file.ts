import type { LimitChanges } from '../deadlines/law-limits.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Cents } from '../kernel/money.ts'

export type ApplicantRole = 'applicant' | 'consultant'

/** The case file of any programme, as the core reads it. */
export interface CaseFile {
  readonly id: string
  readonly funderId: string
  readonly programme: string
  readonly editionId: string
  readonly lifecycleCode: string
  readonly reference: string
  readonly state: string
  readonly title: string
  readonly applicantOrganisationId: string
  readonly applicantName: string
  /** In which role the organisation's people act on its case: a firm as the applicant, a consultancy for itself as the consultant. */
  readonly applicantRole: ApplicantRole
  readonly departement: string | null
  /** The call it answers, in a programme that works by calls. */
  readonly callId: string | null
  readonly officerId: string | null
  readonly createdBy: string
  readonly createdAt: Date
  readonly receivedOn: LocalDate | null
  /** The instant it was handed in; null for a draft, and again once it is taken back. */
  readonly filedAt: Date | null
  readonly decisionDueOn: LocalDate | null
  /** The day silence became a rejection (CRPA L231-4); whatever is decided later, it was one. */
  readonly implicitRejectionOn: LocalDate | null
  /** The nearest date by which somebody must act, and its kind (a word of the catalogue). */
  readonly nextDueOn: LocalDate | null
  readonly nextDueKind: string | null
  readonly requested: Cents
  readonly eligible: Cents | null
  readonly awarded: Cents | null
  readonly awardedOn: LocalDate | null
  readonly committed: Cents
  readonly paid: Cents
  readonly recovered: Cents
  /** What an order of recovery asks back; zero before one. */
  readonly toRecover: Cents
  readonly beneficiaryIban: string | null
  readonly lastEventAt: Date
  readonly lastAction: string
  readonly version: number
}

/** A dated set of rules of a programme; a case keeps the one it was filed under. */
export interface Edition {
  readonly id: string
  readonly programme: string
  readonly label: string
  readonly inForceFrom: LocalDate
  /** Months after which silence is a decision (CRPA L231-4; décret 2018-514 art. 7). */
  readonly decisionMonths: number
  readonly parameters: unknown
  readonly documentTypes: readonly DocumentType[]
  /** What it changes of the time limits of the law. */
  readonly limits: LimitChanges
}

export interface DocumentType {
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  /** The case cannot be examined without it (CRPA L114-5-1). */
  readonly blocking: boolean
  /** The text that requires it; only such documents may be asked for (CRPA L114-5). */
  readonly legalBasis: string
  /** Months it stays valid after issue; null: no end. */
  readonly validityMonths: number | null
  /** The moment it is due. */
  readonly stage: 'application' | 'start' | 'delivery'
}
