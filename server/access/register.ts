import { recordAudit } from '../audit/record.ts'
import type { Db, Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId, newSecret } from '../kernel/ids.ts'
import { conflict } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { JobPayloads } from '../outbox/job-payloads.ts'
import type { Services } from '../services.ts'
import { queueAccountMail, queueMailTo } from './account-mails.ts'
import type { OUTSIDE_ROLES } from './actor.ts'
import { hashPassword } from './password.ts'
import { checkPassword } from './password-rules.ts'
import { hashToken } from './session.queries.ts'

/** How long the link works. */
const HOURS = 48
/** Messages one address gets in an hour, whoever asks. */
const MOST_IN_AN_HOUR = 3

export interface Registration {
  readonly funderCode: string
  readonly email: string
  readonly fullName: string
  readonly password: string
  readonly capacity: (typeof OUTSIDE_ROLES)[number]
  readonly locale: 'fr' | 'en'
}

/** Funders where anyone may ask for an account. At most 200: an installation has few. */
export async function listOpenFunders(db: Db): Promise<{ code: string; name: string }[]> {
  return db
    .selectFrom('funder')
    .select(['code', 'name'])
    .where('open_registration', '=', true)
    .orderBy('name')
    .orderBy('code')
    .limit(200)
    .execute()
}

/**
 * Notes that somebody asks for an account. It is not looked up whether the address has one: the same rows, the same time, the same
 * answer; the job finds out. Throws `registration-closed`, or the faults of the password.
 */
export async function register(services: Services, input: Registration): Promise<void> {
  const { funderCode, email, fullName, password, capacity, locale } = input
  checkPassword(password, { email, fullName }, '/password')
  const funder = await services.db
    .selectFrom('funder')
    .select('id')
    .where('code', '=', funderCode)
    .where('open_registration', '=', true)
    .executeTakeFirst()
  if (!funder) throw conflict('registration-closed')
  const hash = await hashPassword(password)
  await inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const id = newId(now)
    await tx
      .insertInto('registration')
      .values({ id, funder_id: funder.id, email, full_name: fullName, password_hash: hash, capacity, locale, created_at: now })
      .execute()
    await enqueue(tx, { job: 'send-registration', payload: { registrationId: id }, now })
  })
}

/** Sends the link; to an address that has an account, the way to sign in instead. Done once, however often it runs. */
export async function sendRegistration(
  services: Services,
  request: JobPayloads['send-registration'],
): Promise<'link' | 'account-exists' | 'account-closed' | 'too-many' | 'already-answered'> {
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const asked = await tx
      .selectFrom('registration')
      .select(['id', 'funder_id', 'email', 'full_name', 'capacity', 'locale'])
      .where('id', '=', request.registrationId)
      .where('handled_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!asked) return 'already-answered'
    const { count } = await tx
      .selectFrom('registration')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('email', '=', asked.email)
      .where('handled_at', '>', new Date(now.getTime() - 3_600_000))
      .executeTakeFirstOrThrow()
    const account = await tx
      .selectFrom('user_account')
      .select(['id', 'active'])
      .where('email', '=', asked.email)
      .where((eb) => eb.or([eb('entered', '=', true), eb('funder_id', '=', asked.funder_id)]))
      .orderBy('entered', 'desc')
      .limit(1)
      .executeTakeFirst()
    const tooMany = Number(count) >= MOST_IN_AN_HOUR
    if (!tooMany && !account) {
      await sendLink(tx, services, asked, now)
      return 'link'
    }
    await tx.updateTable('registration').set({ handled_at: now, password_hash: null }).where('id', '=', asked.id).execute()
    if (tooMany) return 'too-many'
    if (!account?.active) return 'account-closed'
    await queueAccountMail(tx, services, { kind: 'account-exists', userId: account.id, now })
    return 'account-exists'
  })
}

interface Asked {
  readonly id: string
  readonly funder_id: string
  readonly email: string
  readonly full_name: string
  readonly capacity: string
  readonly locale: string
}

async function sendLink(tx: Tx, services: Services, asked: Asked, now: Date): Promise<void> {
  const token = newSecret()
  const expires = new Date(now.getTime() + HOURS * 3_600_000)
  await tx
    .updateTable('registration')
    .set({ handled_at: now, token_hash: hashToken(token), expires_at: expires })
    .where('id', '=', asked.id)
    .execute()
  const locale = asked.locale === 'en' ? 'en' : 'fr'
  const to = { userId: null, funderId: asked.funder_id, email: asked.email, fullName: asked.full_name, locale } as const
  await queueMailTo(tx, services, to, { kind: 'email-confirmation', link: { token, expires }, now })
  await recordAudit(tx, {
    // nobody is known to have asked
    actor: { funderId: asked.funder_id, userId: null, fullName: '' },
    at: now,
    action: 'account.registered',
    subject: { kind: 'account', id: asked.id, label: asked.email },
    after: { fullName: asked.full_name, capacity: asked.capacity },
  })
}
