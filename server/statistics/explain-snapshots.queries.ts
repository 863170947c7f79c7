import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { type FigureName, figureName, type Values, valuesOf, valueText } from './explained-values.ts'
import { computeFigures } from './frozen-figures.queries.ts'
import { published } from './snapshot-content.ts'
import { CAUSES, cause, type DifferenceCause, type Frozen, facts, stateAfter, within } from './snapshot-state.ts'
import { olderFirst, readFrozen } from './snapshots.queries.ts'

export interface Explained extends FigureName {
  /** Null: not known, or nothing to compute it of. */
  readonly first: string | null
  readonly second: string | null
  /** What each cause changes it by, in the order in which they are taken; together the difference. */
  readonly parts: readonly { readonly cause: DifferenceCause; readonly difference: string }[]
}

/**
 * Every figure in which the second snapshot differs from the first, with what each cause makes of the difference. Figures that are no sums (different
 * firms, ratios, times) are computed again after each cause, these taken one after the other in the order of `CAUSES`.
 */
export async function explainSnapshots(
  db: Db,
  actor: Actor,
  asked: { first: string; second: string; programme?: string | undefined; year?: string | undefined },
) {
  const { one, other } = await inOrder(db, actor, asked)
  const [was, is] = [valuesOf(one.content, one.scope), valuesOf(other.content, one.scope)]
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name))
  const withheld = new Set([...one.content.withheld, ...other.content.withheld])
  const states = changed.length === 0 ? [] : await valuesAfterEach(db, { one, other }, withheld)
  const items = changed
    .map((name): Explained => explained(name, { was, is, states }))
    .filter(
      ({ programme, year }) =>
        (asked.programme === undefined || (programme ?? '') === asked.programme) && (!asked.year || year === asked.year),
    )
    .sort(byName)
  return { first: one.snapshot, second: other.snapshot, items: items.slice(0, MOST), partial: items.length > MOST }
}

const MOST = 5_000

type Read = Awaited<ReturnType<typeof readFrozen>>

/** Two snapshots with what they hold, the older one first. Throws `not-found`, `snapshots-of-other-scope`. */
export async function inOrder(
  db: Db,
  actor: Actor,
  asked: { first: string; second: string },
): Promise<{ readonly one: Read; readonly other: Read }> {
  const { first, second } = olderFirst(await readFrozen(db, actor, asked.first), await readFrozen(db, actor, asked.second))
  return { one: first, other: second }
}

/** The values after no cause, one, two... all: computed again only where the next cause has something to say. */
async function valuesAfterEach(
  db: Db,
  { one, other }: { readonly one: Frozen; readonly other: Frozen },
  withheld: ReadonlySet<string>,
): Promise<readonly Values[]> {
  const present = await causesBetween(db, one, other)
  const states: Values[] = []
  for (let causes = 0; causes <= CAUSES.length; causes += 1) {
    const before = states[causes - 1]
    const here = CAUSES[causes - 1]
    if (before && here !== undefined && !present.has(here)) states.push(before)
    else {
      const state = stateAfter(causes, one, other)
      states.push(valuesOf(published(await computeFigures(db, state), state, withheld), state))
    }
  }
  return states
}

/** The causes for which something stands in one of the two only. */
async function causesBetween(db: Db, one: Frozen, other: Frozen): Promise<ReadonlySet<DifferenceCause>> {
  const { rows } = await sql<{ why: DifferenceCause }>`
    select distinct ${cause(one.scope, other.scope)} as why from ${facts}
    where f.funder_id = ${one.scope.funderId}::uuid and ${within(one.scope)} <> ${within(other.scope)}`.execute(db)
  const sources = ({ sources: { imports, population, territory } }: Frozen): string => JSON.stringify([imports, population, territory])
  const dated = one.scope.asOf === other.scope.asOf ? [] : (['period'] as const)
  const typed = sources(one) === sources(other) ? [] : (['late-entry', 'correction'] as const)
  return new Set<DifferenceCause>([...rows.map(({ why }) => why), ...dated, ...typed])
}

function explained(name: string, { was, is, states }: { was: Values; is: Values; states: readonly Values[] }): Explained {
  const figure = figureName(name)
  const text = (values: Values): string | null => {
    const value = values.get(name)
    return value === undefined ? null : valueText(value, figure.unit)
  }
  const at = (values: Values | undefined): bigint => values?.get(name) ?? 0n
  // what no fact tells, the consultant of a case or the place of a firm of a file, was corrected since: frozen as it was, computed as it is
  const untold = at(states[0]) - at(was) + at(is) - at(states.at(-1))
  const parts = CAUSES.flatMap((why, index) => {
    const difference = at(states[index + 1]) - at(states[index]) + (why === 'correction' ? untold : 0n)
    return difference === 0n ? [] : [{ cause: why, difference: valueText(difference, figure.unit) }]
  })
  return { ...figure, first: text(was), second: text(is), parts }
}

const orderOf = ({ programme, year, cut, key, indicator }: Explained): string =>
  [programme ?? '', year ?? '', cut === 'year' ? '' : cut, key ?? '~', indicator].join('\u0000')
const byName = (one: Explained, other: Explained): number => (orderOf(one) < orderOf(other) ? -1 : 1)
