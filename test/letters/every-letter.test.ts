import { createHash } from 'node:crypto'
import { deliverLetter } from '../../server/letters/deliver-letter.ts'
import { programmes } from '../../server/programmes/index.ts'
import { accredited, createAccreditationWorld } from '../programmes/support/accreditation-world.ts'
import { createApprenticWorld, filed } from '../programmes/support/apprentic-world.ts'
import { createCollectiveWorld, runningAction } from '../programmes/support/collective-world.ts'
import { done, IBAN } from '../programmes/support/driver.ts'
import { caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import { textsOfPdf } from '../support/pdf.ts'
import { EXPECTED, notFound, plain } from './mentions.ts'

/** Each programme with a real case of its own. A fifth programme without its line here fails the first test. */
const CASES: Readonly<Record<string, () => Promise<{ world: FracWorld; caseId: string }>>> = {
  frac: async () => {
    const world = await createFracWorld()
    return { world, caseId: await everyActOfFrac(world) }
  },
  accreditation: async () => {
    const world = await createAccreditationWorld()
    const caseId = await accredited(world)
    await done(world, world.authority, caseId, 'suspend', { reason: 'Rapports en retard.' })
    return { world, caseId }
  },
  'collective-action': async () => {
    const world = await createCollectiveWorld()
    return { world, caseId: (await runningAction(world)).caseId }
  },
  apprentic: async () => {
    const world = await createApprenticWorld()
    const firm = { firmId: world.firmId, user: world.applicant }
    const caseId = await filed(world, firm)
    // before the call is unsealed nobody previews a letter on what nobody may read
    world.on('2026-04-16')
    await world.unseal(world.supervisor)
    return { world, caseId }
  },
}

/** A case that got most of its letters by acts: documents asked, awarded, agreed, its account changed, taken back. */
async function everyActOfFrac(world: FracWorld): Promise<string> {
  const caseId = await caseIn(world, 'submitted')
  await done(world, world.officer, caseId, 'requestDocuments', {
    payload: { documents: ['proposals'], message: 'Il manque le second devis.' },
  })
  await done(world, world.officer, caseId, 'declareComplete')
  await done(world, world.officer, caseId, 'recommendAward', {
    payload: { days: '5.00', dailyRate: '900.00', travelCosts: '200.00' },
    reason: 'Projet cohérent.',
  })
  await done(world, world.authority, caseId, 'award', { payload: { envelopeId: world.envelopeId } })
  await done(world, world.officer, caseId, 'notifyAgreement', { payload: { notifiedOn: '2026-03-02', means: 'e-mail' } })
  await done(world, world.applicant, caseId, 'changeBankDetails', { payload: { iban: IBAN }, reason: 'Nouvelle banque.' })
  await done(world, world.officer, caseId, 'proposeWithdrawal', { payload: { ground: 'conditions-not-met' }, reason: 'Mission changée.' })
  world.clock.set('2026-03-25T09:00:00Z')
  await done(world, world.authority, caseId, 'withdrawAward', { payload: { ground: 'conditions-not-met' }, reason: 'Mission changée.' })
  return caseId
}

test('every programme is tried, and every mention of its letters says what a reader must find', () => {
  expect(programmes.all.map(({ code }) => code).sort()).toEqual(Object.keys(CASES).sort())
  const codes = programmes.all.flatMap(({ letters }) => Object.values(letters).flatMap(({ mentions }) => mentions.map(({ code }) => code)))
  expect([...new Set(codes)].filter((code) => !EXPECTED[code])).toEqual([])
  for (const { code, letters } of programmes.all)
    for (const [kind, { mentions }] of Object.entries(letters)) expect([code, kind, mentions.length > 0]).toEqual([code, kind, true])
})

describe.each(Object.keys(CASES))('the letters of %s', (programme) => {
  let world: FracWorld
  let caseId: string
  let reference: string
  let firm: string
  let editionId: string
  const letters = programmes.get(programme)?.letters ?? {}
  beforeAll(async () => {
    const made = await CASES[programme]?.()
    if (!made) throw new Error(`no case of ${programme}`)
    ;({ world, caseId } = made)
    const [row] = await world.database.sql<{ reference: string; firm: string; edition_id: string }>(
      'select reference, applicant_name as firm, edition_id from case_file where id = $1',
      [caseId],
    )
    reference = row?.reference ?? ''
    firm = row?.firm ?? ''
    editionId = row?.edition_id ?? ''
  })
  afterAll(() => world?.end())

  test('those an act has sent are stored as bytes, with every mention in the text of their PDF', async () => {
    const rows = await world.database.sql<{ id: string; kind: string; reason: string | null; subject: string }>(
      "select id, kind, content -> 'fields' ->> 'reason' as reason, content ->> 'subject' as subject from letter where case_id = $1 order by id",
      [caseId],
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { id } of rows)
      expect(await deliverLetter({ ...world, ...world.database, publicUrl: 'http://127.0.0.1:3000' }, id)).toBe('sent')
    for (const { id, kind, reason, subject } of rows) {
      const [file] = await world.database.sql<{ content: Buffer; sha256: Buffer }>(
        'select content, sha256 from letter_file where letter_id = $1',
        [id],
      )
      if (!file) throw new Error(`no file for ${kind}`)
      expect(createHash('sha256').update(file.content).digest().equals(file.sha256)).toBe(true)
      const text = plain(await textsOfPdf(file.content))
      // a line may end after a hyphen of the reference
      expect(text.replace(/- /g, '-')).toContain(subject.replace(/- /g, '-'))
      expect(text).not.toMatch(/[{}]|null|undefined|date à préciser/)
      const told = { reference, firm, ...(reason ? { reason } : {}) }
      expect([kind, notFound(text, letters[kind]?.mentions ?? [], told)]).toEqual([kind, []])
    }
  })

  test('each kind, on this case, says all its mentions in the PDF of its preview', async () => {
    for (const [kind, { mentions }] of Object.entries(letters)) {
      const response = await fetch(
        `${world.client.address}/programmes/${programme}/editions/${editionId}/wordings/${kind}/preview/pdf?caseId=${caseId}`,
        {
          headers: { cookie: world.administrator.cookie },
        },
      )
      expect([kind, response.status, response.headers.get('content-type')]).toEqual([kind, 200, 'application/pdf'])
      const text = plain(await textsOfPdf(Buffer.from(await response.arrayBuffer())))
      expect(text).toContain(`Aperçu :`)
      const missing = notFound(text, mentions, { reference, firm: kind === 'final-aid' ? '(exemple)' : firm })
      // an act of this case may have brought reasons of its own
      expect([kind, missing.filter((line) => !line.startsWith('reasons'))]).toEqual([kind, []])
    }
  })
})
