import { act } from '../programmes/support/driver.ts'
import { caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import { createUser, type TestUser } from '../support/api.ts'

const QUESTIONS = ['understanding', 'advice', 'digital-reflection', 'deadlines', 'result']

let world: FracWorld
beforeAll(async () => {
  world = await createFracWorld()
})
afterAll(() => world?.end())

const answers = (...marks: number[]) => QUESTIONS.map((question, index) => ({ question, mark: marks[index] ?? marks[0] ?? 3 }))
const given = (marks: object[], comment = '') => ({
  ...{ marks, comment },
  ...{ withoutAid: 'smaller', jobsKept: 3, jobsCreated: 0 },
})
const evaluate = (user: TestUser, caseId: string, body: object) => world.client.call(user, 'POST', `/cases/${caseId}/evaluation`, { body })
const read = async (user: TestUser, caseId: string) => (await world.client.call(user, 'GET', `/cases/${caseId}/evaluation`)).body
const ofProvider = (user: TestUser, query = '') =>
  world.client.call(user, 'GET', `/organisations/${world.consultancyId}/evaluations${query}`)

/** A paid mission of a firm of its own, and a person of that firm. */
async function paidMission(): Promise<{ caseId: string; applicant: TestUser }> {
  const firmId = await world.firm()
  const applicant = await world.user(['applicant'], { organisationIds: [firmId] })
  return { caseId: await caseIn(world, 'paid', { firmId, applicant }), applicant }
}

it('the firm evaluates once the mission is paid, once and for good, with a mark to every question', async () => {
  const waiting = await caseIn(world, 'missionStarted')
  expect(await read(world.applicant, waiting)).toMatchObject({ open: false, evaluation: null })
  expect((await evaluate(world.applicant, waiting, given(answers(4)))).body).toMatchObject({ code: 'evaluation-not-open' })

  const { caseId, applicant } = await paidMission()
  expect(await read(applicant, caseId)).toEqual({ open: true, providerName: 'Cap Conseil Ouest', questions: QUESTIONS, evaluation: null })
  const faulty = await evaluate(
    applicant,
    caseId,
    given([...answers(4).slice(1), { question: 'advice', mark: 2 }, { question: 'price', mark: 1 }]),
  )
  expect(faulty).toMatchObject({ status: 422 })
  expect((faulty.body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/marks/4/question question-twice',
    '/marks/5/question question-unknown',
    '/marks questions-unanswered',
  ])
  expect(await evaluate(applicant, caseId, given([{ question: 'advice', mark: 6 }]))).toMatchObject({ status: 422 })

  // twenty clicks at once: one is kept
  const together = await Promise.all(Array.from({ length: 20 }, () => evaluate(applicant, caseId, given(answers(5, 4, 4, 3, 5), 'Clair.'))))
  expect(together.map(({ status }) => status).sort((one, other) => one - other)).toEqual([204, ...Array.from({ length: 19 }, () => 409)])
  expect(new Set(together.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(new Set(['already-evaluated']))
  expect(
    await world.database.sql('select count(*)::int as marks, sum(mark)::int as sum from case_evaluation_mark where case_id = $1', [caseId]),
  ).toEqual([{ marks: 5, sum: 21 }])
  await expect(world.database.sql(`update case_evaluation set comment = 'x' where case_id = $1`, [caseId])).rejects.toThrow()
  expect(await read(applicant, caseId)).toMatchObject({
    open: false,
    evaluation: { withoutAid: 'smaller', jobsKept: 3, jobsCreated: 0, comment: 'Clair.' },
  })
})

it('nobody answers for the firm, and the consultant reads nothing of it', async () => {
  const { caseId, applicant } = await paidMission()
  const consultant = await world.user(['consultant'], { organisationIds: [world.consultancyId] })
  const stranger = await world.user(['applicant'], { organisationIds: [await world.firm()] })
  expect((await evaluate(world.officer, caseId, given(answers(5)))).status).toBe(403)
  expect((await evaluate(consultant, caseId, given(answers(5)))).status).toBe(403)
  expect((await evaluate(stranger, caseId, given(answers(5)))).status).toBe(404)
  await evaluate(applicant, caseId, given(answers(1), 'Rapport recopié.'))
  expect(await read(consultant, caseId)).toEqual({ open: false, providerName: null, questions: [], evaluation: null })
  expect((await ofProvider(consultant)).status).toBe(403)
  const history = JSON.stringify((await world.client.call(consultant, 'GET', `/cases/${caseId}/events`)).body)
  expect(history).toContain('provider-evaluated')
  for (const secret of ['Rapport recopié', 'withoutAid']) expect(history).not.toContain(secret)
  expect(await read(world.officer, caseId)).toMatchObject({ evaluation: { comment: 'Rapport recopié.' } })
})

it('averages and spread count every evaluation; each one is shown on the cases a person may see', async () => {
  const own = await createFracWorld()
  try {
    const cases: string[] = []
    for (const marks of [[5], [2, 3, 2, 3, 2], [4]]) {
      const firmId = await own.firm()
      const applicant = await own.user(['applicant'], { organisationIds: [firmId] })
      const caseId = await caseIn(own, 'paid', { firmId, applicant })
      cases.push(caseId)
      await own.client.call(applicant, 'POST', `/cases/${caseId}/evaluation`, { body: given(answers(...marks)) })
    }
    const ask = (user: TestUser, query = '') => own.client.call(user, 'GET', `/organisations/${own.consultancyId}/evaluations${query}`)
    const { body } = await ask(own.officer)
    expect(body).toMatchObject({
      count: 3,
      average: '3.8',
      lowest: '2.4',
      highest: '5.0',
      withoutAid: { yes: 0, smaller: 3, later: 0, no: 0, partly: 0 },
    })
    expect((body.questions as { question: string; average: string }[]).find(({ question }) => question === 'understanding')).toEqual({
      programme: 'frac',
      question: 'understanding',
      count: 3,
      average: '3.7',
    })
    expect((body.items as { caseId: string }[]).map(({ caseId }) => caseId).sort()).toEqual([...cases].sort())
    const first = (await ask(own.officer, '?limit=2')).body as { items: { caseId: string }[]; nextCursor: string }
    const second = (await ask(own.officer, `?limit=2&cursor=${first.nextCursor}`)).body as { items: { caseId: string }[] }
    expect([...first.items, ...second.items].map(({ caseId }) => caseId).sort()).toEqual([...cases].sort())
    // an officer of another département: the figures, and no case
    const elsewhere = await createUser(own.database, {
      funderId: own.funderId,
      grants: [{ role: 'caseOfficer', programmes: null, departements: ['75'] }],
      clock: own.clock,
    })
    expect((await ask(elsewhere)).body).toMatchObject({ count: 3, average: '3.8', items: [] })
  } finally {
    await own.end()
  }
})

it('an evaluation changes nothing of the money or the state', async () => {
  const { caseId, applicant } = await paidMission()
  const [before] = await world.database.sql('select state, paid_amount from case_file where id = $1', [caseId])
  await evaluate(applicant, caseId, given(answers(4)))
  expect(await world.database.sql('select state, paid_amount from case_file where id = $1', [caseId])).toEqual([before])
  expect((await act(world, world.officer, caseId, 'close')).status).toBe(200)
})
