import supertest from 'supertest'
import { programmes } from '../../server/programmes/index.ts'
import { createCollectiveWorld } from '../programmes/support/collective-world.ts'
import type { FracWorld } from '../programmes/support/frac-world.ts'
import { testApp, testServices } from '../support/api.ts'

let world: FracWorld
let code: string
let open: ReturnType<typeof supertest>

beforeAll(async () => {
  world = await createCollectiveWorld()
  await world.database.sql(`update funder set name = 'Région <Bretagne> & "Armor"' where id = $1`, [world.funderId])
  ;[{ code }] = (await world.database.sql<{ code: string }>('select code from funder where id = $1', [world.funderId])) as [
    { code: string },
  ]
  open = supertest(testApp(testServices(world.database, { clock: world.clock, programmes, publicUrl: 'https://aides.example' })))
})
afterAll(() => world?.end())

it('a funder that has published nothing has a page that says so, and no file', async () => {
  expect((await open.get(`/open-data/${code}/subventions.csv`)).status).toBe(404)
  const page = await open.get(`/open-data/${code}`)
  expect([page.status, page.text.includes('Rien n’est encore publié.')]).toEqual([200, true])
  expect(page.text).toContain('Région &lt;Bretagne&gt; &amp; &quot;Armor&quot;')
  expect(page.text).not.toContain('<Bretagne>')
  expect((await open.get('/open-data')).text).not.toContain(code)
  for (const strange of ['nobody-here', '%00x', '..%2f..', 'A'])
    expect([strange, (await open.get(`/open-data/${strange}`)).status]).toEqual([strange, 404])
})

it('the catalogue tells the programmes with rules in force, their rates and the contact, in both languages', async () => {
  const answer = await open.get(`/open-data/${code}/programmes.json`)
  expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*' })
  const { programmes: told, contact } = answer.body as { programmes: Record<string, unknown>[]; contact: object }
  expect(told.map(({ code: of }) => of)).toEqual(['collective-action', 'frac'])
  expect(told[1]).toMatchObject({
    name: { en: 'Regional fund for consultancy (FRAC)' },
    terms: [{ rateBasisPoints: 8000, upTo: '3800.00' }, {}],
  })
  expect(contact).toMatchObject({ email: 'aides@demo.example' })
  const french = (await open.get(`/open-data/${code}`)).text
  const english = (await open.get(`/open-data/${code}?lang=en`)).text
  expect([french.includes('<html lang="fr">'), english.includes('<html lang="en">')]).toEqual([true, true])
  expect(english).toContain('Short mission: 80%, at most €3,800')
})

it('every installed programme says what it publishes: words in both languages, acts of its own table', () => {
  for (const { code: of, pays, publicRecord, lifecycles, edition } of programmes.all) {
    if (!publicRecord) throw new Error(`${of} says nothing`)
    const { name, summary, awards, terms } = publicRecord
    expect([name, summary].flatMap(({ fr, en }) => [fr, en]).every((words) => words.length > 3)).toBe(true)
    expect(Array.isArray(terms(edition.defaults.parameters))).toBe(true)
    expect(awards !== null).toBe(pays)
    const acts = lifecycles.flatMap(({ transitions }) => transitions.map(({ action }) => action))
    for (const act of awards ? [awards.signedBy, ...awards.takenBackBy, ...awards.cutBy] : []) expect(acts).toContain(act)
  }
})
