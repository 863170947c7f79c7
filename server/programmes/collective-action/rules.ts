import { unless } from '../../cases/judging.ts'
import type { ActContext, Judgement } from '../../cases/programme.ts'
import { advanceConditions } from '../../grants/advance-conditions.ts'
import { forMoreMoney } from '../../grants/amendment-conditions.ts'
import { grantConditions, lapseReached, startDocumentsPresent, startedAfterFiling, startedInTime } from '../../grants/grant-conditions.ts'
import { basisPoints, type Cents, formatMoney, shareRoundedDown, smallest, subtract, ZERO } from '../../kernel/money.ts'
import { balanceDue } from '../../payments/payment-limits.ts'
import type { CollectiveFacts } from './facts.ts'
import { fundedBy, totalCost, unbalancedLines } from './plan.ts'

type Condition = (facts: CollectiveFacts, context: ActContext) => Judgement

function missingFields({ action }: CollectiveFacts, title: string): string[] {
  const missing: string[] = []
  if (!title) missing.push('title')
  if (!action.activity) missing.push('activity')
  if (action.activity === 'club' && !action.clubMode) missing.push('clubMode')
  if (action.activity === 'club' && !action.clubComposition) missing.push('clubComposition')
  if (!action.theme) missing.push('theme')
  if (!action.objectives) missing.push('objectives')
  if (action.territory.length === 0) missing.push('territory')
  if (action.collectiveHalfDays === 0) missing.push('collectiveHalfDays')
  if (action.indicators.length === 0) missing.push('indicators')
  if (action.costs.length === 0) missing.push('costs')
  if (!action.funders.some(({ kind }) => kind === 'requested')) missing.push('funders')
  return missing
}

/** Public money together within the cap of the eligible base, and never beyond the whole of it (décret 2018-514 art. 10). */
const publicWithinCap: Condition = ({ action, aid, parameters }) => {
  if (!aid || aid.base === ZERO) return { why: 'no-base' }
  const limit = shareRoundedDown(aid.base, basisPoints(parameters.publicCapBasisPoints))
  const wanted = fundedBy(action, 'public', 'requested')
  return unless(wanted <= limit, { wanted: formatMoney(wanted), limit: formatMoney(limit), base: formatMoney(aid.base) })
}

/** Public money is completed by private money, that of the firms first: they pay a share of what they receive. */
const privateMoneyPresent: Condition = ({ action, parameters }) => {
  const firms = fundedBy(action, 'firms')
  const least = shareRoundedDown(totalCost(action), basisPoints(parameters.minimumFirmShareBasisPoints))
  if (fundedBy(action, 'firms', 'private', 'carrier') === ZERO) return { why: 'no-private-money' }
  return unless(firms >= least, { firms: formatMoney(firms), least: formatMoney(least) })
}

/** Every line declared is signed by both sides: the answer names the ones that are not (a few of them, and how many there are). */
const attendanceSigned: Condition = ({ reconciliation: { missing, declared } }) =>
  unless(missing.length === 0, {
    count: missing.length,
    declared,
    firm: missing[0]?.firm ?? null,
    on: missing[0]?.on ?? null,
    half: missing[0]?.half ?? null,
    side: missing[0]?.side ?? null,
    lines: missing.slice(0, 20),
  })

/** Each firm's share within what its undertaking may still receive; the answer names the first that is not, and how many there are. */
const firmsWithinCeiling: Condition = ({ beyondCeiling }) => {
  const [first] = beyondCeiling
  return first ? { ...first, count: beyondCeiling.length } : true
}

/** What the carrier counts is what was signed, no more and no less. */
const claimReconciled: Condition = ({ reconciliation: { attendances, individual }, given }) => {
  if (given.attendances !== null && given.attendances !== attendances)
    return { why: 'attendances', claimed: given.attendances, signed: attendances }
  return unless(given.individualHalfDays === null || given.individualHalfDays === individual, {
    why: 'individual',
    claimed: given.individualHalfDays,
    signed: individual,
  })
}

const CARRIERS = ['chamber', 'cluster-association', 'association', 'public-body']

/** The functions of the lifecycle's conditions. true, or the details of the sentence that says why not. */
export const conditions = {
  ...grantConditions,
  ...advanceConditions,
  applicationFilledIn: (facts, { caseFile }) => {
    const missing = missingFields(facts, caseFile.title)
    return unless(missing.length === 0, { missing })
  },
  planBalanced: ({ action }) => {
    const lines = unbalancedLines(action)
    return unless(lines.length === 0, { line: lines[0]?.line ?? null, left: lines[0]?.left ?? null, label: lines[0]?.label ?? null, lines })
  },
  privateMoneyPresent,
  publicWithinCap,
  carrierEligible: forMoreMoney(({ carrierKind }: CollectiveFacts) => unless(CARRIERS.includes(carrierKind), { kind: carrierKind })),
  activityOffered: forMoreMoney(({ action, parameters }: CollectiveFacts) =>
    unless(action.activity !== null && parameters.activities.includes(action.activity), { activity: action.activity }),
  ),
  territoryCovered: forMoreMoney(({ action, territory }: CollectiveFacts) => {
    const outside = action.territory.filter((departement) => !territory.includes(departement))
    return unless(outside.length === 0 && action.territory.length > 0, { outside: outside.join(', ') })
  }),
  enoughUndertakings: forMoreMoney(({ undertakings, parameters: { minimumUndertakings: minimum } }: CollectiveFacts) =>
    unless(undertakings >= minimum, { count: undertakings, minimum }),
  ),
  awardRecommended: ({ action }) => unless(action.recommendation === 'award'),
  openingDocumentsPresent: startDocumentsPresent,
  noEarlyStart: startedAfterFiling,
  actionStartedInTime: startedInTime,
  sessionsHeld: ({ sessions, given }, { today }) => {
    const ahead = sessions.filter(({ cancelled, onDate }) => !cancelled && onDate > (given.endedOn ?? today))
    return unless(ahead.length === 0, { count: ahead.length, on: ahead[0]?.onDate ?? null })
  },
  attendanceSigned,
  firmsWithinCeiling: forMoreMoney(firmsWithinCeiling),
  claimReconciled,
  somethingDelivered: ({ reconciliation: { attendances, individual } }) => unless(attendances + individual > 0),
  indicatorsReported: ({ action: { indicators } }) => {
    const left = indicators.filter(({ reached }) => reached === null)
    return unless(left.length === 0, { count: left.length, label: left[0]?.label ?? null })
  },
  lapseReached: lapseReached('ended', ({ action }: CollectiveFacts) => ({ startedOn: action.startedOn, deliveredOn: action.endedOn })),
} as const satisfies Record<string, Condition>

/** What the aid on what was spent leaves to pay: never below zero. */
export const balanceFor = ({ aid }: CollectiveFacts, { caseFile }: Pick<ActContext, 'caseFile'>): Cents =>
  balanceDue(smallest(aid?.amount ?? ZERO, caseFile.awarded ?? ZERO), caseFile.paid)

/** What the firms bear themselves of a cost once aided. */
export const ownPart = (cost: Cents, aid: Cents): Cents => subtract(cost, aid)
