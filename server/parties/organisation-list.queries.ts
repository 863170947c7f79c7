import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import type { DB } from '../db/types.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { OrganisationKind } from './organisation.ts'
import { seesAllOrganisations } from './organisation-access.ts'
import { type Search, searchesFor } from './organisation-search.ts'

export interface OrganisationFilter {
  readonly q?: string | undefined
  readonly departement?: string | undefined
  readonly kind?: OrganisationKind | undefined
  readonly active?: boolean | undefined
  readonly sort: 'name' | '-name'
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface OrganisationListItem {
  readonly id: string
  readonly name: string
  readonly siret: string | null
  readonly siren: string | null
  readonly kind: OrganisationKind
  readonly nafCode: string | null
  readonly communeName: string | null
  readonly departement: string | null
  readonly active: boolean
}

/** Counted up to here; beyond, the total is told as "at least". */
const COUNT_LIMIT = 10_000

export interface OrganisationPage {
  readonly items: readonly OrganisationListItem[]
  readonly nextCursor: string | null
  readonly total: number
  /** false: there are more than `total`. */
  readonly totalExact: boolean
}

const NAME = sql<string>`organisation.name_key`

/** Organisations the person may see, by folded name. The place after the last row is kept by name and id, so rows added meanwhile move nothing. */
export async function listOrganisations(db: Db, actor: Actor, filter: OrganisationFilter): Promise<OrganisationPage> {
  let page: OrganisationPage | null = null
  for (const { where, resemblance } of waysToFind(actor, filter)) {
    page = resemblance === null ? await readPage(db, filter, where, false) : await readMatches(db, filter, where, resemblance)
    if (page.total > 0) return page
  }
  if (!page) throw new RangeError('there is always a way to find organisations')
  return page
}

type Where = (eb: ExpressionBuilder<DB, 'organisation'>) => Expression<SqlBool>

/** What is asked of the list, but for its order and page. */
export type OrganisationSearch = Pick<OrganisationFilter, 'q' | 'departement' | 'kind' | 'active'>

/** The ways to find what is asked for, to be tried until one finds something: one at least. */
function waysToFind(actor: Actor, filter: OrganisationSearch): readonly Search[] {
  const base: Where = (eb) => eb.and([eb('organisation.funder_id', '=', actor.funderId), ...conditions(eb, actor, filter)])
  const searches = searchesFor(filter.q ?? '')
  if (searches.length === 0) return [{ where: base, resemblance: null }]
  return searches.map((search) => ({ ...search, where: (eb) => eb.and([base(eb), search.where(eb)]) }))
}

/** The way by which the list finds something; its last when none does. */
export async function wayTheListFinds(db: Db, actor: Actor, filter: OrganisationSearch): Promise<Search> {
  const ways = waysToFind(actor, filter)
  for (const way of ways) {
    const found =
      way.resemblance === null
        ? await countUpTo(db, way.where, 1)
        : await inTransaction(db, async (tx) => {
            await asTheListReads(tx, way.resemblance ?? '')
            return countUpTo(tx, way.where, 1)
          })
    if (found > 0) return way
  }
  const last = ways.at(-1)
  if (!last) throw new RangeError('there is always a way to find organisations')
  return last
}

/** The trigram index answers the words; walking the name index and comparing each row would take seconds at a million rows. */
export const searchSettings = (resemblance: string): Readonly<Record<string, string>> => ({
  'pg_trgm.word_similarity_threshold': resemblance,
  enable_seqscan: 'off',
})

async function asTheListReads(tx: Db, resemblance: string): Promise<void> {
  for (const [name, value] of Object.entries(searchSettings(resemblance))) await sql`select set_config(${name}, ${value}, true)`.execute(tx)
}

/** The settings last as long as the transaction. */
const readMatches = (db: Db, filter: OrganisationFilter, where: Where, resemblance: string): Promise<OrganisationPage> =>
  inTransaction(db, async (tx) => {
    await asTheListReads(tx, resemblance)
    return readPage(tx, filter, where, true)
  })

function conditions(eb: ExpressionBuilder<DB, 'organisation'>, actor: Actor, filter: OrganisationSearch): Expression<SqlBool>[] {
  return [
    ...(seesAllOrganisations(actor) ? [] : [sql<SqlBool>`organisation.id = any(${[...actor.organisationIds]}::uuid[])`]),
    ...(filter.departement === undefined ? [] : [eb('organisation.departement', '=', filter.departement)]),
    ...(filter.kind === undefined ? [] : [eb('organisation.kind', '=', filter.kind)]),
    ...(filter.active === undefined ? [] : [eb('organisation.active', '=', filter.active)]),
  ]
}

/**
 * `matchFirst`: find all that match, then sort; else walk the name index. A search never walks, however common its word:
 * names begin with trades, so the matches of "garage" all stand together, half the table away.
 */
async function readPage(db: Db, filter: OrganisationFilter, where: Where, matchFirst: boolean): Promise<OrganisationPage> {
  const total = await countUpTo(db, where, COUNT_LIMIT + 1)
  const direction = filter.sort === '-name' ? 'desc' : 'asc'
  const matches = db
    .selectFrom('organisation')
    .select(['organisation.id', NAME.as('key')])
    .where(where)
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, ['text', 'uuid'])
  const beyond = sql.raw(direction === 'asc' ? '>' : '<')
  const columns = ['id', 'name', 'siret', 'siren', 'naf_code', 'commune_name', 'departement', 'active'] as const
  const rows = await db
    .with(
      (cte) => (matchFirst ? cte('found').materialized() : cte('found').notMaterialized()),
      () => matches,
    )
    .with('page', (cte) =>
      cte
        .selectFrom('found')
        .selectAll()
        .$if(after !== null, (query) =>
          query.where(sql<SqlBool>`(found.key, found.id) ${beyond} (${after?.[0]}::text collate "C", ${after?.[1]}::uuid)`),
        )
        .orderBy('found.key', direction)
        .orderBy('found.id', direction)
        .limit(filter.limit + 1),
    )
    .selectFrom('page')
    .innerJoin('organisation as o', 'o.id', 'page.id')
    .select(columns.map((column) => `o.${column}` as const))
    .select([sql<OrganisationKind>`o.kind`.as('kind'), 'page.key'])
    .orderBy('page.key', direction)
    .orderBy('page.id', direction)
    .execute()
  const page = pageOf(rows, filter.limit, (row) => [row.key, row.id])
  return {
    items: page.items.map(itemOf),
    nextCursor: page.nextCursor,
    total: Math.min(total, COUNT_LIMIT),
    totalExact: total <= COUNT_LIMIT,
  }
}

async function countUpTo(db: Db, where: Where, most: number): Promise<number> {
  const counted = await db
    .selectFrom((eb) => eb.selectFrom('organisation').select('organisation.id').where(where).limit(most).as('some'))
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(counted.total)
}

const itemOf = ({
  naf_code: nafCode,
  commune_name: communeName,
  key: _key,
  ...row
}: Omit<OrganisationListItem, 'nafCode' | 'communeName'> & { naf_code: string | null; commune_name: string | null; key: string }) => ({
  ...row,
  nafCode,
  communeName,
})
