export interface EvenAssignment {
  readonly cases: readonly string[]
  readonly reviewers: readonly string[]
  /** Reviewers each case must have in the end. */
  readonly perCase: number
  /** Who may not review which case: linked, or belonging to a party. */
  readonly barred: (reviewerId: string, caseId: string) => boolean
  /** Reviews given before: they count, and stay. */
  readonly already: readonly Given[]
}

export interface Given {
  readonly caseId: string
  readonly reviewerId: string
}

/** What is to be added, or the cases for which too few may review. */
export type EvenResult =
  | { readonly ok: true; readonly added: readonly Given[] }
  | { readonly ok: false; readonly short: readonly { readonly caseId: string; readonly missing: number }[] }

/**
 * Gives each case its reviewers so that their loads are as even as the recusals allow: they differ by at most one whenever that can be
 * done at all. First the least loaded takes the next case; then, as long as a chain of hand-overs leads from somebody to somebody with at
 * least two reviews fewer, the chain is carried out. When there is none left, no other assignment is more even (the sum of the squares of
 * the loads is the least). The same input gives the same answer.
 */
export function assignEvenly(input: EvenAssignment): EvenResult {
  const order = new Map(input.reviewers.map((reviewer, index) => [reviewer, index]))
  const fixed = new Map(input.cases.map((caseId) => [caseId, new Set<string>()]))
  for (const { caseId, reviewerId } of input.already) fixed.get(caseId)?.add(reviewerId)
  const load = new Map(input.reviewers.map((reviewer) => [reviewer, 0]))
  for (const { reviewerId } of input.already) if (load.has(reviewerId)) load.set(reviewerId, (load.get(reviewerId) ?? 0) + 1)
  const loadOf = (reviewer: string): number => load.get(reviewer) ?? 0
  const lightest = (one: string, other: string): number => loadOf(one) - loadOf(other) || (order.get(one) ?? 0) - (order.get(other) ?? 0)

  const added = new Map<string, Set<string>>()
  const short: { caseId: string; missing: number }[] = []
  const may = (reviewer: string, caseId: string): boolean => !input.barred(reviewer, caseId) && !fixed.get(caseId)?.has(reviewer)
  for (const [caseId, held] of fixed) {
    const wanted = Math.max(0, input.perCase - held.size)
    const chosen = input.reviewers
      .filter((reviewer) => may(reviewer, caseId))
      .sort(lightest)
      .slice(0, wanted)
    if (chosen.length < wanted) short.push({ caseId, missing: wanted - chosen.length })
    for (const reviewer of chosen) load.set(reviewer, loadOf(reviewer) + 1)
    added.set(caseId, new Set(chosen))
  }
  if (short.length > 0) return { ok: false, short }
  const handOver = (from: string, to: string, caseId: string): void => {
    added.get(caseId)?.delete(from)
    added.get(caseId)?.add(to)
  }
  for (let chain = chainFrom(); chain; chain = chainFrom()) {
    for (const { from, to, caseId } of chain) handOver(from, to, caseId)
    const [first] = chain
    const last = chain.at(-1)
    if (first && last) {
      load.set(first.from, loadOf(first.from) - 1)
      load.set(last.to, loadOf(last.to) + 1)
    }
  }
  return {
    ok: true,
    added: [...added].flatMap(([caseId, reviewers]) => [...reviewers].sort(byOrder(order)).map((reviewerId) => ({ caseId, reviewerId }))),
  }

  function chainFrom(): readonly HandOver[] | null {
    for (const heaviest of [...input.reviewers].sort((one, other) => lightest(other, one))) {
      const chain = shortestChain(heaviest, { added, reviewers: input.reviewers, may, light: (to) => loadOf(to) <= loadOf(heaviest) - 2 })
      if (chain) return chain
    }
    return null
  }
}

const byOrder =
  (order: ReadonlyMap<string, number>) =>
  (one: string, other: string): number =>
    (order.get(one) ?? 0) - (order.get(other) ?? 0)

interface HandOver {
  readonly from: string
  readonly to: string
  readonly caseId: string
}

interface Network {
  readonly added: ReadonlyMap<string, ReadonlySet<string>>
  readonly reviewers: readonly string[]
  may(reviewer: string, caseId: string): boolean
  light(reviewer: string): boolean
}

/** The shortest row of hand-overs from this reviewer to a light one, each passing on one case; breadth first. */
function shortestChain(start: string, { added, reviewers, may, light }: Network): readonly HandOver[] | null {
  const reached = new Map<string, HandOver | null>([[start, null]])
  const queue = [start]
  for (let from = queue.shift(); from !== undefined; from = queue.shift()) {
    for (const [caseId, held] of added) {
      if (!held.has(from)) continue
      for (const to of reviewers) {
        if (reached.has(to) || held.has(to) || !may(to, caseId)) continue
        reached.set(to, { from, to, caseId })
        if (light(to)) return chainTo(to, reached)
        queue.push(to)
      }
    }
  }
  return null
}

function chainTo(end: string, reached: ReadonlyMap<string, HandOver | null>): HandOver[] {
  const chain: HandOver[] = []
  for (let step = reached.get(end); step; step = reached.get(step.from)) chain.unshift(step)
  return chain
}
