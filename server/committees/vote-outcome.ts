export type Vote = 'for' | 'against' | 'abstain'
export type Outcome = 'favourable' | 'unfavourable' | 'adjourned'
/** What decided: more votes, the chair's vote in a tie, the tie itself, too few members, or the committee putting the case off. */
export type OutcomeBy = 'majority' | 'chair' | 'tie' | 'no-quorum' | 'committee'

export interface Ballot {
  /** Members without whom the case is not decided. */
  readonly quorum: number
  /** Members present and not kept away from this case. */
  readonly eligible: readonly string[]
  readonly votes: ReadonlyMap<string, Vote>
  readonly chairId: string | null
  readonly adjourned: boolean
}

export type Count = Readonly<Record<Vote, number>>

/** How many voted what; only members who may vote on this case count. */
export function countVotes({ eligible, votes }: Pick<Ballot, 'eligible' | 'votes'>): Count {
  const count = { for: 0, against: 0, abstain: 0 }
  for (const member of eligible) {
    const vote = votes.get(member)
    if (vote) count[vote] += 1
  }
  return count
}

/**
 * What the committee decided on one case, or null while a member who may vote has not: who does not want to take sides abstains.
 * Quorum is counted per case, after recusals: without it the case is adjourned. More votes for than against is favourable; in a tie
 * the chair's vote counts, and without one for or against the case is not carried.
 */
export function outcomeOf(ballot: Ballot): { readonly outcome: Outcome; readonly by: OutcomeBy } | null {
  if (ballot.adjourned) return { outcome: 'adjourned', by: 'committee' }
  if (ballot.eligible.length < ballot.quorum) return { outcome: 'adjourned', by: 'no-quorum' }
  if (ballot.eligible.some((member) => !ballot.votes.has(member))) return null
  const count = countVotes(ballot)
  if (count.for !== count.against) return { outcome: count.for > count.against ? 'favourable' : 'unfavourable', by: 'majority' }
  const chair = ballot.chairId !== null && ballot.eligible.includes(ballot.chairId) ? ballot.votes.get(ballot.chairId) : undefined
  if (chair === 'for') return { outcome: 'favourable', by: 'chair' }
  if (chair === 'against') return { outcome: 'unfavourable', by: 'chair' }
  return { outcome: 'unfavourable', by: 'tie' }
}
