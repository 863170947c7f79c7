import { createHash } from 'node:crypto'
import supertest from 'supertest'
import { programmes } from '../../server/programmes/index.ts'
import { refusalIn } from '../programmes/support/client.ts'
import { type CollectiveWorld, createCollectiveWorld, nextSiret, runningAction } from '../programmes/support/collective-world.ts'
import { done } from '../programmes/support/driver.ts'
import { caseIn } from '../programmes/support/frac-case.ts'
import { createFunder, createUser, testApp, testServices } from '../support/api.ts'
import { sharedData } from '../support/shared-data.ts'
import { handFaults, packageFaults, rowsOf, tableFaults } from './support/standards.ts'

let world: CollectiveWorld
let code: string
let open: ReturnType<typeof supertest>
const cases = { signed: '', unsigned: '', trader: '', action: '' }
let firms: readonly { id: string; siret: string }[]

beforeAll(async () => {
  world = await createCollectiveWorld()
  const { database, funderId } = world
  await database.sql(`update funder set siret = '23350001600040', name = 'Région Bretagne' where id = $1`, [funderId])
  ;[{ code }] = (await database.sql<{ code: string }>('select code from funder where id = $1', [funderId])) as [{ code: string }]
  open = supertest(testApp(testServices(database, { clock: world.clock, programmes, publicUrl: 'https://aides.example' })))
  const filing = async (name: string, form: string | null, to: 'awarded' | 'agreementNotified') => {
    const firmId = await world.firm({ name, siret: nextSiret() })
    await database.sql('update organisation set legal_form = $2 where id = $1', [firmId, form])
    const applicant = await world.user(['applicant'], { organisationIds: [firmId], name: 'Gwenola Prigent' })
    return caseIn(world, to, { firmId, applicant })
  }
  cases.signed = await filing('Ets "Le Gall", père & fils', '5710', 'agreementNotified')
  cases.unsigned = await filing('Voilerie de l’Odet', '5499', 'awarded')
  cases.trader = await filing('Yann Kerbrat', '1000', 'agreementNotified')
  const running = await runningAction(world, { firms: 5 })
  cases.action = running.caseId
  firms = running.firms
  await database.sql(
    `update organisation set legal_form = '5710', siret = coalesce(siret, $2), siren = coalesce(siren, left($2, 9)) where id = $1`,
    [world.carrierId, nextSiret()],
  )
  await database.sql(`update organisation set legal_form = '5499' where id = any($1::uuid[])`, [firms.map(({ id }) => id)])
})
afterAll(() => world?.end())

const inOrder = (a: string | number | undefined, b: string | number | undefined): number => (String(a) < String(b) ? -1 : 1)
const api = (path: string, user = world.administrator) => world.client.call(user, 'GET', `/open-data${path}`)
const publish = async (digest?: string) => {
  const wanted = digest ?? ((await api('/preview')).body.digest as string)
  return world.client.call(world.administrator, 'POST', '/open-data/editions', { body: { digest: wanted } })
}
interface Listed {
  id: string
  state: string
  late: boolean
  dueOn: string | null
  publishedOn: string | null
  lines: { change: string | null; withheld: string | null; faults: { field: string; code: string }[]; differences: unknown[] }[]
}
const awardsOf = async (query = ''): Promise<Map<string, Listed>> =>
  new Map(((await api(`/awards?limit=200${query}`)).body.items as Listed[]).map((item) => [item.id, item]))
const csv = async (path = 'subventions.csv') => {
  const answer = await open.get(`/open-data/${code}/${path}`).buffer(true)
  return {
    ...answer,
    bytes: Buffer.from(answer.text ?? '', 'utf8'),
    status: answer.status,
    headers: answer.headers as Record<string, string>,
  }
}

describe('before anything is published', () => {
  it('says what waits, until when and why; nothing undecided, nothing unsigned goes out', async () => {
    const awards = await awardsOf()
    expect(awards.size).toBe(4)
    expect(awards.get(cases.signed)).toMatchObject({ state: 'to-publish', late: false, dueOn: '2026-06-02', publishedOn: null })
    expect(awards.get(cases.unsigned)).toMatchObject({ state: 'unsigned', dueOn: null, lines: [] })
    expect(awards.get(cases.trader)).toMatchObject({ state: 'withheld', lines: [{ withheld: 'natural-person' }] })
    // nothing is shared yet: one line, of who carries the action
    expect(awards.get(cases.action)?.lines).toMatchObject([{ change: 'added' }])
    expect([...(await awardsOf('&state=withheld')).keys()]).toEqual([cases.trader])
    expect((await awardsOf('&late=true')).size).toBe(0)
    world.clock.set('2026-06-03T09:00:00Z')
    expect([...(await awardsOf('&late=true')).keys()].sort(inOrder)).toEqual([cases.signed, cases.action].sort(inOrder))
    expect((await api('')).body).toMatchObject({ late: 2, nextDueOn: null, last: null, address: `/open-data/${code}` })
    world.clock.set('2026-03-02T09:00:00Z')
  })
})

describe('an edition', () => {
  it('holds what was previewed, byte for byte what its fingerprint says, and passes validators that are not ours', async () => {
    expect(refusalIn(await publish('0'.repeat(64)))).toMatchObject({ status: 409, code: 'open-data-out-of-date' })
    const preview = (await api('/preview')).body
    expect(preview).toMatchObject({ lines: 2, added: 2, changed: 0, removed: 0, held: 0, withheld: 1 })
    expect((await publish()).body).toEqual({ code: '2026-03-02' })
    expect(refusalIn(await publish())).toMatchObject({ status: 409, code: 'open-data-nothing-new' })
    const file = await csv()
    expect(
      rowsOf(file.bytes)
        .map(({ nomBeneficiaire }) => nomBeneficiaire)
        .sort(inOrder),
    ).toEqual(['Chambre de métiers du Léon', 'Ets "Le Gall", père & fils'])
    expect(handFaults(file.bytes)).toEqual([])
    const own = rowsOf(file.bytes).find(({ nomBeneficiaire }) => nomBeneficiaire?.startsWith('Ets'))
    expect(own).toMatchObject({
      ...{ nomAttribuant: 'Région Bretagne', idAttribuant: '23350001600040', dateConvention: '2026-03-02', montant: '3760.00' },
      ...{ objet: 'Conseil extérieur, mission courte : digital'.replace('digital', 'numérique'), nature: 'aide en numéraire' },
      ...{ conditionsVersement: 'échelonné', notificationUE: 'oui', pourcentageSubvention: '1.00' },
    })
    const [row] = await world.database.sql<{ sha: string; bytes: Buffer }>(
      `select encode(scdl_sha256, 'hex') as sha, scdl as bytes from open_data_edition where funder_id = $1`,
      [world.funderId],
    )
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(row?.sha)
    expect(file.headers['etag']).toBe(`"${row?.sha}"`)
    const schema = sharedData('scdl/subventions-2.1.1.schema.json')
    if (schema) expect(await tableFaults(file.bytes, schema)).toEqual([])
    const grants = await open.get(`/open-data/${code}/360giving.json`)
    expect(grants.body.grants).toHaveLength(2)
    const [grant, whole] = [sharedData('360giving/360-giving-schema.json'), sharedData('360giving/360-giving-package-schema.json')]
    if (grant && whole) expect(packageFaults(Buffer.from(grants.text), { grant, package: whole })).toEqual([])
  })

  it('names no natural person, nothing of what is unsigned, and nobody who worked on it', async () => {
    const people = await world.database.sql<{ name: string }>(
      `select full_name as name from user_account where funder_id = $1 union select full_name from person where funder_id = $1`,
      [world.funderId],
    )
    expect(people.length).toBeGreaterThan(8)
    const page = (await open.get(`/open-data/${code}`)).text
    const json = (await open.get(`/open-data/${code}/360giving.json`)).text
    const { bytes } = await csv()
    for (const text of [bytes.toString('utf8'), json, page])
      for (const { name } of [...people, { name: 'Yann Kerbrat' }, { name: 'Voilerie de l’Odet' }])
        expect([name, text.includes(name)]).toEqual([name, false])
    expect(
      rowsOf(bytes)
        .map(({ referenceDecision }) => referenceDecision)
        .sort(inOrder),
    ).toEqual(
      (
        await world.database.sql<{ reference: string }>('select reference from case_file where id = any($1) order by 1', [
          [cases.signed, cases.action],
        ])
      ).map(({ reference }) => reference),
    )
  })

  it('is open to other sites, kept by proxies, and asked again only when it changed; its dated address never changes', async () => {
    const { headers } = await csv()
    expect(headers).toMatchObject({
      ...{ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
      'cache-control': 'public, max-age=300, no-transform',
    })
    const again = await open.get(`/open-data/${code}/subventions.csv`).set('If-None-Match', headers['etag'] ?? '')
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await csv('editions/2026-03-02/subventions.csv')).headers['cache-control']).toContain('immutable')
    expect((await csv('editions/2026-03-03/subventions.csv')).status).toBe(404)
    const page = await open.get(`/open-data/${code}`)
    expect(page.headers['access-control-allow-origin']).toBeUndefined()
    expect(page.text).not.toContain('<script')
  })

  it('is kept for ever: the database refuses to change one, a line or a ruling', async () => {
    for (const statement of [
      `update open_data_edition set line_count = 0`,
      `delete from open_data_edition`,
      `update open_data_line set content = '{}'`,
      `truncate open_data_line`,
    ])
      await expect(world.database.sql(statement)).rejects.toThrow(/append-only/)
    await expect(
      world.database.sql(
        `insert into open_data_edition select gen_random_uuid(), funder_id, 99, '2026-01-01', published_on, published_at, published_by, line_count, held_count,
           withheld_count, added_count, changed_count, removed_count, rules, 'x'::bytea, scdl_sha256, grants, grants_sha256 from open_data_edition`,
      ),
    ).rejects.toThrow(/check constraint/)
  })
})

describe('what happens after', () => {
  it('the aid once shared has a line for each firm; a sole trader among them is withheld', async () => {
    world.clock.set('2026-09-10T09:00:00Z')
    const { database } = world
    const [event] = await database.sql<{ id: string }>('select id from case_event where case_id = $1 order by sequence desc limit 1', [
      cases.action,
    ])
    const shares = ['1000.00', '2000.00', '333.33', '666.67', '500.00']
    for (const [index, { id }] of firms.entries())
      await database.sql(
        `insert into final_aid (id, funder_id, case_id, event_id, organisation_id, kind, cost, amount, on_date, regulation, at)
         values (gen_random_uuid(), $1, $2, $3, $4, 'granted', 9000, $5, '2026-09-09', 'de-minimis-2023-2831', '2026-09-09')`,
        [world.funderId, cases.action, event?.id, id, shares[index]],
      )
    await database.sql(`update organisation set legal_form = '1000' where id = $1`, [firms[4]?.id])
    expect((await api('/preview')).body).toMatchObject({ added: 4, removed: 1, changed: 0, withheld: 2 })
    expect((await publish()).body).toEqual({ code: '2026-09-10' })
    const rows = rowsOf((await csv()).bytes).filter(
      ({ conditionsVersement, montant }) => conditionsVersement === 'échelonné' && montant === '4500.00',
    )
    expect(rows.map(({ idBeneficiaire }) => idBeneficiaire).sort(inOrder)).toEqual(
      firms
        .slice(0, 4)
        .map(({ siret }) => siret)
        .sort(inOrder),
    )
    expect(rows.map(({ pourcentageSubvention }) => pourcentageSubvention).sort(inOrder)).toEqual(['0.0741', '0.1482', '0.2222', '0.4444'])
    const { grants } = (await open.get(`/open-data/${code}/360giving.json`)).body as { grants: { amountAwarded: number }[] }
    expect(grants.map(({ amountAwarded }) => amountAwarded).sort((a, b) => a - b)).toEqual([333.33, 666.67, 1000, 2000, 3760])
    expect(rowsOf((await csv('editions/2026-03-02/subventions.csv')).bytes)).toHaveLength(2)
  })

  it('a correction changes the line in the next edition and says which fields', async () => {
    await world.database.sql(`update organisation set name = 'Établissements Le Gall' where name like 'Ets%' and funder_id = $1`, [
      world.funderId,
    ])
    const preview = (await api('/preview')).body as { changes: { differences: unknown[] }[] }
    expect(preview).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(preview.changes[0]?.differences).toEqual([
      { field: 'nomBeneficiaire', before: 'Ets "Le Gall", père & fils', after: 'Établissements Le Gall' },
    ])
    // twice on one day
    expect((await publish()).body).toEqual({ code: '2026-09-10-2' })
    expect((await csv('editions/2026-09-10-2/subventions.csv')).text).toContain('Établissements Le Gall')
  })

  it('an administrator keeps an award out with a reason, then lets it in; the last word holds, all of it is told', async () => {
    const rule = (ruling: string, id = cases.signed) =>
      world.client.call(world.administrator, 'POST', `/open-data/awards/${id}/rulings`, { body: { ruling, reason: 'Secret des affaires' } })
    expect((await rule('withhold')).status).toBe(204)
    expect(refusalIn(await rule('withhold'))).toMatchObject({ code: 'open-data-already-ruled' })
    expect((await api('/preview')).body).toMatchObject({ removed: 1, withheld: 3 })
    expect((await rule('release')).status).toBe(204)
    expect((await api('/preview')).body).toMatchObject({ removed: 0 })
    expect((await rule('withhold', world.firmId)).status).toBe(404)
    const told = await world.database.sql<{ action: string }>(
      `select action from audit_entry where action like 'publication.%' order by sequence`,
    )
    expect(told.map(({ action }) => action)).toEqual([
      ...['publication.made', 'publication.made', 'publication.made', 'publication.withheld', 'publication.released'],
    ])
  })

  it('a renounced award leaves the file', async () => {
    await done(world, world.officer, cases.signed, 'renounce', { reason: 'L’entreprise renonce.' })
    expect((await awardsOf()).get(cases.signed)).toMatchObject({ state: 'to-publish', lines: [{ change: 'removed' }] })
    await publish()
    expect((await csv()).text).not.toContain('Le Gall')
    expect((await awardsOf()).get(cases.signed)).toMatchObject({ state: 'taken-back' })
  })

  it('rules are changed by an administrator of the whole funder, against a version, and move what is published at the next edition', async () => {
    const rules = {
      ...{ scope: 'agreements', threshold: '100000.00', naturalPersons: 'withheld', unknownLegalForm: 'hold', pastAwards: false },
      ...{ publishWithinMonths: 3, funderSiret: '23350001600040' },
    }
    const put = (version: number, body: object = rules, user = world.administrator) =>
      world.client.call(user, 'PUT', '/open-data/settings', { version, body })
    expect((await put(7)).status).toBe(412)
    expect((await put(1, { ...rules, scope: 'none' })).status).toBe(422)
    expect((await put(1)).status).toBe(200)
    expect((await api('')).body.settings).toMatchObject({ scope: 'agreements', threshold: '100000.00', version: 2 })
    expect((await api('/preview')).body).toMatchObject({ removed: 4, lines: 0 })
    expect((await put(2, { ...rules, scope: 'all' })).status).toBe(200)
    const partial = await createUser(world.database, {
      funderId: world.funderId,
      grants: [{ role: 'administrator', programmes: ['frac'], departements: null }],
    })
    expect((await put(3, rules, partial)).status).toBe(403)
    expect((await api('', partial)).status).toBe(403)
    expect((await api('', world.auditor)).status).toBe(200)
    expect((await publishAs(world.auditor)).status).toBe(403)
  })

  const publishAs = (user: typeof world.administrator) =>
    world.client.call(user, 'POST', '/open-data/editions', { body: { digest: '0'.repeat(64) } })

  it('published by many at once, one edition comes out of it', async () => {
    await world.database.sql(`update organisation set name = name || ' (SAS)' where id = $1`, [firms[0]?.id])
    const { digest } = (await api('/preview')).body as { digest: string }
    const answers = await Promise.all(Array.from({ length: 8 }, () => publish(digest)))
    expect(answers.map(({ status }) => status).sort(inOrder)).toEqual([201, 409, 409, 409, 409, 409, 409, 409])
    const numbers = await world.database.sql<{ number: number }>('select number from open_data_edition where funder_id = $1 order by 1', [
      world.funderId,
    ])
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_row, index) => index + 1))
  })
})

it('nothing of one funder stands in the file of another', async () => {
  const otherId = await createFunder(world.database, { code: 'other-funder' })
  const other = await createUser(world.database, { funderId: otherId, roles: ['administrator'] })
  expect((await api('/awards', other)).body).toMatchObject({ items: [] })
  expect((await api('/preview', other)).body).toMatchObject({ lines: 0, changes: [], heldLines: [] })
  expect((await open.get('/open-data/other-funder/subventions.csv')).status).toBe(404)
  expect((await open.get('/open-data/other-funder')).text).not.toContain('Le Gall')
  const ruling = { body: { ruling: 'withhold', reason: 'x' } }
  expect((await world.client.call(other, 'POST', `/open-data/awards/${cases.action}/rulings`, ruling)).status).toBe(404)
})
