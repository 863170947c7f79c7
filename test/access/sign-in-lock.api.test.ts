import { as } from '../support/api.ts'
import { type AccountWorld, journalOf, later, linkOf, openAccountWorld, PASSWORD, signIn } from './accounts.ts'

let world: AccountWorld
beforeAll(async () => {
  world = await openAccountWorld()
})
afterAll(() => world.database.drop())

const attempt = async (email: string, password = 'wrong') => {
  const { status, body } = await signIn(world, email, password)
  return status === 429 ? `wait ${body.details.seconds}` : status === 401 ? body.code : String(status)
}
const wrongOnes = async (email: string, count: number): Promise<string[]> => {
  const answers: string[] = []
  for (let index = 0; index < count; index++) answers.push(await attempt(email))
  return answers
}
const FIVE = Array.from({ length: 5 }, () => 'wrong-credentials')

describe('after repeated failures', () => {
  it('one waits a minute, then twice as long each time, up to an hour; the right password waits too', async () => {
    const user = await world.user()
    expect(await wrongOnes(user.email, 6)).toEqual([...FIVE, 'wait 60'])
    expect(await attempt(user.email, PASSWORD)).toBe('wait 60')
    const waits: string[] = []
    let wait = 60
    for (let round = 0; round < 8; round++) {
      later(world, wait)
      expect(await attempt(user.email)).toBe('wrong-credentials')
      const answer = await attempt(user.email)
      waits.push(answer)
      wait = Number(answer.replace('wait ', ''))
    }
    expect(waits).toEqual(['120', '240', '480', '960', '1920', '3600', '3600', '3600'].map((seconds) => `wait ${seconds}`))
    later(world, 3_599)
    expect(await attempt(user.email, PASSWORD)).toBe('wait 1')
    later(world, 1)
    expect(await attempt(user.email, PASSWORD)).toBe('201')
    // forgotten: five more before the next wait
    expect(await wrongOnes(user.email, 6)).toEqual([...FIVE, 'wait 60'])
  })

  it('an address nobody has waits as one somebody has, in any case of letters', async () => {
    const user = await world.user()
    const [known, unknown] = [await wrongOnes(user.email, 7), await wrongOnes('nobody@demo.example', 7)]
    expect(unknown).toEqual(known)
    expect(await attempt('NOBODY@demo.example')).toBe('wait 60')
  })

  it('fifty attempts at once are fifty: five are judged', async () => {
    const user = await world.user()
    const answers = await Promise.all(Array.from({ length: 50 }, () => attempt(user.email)))
    expect(answers.filter((answer) => answer === 'wrong-credentials')).toHaveLength(5)
    expect(answers.filter((answer) => answer === 'wait 60')).toHaveLength(45)
  })

  it('neither address nor account can be read from what is kept', async () => {
    const user = await world.user()
    await wrongOnes(user.email, 5)
    const [plain] = await world.database.sql<{ count: string }>(
      "select count(*) from sign_in_failure where key_hash in (sha256(convert_to($1, 'utf8')), sha256(convert_to('password:' || $1, 'utf8')))",
      [user.email],
    )
    expect(plain?.count).toBe('0')
  })

  it('a day without an attempt forgets, and so does a password chosen by e-mail', async () => {
    const [one, other] = [await world.user(), await world.user()]
    await wrongOnes(one.email, 4)
    later(world, 24 * 3_600 + 1)
    expect(await wrongOnes(one.email, 6)).toEqual([...FIVE, 'wait 60'])

    await wrongOnes(other.email, 5)
    await as(world.app, null).post('/api/v1/password-resets').send({ email: other.email })
    await world.sendResets()
    const chosen = 'une autre phrase assez longue'
    const response = await as(world.app, null)
      .post('/api/v1/email-links/password')
      .send({ token: await linkOf(world, other.id), password: chosen })
    expect(response.body).toEqual({ session: null })
    expect(await attempt(other.email, chosen)).toBe('201')
  })

  it('each failure and each sign-in of an account is in the journal', async () => {
    const user = await world.user()
    await world.noteRefused()
    await attempt(user.email)
    expect(await world.noteRefused()).toEqual(['noted', 'already-noted'])
    await attempt(user.email, PASSWORD)
    expect(await journalOf(world, user.id)).toEqual(['session.refused', 'session.opened'])
  })

  it('a refused password leaves one row in the request, whether there is an account or not, and never what was typed', async () => {
    const [user, closed] = [await world.user(), await world.user()]
    await world.database.sql('update user_account set active = false where id = $1', [closed.id])
    await world.noteRefused()
    const rowsOf = async (email: string, password: string) => {
      const [before] = await world.database.sql<{ lines: string }>('select count(*) as lines from audit_entry')
      await attempt(email, password)
      const rows = await world.database.sql<{ payload: object }>("select payload from outbox where job = 'note-refused-sign-in'")
      const [after] = await world.database.sql<{ lines: string }>('select count(*) as lines from audit_entry')
      expect([after?.lines, rows.length]).toEqual([before?.lines, 1])
      expect(JSON.stringify(rows)).not.toContain('@')
      return (await world.noteRefused())[0]
    }
    expect(await rowsOf('a-password-typed@demo.example', 'wrong')).toBe('no-account')
    expect(await rowsOf(user.email, 'wrong')).toBe('noted')
    expect(await rowsOf(closed.email, PASSWORD)).toBe('noted')
  })
})
