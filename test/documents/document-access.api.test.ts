import { as, createFunder, type TestUser } from '../support/api.ts'
import { client, contentPath, eventsOf } from './client.ts'
import * as files from './files.ts'
import { createWorld, type World } from './world.ts'

let world: World
let caseId: string
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  caseId = await world.openCase()
})

const upload = (user: TestUser | null, query: Readonly<Record<string, string>>, body: Buffer, to = caseId) =>
  client(world).upload(to, user, query, body)
const list = (user: TestUser) => client(world).list(caseId, user)
const read: ReturnType<typeof client>['read'] = (...args) => client(world).read(...args)

describe('who may', () => {
  test('nobody unknown, nobody of another firm, funder or département: as if the case did not exist', async () => {
    const { body } = await upload(world.applicant, { type: 'report', fileName: 'a.pdf' }, files.pdf()).expect(201)
    const otherFirm = await world.organisation('Autre atelier')
    const otherFunder = await createFunder(world.database)
    const strangers = [
      await world.user(['applicant'], { organisationIds: [otherFirm] }),
      await world.user(['consultant'], { organisationIds: [otherFirm] }),
      await world.user([], { grants: [{ role: 'caseOfficer', programmes: null, departements: ['77'] }] }),
      await world.user([], { grants: [{ role: 'caseOfficer', programmes: ['other'], departements: null }] }),
      await world.user(['caseOfficer', 'administrator'], { funderId: otherFunder }),
    ]
    const before = await world.files()
    for (const stranger of strangers) {
      await upload(stranger, { type: 'terms', fileName: 'a.pdf' }, files.pdf()).expect(404)
      await list(stranger).expect(404)
      await as(world.app, stranger).get(contentPath(body)).expect(404)
      await as(world.app, stranger).get(contentPath(body)).query({ caseId }).expect(404)
    }
    await upload(null, { type: 'terms', fileName: 'a.pdf' }, files.pdf()).expect(401)
    await as(world.app, null).get(contentPath(body)).expect(401)
    expect(await world.files()).toEqual(before)
  })

  test('an auditor reads and adds nothing', async () => {
    const { body } = await upload(world.applicant, { type: 'terms', fileName: 'a.pdf' }, files.pdf()).expect(201)
    expect((await list(world.auditor).expect(200)).body).toMatchObject({ mayAdd: false, documents: [{ id: body.documentId }] })
    await read(world.auditor, body).expect(200)
    await upload(world.auditor, { type: 'terms', fileName: 'a.pdf' }, files.pdf()).expect(403)
  })

  test('an officer elsewhere who audits everywhere still adds nothing here', async () => {
    const person = await world.user([], {
      grants: [
        { role: 'auditor', programmes: null, departements: null },
        { role: 'caseOfficer', programmes: null, departements: ['77'] },
      ],
    })
    const response = await upload(person, { type: 'terms', fileName: 'a.pdf' }, files.pdf()).expect(403)
    expect(response.body.code).toBe('role-may-not')
    expect((await list(person).expect(200)).body.mayAdd).toBe(false)
  })

  test('a consultant sees start and delivery, and what they handed in; nothing else exists for them', async () => {
    const send = async (user: TestUser, type: string) =>
      (await upload(user, { type, fileName: `${type}.pdf` }, files.pdf(`/T (${type}) `)).expect(201)).body
    const certificate = await send(world.applicant, 'certificate')
    const order = await send(world.applicant, 'order')
    const report = await send(world.consultant, 'report')
    const offer = await send(world.consultant, 'terms')
    const hidden = await upload(
      world.consultant,
      { type: 'certificate', fileName: 'a.pdf', documentId: certificate.documentId },
      files.pdf(),
    ).expect(422)
    expect(hidden.body.errors).toEqual([{ pointer: '?documentId', code: 'document-unknown' }])

    const seen = (await list(world.consultant).expect(200)).body
    expect(seen.mayAdd).toBe(true)
    expect(seen.documents.map((document: { type: string }) => document.type).sort()).toEqual(['order', 'report', 'terms'])
    expect(seen.checklist.map((item: { code: string }) => item.code)).toEqual(['order', 'insurance', 'report'])
    for (const visible of [order, report, offer]) await read(world.consultant, visible).expect(200)
    await as(world.app, world.consultant).get(contentPath(certificate)).expect(404)
    for (const user of [world.applicant, world.officer]) {
      expect((await list(user).expect(200)).body.documents).toHaveLength(4)
      await read(user, report).expect(200)
    }
    expect((await eventsOf(world, caseId)).map((event) => event.actor_role)).toEqual(['applicant', 'applicant', 'consultant', 'consultant'])
  })

  test('a document reused by a case is read through that case, by those who examine it', async () => {
    const caseOf77 = await world.openCase({ departement: '77' })
    const certificate = (await upload(world.applicant, { type: 'certificate', fileName: 'a.pdf' }, files.pdf()).expect(201)).body
    const terms = (await upload(world.applicant, { type: 'terms', fileName: 'b.pdf' }, files.pdf()).expect(201)).body
    const officer = await world.user([], { grants: [{ role: 'caseOfficer', programmes: null, departements: ['77'] }] })
    await as(world.app, officer).get(contentPath(certificate)).expect(404)
    await read(officer, certificate, { caseId: caseOf77 }).expect(200)
    await as(world.app, officer).get(contentPath(terms)).query({ caseId: caseOf77 }).expect(404)
    await as(world.app, world.consultant).get(contentPath(certificate)).query({ caseId: caseOf77 }).expect(404)
    const otherFirm = await world.organisation('Tiers')
    const caseOfOther = await world.openCase({ departement: '77', organisationId: otherFirm })
    await as(world.app, officer).get(contentPath(certificate)).query({ caseId: caseOfOther }).expect(404)
  })

  test('a document of the organisation itself: its members and the agents of its funder', async () => {
    const { body } = await upload(world.applicant, { type: 'bank', fileName: 'rib.pdf' }, files.pdf()).expect(201)
    await world.database.sql('update document set case_id = null where id = $1', [body.documentId])
    await read(world.applicant, body).expect(200)
    await read(world.auditor, body).expect(200)
    await as(world.app, world.consultant).get(contentPath(body)).expect(404)
    const otherFunder = await createFunder(world.database)
    await as(world.app, await world.user(['caseOfficer'], { funderId: otherFunder }))
      .get(contentPath(body))
      .expect(404)
  })
})
