import type { Express } from 'express'
import { Secret, TOTP } from 'otpauth'
import type supertest from 'supertest'
import type { Grant, Role } from '../../server/access/actor.ts'
import { noteRefusedSignIn } from '../../server/access/note-refused-sign-in.ts'
import { hashPassword } from '../../server/access/password.ts'
import { sendPasswordReset } from '../../server/access/reset-password.ts'
import type { Services } from '../../server/services.ts'
import { as, createFunder, createUser, type TestClock, type TestUser, testApp, testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

export const PASSWORD = 'quatre chevaux au galop'

export interface AccountWorld {
  readonly database: TestDatabase
  readonly clock: TestClock
  readonly services: Services
  readonly app: Express
  readonly funderId: string
  /** An account that signs in with PASSWORD; its session is one by password. */
  user(options?: { roles?: readonly Role[]; grants?: readonly Grant[]; funderId?: string; name?: string }): Promise<TestUser>
  /** Runs what waits in the outbox for the journal. */
  noteRefused(): Promise<string[]>
  /** Runs what waits in the outbox for forgotten passwords, as a worker would. */
  sendResets(): Promise<string[]>
}

export async function openAccountWorld(options: { demonstration?: boolean } = {}): Promise<AccountWorld> {
  const database = await createTestDatabase({ size: 16 })
  const clock = testClock()
  const services = testServices(database, { clock })
  const funderId = await createFunder(database, options)
  const hash = await hashPassword(PASSWORD)
  return {
    database,
    clock,
    services,
    app: testApp(services),
    funderId,
    user: async (given = {}) => {
      const user = await createUser(database, { funderId, ...given, method: 'password' })
      await database.sql('update user_account set password_hash = $2 where id = $1', [user.id, hash])
      return user
    },
    noteRefused: async () => {
      const rows = await database.sql<{ payload: Parameters<typeof noteRefusedSignIn>[1] }>(
        "delete from outbox where job = 'note-refused-sign-in' returning payload",
      )
      const outcomes: string[] = []
      // twice each, as after a crash
      for (const { payload } of [...rows, ...rows]) outcomes.push(await noteRefusedSignIn(services, payload))
      return outcomes
    },
    sendResets: async () => {
      const rows = await database.sql<{ id: string; payload: { requestId: string; userId: string | null } }>(
        "delete from outbox where job = 'send-password-reset' returning id, payload",
      )
      const outcomes: string[] = []
      for (const { payload } of rows) outcomes.push(await sendPasswordReset(services, payload))
      return outcomes
    },
  }
}

type Answer = supertest.Response

export const signIn = (world: AccountWorld, email: string, password = PASSWORD): Promise<Answer> =>
  Promise.resolve(as(world.app, null).post('/api/v1/session').send({ email, password }))

/** The cookie an answer sets, for the next request. */
export function cookieOf(answer: Answer): string {
  const set: unknown = answer.headers['set-cookie']
  const first: unknown = Array.isArray(set) ? set[0] : undefined
  if (typeof first !== 'string') throw new Error(`no cookie in an answer ${answer.status} ${answer.text}`)
  return first.split(';')[0] ?? ''
}

/** A client that sends this cookie. */
export const withCookie = (world: AccountWorld, cookie: string) => as(world.app, { id: '', email: '', funderId: '', cookie })

export const readSession = async (world: AccountWorld, cookie: string): Promise<Answer> =>
  await withCookie(world, cookie).get('/api/v1/session')

/** The secret of the newest link sent to this person. */
export async function linkOf(world: AccountWorld, userId: string): Promise<string> {
  const [mail] = await world.database.sql<{ body_text: string }>(
    "select body_text from mail_message where user_id = $1 and body_text like '%/console/login#%' order by id desc limit 1",
    [userId],
  )
  const token = /\/console\/login#[a-z-]+=([\w-]{43})/.exec(mail?.body_text ?? '')?.[1]
  if (!token) throw new Error('no link was sent')
  return token
}

/** The code an application shows for this secret at the time of the world, or some periods away from it. */
export const codeOf = (world: AccountWorld, secret: string, periods = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.clock.now().getTime() + periods * 30_000 })

/** Moves the clock of the world. */
export const later = (world: AccountWorld, seconds: number): void =>
  world.clock.set(new Date(world.clock.now().getTime() + seconds * 1000).toISOString())

/** Sets a second factor up for this session, as the page does. Returns its secret, its recovery codes and the new cookie. */
export async function enrol(world: AccountWorld, cookie: string): Promise<{ secret: string; recoveryCodes: string[]; cookie: string }> {
  const started = await withCookie(world, cookie).post('/api/v1/account/second-factor').send({ password: PASSWORD })
  const { secret } = started.body as { secret: string }
  const confirmed = await withCookie(world, cookie)
    .post('/api/v1/account/second-factor/confirmation')
    .send({ code: codeOf(world, secret) })
  if (confirmed.status !== 200) throw new Error(`not enrolled: ${started.text} ${confirmed.text}`)
  return { secret, recoveryCodes: (confirmed.body as { recoveryCodes: string[] }).recoveryCodes, cookie: cookieOf(confirmed) }
}

/** Actions of the journal about these subjects, in order. */
export async function journalOf(world: AccountWorld, ...subjects: string[]): Promise<string[]> {
  const rows = await world.database.sql<{ action: string }>(
    'select action from audit_entry where subject_id = any($1) or actor_id::text = any($1) order by sequence',
    [subjects],
  )
  return rows.map(({ action }) => action)
}
