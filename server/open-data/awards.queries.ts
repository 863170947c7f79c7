import { sql } from 'kysely'
import type { PublishedAwards } from '../cases/public-record.ts'
import type { Db } from '../db/client.ts'
import { yearOf } from '../kernel/local-date.ts'
import { add, allocate, type Cents, cents, parseMoney, shareRoundedDown, ZERO } from '../kernel/money.ts'
import { finalAidOfCases, type HeldFinalAid } from '../state-aid/final-aid.queries.ts'
import type { Award, Beneficiary } from './award.ts'
import { type AwardRow, type AwardScope, awardRows, type PastRow, type Place } from './award-rows.queries.ts'
import { larger, yearTotals } from './year-totals.queries.ts'

/** How many awards are read at a time. */
const BATCH = 500

/** Every award of the scope in batches, newest signature first: flat memory for whoever keeps none. */
export async function* awardBatches(db: Db, scope: AwardScope, after: Place | null = null, size = BATCH): AsyncGenerator<Award[]> {
  for (let place = after; ; ) {
    const rows = await awardRows(db, scope, { after: place, limit: size })
    const last = rows.at(-1)
    if (!last) return
    yield await assemble(db, scope, rows)
    if (rows.length < size) return
    place = { sortOn: last.sort_on, id: last.id }
  }
}

/** What hangs on these rows, a query for each kind of thing. */
async function assemble(db: Db, scope: AwardScope, rows: readonly AwardRow[]): Promise<Award[]> {
  const cases = rows.filter(({ source }) => source === 'case')
  const aid = await finalAidOfCases(
    db,
    cases.map(({ id }) => id),
  )
  const organisations = [
    ...rows.flatMap(({ organisation_id }) => organisation_id ?? []),
    ...[...aid.values()].flat().map(({ organisationId }) => organisationId),
  ]
  const [known, described, rulings] = await Promise.all([
    beneficiariesOf(db, [...new Set(organisations)]),
    describe(db, scope, cases),
    rulingsOf(
      db,
      scope.funder.id,
      rows.map(({ id }) => id),
    ),
  ])
  const read = { aid, known, described, rulings }
  const awards = rows.map((row) => (row.past ? pastAward(row, row.past, read) : caseAward(scope, row, read)))
  return withYearTotals(db, scope, rows, awards)
}

interface Read {
  readonly aid: ReadonlyMap<string, readonly HeldFinalAid[]>
  readonly known: ReadonlyMap<string, Beneficiary>
  readonly described: ReadonlyMap<string, { readonly purpose: string; readonly deMinimis: boolean }>
  readonly rulings: ReadonlyMap<string, NonNullable<Award['ruling']>>
}

/** One share per firm once the aid is shared among them, the whole to who carries the case before; shares add up to 1. */
function sharesOf(row: AwardRow, amount: Cents, { aid, known }: Read): Pick<Award, 'amount' | 'shares'> {
  const firms = aid.get(row.id) ?? []
  const beneficiary = (id: string | null): Beneficiary => {
    const found = id ? known.get(id) : undefined
    if (!found) throw new Error(`award ${row.id} has no beneficiary`)
    return found
  }
  if (firms.length === 0 || amount === ZERO)
    return { amount, shares: [{ beneficiary: beneficiary(row.organisation_id), amount, basisPoints: 10_000 }] }
  const parts = firms.map((firm) => parseMoney(firm.amount))
  const points = allocate(cents(10_000), parts)
  const shares = firms.map((firm, index) => ({
    beneficiary: beneficiary(firm.organisationId),
    amount: parts[index] ?? ZERO,
    basisPoints: Number(points[index] ?? 0n),
  }))
  return { amount: add(...parts), shares }
}

function caseAward({ funder, programmes }: AwardScope, row: AwardRow, read: Read): Award {
  const record = programmes.get(row.programme_code ?? '')?.publicRecord
  const published: PublishedAwards | null | undefined = record?.awards
  if (!record || !published) throw new Error(`case ${row.id} is of a programme that publishes nothing`)
  const said = read.described.get(row.id)
  const period = row.signed_on ? `${row.signed_on}/${published.paidUntil(row.parameters, row.signed_on, row.ends_on)}` : ''
  return {
    ...{ id: row.id, source: 'case', programme: row.programme_code, programmeName: record.name.fr, reference: row.reference },
    ...{ sortOn: row.sort_on, signedOn: row.signed_on, yearTotal: ZERO },
    ...sharesOf(row, parseMoney(row.amount), read),
    purpose: said?.purpose ?? '',
    ...{ nature: 'aide en numéraire', payment: published.payment, period },
    ...{ deMinimis: said?.deMinimis ?? null, yearOnly: false },
    ...{ grantor: { name: funder.name, siret: funder.siret ?? '' }, aidRegister: '', scheme: '', ruling: read.rulings.get(row.id) ?? null },
  }
}

const NATURES: Readonly<Record<string, string>> = {
  cash: 'aide en numéraire',
  'in-kind': 'aide en nature',
  'cash-and-in-kind': 'aide en numéraire;aide en nature',
}

function pastAward(row: AwardRow, past: PastRow, { known, rulings }: Read): Award {
  const amount = parseMoney(row.amount)
  const basisPoints = past.share_basis_points ?? 10_000
  const own = row.organisation_id ? known.get(row.organisation_id) : undefined
  const beneficiary: Beneficiary = {
    ...{ organisationId: row.organisation_id, name: past.beneficiary_name, siret: past.beneficiary_siret, rna: past.beneficiary_rna },
    ...{ legalForm: own?.legalForm ?? null, people: own?.people ?? [] },
  }
  const { payment_from: from, payment_to: to } = past
  return {
    ...{ id: row.id, source: 'import', programme: null, programmeName: null, reference: row.reference, sortOn: row.sort_on },
    ...{ signedOn: row.signed_on, amount, yearTotal: ZERO },
    shares: [{ beneficiary, amount: shareRoundedDown(amount, basisPoints as Parameters<typeof shareRoundedDown>[1]), basisPoints }],
    ...{ purpose: row.title, nature: NATURES[past.nature ?? ''] ?? '', payment: past.payment_terms },
    period: from && to && from !== to ? `${from}/${to}` : (from ?? ''),
    ...{ deMinimis: past.eu_notified, yearOnly: past.date_precision === 'year' },
    grantor: { name: past.grantor_name, siret: past.grantor_siret ?? '' },
    ...{ aidRegister: past.aid_register_number, scheme: past.scheme, ruling: rulings.get(row.id) ?? null },
  }
}

async function describe(db: Db, { programmes }: AwardScope, cases: readonly AwardRow[]): Promise<Read['described']> {
  const all = new Map<string, { purpose: string; deMinimis: boolean }>()
  for (const { code, publicRecord } of programmes.all) {
    const own = cases.filter(({ programme_code }) => programme_code === code)
    if (own.length === 0 || !publicRecord?.awards) continue
    for (const [id, said] of await publicRecord.awards.describe(db, own)) all.set(id, said)
  }
  return all
}

async function beneficiariesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Beneficiary>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organisation as o')
    .select(['o.id', 'o.name', 'o.siret', 'o.rna', 'o.legal_form'])
    .select(
      sql<
        string[]
      >`array(select p.full_name from organisation_person op join person p on p.id = op.person_id where op.organisation_id = o.id
        union select u.full_name from organisation_member m join user_account u on u.id = m.user_id where m.organisation_id = o.id limit 50)`.as(
        'people',
      ),
    )
    .where('o.id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ id, name, siret, rna, legal_form, people }) => [
      id,
      { organisationId: id, name, siret, rna, legalForm: legal_form, people },
    ]),
  )
}

async function rulingsOf(db: Db, funderId: string, ids: readonly string[]): Promise<Read['rulings']> {
  const rows = await db
    .selectFrom('open_data_ruling')
    .distinctOn('award_id')
    .select(['award_id', 'ruling', 'reason'])
    .where('funder_id', '=', funderId)
    .where('award_id', 'in', [...ids])
    .orderBy('award_id')
    .orderBy('sequence', 'desc')
    .execute()
  return new Map(rows.map(({ award_id, ruling, reason }) => [award_id, { ruling: ruling as 'withhold' | 'release', reason }]))
}

/** What the body the award was made to was awarded in the civil year of the signature: who carries an action, not the firms it shares the aid among. */
async function withYearTotals(db: Db, { funder }: AwardScope, rows: readonly AwardRow[], awards: readonly Award[]): Promise<Award[]> {
  const bodyYears = rows.map(({ siren, sort_on }) => ({ siren: siren ?? '', year: yearOf(sort_on) }))
  const totalOf = await yearTotals(db, funder.id, bodyYears)
  return awards.map((award, index) => {
    const [row, bodyYear] = [rows[index], bodyYears[index]]
    return { ...award, yearTotal: row && bodyYear ? larger(parseMoney(row.awarded), totalOf(bodyYear) ?? ZERO) : award.amount }
  })
}
