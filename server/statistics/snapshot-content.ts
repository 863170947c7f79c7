import { sql } from 'kysely'
import { type CanonicalValue, canonicalJson, canonicalValue } from '../audit/canonical-json.ts'
import type { Db } from '../db/client.ts'
import { type Computed, computeFigures } from './frozen-figures.queries.ts'
import { type FrozenFigures, ratiosOf } from './frozen-figures.ts'
import {
  type CountedState,
  type FrozenPopulation,
  facts,
  type SnapshotScope,
  type SnapshotSources,
  stateOf,
  within,
} from './snapshot-state.ts'

export interface BrokenLine {
  readonly reference: string
  readonly eligible: string
  readonly awarded: string
  readonly paid: string
}

interface Content {
  readonly figures: Computed
  readonly broken: readonly BrokenLine[]
}

/** What the bytes of a snapshot say since format 3; those before hold fewer families and are left as they are. */
export const FORMAT = 'statistics-snapshot/3'
export interface SnapshotContent extends FrozenFigures {
  readonly format: typeof FORMAT
  readonly number: number
  readonly title: string
  readonly funder: string
  /** Who issues a report of it, line by line. */
  readonly issuer: readonly string[]
  readonly programme: string | null
  readonly asOf: string
  readonly recordedUntil: string
  readonly position: string
  readonly imports: readonly string[]
  readonly population: readonly FrozenPopulation[]
  readonly territory: readonly string[]
  readonly withheld: readonly string[]
  readonly notPublished: readonly BrokenLine[]
}

/** What figures are made of beside the facts, as it stands now. */
export async function readSources(db: Db, funderId: string): Promise<SnapshotSources> {
  const imports = await db
    .selectFrom('import_file')
    .select('id')
    .where('funder_id', '=', funderId)
    .where('kind', '=', 'past-awards')
    .where('state', '=', 'imported')
    .orderBy('id')
    .execute()
  const population = await db
    .selectFrom('reference_population')
    .select(['year', 'departement', 'firms', 'source', 'recorded_at'])
    .where('funder_id', '=', funderId)
    .where('naf_section', 'is', null)
    .orderBy('year')
    .orderBy('departement')
    .execute()
  const { departements } = await db.selectFrom('funder').select('departements').where('id', '=', funderId).executeTakeFirstOrThrow()
  return {
    imports: imports.map(({ id }) => id),
    population: population.map(({ recorded_at: at, ...line }) => ({ ...line, recordedAt: at.toISOString() })),
    territory: [...departements].sort(),
  }
}

/** Every figure, and the cases that break a rule: recomputed from the facts alone, so that the same scope gives the same lines. */
export async function snapshotFigures(db: Db, scope: SnapshotScope, sources: SnapshotSources): Promise<Content> {
  const figures = await computeFigures(db, stateOf(scope, sources))
  const amount = (kind: string) => sql`coalesce(sum(f.amount) filter (where f.kind = ${kind}), 0)::numeric(18,2)`
  const broken = await sql<BrokenLine>`
    select file.reference, ${amount('eligible')}::text as eligible, ${amount('awarded-amount')}::text as awarded, ${amount('paid')}::text as paid
    from ${facts} where ${within(scope)} and f.kind in ('eligible', 'awarded-amount', 'paid')
    group by file.id, file.reference
    having ${amount('awarded-amount')} > ${amount('eligible')} or ${amount('paid')} > ${amount('awarded-amount')}
    order by file.reference collate "C"`.execute(db)
  return { figures, broken: broken.rows }
}

/** Figures as they are published: without what a broken case would carry into them, and with their ratios. */
export function published(
  computed: Computed,
  known: Pick<CountedState, 'programme' | 'population' | 'territory'>,
  withheld: ReadonlySet<string>,
): FrozenFigures {
  const kept = <Line extends { readonly kind: string }>(lines: readonly Line[]) => lines.filter(({ kind }) => !withheld.has(kind))
  const figures = {
    ...{ figures: kept(computed.figures), months: kept(computed.months), departements: kept(computed.departements) },
    firms: withheld.has('awarded-amount')
      ? computed.firms.map((group) => ({ ...group, consultantsAmount: null, firstTenAmount: null }))
      : computed.firms,
  }
  const programmes = [...(known.programme === null ? [null] : []), ...new Set(computed.figures.map(({ programme }) => programme))]
  const { steps, backlog, funnel, imported } = computed
  return { ...figures, steps, backlog, funnel, imported, ratios: ratiosOf(figures, known, { programmes, withheld }) }
}

/** The bytes of a snapshot: keys sorted, amounts as text, one line feed at the end. Figures of money are left out when a case breaks a rule. */
export function snapshotBytes(
  head: { readonly number: number; readonly title: string; readonly funder: string; readonly issuer: readonly string[] },
  { scope, sources }: { readonly scope: SnapshotScope; readonly sources: SnapshotSources },
  { figures, broken }: Content,
): Buffer {
  const withheld = new Set([
    ...(broken.some(({ awarded, eligible }) => cents(awarded) > cents(eligible)) ? ['awarded-amount', 'eligible'] : []),
    ...(broken.some(({ paid, awarded }) => cents(paid) > cents(awarded)) ? ['awarded-amount', 'paid'] : []),
  ])
  const content: SnapshotContent = {
    format: FORMAT,
    ...head,
    programme: scope.programme,
    asOf: scope.asOf,
    recordedUntil: scope.askedAt.toISOString(),
    position: scope.position,
    ...sources,
    ...published(figures, { programme: scope.programme, ...sources }, withheld),
    withheld: [...withheld].sort(),
    notPublished: broken.map((line) => ({ ...line })),
  }
  return Buffer.from(`${canonicalJson(canonicalValue(content))}\n`, 'utf8')
}

/** What the bytes say; null of a snapshot of before format 3, which holds sums and the number of firms only. */
export function readContent(bytes: Buffer): SnapshotContent | null {
  const content = JSON.parse(bytes.toString('utf8')) as CanonicalValue & { format?: unknown }
  return content.format === FORMAT ? (content as unknown as SnapshotContent) : null
}

const cents = (text: string): bigint => BigInt(text.replace('.', ''))
