import { assignCase } from '../../server/cases/assign-case.ts'
import { muteReminders, unmuteReminders } from '../../server/reminders/mute-reminders.ts'
import { chooseRhythm } from '../../server/reminders/own-notices.ts'
import { snoozeReminder } from '../../server/reminders/snooze-reminder.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import type { TestUser } from '../support/api.ts'
import { brief, noticesOf, remindersOf, sweepAt } from './world.ts'

let world: CaseWorld
beforeEach(async () => {
  world = await createCaseWorld({ now: '2026-11-23T09:00:00Z' })
})
afterEach(() => world.end())

/** Silence of these is a rejection on Saturday 23 January 2027. */
async function submitted(officer: TestUser | null = world.users.officer): Promise<string> {
  const { id } = await world.filledDraft({}, { firmId: await world.firm() })
  await world.act(id, 'applicant', 'submit')
  if (officer) await give(id, officer)
  return id
}
async function give(id: string, officer: TestUser): Promise<void> {
  const { version } = await world.read<{ version: number }>(id)
  await assignCase(world.services, world.actors.supervisor, { caseId: id, version, officerId: officer.id, reason: null })
}
const mails = () =>
  world.database.sql<{ recipient: string; subject: string; body_text: string; body_html: string; list_unsubscribe: string }>(
    `select recipient::text, subject, body_text, body_html, list_unsubscribe from mail_message where kind = 'reminders' order by created_at, recipient`,
  )
const FIRST = '2027-01-08T06:00:00Z'

describe('who is told', () => {
  const whom = async (id: string) => (await noticesOf(world, id)).map(({ user_id }) => user_id)
  const why = async (id: string) => (await remindersOf(world, id)).find(({ state }) => state !== 'planned')

  test('the officer of the moment, not of the planning', async () => {
    const id = await submitted()
    await give(id, world.users.officer2)
    await sweepAt(world, FIRST)
    expect(await whom(id)).toEqual([world.users.officer2.id])
    expect((await why(id))?.rerouted).toBeNull()
  })
  test('the supervisor when nobody is in charge', async () => {
    const id = await submitted(null)
    await sweepAt(world, FIRST)
    expect(await whom(id)).toEqual([world.users.supervisor.id])
    expect((await why(id))?.rerouted).toBe('no-officer')
    expect((await mails())[0]?.body_text).toContain('personne n’est chargé du dossier')
  })
  test('the supervisor when the account is closed, the role taken, or a link of interest came', async () => {
    const [closed, left, linked] = [
      await world.user(['caseOfficer']),
      await world.user(['caseOfficer', 'paymentOfficer']),
      await world.user(['caseOfficer']),
    ]
    const ids = [await submitted(closed), await submitted(left), await submitted(linked)]
    await world.database.sql('update user_account set active = false where id = $1', [closed.id])
    await world.database.sql(`delete from role_grant where user_id = $1 and role = 'caseOfficer'`, [left.id])
    await world.database.sql(
      `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
       select gen_random_uuid(), $1, $2, applicant_organisation_id, 'family', '2026-01-01', $2, '2026-12-01' from case_file where id = $3`,
      [world.funderId, linked.id, ids[2]],
    )
    await sweepAt(world, FIRST)
    for (const [index, reason] of ['account-closed', 'left-role', 'recused'].entries()) {
      const id = ids[index] ?? ''
      expect(await whom(id)).toEqual([world.users.supervisor.id])
      expect((await why(id))?.rerouted).toBe(reason)
    }
    // one message for the three
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([world.users.supervisor.email])
  })
  test('nobody when there is nobody, and the row says so', async () => {
    const id = await submitted(null)
    await world.database.sql('update user_account set active = false where id = $1', [world.users.supervisor.id])
    await sweepAt(world, FIRST)
    expect(await whom(id)).toEqual([])
    expect((await why(id))?.state).toBe('nobody')
  })
})

describe('one message', () => {
  test('tells all that is due, the nearest date first, in the language of its reader, with plain links and a way out', async () => {
    await world.database.sql(`update user_account set locale = 'en' where id = $1`, [world.users.officer.id])
    const ids = [await submitted(), await submitted(), await submitted()]
    expect(await sweepAt(world, FIRST)).toEqual({ said: 3, mails: 1 })
    const [mail] = await mails()
    expect(mail?.subject).toBe('3 reminders of dates')
    for (const id of ids) expect(mail?.body_text).toContain(`http://127.0.0.1:3000/console/cases/${id}`)
    expect(mail?.body_text).toContain('Saturday, 23 January 2027 (in 15 days): without a decision, the application is implicitly refused')
    expect(mail?.body_html).not.toMatch(/<script|<img|http-equiv|onclick/)
    expect(mail?.list_unsubscribe).toBe('http://127.0.0.1:3000/console/notifications')
    const used = await noticesOf(world, ids[0] ?? '')
    expect(used[0]).toMatchObject({ mail_state: 'mailed', inside: true })
  })

  test('four a day and no more: what comes beyond is in the next morning’s', async () => {
    for (let hour = 0; hour < 6; hour += 1) {
      const id = await submitted()
      await world.database.sql(`update reminder set due_at = $2 where case_id = $1 and rule = 'silence-officer-first'`, [
        id,
        `2027-01-08T${10 + hour}:00:00Z`,
      ])
    }
    for (let hour = 0; hour < 6; hour += 1) await sweepAt(world, `2027-01-08T${10 + hour}:00:30Z`)
    expect(await mails()).toHaveLength(4)
    // Monday morning, both that waited
    await sweepAt(world, '2027-01-11T07:00:00Z')
    expect((await mails()).at(-1)?.subject).toBe('2 rappels d’échéances')
    expect(await mails()).toHaveLength(5)
  })

  test('waits for the digest one chose, unless the date would be past; one that became moot leaves it', async () => {
    await chooseRhythm(world.services, world.actors.officer, { rhythm: 'weekly', version: 1 })
    const [kept, moot] = [await submitted(), await submitted()]
    expect(await sweepAt(world, FIRST)).toEqual({ said: 2, mails: 0 })
    world.clock.set('2027-01-08T10:00:00Z')
    await world.act(moot, 'applicant', 'withdraw')
    expect(await sweepAt(world, '2027-01-11T07:00:00Z')).toEqual({ said: 0, mails: 1 })
    const { reference } = await world.read<{ reference: string }>(kept)
    expect((await mails())[0]?.subject).toContain(reference)
    expect((await noticesOf(world, moot))[0]).toMatchObject({ mail_state: 'none', details: { moot: 'withdraw' } })
    // five days before a Saturday is a Monday: the digest of that morning; the day before leaves at once
    await sweepAt(world, '2027-01-18T07:00:00Z')
    expect((await sweepAt(world, '2027-01-22T06:00:00Z')).mails).toBe(2)
  })

  test('is not written to who may not know of the case any more', async () => {
    await chooseRhythm(world.services, world.actors.officer, { rhythm: 'daily', version: 1 })
    const id = await submitted()
    await sweepAt(world, FIRST)
    await world.database.sql('update user_account set active = false where id = $1', [world.users.officer.id])
    expect(await sweepAt(world, '2027-01-08T07:00:00Z')).toEqual({ said: 0, mails: 0 })
    expect((await noticesOf(world, id))[0]?.mail_state).toBe('none')
  })

  test('two senders at the same instant write one', async () => {
    for (let count = 0; count < 5; count += 1) await submitted()
    const sweeps = await Promise.all([1, 2, 3, 4].map(() => sweepAt(world, FIRST)))
    expect(sweeps.reduce((sum, { said }) => sum + said, 0)).toBe(5)
    await sweepAt(world, '2027-01-08T06:01:00Z')
    const told = (await mails()).flatMap(({ body_text }) => [...body_text.matchAll(/cases\/(\S+)/g)].map((match) => match[1]))
    expect(told).toHaveLength(5)
    expect(new Set(told).size).toBe(5)
  })
})

describe('snooze and mute', () => {
  const idOf = async (caseId: string, rule: string) =>
    (
      await world.database.sql<{ id: string; version: number }>('select id, version from reminder where case_id = $1 and rule = $2', [
        caseId,
        rule,
      ])
    )[0] ?? {
      id: '',
      version: 0,
    }

  test('a snooze moves the day, survives the nightly planning, never reaches the date, and goes with it', async () => {
    const caseId = await submitted()
    const { id, version } = await idOf(caseId, 'silence-officer-first')
    const snooze = (until: string | null, at = version) =>
      snoozeReminder(world.services, world.actors.officer, { id, version: at, until: until as never })
    await expect(snooze('2027-01-23')).rejects.toMatchObject({
      options: { errors: [{ pointer: '/until', code: 'snoozed-past-the-date' }] },
    })
    await expect(snooze('2026-11-23')).rejects.toThrow()
    await expect(snooze('2027-01-12', 99)).rejects.toThrow()
    await expect(
      snoozeReminder(world.services, world.actors.officer2, { id, version, until: '2027-01-12' as never }),
    ).rejects.toMatchObject({ kind: 'not-found' })
    await snooze('2027-01-12')
    expect(await sweepAt(world, FIRST)).toEqual({ said: 0, mails: 0 })
    expect((await sweepAt(world, '2027-01-12T06:00:00Z')).said).toBe(1)
    await expect(snooze(null, 3)).rejects.toMatchObject({ code: 'reminder-not-planned' })
  })

  test('a muted rule is noted and neither shown nor mailed; what warns of silence is never muted', async () => {
    const { services, actors, users } = world
    const mute = { userId: users.applicant.id, rule: 'documents-applicant', until: null, reason: '' }
    await expect(
      muteReminders(services, actors.officer, { ...mute, rule: 'silence-officer-last', userId: users.officer.id }),
    ).rejects.toMatchObject({
      code: 'reminder-compulsory',
    })
    await expect(muteReminders(services, actors.officer, mute)).rejects.toMatchObject({ code: 'role-may-not' })
    await muteReminders(services, actors.supervisor, { ...mute, userId: users.officer.id, rule: null })
    const muted = await muteReminders(services, actors.supervisor, mute)
    await expect(muteReminders(services, actors.supervisor, mute)).rejects.toThrow()

    const id = await submitted()
    await world.act(id, 'officer', 'requestDocuments', { documents: ['balance-sheet'], days: 30 })
    await sweepAt(world, '2026-12-16T06:00:00Z')
    const noticed = (await noticesOf(world, id)).filter(({ rule }) => rule === 'documents-applicant')
    expect(noticed).toEqual([expect.objectContaining({ muted: true, inside: false, mail_state: 'none' })])
    await unmuteReminders(services, actors.supervisor, muted)
    expect(await world.database.sql('select 1 from reminder_mute')).toHaveLength(1)
    // the officer muted everything, and is warned all the same
    await world.act(id, 'applicant', 'provideDocuments')
    const first = brief(await remindersOf(world, id), 'planned').find((row) => row.startsWith('silence-officer-first'))
    await sweepAt(world, `${first?.slice(-10)}T06:00:00Z`)
    expect((await noticesOf(world, id)).find(({ rule }) => rule === 'silence-officer-first')).toMatchObject({
      muted: false,
      mail_state: 'mailed',
    })
  })
})
