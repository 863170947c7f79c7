import ICAL from 'ical.js'
import { type CommitteeWorld, createCommitteeWorld, did, openSession } from '../committees/world.ts'
import type { TestUser } from '../support/api.ts'

let world: CommitteeWorld
beforeAll(async () => {
  world = await createCommitteeWorld()
})
afterAll(() => world?.end())

const secrets = new Map<string, string>()
async function calendarOf(user: TestUser): Promise<string> {
  let path = secrets.get(user.id)
  if (!path) {
    const { body } = await world.client.call(user, 'POST', '/account/calendar')
    path = new URL(body.address as string).pathname
    secrets.set(user.id, path)
  }
  const answer = await fetch(new URL(path, world.client.address))
  return answer.status === 200 ? answer.text() : ''
}
const sessionsIn = async (user: TestUser): Promise<string[]> => {
  const text = await calendarOf(user)
  return new ICAL.Component(ICAL.parse(text) as never)
    .getAllSubcomponents('vevent')
    .filter((event) => String(event.getFirstPropertyValue('uid')).includes('.session@'))
    .map((event) => `${String(event.getFirstPropertyValue('uid')).slice(0, 36)} ${String(event.getFirstPropertyValue('dtstart'))}`)
}

it('a session stands in the calendar of who goes to it or prepares it, with the rights of each reading', async () => {
  const [one, two, three] = world.jury as [TestUser, TestUser, TestUser]
  const [first, second] = await world.appraised(2)
  const id = await openSession(world, { meetsAt: '14:30', place: 'Salle 2', quorum: 2 })
  const line = `${id} 2026-03-12T13:30:00Z`
  const who = { supervisor: world.supervisor, officer: world.officer, one, two, authority: world.authority, applicant: world.applicant }
  const all = async (): Promise<string[]> => {
    const found: string[] = []
    for (const [name, user] of Object.entries(who)) if ((await sessionsIn(user)).includes(line)) found.push(name)
    return found
  }
  // being prepared: whoever prepares it
  expect(await all()).toEqual(['supervisor'])
  await did(world, world.supervisor, id, 'PUT', '/members', { memberIds: [one.id, three.id], chairId: one.id })
  await did(world, world.supervisor, id, 'POST', '/cases', { caseIds: [first?.caseId, second?.caseId] })
  expect(await all()).toEqual(['supervisor'])
  // an officer with a case on the agenda
  await world.database.sql('update case_file set officer_id = $2 where id = $1', [first?.caseId, world.officer.id])
  expect(await all()).toEqual(['supervisor', 'officer'])
  await did(world, world.supervisor, id, 'POST', '/freeze')
  expect(await all()).toEqual(['supervisor', 'officer', 'one'])
  // from one of its cases a member is kept away: the same bytes as for the other, but for whose calendar it is
  const before = await calendarOf(three)
  await world.database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
     select gen_random_uuid(), funder_id, $2, applicant_organisation_id, 'family', '2026-01-01', $2, now() from case_file where id = $1`,
    [first?.caseId, three.id],
  )
  expect(await calendarOf(three)).toBe(before)
  // an officer kept away from the one case that ties them to the session knows of it no more
  await world.database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
     select gen_random_uuid(), funder_id, $2, applicant_organisation_id, 'family', '2026-01-01', $2, now() from case_file where id = $1`,
    [first?.caseId, world.officer.id],
  )
  expect(await all()).toEqual(['supervisor', 'one'])
  // a member who lost the role, a session that moves, one that is cancelled
  await world.database.sql(`delete from role_grant where user_id = $1`, [one.id])
  expect(await sessionsIn(one)).toEqual([])
  expect(await sessionsIn(three)).toEqual([line])
  await did(world, world.supervisor, id, 'PUT', '', {
    ...{ title: 'Commission de mars', place: '', meetsOn: '2026-03-19', meetsAt: '', quorum: 2, envelopeId: world.envelopeId },
  })
  expect(await sessionsIn(three)).toEqual([`${id} 2026-03-19`])
  await did(world, world.supervisor, id, 'POST', '/cancel', { reason: 'Quorum impossible.' })
  expect(await sessionsIn(three)).toEqual([])
})

it('nothing of another programme, nor of another funder', async () => {
  const id = await openSession(world, { meetsOn: '2026-04-02' })
  const elsewhere = await world.member('Ailleurs', { role: 'supervisor', programmes: ['accreditation'] })
  expect(await sessionsIn(elsewhere)).toEqual([])
  expect((await sessionsIn(world.supervisor)).some((line) => line.startsWith(id))).toBe(true)
  await world.database.sql(`update committee_session set meets_on = '2025-12-01' where id = $1`, [id])
  // long past
  expect((await sessionsIn(world.supervisor)).some((line) => line.startsWith(id))).toBe(false)
})
