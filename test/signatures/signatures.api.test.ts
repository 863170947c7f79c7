import { deliverLetter } from '../../server/letters/deliver-letter.ts'
import type { Answer, Json } from '../programmes/support/client.ts'
import { refusalIn } from '../programmes/support/client.ts'
import { caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import type { TestUser } from '../support/api.ts'

let world: FracWorld
beforeAll(async () => {
  world = await createFracWorld({ parameters: { recurrence: { months: 36, perKind: 20, noticeYears: 5 } } })
})
afterAll(() => world?.end())

interface Agreement {
  readonly caseId: string
  readonly letterId: string
  readonly signer: TestUser
}

/** An agreement that went out, and somebody of the firm. */
async function agreement(): Promise<Agreement> {
  world.clock.set('2026-03-02T09:00:00Z')
  const firmId = await world.firm()
  const signer = await world.user(['applicant'], { organisationIds: [firmId], name: 'Gwenola Prat' })
  const caseId = await caseIn(world, 'agreementNotified', { firmId, applicant: signer })
  const [letter] = await world.database.sql<{ id: string }>("select id from letter where case_id = $1 and kind = 'agreement'", [caseId])
  await deliverLetter({ db: world.database.db, clock: world.clock, publicUrl: 'http://127.0.0.1:3000' }, letter?.id ?? '')
  return { caseId, letterId: letter?.id ?? '', signer }
}

const askCode = ({ caseId, letterId, signer }: Agreement, user = signer): Promise<Answer> =>
  world.client.call(user, 'POST', `/cases/${caseId}/letters/${letterId}/signature-code`, { body: {} })
const sign = ({ caseId, letterId, signer }: Agreement, code: string, user = signer): Promise<Answer> =>
  world.client.call(user, 'POST', `/cases/${caseId}/letters/${letterId}/signature`, { body: { code } })
/** As the person reads it in the mailbox. */
async function codeFor(user: TestUser): Promise<string> {
  const [mail] = await world.database.sql<{ body_text: string }>(
    "select body_text from mail_message where kind = 'signature-code' and recipient = $1 order by created_at desc, id desc limit 1",
    [user.email],
  )
  return /\b(\d{6})\b/.exec(mail?.body_text.replace(/FRAC-\S+/g, '') ?? '')?.[1] ?? ''
}
const wrong = (code: string): string => (code === '000000' ? '111111' : '000000')

test('the beneficiary signs the agreement with the code received: who, when, how, and the hash of what was signed', async () => {
  const made = await agreement()
  expect((await askCode(made)).body).toEqual({ expiresAt: '2026-03-02T09:15:00.000Z' })
  const code = await codeFor(made.signer)
  expect(code).toMatch(/^\d{6}$/)
  // nothing in the table gives the code away
  const [kept] = await world.database.sql<{ row: string }>('select to_jsonb(c)::text as row from signature_code c where letter_id = $1', [
    made.letterId,
  ])
  expect(kept?.row).not.toContain(code)
  const [file] = await world.database.sql<{ hash: string }>("select encode(sha256, 'hex') as hash from letter_file where letter_id = $1", [
    made.letterId,
  ])
  world.clock.set('2026-03-02T09:10:00Z')
  expect((await sign(made, code)).body).toEqual({ signedAt: '2026-03-02T09:10:00.000Z', sha256: file?.hash })
  const letters = (await world.client.call(world.officer, 'GET', `/cases/${made.caseId}/letters`)).body.items as Json[]
  expect(letters.find(({ id }) => id === made.letterId)).toMatchObject({
    toSign: true,
    signature: { signerName: 'Gwenola Prat', signedAt: '2026-03-02T09:10:00.000Z', method: 'mailed-code', sha256: file?.hash },
  })
  const [row] = await world.database.sql<Json>('select signer_email, evidence from letter_signature where letter_id = $1', [made.letterId])
  expect(row).toMatchObject({ signer_email: made.signer.email, evidence: { codeSentTo: made.signer.email, tries: 1 } })
  expect(refusalIn(await askCode(made))).toMatchObject({ status: 409, code: 'already-signed-letter' })
  for (const statement of [
    "update letter_signature set signer_name = 'x' where letter_id = $1",
    'delete from letter_signature where letter_id = $1',
  ])
    await expect(world.database.sql(statement, [made.letterId])).rejects.toThrow()
})

test('a code is good for fifteen minutes, five tries, one signature, and a new one ends the one before', async () => {
  const made = await agreement()
  await askCode(made)
  const first = await codeFor(made.signer)
  await askCode(made)
  const second = await codeFor(made.signer)
  if (first !== second) expect(refusalIn(await sign(made, first))).toMatchObject({ code: 'code-wrong', details: { left: 4 } })
  world.clock.set('2026-03-02T09:15:00Z')
  expect(refusalIn(await sign(made, second))).toMatchObject({ status: 409, code: 'code-no-longer-valid' })
  await askCode(made)
  const third = await codeFor(made.signer)
  const tries = []
  for (let index = 0; index < 5; index += 1) tries.push(refusalIn(await sign(made, wrong(third))))
  expect(tries.map(({ code, details }) => `${String(code)} ${String((details as Json).left)}`)).toEqual([
    'code-wrong 4',
    'code-wrong 3',
    'code-wrong 2',
    'code-wrong 1',
    'code-no-longer-valid 0',
  ])
  expect(refusalIn(await sign(made, third))).toMatchObject({ code: 'code-no-longer-valid' })
  expect(await world.database.sql('select 1 from letter_signature where letter_id = $1', [made.letterId])).toEqual([])
})

test('thirty guesses at once cost five tries and no more; six codes an hour and no more', async () => {
  const made = await agreement()
  await askCode(made)
  const code = await codeFor(made.signer)
  const answers = await Promise.all(Array.from({ length: 30 }, () => sign(made, wrong(code))))
  const codes = answers.map((answer) => String(refusalIn(answer).code)).sort()
  expect(codes.filter((one) => one === 'code-wrong')).toHaveLength(4)
  expect(codes.filter((one) => one === 'code-no-longer-valid')).toHaveLength(26)
  expect(await world.database.sql('select tries from signature_code where letter_id = $1', [made.letterId])).toEqual([{ tries: 5 }])
  for (let index = 0; index < 5; index += 1) expect((await askCode(made)).status).toBe(200)
  expect(refusalIn(await askCode(made))).toMatchObject({ status: 409, code: 'too-many-codes' })
})

test('the right code ten times at once signs once', async () => {
  const made = await agreement()
  await askCode(made)
  const code = await codeFor(made.signer)
  const answers = await Promise.all(Array.from({ length: 10 }, () => sign(made, code)))
  expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', ...Array.from({ length: 9 }, () => '409')])
})

test('nobody signs for another firm, another kind of letter, or with the code of somebody else; the database refuses another hash', async () => {
  const made = await agreement()
  for (const user of [world.applicant, world.consultant]) expect((await askCode(made, user)).status).toBe(404)
  for (const user of [world.officer, world.authority]) expect((await askCode(made, user)).status).toBe(403)
  const [award] = await world.database.sql<{ id: string }>("select id from letter where case_id = $1 and kind = 'award'", [made.caseId])
  expect(refusalIn(await askCode({ ...made, letterId: award?.id ?? '' }))).toMatchObject({ code: 'letter-not-to-sign' })
  await askCode(made)
  const code = await codeFor(made.signer)
  const [membership] = await world.database.sql<{ id: string }>(
    'select organisation_id as id from organisation_member where user_id = $1',
    [made.signer.id],
  )
  const colleague = await world.user(['applicant'], { organisationIds: [membership?.id ?? ''], name: 'Autre Personne' })
  expect(refusalIn(await sign(made, code, colleague))).toMatchObject({ code: 'code-no-longer-valid' })
  await expect(
    world.database.sql(
      `insert into letter_signature (letter_id, sha256, user_id, signer_name, signer_email, organisation_id, method, evidence, signed_at)
       values ($1, sha256('autre'), $2, 'x', 'x', $3, 'mailed-code', '{}', now())`,
      [made.letterId, made.signer.id, membership?.id],
    ),
  ).rejects.toThrow('letter_signature_letter_id_sha256_fkey')
})
