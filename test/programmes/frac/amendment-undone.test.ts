import { fracDefaults, fracDocumentTypes } from '../../../server/programmes/frac/parameters.ts'
import { amended, amendmentsOf, propose } from '../support/amendments.ts'
import { type Json, refusalIn, unmet } from '../support/client.ts'
import { openEdition } from '../support/driver.ts'
import { caseIn } from '../support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../support/frac-world.ts'
import { onCase } from '../support/road.ts'
import { ledgerOf, lettersOf } from '../support/truth.ts'

let world: FracWorld
beforeAll(async () => {
  world = await createFracWorld({ allocated: '60000.00' })
})
afterAll(() => world?.end())

async function agreed(): Promise<string> {
  const firmId = await world.firm()
  return caseIn(world, 'agreementNotified', { firmId, applicant: await world.user(['applicant'], { organisationIds: [firmId] }) })
}

const lettersAbout = async (caseId: string) => (await lettersOf(world.database, caseId)).filter(({ kind }) => kind.startsWith('amendment'))
const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ')

describe('a proposal taken back', () => {
  it('by who made it alone, before it is decided: nothing is posted, written or moved, and another may follow', async () => {
    const caseId = await agreed()
    const { passes, refused } = onCase(world, caseId)
    const standing = () =>
      world.database.sql(
        `select c.state, c.awarded_amount, c.committed_amount, c.next_due_on,
           (select json_agg(json_build_array(r.rule, r.about_on, r.state) order by r.rule, r.about_on) from reminder r where r.case_id = c.id) as said
         from case_file c where id = $1`,
        [caseId],
      )
    const before = [await standing(), await ledgerOf(world.database, caseId)]
    expect(await refused(world.officer, 'takeBackAmendment', {}, 'Rien.')).toEqual(
      unmet(['amendmentProposedByOneself', { why: 'not-proposed' }]),
    )
    await passes(world.officer, 'proposeAmendment', { endsOn: '2031-01-01', requestedOn: '2026-03-02' }, 'Délai.')
    expect(await refused(world.officer2, 'takeBackAmendment', {}, 'À sa place.')).toEqual(
      unmet(['amendmentProposedByOneself', { why: 'another-person' }]),
    )
    for (const user of [world.authority, world.supervisor])
      expect(await refused(user, 'takeBackAmendment', {}, 'Moi.')).toEqual({ status: 403, code: 'role-may-not' })
    expect(await refused(world.officer, 'takeBackAmendment')).toMatchObject({ status: 422, errors: [{ pointer: '/reason' }] })
    expect(await passes(world.officer, 'takeBackAmendment', {}, 'Mauvaise date.')).toBe('agreementNotified')
    expect([await standing(), await ledgerOf(world.database, caseId)]).toEqual(before)
    expect((await amendmentsOf(world.database, caseId))[0]).toMatch(/^1 taken-back /)
    expect(await lettersAbout(caseId)).toEqual([])
    // it stands in the journal, with who and why
    expect(
      await world.database.sql(
        'select e.reason, e.actor_id = m.decided_by and m.decided_by = m.proposed_by as own from case_amendment m join case_event e on e.id = m.decided_event_id where m.case_id = $1',
        [caseId],
      ),
    ).toEqual([{ reason: 'Mauvaise date.', own: true }])
    // once: it is neither signed, refused nor taken back again
    for (const [user, action] of [
      [world.authority, 'signAmendment'],
      [world.authority, 'refuseAmendment'],
      [world.officer, 'takeBackAmendment'],
    ] as const)
      expect(await refused(user, action, {}, 'Encore.')).toMatchObject({ unmet: [{ details: { why: 'not-proposed' } }] })
    // the beneficiary is not told of what the service gave up
    const told = (await world.client.call(world.supervisor, 'GET', `/cases/${caseId}/amendments`)).body.items as Json[]
    expect(told).toMatchObject([{ state: 'taken-back', decidedReason: 'Mauvaise date.' }])
    const [firm] = await world.database.sql<{ id: string }>('select applicant_organisation_id as id from case_file where id = $1', [caseId])
    const beneficiary = await world.user(['applicant'], { organisationIds: [firm?.id ?? ''] })
    expect((await world.client.call(beneficiary, 'GET', `/cases/${caseId}/amendments`)).body.items).toEqual([])
    const history = (await world.client.call(beneficiary, 'GET', `/cases/${caseId}/events`)).body.items as Json[]
    const acts = history.filter(({ action }) => String(action).endsWith('Amendment'))
    expect(acts.map(({ action, reason, details }) => [action, reason, details])).toEqual([
      ['takeBackAmendment', null, {}],
      ['proposeAmendment', null, {}],
    ])
    await amended(world, caseId, { endsOn: '2030-12-01' })
    expect((await amendmentsOf(world.database, caseId))[1]).toMatch(/^2 signed /)
  })

  it('the database lets nobody else take it back, and its author decide nothing', async () => {
    const caseId = await agreed()
    await propose(world, world.officer, caseId, { endsOn: '2031-01-01' })
    const decided = (state: string, userId: string) =>
      world.database.sql(
        `update case_amendment set state = $2, decided_by = $3, decided_on = proposed_on,
           decided_event_id = (select id from case_event where case_id = $1 order by sequence limit 1) where case_id = $1`,
        [caseId, state, userId],
      )
    for (const [state, user] of [
      ['taken-back', world.authority],
      ['signed', world.officer],
      ['refused', world.officer],
    ] as const)
      await expect(decided(state, user.id)).rejects.toMatchObject({ constraint: 'amendment_four_eyes' })
  })
})

describe('a refusal', () => {
  it('is written to the beneficiary who asked: what was asked, why it is refused, the ways of appeal, and that the award stands', async () => {
    const caseId = await agreed()
    const { passes } = onCase(world, caseId)
    await passes(world.officer, 'proposeAmendment', { endsOn: '2031-06-01', requestedOn: '2026-03-02' }, 'Six mois de plus.')
    await passes(world.authority, 'refuseAmendment', {}, 'Le délai de la convention suffit.')
    const letters = await lettersAbout(caseId)
    expect(letters.map(({ kind, jobs }) => [kind, jobs])).toEqual([['amendment-refusal', 1]])
    const words = plain(letters[0]?.words ?? '')
    for (const said of [
      'demande du 2 mars 2026',
      '1er juin 2031',
      'Le délai de la convention suffit.',
      'Voies et délais de recours',
      'Hélène Tanguy',
    ])
      expect(words).toContain(said)
  })

  it('of a proposal of the service is written to nobody', async () => {
    const caseId = await agreed()
    const { passes } = onCase(world, caseId)
    await passes(world.officer, 'proposeAmendment', { endsOn: '2031-06-01' }, 'Six mois de plus.')
    await passes(world.authority, 'refuseAmendment', {}, 'Inutile.')
    expect(await lettersAbout(caseId)).toEqual([])
  })
})

describe('how far an amended end may be is a rule of the edition', () => {
  const tooLate = (limit: string, endsOn: string) => unmet(['amendmentEndPossible', { why: 'too-late', endsOn, limit }])
  const editionOf = async (caseId: string): Promise<string> =>
    (await world.database.sql<{ id: string }>('select edition_id as id from case_file where id = $1', [caseId]))[0]?.id ?? ''

  it('twice the months to finish in an edition made before the rule could be set, and shown as such', async () => {
    // as it was stored before the field existed: a copy without it, which no case uses yet
    await world.database.sql(
      `insert into programme_edition (id, funder_id, programme_code, label, in_force_from, decision_months, parameters, document_types, limits, created_by, created_at)
       select gen_random_uuid(), funder_id, programme_code, 'Ancienne', '2026-02-01', decision_months, parameters - 'amendment', document_types, limits, created_by, created_at
       from programme_edition where programme_code = 'frac' limit 1`,
    )
    const caseId = await agreed()
    const { items } = (await world.client.call(world.administrator, 'GET', '/programmes/frac/editions')).body as {
      items: { id: string; label: string; parameters: Json }[]
    }
    expect(items.find(({ label }) => label === 'Ancienne')?.parameters).toMatchObject({ amendment: { endWithinTimes: 2 } })
    expect(items.find(({ label }) => label === 'Ancienne')?.id).toBe(await editionOf(caseId))
    expect(refusalIn(await propose(world, world.officer, caseId, { endsOn: '2034-03-03' }))).toEqual(tooLate('2034-03-02', '2034-03-03'))
    expect((await propose(world, world.officer, caseId, { endsOn: '2034-03-02' })).status).toBe(200)
  })

  it('what the administrator sets in an edition', async () => {
    await openEdition(world, world.administrator, 'frac', {
      ...{ label: 'Stricte', inForceFrom: '2026-04-01' },
      documentTypes: fracDocumentTypes,
      parameters: { ...fracDefaults, amendment: { endWithinTimes: 1 } },
    })
    world.clock.set('2026-04-02T09:00:00Z')
    const caseId = await agreed()
    expect(refusalIn(await propose(world, world.officer, caseId, { endsOn: '2030-04-03' }))).toEqual(tooLate('2030-04-02', '2030-04-03'))
    expect((await propose(world, world.officer, caseId, { endsOn: '2030-04-01' })).status).toBe(200)
  })
})
