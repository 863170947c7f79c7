import { type CaseWithLimits, type KeptFacts, keptLimits } from '../../server/cases/kept-limits.ts'
import { askReasons, giveReasons } from '../../server/cases/reasons-of-silence.ts'
import { sayLimitMet } from '../../server/cases/say-limit-met.ts'
import { takeDueActions } from '../../server/cases/take-due-actions.ts'
import type { LimitChanges } from '../../server/deadlines/law-limits.ts'
import { localDate } from '../../server/kernel/local-date.ts'
import { cents, parseMoney } from '../../server/kernel/money.ts'
import { changeOpenDataSettings } from '../../server/open-data/change-settings.ts'
import { ruleOnAward } from '../../server/open-data/rule-on-award.ts'
import { openDataSettings } from '../../server/open-data/settings.queries.ts'
import type { OpenDataSettings } from '../../server/open-data/settings.ts'
import { replanReminders } from '../../server/reminders/replan-reminders.ts'
import { caseAt } from '../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as } from '../support/api.ts'
import { noticesOf, type ReminderRow, remindersOf, sweepAt } from './world.ts'

let world: CaseWorld
beforeEach(async () => {
  world = await createCaseWorld({ now: '2026-03-02T09:00:00Z' })
})
afterEach(() => world?.end())

const ABOUT_LIMITS = /^(registration|acknowledgement|reasons|withdrawal|state-aid-register|open-data)-(officer|supervisor)$/
const ofLimits = async (caseId: string, state = 'planned'): Promise<string[]> =>
  (await remindersOf(world, caseId))
    .filter((row: ReminderRow) => row.state === state && ABOUT_LIMITS.test(row.rule))
    .map(({ rule, due_on }) => `${rule} ${due_on}`)
    .sort()

// awarded on Monday 2 March 2026: register by Monday 30 March (twenty working days), open data by Tuesday 2 June
const REGISTER = ['state-aid-register-officer 2026-03-23', 'state-aid-register-supervisor 2026-03-27']
const PUBLISH = ['open-data-officer 2026-05-12', 'open-data-supervisor 2026-05-26']

it('an award plans what must be registered and published, the officer before the supervisor; said once, and moot once it is done', async () => {
  const { id } = await caseAt(world, 'awarded')
  await world.database.sql('update case_file set officer_id = $2 where id = $1', [id, world.users.officer.id])
  expect(await ofLimits(id)).toEqual([...PUBLISH, ...REGISTER])
  expect((await sweepAt(world, '2026-03-23T06:30:00Z')).said).toBeGreaterThan(0)
  expect(await ofLimits(id, 'sent')).toEqual(['state-aid-register-officer 2026-03-23'])
  const told = (await noticesOf(world, id)).filter(({ rule }) => rule === 'state-aid-register-officer')
  expect(told).toMatchObject([{ user_id: world.users.officer.id, mail_state: 'mailed' }])
  const [mail] = await world.database.sql<{ text: string }>('select body_text as text from mail_message where id = $1', [told[0]?.mail_id])
  expect(mail?.text).toContain('l’aide doit être inscrite au registre des aides d’État')
  await sayLimitMet(world.services, world.actors.officer, { caseId: id, kind: 'state-aid-register', metOn: localDate('2026-03-23') })
  expect(await ofLimits(id, 'cancelled')).toEqual(['state-aid-register-supervisor 2026-03-27'])
  expect((await remindersOf(world, id)).find(({ rule }) => rule === 'state-aid-register-supervisor')).toMatchObject({
    cancelled_because: 'limit-met',
  })
  expect(await ofLimits(id)).toEqual(PUBLISH)
})

it('replanning makes them where they are missing and changes nothing that is right, also of a case that waits for nobody', async () => {
  const { id } = await caseAt(world, 'paid')
  expect(await world.database.sql('select next_due_on from case_file where id = $1 and next_due_on is null', [id])).toHaveLength(1)
  expect(await ofLimits(id)).toEqual([...PUBLISH, ...REGISTER])
  await world.database.sql('delete from reminder where case_id = $1', [id])
  await replanReminders(world.services)
  expect(await ofLimits(id)).toEqual([...PUBLISH, ...REGISTER])
  const before = await remindersOf(world, id)
  await replanReminders(world.services)
  expect(await remindersOf(world, id)).toEqual(before)
})

it('stands on the page of what goes out, with the words of its date', async () => {
  const { id } = await caseAt(world, 'awarded')
  const { body } = await as(world.app, world.users.supervisor).get('/api/v1/reminders')
  expect((body as { items: { rule: string; aboutKind: string; aboutOn: string; case: { id: string } }[] }).items).toContainEqual(
    expect.objectContaining({
      ...{ rule: 'state-aid-register-supervisor', aboutKind: 'state-aid-register', aboutOn: '2026-03-30', dueOn: '2026-03-27' },
      case: expect.objectContaining({ id }),
    }),
  )
})

it('given up before anything was paid, nothing is left to register or to publish', async () => {
  const { id } = await caseAt(world, 'awarded')
  await world.act(id, 'applicant', 'renounce', {}, 'Projet abandonné.')
  expect(await ofLimits(id)).toEqual([])
  expect(await ofLimits(id, 'cancelled')).toEqual([...PUBLISH, ...REGISTER])
})

describe('an award that is not in the open data', () => {
  const replan = () => replanReminders(world.services, world.funderId)
  const asked = async (): Promise<number> =>
    (await world.database.sql(`select id from outbox where job = 'replan-reminders' and payload ->> 'funderId' = $1`, [world.funderId]))
      .length
  const rule = (awardId: string, ruling: 'withhold' | 'release') =>
    ruleOnAward(world.services, world.actors.administrator, { awardId, ruling, reason: 'Secret des affaires.' })
  const settle = async (changes: Partial<OpenDataSettings>): Promise<void> => {
    const { version, ...settings } = await openDataSettings(world.database.db, world.funderId)
    const all = { ...settings, version, ...changes, funderSiret: null }
    await changeOpenDataSettings(world.services, world.actors.administrator, all)
  }
  /** What its page says of its publication. */
  const onPage = async (id: string): Promise<boolean> =>
    ((await as(world.app, world.users.officer).get(`/api/v1/cases/${id}/limits`)).body as { items: { kind: string }[] }).items.some(
      ({ kind }) => kind === 'open-data',
    )

  it('by a word of the administration is nobody’s to publish; let in again, it is', async () => {
    const { id } = await caseAt(world, 'awarded')
    expect([await ofLimits(id), await onPage(id)]).toEqual([[...PUBLISH, ...REGISTER], true])
    await rule(id, 'withhold')
    expect(await asked()).toBe(1)
    await replan()
    expect([await ofLimits(id), await onPage(id)]).toEqual([REGISTER, false])
    expect(await ofLimits(id, 'cancelled')).toEqual(PUBLISH)
    await rule(id, 'release')
    expect(await asked()).toBe(2)
    await replan()
    expect([await ofLimits(id), await onPage(id)]).toEqual([[...PUBLISH, ...REGISTER], true])
  })

  it('because a natural person receives it never has such a reminder, unless the funder publishes those without their name', async () => {
    const { firmId } = world
    await world.database.sql(`update organisation set legal_form = '1000 Entrepreneur individuel' where id = $1`, [firmId])
    const { id } = await caseAt(world, 'awarded', { firmId })
    expect([await ofLimits(id), await onPage(id)]).toEqual([REGISTER, false])
    expect(await ofLimits(id, 'cancelled')).toEqual([])
    await settle({ naturalPersons: 'name-withheld' })
    expect(await asked()).toBe(1)
    await replan()
    expect(await ofLimits(id)).toEqual([...PUBLISH, ...REGISTER])
  })

  it('because it is below the threshold of the year waits for nobody, until the firm is above it', async () => {
    const { firmId } = world
    const { id } = await caseAt(world, 'awarded', { firmId })
    const [{ amount } = { amount: '' }] = await world.database.sql<{ amount: string }>(
      'select awarded_amount as amount from case_file where id = $1',
      [id],
    )
    await settle({ scope: 'agreements', threshold: parseMoney(amount) })
    await replan()
    expect(await ofLimits(id)).toEqual(REGISTER)
    // the aid of another year is not of this one
    const [file] = await world.database.sql<{ id: string }>(
      `insert into import_file (id, funder_id, kind, file_name, sha256, byte_size, reading, created_by, created_at)
       values (gen_random_uuid(), $1, 'past-awards', 'aides.csv', sha256('x'), 1, '{}', $2, now()) returning id`,
      [world.funderId, world.users.administrator.id],
    )
    const past = (on: string) =>
      world.database.sql(
        `insert into past_award (id, funder_id, import_id, row_number, identity_key, grantor_name, agreement_date, date_precision,
           beneficiary_name, beneficiary_siren, purpose, amount, created_at)
         select gen_random_uuid(), $1, $2, 1, $4::text, 'Région', $4::date, 'day', name, siren, 'Aide', 1, now() from organisation where id = $3`,
        [world.funderId, file?.id, firmId, on],
      )
    await past('2025-12-31')
    await replan()
    expect(await ofLimits(id)).toEqual(REGISTER)
    await past('2026-01-01')
    await replan()
    expect(await ofLimits(id)).toEqual([...PUBLISH, ...REGISTER])
  })
})

it('the end of the time to withdraw is announced while an unlawful award is to be withdrawn, and only then', async () => {
  const { id } = await caseAt(world, 'awarded')
  const withdrawal = async () => (await ofLimits(id)).filter((line) => line.startsWith('withdrawal'))
  await world.act(id, 'officer', 'proposeWithdrawal', { ground: 'conditions-not-met' }, 'Siège transféré.')
  expect(await withdrawal()).toEqual([])
  await world.act(id, 'officer', 'proposeWithdrawal', { ground: 'unlawful' }, 'Associé du consultant.')
  // 2 July
  expect(await withdrawal()).toEqual(['withdrawal-officer 2026-06-11', 'withdrawal-supervisor 2026-06-25'])
  world.clock.set('2026-03-25T09:00:00Z')
  await world.act(id, 'authority', 'withdrawAward', { ground: 'unlawful' }, 'Associé du consultant.')
  expect(await withdrawal()).toEqual([])
  expect(await ofLimits(id)).toEqual([])
})

it('the reasons of an implicit rejection: planned when they are asked for, moot when they are given', async () => {
  const { id } = await caseAt(world, 'complete')
  world.clock.set('2026-05-20T09:00:00Z')
  await takeDueActions(world.services)
  expect(await ofLimits(id)).toEqual([])
  await askReasons(world.services, world.actors.applicant, id)
  // due on Saturday 20 June
  expect(await ofLimits(id)).toEqual(['reasons-officer 2026-06-10', 'reasons-supervisor 2026-06-16'])
  await giveReasons(world.services, world.actors.officer, { caseId: id, reasons: 'Marché visé non éligible.' })
  expect(await ofLimits(id)).toEqual([])
  expect((await remindersOf(world, id)).find(({ rule }) => rule === 'reasons-officer')).toMatchObject({
    ...{ state: 'cancelled', cancelled_because: 'give-reasons' },
  })
})

const zone = 'metropole' as const
const nothing: KeptFacts = {
  ...{ zone, registeredOn: null, acknowledgedOn: null, reasonsAskedOn: null, reasonsGivenOn: null, met: new Map() },
  ...{ aidGrantedOn: null, withdrawalUnderWay: false, keptOutOfFile: false },
}
const waiting: CaseWithLimits = {
  ...{ receivedOn: localDate('2026-03-02'), awardedOn: null, implicitRejectionOn: null, decisionDueOn: localDate('2026-05-02') },
  ...{ nextDueKind: 'implicit-rejection', committed: cents(0n) },
}
const kept = (caseFile: Partial<CaseWithLimits>, facts: Partial<KeptFacts> = {}, limits: LimitChanges = {}): string[] =>
  keptLimits({ limits }, { ...waiting, ...caseFile }, { ...nothing, ...facts }).map(({ kind, on }) => `${kind} ${on}`)

it('registration and acknowledgement run until they are sent, or nobody waits for a decision any more', () => {
  // one and ten working days after a Monday
  expect(kept({})).toEqual(['registration 2026-03-03', 'acknowledgement 2026-03-16'])
  expect(kept({}, { registeredOn: localDate('2026-03-02') })).toEqual(['acknowledgement 2026-03-16'])
  expect(kept({}, { acknowledgedOn: localDate('2026-03-04') })).toEqual([])
  expect(kept({ nextDueKind: null })).toEqual([])
  const five = { unit: 'working-days', count: 5, franc: false, rolls: false } as const
  expect(kept({}, {}, { acknowledgement: five })).toEqual(['registration 2026-03-03', 'acknowledgement 2026-03-09'])
})

it('only capped aid is entered in the register, from the day it was granted', () => {
  const awarded = { nextDueKind: null, awardedOn: localDate('2026-03-02'), committed: cents(100n) }
  expect(kept(awarded)).toEqual(['open-data 2026-06-02'])
  const shared = kept(awarded, { aidGrantedOn: localDate('2026-03-09') })
  // twenty working days, Easter Monday among them
  expect(shared).toEqual(['state-aid-register 2026-04-07', 'open-data 2026-06-02'])
})

it('an appeal and the end of a document are not the service’s to keep', () => {
  const decided = { nextDueKind: null, implicitRejectionOn: localDate('2026-05-02') }
  expect(kept(decided, { acknowledgedOn: localDate('2026-03-02') })).toEqual([])
})
