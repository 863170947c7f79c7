import { sql } from 'kysely'
import type { Actor } from '../../../server/access/actor.ts'
import { matching } from '../../../server/cases/case-filter.ts'
import { visibleTo } from '../../../server/cases/visible-cases.ts'
import type { LocalDate } from '../../../server/kernel/local-date.ts'
import { singleUndertakingAt } from '../../../server/parties/single-undertaking.queries.ts'
import { type CaseWorld, createCaseWorld } from '../../cases/world.ts'
import { writeInBulk } from '../../support/bulk.ts'
import { insertLink } from '../../support/organisations.ts'

let world: CaseWorld
let officer: Actor
let supervisor: Actor
const DAY = '2026-11-21' as LocalDate
const CASES = 6_000

beforeAll(async () => {
  world = await createCaseWorld()
  const { database, funderId, editionId } = world
  await database.sql(
    `insert into organisation (id, funder_id, name, source, created_at, updated_at)
     select gen_random_uuid(), $1, 'Firm ' || n, 'seed', now(), now() from generate_series(1, 2000) n`,
    [funderId],
  )
  await writeInBulk(
    database,
    `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, applicant_organisation_id, applicant_name, departement,
       officer_id, created_by, created_at, received_on, last_event_at, last_action)
     select gen_random_uuid(), $1, 'frac', $2, 'x', 'X-' || n, 'submitted', o.id, 'Firm', '75', $3, $3, now(), '2026-01-01', now() - n * interval '1 minute', 'x'
     from generate_series(1, $4::int) n join (select id, row_number() over () as place from organisation) o on o.place = 1 + n % 2000`,
    [funderId, editionId, world.users.officer2.id, CASES],
  )
  await database.sql(
    `insert into case_party (case_id, organisation_id, capacity)
     select id, applicant_organisation_id, 'applicant' from case_file
     union all select id, (select id from organisation where name = 'Cap Conseil'), 'consultant' from case_file where random() < 0.5`,
  )
  const linked = await database.sql<{ id: string }>(`select id from organisation where name in ('Firm 7', 'Firm 8', 'Firm 9')`)
  for (const user of [world.users.officer, world.users.officer2]) {
    for (const { id } of linked) {
      await database.sql(
        `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
         values (gen_random_uuid(), $1, $2, $3, 'family', '2026-01-01', $2, '2026-11-01')`,
        [funderId, user.id, id],
      )
    }
  }
  await database.sql('analyze')
  officer = await world.actorOf(world.users.officer)
  supervisor = await world.actorOf(world.users.supervisor)
})
afterAll(() => world?.end())

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Plan[]
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

/** Tables that the plan reads from end to end. */
async function readThrough(query: { explain(format: 'json'): Promise<unknown[]> }): Promise<string[]> {
  const [row] = (await query.explain('json')) as { 'QUERY PLAN': { Plan: Plan }[] }[]
  const plan = row?.['QUERY PLAN'][0]?.Plan
  if (!plan) throw new Error('no plan')
  return nodesOf(plan)
    .filter((node) => node['Node Type'].includes('Seq Scan'))
    .map((node) => node['Relation Name'] ?? '')
}

describe('what a recusal costs', () => {
  it('a page of the list reads no table of parties from end to end, and neither does one case', async () => {
    expect(officer.recusedOrganisationIds).toHaveLength(3)
    const base = world.database.db.selectFrom('case_file').select('case_file.id').where(visibleTo(officer))
    expect(await readThrough(base.orderBy('last_event_at', 'desc').orderBy('case_file.id', 'desc').limit(51))).not.toContain('case_party')
    expect(await readThrough(base.where('case_file.reference', '=', 'X-100'))).not.toContain('case_party')
    expect(await readThrough(base.where('case_file.state', '=', 'submitted'))).not.toContain('case_party')
  })

  it('counting all of them reads the parties of the few linked firms only', async () => {
    const counted = world.database.db
      .selectFrom('case_file')
      .where(visibleTo(officer))
      .select(({ fn }) => fn.countAll<string>().as('count'))
    expect(await readThrough(counted)).not.toContain('case_party')
    expect(Number((await counted.executeTakeFirstOrThrow()).count)).toBe(CASES - 9)
  })

  it('cases to be given again are found from those who declared something', async () => {
    const query = world.database.db
      .selectFrom('case_file')
      .select('case_file.id')
      .where(visibleTo(supervisor))
      .where(matching({ toReassign: DAY }, supervisor))
    expect(await query.execute()).toHaveLength(9)
    expect(await readThrough(query)).not.toContain('case_party')
  })
})

describe('the walk of the database', () => {
  it('is that of the single undertaking: the same firms, from each of a group with partners and a public body', async () => {
    const { database, funderId } = world
    const firm = (kind = 'firm', siren?: string) => world.organisation({ kind, ...(siren ? { siren } : {}) })
    const [a, b, c, d, e] = [await firm(), await firm('firm', '732829320'), await firm('firm', '732829320'), await firm(), await firm()]
    const town = await firm('public-body')
    const links = [
      { holder: a, held: b },
      { holder: c, held: d },
      { holder: e, held: d, kind: 'partner', share: 3_000 },
      { holder: town, held: a },
      { holder: town, held: e },
      { holder: d, held: e, until: '2020-01-01' },
    ]
    for (const link of links) await insertLink(database, { funderId, ...link })
    for (const organisationId of [a, b, c, d, e, town]) {
      const [user] = [await world.user(['caseOfficer'])]
      await database.sql(
        `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
         values (gen_random_uuid(), $1, $2, $3, 'family', '2026-01-01', $2, '2026-11-01')`,
        [funderId, user.id, organisationId],
      )
      const { rows } = await sql<{ id: string }>`select organisation_id as id from recused_organisations(${user.id}, ${DAY}::date)`.execute(
        database.db,
      )
      const ids = rows.map(({ id }) => id).sort()
      expect(ids).toEqual(await singleUndertakingAt(database.db, { funderId, organisationId, on: DAY }))
      expect((await world.actorOf(user)).recusedOrganisationIds.toSorted()).toEqual(ids)
    }
  })
})
