import { parse } from 'csv-parse/sync'
import { caseAt } from '../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as, createFunder, createUser } from '../support/api.ts'
import { CORRECTIONS, correcting } from './world.ts'

let world: CaseWorld
beforeAll(async () => {
  world = await createCaseWorld({ now: '2026-03-02T09:00:00Z' })
})
afterAll(() => world?.end())

it('what a correction would change, as a file: the cases and the rights of the page, one line for each change', async () => {
  const tool = correcting(world)
  for (let count = 0; count < 3; count += 1) await caseAt(world, 'submitted')
  const kept = await caseAt(world, 'submitted')
  await world.database.sql(`update case_file set applicant_name = '=HYPERLINK("x")' where id = $1`, [kept.id])
  const { id, editionId } = await tool.prepare()
  await tool.change(editionId, { decisionMonths: 8 })
  await tool.list(id)
  const page = await tool.cases(id)
  const wanted = page.flatMap(({ changes }) => changes.map(({ code, before, after }) => [code, before, after].join()))
  expect(wanted.length).toBeGreaterThan(4)
  const read = (user = world.users.administrator) => as(world.app, user).get(`${CORRECTIONS}/${id}/cases.csv`)
  const file = await read()
  expect([file.status, file.headers['content-type'], file.headers['content-disposition']]).toEqual([
    200,
    'text/csv; charset=utf-8',
    'attachment; filename="correction.csv"',
  ])
  const rows = parse<Record<string, string>>(file.text, { columns: true, bom: true, delimiter: ';' })
  expect(rows.map((row) => [row['Code'], row['Avant'], row['Après']].join()).sort()).toEqual(wanted.sort())
  expect(rows[0]).toMatchObject({
    'Ce qui change': 'Rejet implicite',
    Avant: '2026-05-02',
    Après: '2026-11-02',
    Décidé: expect.any(String),
  })
  expect(rows[0]?.['Calcul avant']).toContain('start 2026-03-02')
  // a name that would be run as a formula
  expect(file.text).toContain(`'=HYPERLINK`)
  // a person kept away from a firm does not read its case here either
  const before = rows.filter((row) => row['Dossier'] === kept.reference).length
  expect(before).toBeGreaterThan(0)
  await world.database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
     values (gen_random_uuid(), $1, $2, $3, 'family', '2026-01-01', $2, now())`,
    [world.funderId, world.users.auditor.id, kept.applicantOrganisationId],
  )
  const theirs = parse<Record<string, string>>((await read(world.users.auditor)).text, { columns: true, bom: true, delimiter: ';' })
  expect(theirs.length).toBe(rows.length - before)
  // the journal says who took it
  const told = await world.database.sql<{ after: { list: string; cases: number } }>(
    `select after from audit_entry where action = 'export.made' union all select after from audit_pending where action = 'export.made'`,
  )
  expect(told).toHaveLength(2)
  expect(told[0]?.after).toMatchObject({ list: 'corrected-cases' })
  const foreign = await createUser(world.database, {
    ...{ funderId: await createFunder(world.database), clock: world.clock, roles: ['administrator'] },
  })
  expect((await read(foreign)).status).toBe(404)
  expect((await read(world.users.applicant)).status).toBe(403)
})
