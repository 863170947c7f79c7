import supertest from 'supertest'
import { programmes } from '../../../server/programmes/index.ts'
import { rowsOf } from '../../open-data/support/standards.ts'
import { testApp, testServices } from '../../support/api.ts'
import { amended, amendmentFaults, propose } from '../support/amendments.ts'
import { type Json, refusalIn, unmet } from '../support/client.ts'
import {
  type CollectiveWorld,
  createCollectiveWorld,
  type Enrolled,
  nextSiret,
  present,
  runningAction,
  session,
  signedOnPaper,
} from '../support/collective-world.ts'
import { act, done, handIn, isoDay } from '../support/driver.ts'
import { caseTruth, ledgerDifferences } from '../support/truth.ts'

let world: CollectiveWorld
beforeAll(async () => {
  world = await createCollectiveWorld({ allocated: '60000.00' })
})
afterAll(() => world?.end())

/** 12 000 granted; the figures below retain 22 200, of which 70 % less the 2 000 of another funder leave room for more. */
const more = (asked: string): Json => ({ budget: { retained: ['14000.00', '8500.00', '1500.00'], asked } })

async function attended(caseId: string, firms: readonly Enrolled[]): Promise<void> {
  const id = await session(world, caseId)
  expect((await present(world, caseId, id, firms)).status).toBe(200)
  await signedOnPaper(world, caseId, id, firms)
}

it('an increase whose share of a firm is beyond what it may still receive is refused, at the proposal and again at the signature', async () => {
  const { caseId, firms } = await runningAction(world, { firms: 5 })
  const [first] = firms
  if (!first) throw new Error('an action without firms')
  // one firm alone has come so far: the whole aid would be its share
  await attended(caseId, [first])
  const declare = async (amount: string): Promise<void> => {
    const aid = { grantedOn: '2025-01-15', amount, authority: 'Ville de démonstration' }
    expect((await world.client.call(world.officer, 'POST', `/organisations/${first.id}/declared-aids`, { body: aid })).status).toBe(201)
  }
  await declare('287500.00')
  const [row] = await world.database.sql<{ name: string }>('select name from organisation where id = $1', [first.id])
  const beyond = (wanted: string, left: string) =>
    unmet(['firmsWithinCeiling', { firm: row?.name, wanted, left, ceiling: '300000.00', count: 1 }])
  expect(refusalIn(await propose(world, world.officer, caseId, more('12500.01')))).toEqual(beyond('12500.01', '12500.00'))
  // far above what the action costs: refused like any other, though it could not be shared at all
  expect(refusalIn(await propose(world, world.officer, caseId, { amount: '990000.00' }))).toMatchObject({
    unmet: [
      { condition: 'amendmentWithinRule', details: { wanted: '990000.00' } },
      { condition: 'firmsWithinCeiling' },
      { condition: 'amendmentFunded' },
    ],
  })
  expect((await propose(world, world.officer, caseId, more('12500.00'))).status).toBe(200)
  await declare('0.01')
  expect(refusalIn(await act(world, world.authority, caseId, 'signAmendment'))).toEqual(beyond('12500.00', '12499.99'))
  await done(world, world.authority, caseId, 'refuseAmendment', { reason: 'Plafond d’une entreprise.' })
  // what gives no more is refused to nobody, whatever the firm holds
  await declare('12000.00')
  await amended(world, caseId, { amount: '11000.00' })
  await amended(world, caseId, { endsOn: '2026-12-31' })
  expect(await caseTruth(world.database, caseId)).toMatchObject({ awarded: '11000.00', committed: '11000.00' })
})

describe('an award that was amended', () => {
  let caseId: string
  let firms: readonly Enrolled[]
  let code: string
  let reference: string
  let open: ReturnType<typeof supertest>
  const published = async () => {
    const preview = (await world.client.call(world.administrator, 'GET', '/open-data/preview')).body as {
      digest: string
      changes: { reference: string; differences: Json[] }[]
    }
    const answer = await world.client.call(world.administrator, 'POST', '/open-data/editions', { body: { digest: preview.digest } })
    expect(answer.status).toBe(201)
    const file = await open.get(`/open-data/${code}/subventions.csv`).buffer(true)
    const grants = await open.get(`/open-data/${code}/360giving.json`)
    return {
      lines: rowsOf(file.text).filter(({ referenceDecision }) => referenceDecision === reference),
      grants: (grants.body as { grants: { id: string; amountAwarded: number; plannedDates?: Json[] }[] }).grants.filter(({ id }) =>
        id.includes(caseId),
      ),
      changes: preview.changes,
    }
  }
  beforeAll(async () => {
    const { database, funderId } = world
    await database.sql(`update funder set siret = '23350001600040', name = 'Région Bretagne' where id = $1`, [funderId])
    code = (await database.sql<{ code: string }>('select code from funder where id = $1', [funderId]))[0]?.code ?? ''
    open = supertest(testApp(testServices(database, { clock: world.clock, programmes, publicUrl: 'https://aides.example' })))
    ;({ caseId, firms } = await runningAction(world, { firms: 5 }))
    reference = (await database.sql<{ reference: string }>('select reference from case_file where id = $1', [caseId]))[0]?.reference ?? ''
    await database.sql(
      `update organisation set legal_form = '5710', siret = coalesce(siret, $2), siren = coalesce(siren, left($2, 9)) where id = $1`,
      [world.carrierId, nextSiret()],
    )
    await database.sql(`update organisation set legal_form = '5499' where id = any($1::uuid[])`, [firms.map(({ id }) => id)])
  })

  it('is published with the amount and the last day it then has, in both files, and the change is named', async () => {
    const before = await published()
    expect(before.lines.map(({ montant }) => montant)).toEqual(['12000.00'])
    expect(before.grants.map(({ amountAwarded }) => amountAwarded)).toEqual([12_000])
    await amended(world, caseId, { ...more('12800.00'), endsOn: '2026-12-31', requestedOn: '2026-03-02' })
    world.clock.set('2026-03-03T09:00:00Z')
    const after = await published()
    expect(after.lines.map(({ montant }) => montant)).toEqual(['12800.00'])
    expect(after.grants.map(({ amountAwarded }) => amountAwarded)).toEqual([12_800])
    expect(after.changes.flatMap(({ differences }) => differences)).toContainEqual({
      field: 'montant',
      before: '12000.00',
      after: '12800.00',
    })
    // what was said before stays as it was said
    const old = await open.get(`/open-data/${code}/editions/2026-03-02/subventions.csv`).buffer(true)
    expect(rowsOf(old.text).find(({ referenceDecision }) => referenceDecision === reference)?.montant).toBe('12000.00')
  })

  it('stands in the register of State aid as the shares of its firms, made from the amount amended', async () => {
    await attended(caseId, firms)
    await done(world, world.carrier, caseId, 'endAction', { payload: { endedOn: isoDay(world) } })
    await done(world, world.carrier, caseId, 'claimBalance', {
      payload: { spent: ['14000.00', '0.00', '0.00'], otherPublic: '0.00', attendances: 5, individualHalfDays: 0 },
    })
    // nobody is a beneficiary of de minimis aid before the shares are known
    const lines = async (): Promise<Json[]> =>
      ((await world.client.call(world.officer, 'GET', '/state-aid/register?limit=200')).body.items as Json[]).filter(
        (line) => line.caseId === caseId,
      )
    expect(await lines()).toEqual([])
    for (const type of ['final-report', 'expense-statement']) await handIn(world, world.carrier, caseId, type)
    await done(world, world.officer2, caseId, 'certifyDelivery', { payload: { certified: ['14000.00', '0.00', '0.00'] } })
    // one half-day at 1 500 each, at the rate of the award as amended: 12 800 ÷ 22 200
    const total = (150_000n * 1_280_000n) / 2_220_000n
    const shares = await lines()
    expect(new Set(shares.map(({ organisationId }) => organisationId))).toEqual(new Set(firms.map(({ id }) => id)))
    expect(shares).toHaveLength(firms.length)
    expect(shares.reduce((sum, { amount }) => sum + BigInt(String(amount).replace('.', '')), 0n)).toBe(total)
    expect([await ledgerDifferences(world.database), await amendmentFaults(world.database)]).toEqual([[], []])
  })
})
