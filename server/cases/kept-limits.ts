import type { LawLimitKind } from '../deadlines/law-limits.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { CaseFile, Edition } from './case-file.ts'
import { type LimitFacts, limitsUnder } from './case-limits.ts'

/** What those limits of the law are counted from that are the service's to keep. */
export interface KeptFacts
  extends Pick<LimitFacts, 'zone' | 'aidGrantedOn' | 'registeredOn' | 'acknowledgedOn' | 'reasonsAskedOn' | 'reasonsGivenOn' | 'met'> {
  /** A withdrawal for unlawfulness is proposed and not taken: only then is its last day of interest to anybody. */
  readonly withdrawalUnderWay: boolean
  /** The rules of the funder, or a word of its administration, keep the award out of open data: there is nothing to publish. */
  readonly keptOutOfFile: boolean
}

/** The part of a case they depend on. */
export type CaseWithLimits = Pick<
  CaseFile,
  'receivedOn' | 'awardedOn' | 'implicitRejectionOn' | 'decisionDueOn' | 'nextDueKind' | 'committed'
>

type Runs = (caseFile: CaseWithLimits, facts: KeptFacts) => boolean

/** A request on which nobody has decided, and that nobody has withdrawn. */
const awaited: Runs = ({ nextDueKind }) => nextDueKind === 'implicit-rejection' || nextDueKind === 'documents-expected'
/** Of an award given up or withdrawn before anything was paid nothing is left to register or to publish. */
const standing: Runs = ({ committed }) => committed > 0n

/** As long as what is each time the service's to keep; what is not met and not passed is reminded of. */
const RUNS = {
  registration: awaited,
  acknowledgement: awaited,
  reasons: () => true,
  withdrawal: (caseFile, facts) => standing(caseFile, facts) && facts.withdrawalUnderWay,
  'state-aid-register': standing,
  'open-data': (caseFile, facts) => standing(caseFile, facts) && !facts.keptOutOfFile,
} as const satisfies Partial<Record<LawLimitKind, Runs>>

export type KeptLimit = keyof typeof RUNS
export const KEPT_LIMITS = Object.keys(RUNS) as KeptLimit[]

const isKept = (kind: string): kind is KeptLimit => Object.hasOwn(RUNS, kind)

/** The limits of the law that the service has still to keep for a case under an edition, with their days. Pure. */
export function keptLimits(
  edition: Pick<Edition, 'limits'>,
  caseFile: CaseWithLimits,
  facts: KeptFacts,
): { readonly kind: string; readonly on: LocalDate }[] {
  // the day of an award is that of a programme that pays; appeals and evidence are others' to keep
  const all = limitsUnder(
    edition,
    caseFile,
    { ...facts, publishes: true, decision: null, evidenceUntil: null, reasonsNotifiedOn: null },
    [],
  )
  return all.flatMap(({ kind, on, metOn }) =>
    on !== null && metOn === null && isKept(kind) && RUNS[kind](caseFile, facts) ? [{ kind, on }] : [],
  )
}
