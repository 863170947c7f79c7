import { type LawLimitKind, limitUnder, MET_BY_HAND, withdrawalLimit } from '../deadlines/law-limits.ts'
import type { HolidayZone } from '../kernel/calendar.ts'
import { type DeadlineStep, deadline } from '../kernel/deadline.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { CaseFile, Edition } from './case-file.ts'
import type { PlannedLimit } from './programme.ts'

/** A time limit that runs for a case, and how its day is found. */
export interface CaseLimit {
  readonly kind: string
  /** The day it runs from; null: what it waits for has not happened. */
  readonly from: LocalDate | null
  /** Its last day; null as long as it does not run. */
  readonly on: LocalDate | null
  readonly steps: readonly DeadlineStep[]
  readonly basis: string
  /** The day on which what it asks for was done. */
  readonly metOn: LocalDate | null
  /** A person says so: it is done outside this program. */
  readonly byHand: boolean
}

/** What the limits of a case are counted from, whatever the rules. */
export interface LimitFacts {
  readonly zone: HolidayZone
  /** Whether there is an award to publish: its programme pays, and nothing keeps it out of open data. */
  readonly publishes: boolean
  /** The day capped aid was granted to a firm: that of the award, or of the first share of it; null: none is to be entered in the register. */
  readonly aidGrantedOn: LocalDate | null
  /** Days on which the applicant was told that the application had come. */
  readonly registeredOn: LocalDate | null
  readonly acknowledgedOn: LocalDate | null
  /** The last decision that may be appealed against, and the day it was notified. */
  readonly decision: { readonly notifiedOn: LocalDate | null } | null
  /** The reasons of an implicit rejection: asked for, and given. */
  readonly reasonsAskedOn: LocalDate | null
  readonly reasonsGivenOn: LocalDate | null
  /** The day they reached whoever asked for them. */
  readonly reasonsNotifiedOn: LocalDate | null
  /** The day on which the first of the documents still valid ends. */
  readonly evidenceUntil: LocalDate | null
  /** What a person said was done elsewhere, by kind. */
  readonly met: ReadonlyMap<string, LocalDate>
}

/** Every limit of a case under an edition, in the order of its days; those that wait last. Pure: the same facts and rules give the same days. */
export function limitsUnder(
  edition: Pick<Edition, 'limits'>,
  caseFile: Pick<CaseFile, 'receivedOn' | 'awardedOn' | 'implicitRejectionOn'>,
  facts: LimitFacts,
  own: readonly PlannedLimit[],
): CaseLimit[] {
  const { receivedOn, awardedOn, implicitRejectionOn } = caseFile
  const law = (kind: LawLimitKind, from: LocalDate | null, metOn: LocalDate | null = null): PlannedLimit => {
    const { rule, basis } = limitUnder(kind, edition.limits)
    return { kind, from, counted: rule, basis, metOn }
  }
  // reasons asked for in time leave the appeal open until two months after they came (CRPA L232-4, al. 2)
  const appealOfSilence = (bornOn: LocalDate): PlannedLimit =>
    facts.reasonsAskedOn ? law('appeal-after-reasons', facts.reasonsNotifiedOn) : law('appeal-of-silence', bornOn)
  const withdrawal = (from: LocalDate): PlannedLimit => {
    const { rule, basis } = withdrawalLimit(from, edition.limits, facts.zone)
    return { kind: 'withdrawal', from, counted: rule, basis }
  }
  const planned: PlannedLimit[] = [
    ...(receivedOn
      ? [
          law('registration', receivedOn, facts.registeredOn ?? facts.acknowledgedOn),
          law('acknowledgement', receivedOn, facts.acknowledgedOn),
        ]
      : []),
    ...(facts.decision ? [law('appeal', facts.decision.notifiedOn)] : []),
    ...(implicitRejectionOn ? [appealOfSilence(implicitRejectionOn)] : []),
    ...(implicitRejectionOn && facts.reasonsAskedOn ? [law('reasons', facts.reasonsAskedOn, facts.reasonsGivenOn)] : []),
    ...(awardedOn ? [withdrawal(awardedOn)] : []),
    ...(facts.aidGrantedOn ? [law('state-aid-register', facts.aidGrantedOn)] : []),
    ...(awardedOn && facts.publishes ? [law('open-data', awardedOn)] : []),
    ...(facts.evidenceUntil
      ? [{ kind: 'evidence-expiry', from: null, counted: { on: facts.evidenceUntil }, basis: 'CRPA L114-5-1' } as const]
      : []),
    ...own,
  ]
  return planned
    .map((limit) => limitOf(limit, facts))
    .sort((one, other) => (one.on ?? '9999').localeCompare(other.on ?? '9999') || one.kind.localeCompare(other.kind))
}

function limitOf({ kind, from, counted, basis, metOn = null }: PlannedLimit, { zone, met }: LimitFacts): CaseLimit {
  const about = { kind, from, basis, metOn: metOn ?? met.get(kind) ?? null, byHand: MET_BY_HAND.includes(kind) }
  if ('on' in counted) return { ...about, on: counted.on, steps: from ? [{ code: 'start', date: from }] : [] }
  if (from === null) return { ...about, on: null, steps: [] }
  const { on, steps } = deadline({ rule: counted, startsOn: from, zone })
  return { ...about, on, steps }
}
