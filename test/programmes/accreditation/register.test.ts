import supertest from 'supertest'
import { csvCell } from '../../../server/programmes/accreditation/register/register-csv.ts'
import { programmes } from '../../../server/programmes/index.ts'
import { createFunder, testApp, testServices } from '../../support/api.ts'
import {
  type AccreditationWorld,
  accredited,
  createAccreditationWorld,
  openRequest,
  request,
  saveRequest,
} from '../support/accreditation-world.ts'
import { done, handIn } from '../support/driver.ts'

let world: AccreditationWorld
let caseId: string
let code: string
const open = (path: string) => supertest(testApp(testServices(world.database, { clock: world.clock, programmes }))).get(path)
const on = (day: string): void => world.clock.set(`${day}T09:00:00Z`)
const page = (path: string) => open(`${path}${path.includes('?') ? '&' : '?'}funder=${code}`)

beforeAll(async () => {
  world = await createAccreditationWorld()
  // the consultancy of the other programme's cases has rights recorded without a case: told apart below
  await world.database.sql('delete from accredited_field')
  caseId = await accredited(world, { insuredUntil: '2027-02-28' })
  const [funder] = await world.database.sql<{ code: string }>('select code from funder where id = $1', [world.funderId])
  code = funder?.code ?? ''
  await world.database.sql(`update organisation set name = 'Atelier <Numérique>' where id = $1`, [world.newcomerId])
  await world.database.sql(`update case_file set applicant_name = '=cmd|Atelier <Numérique>' where id = $1`, [caseId])
})
afterAll(() => world?.end())

it('lists consultancies with their fields and consultants, without an account and without a script', async () => {
  const answer = await open('/register').expect(200).expect('content-type', /html/)
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
  expect(answer.text).not.toMatch(/<script|style="|onclick/)
  expect(answer.text).toContain('Atelier &lt;Numérique&gt;')
  expect(answer.text).not.toContain('<Numérique>')
  for (const words of ['Numérique, Stratégie', 'Inès Roudaut', '29, 56', 'Valide', '01/03/2029']) expect(answer.text).toContain(words)
  // neither what was refused, nor who asked for it, nor an address of a person
  for (const words of ['Malo Kerbrat', '@demo.example', 'Dix ans de conseil']) expect(answer.text).not.toContain(words)
  await open('/register/style.css').expect(200).expect('content-type', /css/)
  expect((await open('/register?lang=en').expect(200)).text).toContain('Register of accredited consultants')
})

it.each([
  ['field=digital', 1],
  ['field=export', 0],
  ['departement=56', 1],
  ['departement=35', 0],
  ['name=numerique', 1],
  ['name=roudaut', 1],
  ['name=kerbrat', 0],
  ['name=%25', 0],
  ['field=digital&departement=29&name=ines', 1],
])('filters by field, territory and name: %s', async (query, count) => {
  expect(((await page(`/register.json?${query}`).expect(200)).body as { items: unknown[] }).items).toHaveLength(count)
})

it('says what an accreditation is worth today', async () => {
  const status = async (): Promise<string> => /<strong>(.*)<\/strong>/.exec((await page(`/register/${caseId}`).expect(200)).text)?.[1] ?? ''
  expect(await status()).toBe('Valide')
  on('2026-05-04')
  await done(world, world.authority, caseId, 'suspend', { reason: 'Rapports en retard.' })
  expect(await status()).toBe('Suspendu : aucune nouvelle mission')
  // why it is suspended is between the service and the consultancy
  expect((await page(`/register/${caseId}`)).text).not.toContain('Rapports en retard')
  await done(world, world.authority, caseId, 'reinstate', { reason: 'Remis.' })
  await done(world, world.officer, caseId, 'inviteObservations', { reason: 'Plainte.' })
  // a procedure under way is not public: the right stands until it is withdrawn
  expect(await status()).toBe('Valide')
  on('2027-03-01')
  expect(await status()).toBe('Assurance non à jour : sans effet')
  await done(world, world.authority, caseId, 'withdrawAccreditation', { reason: 'Plainte fondée.' })
  expect(await status()).toBe('Retiré')
  on('2026-03-02')
  expect(await status()).toBe('Valide')
})

it('downloads as JSON and CSV, no cell taken for a formula', async () => {
  const { body } = await page('/register.json').expect(200)
  expect(body).toMatchObject({
    on: '2026-03-02',
    nextCursor: null,
    items: [{ id: caseId, status: 'valid', fields: [{ field: 'digital' }, { field: 'strategy' }] }],
  })
  const csv = (
    await page('/register.csv')
      .expect(200)
      .expect('content-disposition', /attachment/)
  ).text.split('\r\n')
  expect(csv[0]).toBe('number,consultancy,commune,departements,field,consultants,status,from,until')
  expect(csv[1]).toBe(`AGR-2026-000001,"'=cmd|Atelier <Numérique>",,29 56,digital,Inès Roudaut,valid,2026-03-02,2029-03-01`)
  expect(csv).toHaveLength(4)
  expect(['=1+1', '+1', '-1', '@a', '\tx', 'a"b', 'a,b', 'plain'].map(csvCell)).toEqual([
    `"'=1+1"`,
    `"'+1"`,
    `"'-1"`,
    `"'@a"`,
    `"'\tx"`,
    '"a""b"',
    '"a,b"',
    'plain',
  ])
})

it('never shows a draft, a request under examination, or another funder', async () => {
  const other = await world.firm({ name: 'Cabinet en attente', kind: 'consultancy' })
  const person = await world.user(['consultant'], { organisationIds: [other] })
  const draft = await openRequest(world, person, other)
  await saveRequest(world, person, draft, request())
  const shown = async () => (await page('/register')).text
  expect(await shown()).not.toContain('Cabinet en attente')
  await handIn(world, person, draft, 'consultant-cv')
  await done(world, person, draft, 'submit')
  expect(await shown()).not.toContain('Cabinet en attente')
  expect((await page(`/register/${draft}`).expect(404)).text).toContain('Cet agrément n’est pas au registre')
  await page('/register/not-a-uuid').expect(404)
  await createFunder(world.database)
  const [foreign] = await world.database.sql<{ code: string }>('select code from funder where id <> $1', [world.funderId])
  for (const path of ['/register', '/register.json', '/register.csv'])
    expect((await open(`${path}?funder=${foreign?.code}`).expect(200)).text).not.toContain('Inès Roudaut')
  await open(`/register/${caseId}?funder=${foreign?.code}`).expect(404)
  // with two funders and none chosen, one is asked which; a file is of one funder
  expect((await open('/register').expect(200)).text).toContain('Choisissez un financeur')
  await open('/register.csv').expect(404)
  await open('/register?funder=nobody').expect(404)
})

it('shows the rights an agent recorded without a case, alone or beside those of the last decision', async () => {
  const record = (organisationId: string, field: string, until: string) =>
    world.client.call(world.administrator, 'POST', `/organisations/${organisationId}/accredited-fields`, {
      body: { field, from: '2026-02-01', until, insuranceUntil: '2027-12-31' },
    })
  const alone = await world.firm({ name: 'Cabinet Sans Dossier', kind: 'consultancy', departement: '22' })
  expect((await record(alone, 'quality', '2027-01-31')).status).toBe(201)
  expect((await record(world.newcomerId, 'design', '2026-12-31')).status).toBe(201)
  const items = async (query: string) =>
    (
      (await page(`/register.json?${query}`).expect(200)).body as {
        items: { id: string; reference: string | null; fields: { field: string }[] }[]
      }
    ).items
  expect(await items('field=quality')).toEqual([
    expect.objectContaining({ id: alone, reference: null, departements: ['22'], from: '2026-02-01', until: '2027-01-31', status: 'valid' }),
  ])
  expect((await items('field=design')).map(({ id, fields }) => [id, fields.map(({ field }) => field)])).toEqual([
    [caseId, ['digital', 'strategy', 'design']],
  ])
  expect(await items('field=quality&departement=29')).toEqual([])
  const entry = (await page(`/register/${alone}`).expect(200)).text
  for (const words of ['Cabinet Sans Dossier', 'Enregistré sans dossier', '<strong>Valide</strong>']) expect(entry).toContain(words)
  on('2027-02-01')
  expect((await page(`/register/${alone}`).expect(200)).text).toContain('<strong>Expiré</strong>')
  on('2026-03-02')
  await world.database.sql('delete from accredited_field where case_id is null')
  await page(`/register/${alone}`).expect(404)
})

it('goes on from page to page by name, each consultancy once', async () => {
  await world.database.sql(
    `with o as (insert into organisation (id, funder_id, name, kind, source, created_at, updated_at)
       select gen_random_uuid(), $1, 'Cabinet ' || lpad((n / 2)::text, 3, '0'), 'consultancy', 'seed', now(), now() from generate_series(1, 130) n returning id, name),
     c as (insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, title, applicant_organisation_id,
         applicant_name, applicant_role, created_by, created_at, last_event_at, last_action, received_on)
       select gen_random_uuid(), $1, 'accreditation', s.edition_id, s.lifecycle_code, 'R-' || o.id, 'accredited', '', o.id, o.name, 'consultant',
         s.created_by, now(), now(), 'accredit', '2026-01-02' from o, case_file s where s.id = $2 returning id)
     insert into accreditation_case (case_id, valid_from, valid_until) select id, '2026-01-02', '2029-01-01' from c`,
    [world.funderId, caseId],
  )
  const seen: string[] = []
  let path: string | undefined = `/register?funder=${code}`
  let pages = 0
  while (path) {
    const { text } = (await open(path).expect(200)) as { text: string }
    pages += 1
    seen.push(...[...text.matchAll(/href="\/register\/([0-9a-f-]{36})/g)].map((match) => match[1] ?? ''))
    path = /rel="next" href="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(pages).toBe(3)
  const ids = [...seen].sort()
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(131)
  const lines = (await page('/register.csv')).text.trim().split('\r\n').filter(Boolean)
  expect(lines).toHaveLength(3)
})
