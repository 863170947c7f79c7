import type { Db } from '../db/client.ts'
import {
  type CommitteeSession,
  type Item,
  itemsOf,
  type Member,
  membersOf,
  type RecusalRow,
  recusalsOf,
  type VoteRow,
  votesOf,
} from './session.repository.ts'
import { type Ballot, outcomeOf } from './vote-outcome.ts'

/** A case on the agenda with everything its outcome follows from. */
export interface BallotedItem {
  readonly item: Item
  readonly ballot: Ballot
  readonly recusals: readonly RecusalRow[]
  /** As stored once posted; before that as the votes stand; null: still to be voted. */
  readonly result: ReturnType<typeof outcomeOf>
}

export interface Ballots {
  readonly members: readonly Member[]
  readonly items: readonly BallotedItem[]
}

/** The agenda with its votes and outcomes, in four readings whatever its length. */
export async function ballotsOf(db: Db, session: Pick<CommitteeSession, 'id' | 'quorum' | 'state'>): Promise<Ballots> {
  const members = await membersOf(db, session.id)
  const votes = byCase(await votesOf(db, session.id))
  const recusals = byCase(await recusalsOf(db, session.id))
  const chairId = members.find((member) => member.chair)?.userId ?? null
  const items = (await itemsOf(db, session.id)).map((item): BallotedItem => {
    const away = recusals.get(item.caseId) ?? []
    const ballot: Ballot = {
      quorum: session.quorum,
      eligible: members
        .filter((member) => member.present && away.every(({ userId }) => userId !== member.userId))
        .map(({ userId }) => userId),
      votes: new Map((votes.get(item.caseId) ?? []).map((row: VoteRow) => [row.userId, row.vote])),
      chairId,
      adjourned: item.adjourned,
    }
    const stored = item.outcome && item.outcomeBy ? { outcome: item.outcome, by: item.outcomeBy } : null
    // before the session nobody is present: there is nothing to count yet
    const counted = session.state === 'held' ? outcomeOf(ballot) : null
    return { item, ballot, recusals: away, result: stored ?? counted }
  })
  return { members, items }
}

function byCase<Row extends { readonly caseId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const list = found.get(row.caseId)
    if (list) list.push(row)
    else found.set(row.caseId, [row])
  }
  return found
}
