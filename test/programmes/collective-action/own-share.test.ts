import { amended } from '../support/amendments.ts'
import { type Json, refusalIn } from '../support/client.ts'
import {
  application,
  type CollectiveWorld,
  createCollectiveWorld,
  type Enrolled,
  openAction,
  runningAction,
  saveAction,
} from '../support/collective-world.ts'
import { done } from '../support/driver.ts'
import { caseIn } from '../support/frac-case.ts'

let world: CollectiveWorld
let caseId: string
let firm: Enrolled
let ownCase: string
/** What the whole action is worth, in any form: asked, eligible, awarded, amended, claimed. */
const WHOLE = /(12000|20000|11900|2500)\.00/

beforeAll(async () => {
  world = await createCollectiveWorld({ allocated: '60000.00' })
  const running = await runningAction(world, { firms: 5 })
  caseId = running.caseId
  firm = running.firms[0] as Enrolled
  await done(world, world.carrier, caseId, 'claimAdvance', { payload: { amount: '2500.00', guaranteed: false } })
  await done(world, world.supervisor, caseId, 'refuseClaim', { reason: 'Trop tôt.' })
  await amended(world, caseId, { amount: '11900.00' })
  // a mission of its own, of which it reads every amount
  ownCase = await caseIn(world, 'agreementNotified', { firmId: firm.id, applicant: firm.user })
})
afterAll(() => world?.end())

const read = async (path: string, user = firm.user) => {
  const { status, body } = await world.client.call(user, 'GET', path)
  return { status, body, text: JSON.stringify(body) }
}

describe('a firm of a collective action', () => {
  it('reads no amount of the whole on any page of the case, and the carrier reads them all', async () => {
    for (const end of ['', '/events?limit=200', '/amendments', '/payments', '/limits', '/documents', '/letters', '/notes', '/actions'])
      expect([end, WHOLE.exec((await read(`/cases/${caseId}${end}`)).text)?.[0]]).toEqual([end, undefined])
    expect((await read(`/cases/${caseId}`)).body).toMatchObject({
      ...{ state: 'underWay', requestedAmount: null, eligibleAmount: null, awardedAmount: null, committedAmount: null, paidAmount: null },
      ...{ toRecoverAmount: null, recoveredAmount: null },
    })
    expect(WHOLE.exec((await read(`/collective-action/cases/${caseId}`)).text)).toBeNull()
    expect((await read(`/cases/${caseId}`, world.carrier)).body).toMatchObject({
      ...{
        requestedAmount: '20000.00',
        eligibleAmount: '20000.00',
        awardedAmount: '11900.00',
        committedAmount: '11900.00',
        paidAmount: '0.00',
      },
    })
  })

  it('nor in its list of cases: not in a row, a sum, an order, a place in the list or what a filter finds', async () => {
    const list = (await read('/cases')).body as { items: Json[]; requestedSum: string; awardedSum: string; total: number }
    const [mine] = await world.database.sql<{ requested: string; awarded: string }>(
      'select requested_amount as requested, awarded_amount as awarded from case_file where id = $1',
      [ownCase],
    )
    expect(list).toMatchObject({ total: 2, requestedSum: mine?.requested, awardedSum: mine?.awarded })
    const byId = new Map(list.items.map((item) => [item.id, item]))
    expect(byId.get(caseId)).toMatchObject({ requestedAmount: null, awardedAmount: null, paidAmount: null })
    expect(byId.get(ownCase)).toMatchObject({ requestedAmount: mine?.requested, awardedAmount: mine?.awarded })
    const found = async (query: string) => ((await read(`/cases?${query}`)).body.items as Json[]).map(({ id }) => id)
    // 20 000 is more than the mission asks for: the order is that of what is known
    expect(await found('sort=requestedAmount')).toEqual([caseId, ownCase])
    const first = (await read('/cases?sort=requestedAmount&limit=1')).body as { nextCursor: string }
    expect(Buffer.from(first.nextCursor, 'base64url').toString()).not.toMatch(WHOLE)
    expect(await found(`sort=requestedAmount&limit=1&cursor=${encodeURIComponent(first.nextCursor)}`)).toEqual([ownCase])
    expect(await found('amountFrom=1.00')).toEqual([ownCase])
    expect(await found('amountTo=900000.00')).toEqual([ownCase])
    // who carries it, and who works on it, find it by its amount
    for (const user of [world.carrier, world.officer])
      expect(((await read('/cases?amountFrom=20000.00&amountTo=20000.00', user)).body.items as Json[]).map(({ id }) => id)).toEqual([
        caseId,
      ])
  })

  it('nor in the file it makes of that list', async () => {
    const posted = async (path: string, body: Json): Promise<Buffer> => {
      const answer = await fetch(`${world.client.address}${path}`, {
        method: 'POST',
        headers: { cookie: firm.user.cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      expect([path, answer.status]).toEqual([path, 200])
      return Buffer.from(await answer.arrayBuffer())
    }
    const csv = (
      await posted('/export-lists/cases/file', { format: 'csv', columns: ['reference', 'requestedAmount', 'awardedAmount', 'paidAmount'] })
    ).toString('utf8')
    expect(csv.split('\n').length).toBeGreaterThan(2)
    expect(csv).not.toMatch(/(12 ?000|20 ?000|11 ?900|2 ?500)[.,]00/)
  })

  it('a person of the carrier and of a firm at once reads the whole', async () => {
    const both = await world.user(['applicant'], { organisationIds: [world.carrierId, firm.id] })
    expect((await read(`/cases/${caseId}`, both)).body).toMatchObject({ awardedAmount: '11900.00' })
    const { items } = (await read('/cases', both)).body as { items: Json[] }
    expect(items.find(({ id }) => id === caseId)).toMatchObject({ requestedAmount: '20000.00', awardedAmount: '11900.00' })
  })

  it('an officer with a firm among those who benefit is kept to what the list says of the page, whatever their départements', async () => {
    const officer = await world.user(['caseOfficer', 'applicant'], { organisationIds: [firm.id] })
    const page = (await read(`/cases/${caseId}`, officer)).body
    const { items } = (await read('/cases', officer)).body as { items: Json[] }
    expect(items.find(({ id }) => id === caseId)).toMatchObject({
      ...{ requestedAmount: page.requestedAmount, awardedAmount: page.awardedAmount, paidAmount: page.paidAmount },
    })
  })

  it('a draft of the carrier is nobody else’s, as before', async () => {
    const draft = await openAction(world)
    await saveAction(world, world.carrier, draft, application())
    expect(refusalIn(await world.client.call(firm.user, 'GET', `/cases/${draft}`))).toMatchObject({ status: 404 })
  })
})
