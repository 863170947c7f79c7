import type { ActContext } from '../../cases/programme.ts'
import { AMENDING } from '../../grants/amendment-facts.ts'
import { lockOrganisations } from '../../grants/grant-facts.ts'
import { add, type Cents, formatMoney, parseMoney, ZERO } from '../../kernel/money.ts'
import { singleUndertakingAt } from '../../parties/single-undertaking.queries.ts'
import { undertakingsOf } from '../../parties/undertakings-of.queries.ts'
import { headroomAt } from '../../state-aid/headroom.queries.ts'
import type { Aid } from './aid.ts'
import type { Participant } from './participants.repository.ts'
import type { Reconciliation } from './reconciliation.ts'
import { type FirmShare, type ShareInputs, shareAid } from './share.ts'

/** What the shares are computed from: the certified aid, and the half-days both sides signed. */
export const shareInputsOf = (aid: Aid, { firms }: Pick<Reconciliation, 'firms'>): ShareInputs => ({
  collectiveCost: formatMoney(aid.collective),
  individualCost: formatMoney(aid.individual),
  aid: formatMoney(aid.amount),
  firms: firms.map(({ participantId, collective, individual }) => ({ participantId, collective, individual })),
})

/** A firm whose share is above what its undertaking may still receive. Decimal strings in EUR. */
export interface FirmBeyond {
  readonly firm: string
  readonly wanted: string
  readonly left: string
  readonly ceiling: string
}

/**
 * The shares the balance would give, against the headroom of each undertaking; two firms of one undertaking are added up. Only when the aid is
 * about to be shared. By then the organisations of every undertaking are locked: an award made to one of them at the same instant waits.
 */
export async function firmsBeyondCeiling(
  context: ActContext,
  made: {
    readonly regulation: string
    readonly aid: Aid | null
    readonly reconciliation: Reconciliation
    readonly participants: readonly Participant[]
  },
): Promise<readonly FirmBeyond[]> {
  const { tx, caseFile, today: on, action, payload } = context
  const { regulation, aid, reconciliation, participants } = made
  const aboutToShare = action === 'certifyDelivery' || AMENDING.includes(action) || (payload === null && caseFile.state === 'ended')
  const delivered = reconciliation.firms.some(({ collective, individual }) => collective + individual > 0)
  if (!aboutToShare || !delivered || !aid || aid.amount === ZERO) return []
  const { funderId } = caseFile
  const keys = await undertakingsOf(tx, { funderId, organisationIds: participants.map(({ organisationId }) => organisationId), on })
  const groups = sharesByUndertaking(shareAid(shareInputsOf(aid, reconciliation)), participants, keys)
  // an amendment only foresees the shares: they are granted, under this lock, once the delivery is certified
  if (payload !== null && !AMENDING.includes(action)) {
    const ids = await Promise.all([...groups.keys()].map((organisationId) => singleUndertakingAt(tx, { funderId, organisationId, on })))
    await lockOrganisations(context, [...new Set(ids.flat())])
  }
  const beyond: FirmBeyond[] = []
  for (const [organisationId, { firm, amount }] of groups) {
    const headroom = await headroomAt(tx, { funderId, organisationId, on, regulation, exceptCaseId: caseFile.id })
    if (headroom && amount > headroom.left)
      beyond.push({ firm, wanted: formatMoney(amount), left: formatMoney(headroom.left), ceiling: formatMoney(headroom.ceiling) })
  }
  return beyond
}

/** By the key of the undertaking, which is the id of one of its organisations. */
function sharesByUndertaking(shares: readonly FirmShare[], participants: readonly Participant[], keys: ReadonlyMap<string, string>) {
  const groups = new Map<string, { readonly firm: string; readonly amount: Cents }>()
  for (const { participantId, aid } of shares) {
    const participant = participants.find(({ id }) => id === participantId)
    const key = participant && keys.get(participant.organisationId)
    if (!participant || !key) continue
    const known = groups.get(key)
    groups.set(key, { firm: known?.firm ?? participant.name, amount: add(known?.amount ?? ZERO, parseMoney(aid)) })
  }
  return groups
}
