import type { Db, Tx } from '../db/client.ts'
import { newId, newSecret } from '../kernel/ids.ts'
import { conflict } from '../kernel/refusal.ts'
import { hashToken } from './session.queries.ts'

export type TokenPurpose = 'invitation' | 'password-reset' | 'email-confirmation'

const HOURS: Readonly<Record<TokenPurpose, number>> = { invitation: 7 * 24, 'password-reset': 1, 'email-confirmation': 48 }

export interface IssuedToken {
  readonly token: string
  readonly expires: Date
}

/** A secret for a link sent by e-mail; those before, for the same purpose, no longer work. Null when this `id` was issued before. */
export async function issueEmailToken(
  tx: Tx,
  input: { userId: string; purpose: TokenPurpose; createdBy: string | null; now: Date; id?: string },
): Promise<IssuedToken | null> {
  const { userId, purpose, createdBy, now } = input
  const token = newSecret()
  const expires = new Date(now.getTime() + HOURS[purpose] * 3_600_000)
  const id = input.id ?? newId(now)
  const issued = await tx
    .insertInto('email_token')
    .values({ id, user_id: userId, purpose, token_hash: hashToken(token), created_by: createdBy, created_at: now, expires_at: expires })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!issued) return null
  await withdrawTokens(tx, userId, { purpose, except: id, now })
  return { token, expires }
}

/** Links still open are closed: replaced, or overtaken by events. */
export async function withdrawTokens(
  tx: Tx,
  userId: string,
  options: { purpose?: TokenPurpose; except?: string; now: Date },
): Promise<void> {
  const { purpose, except, now } = options
  await tx
    .updateTable('email_token')
    .set({ withdrawn_at: now })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .$if(purpose !== undefined, (query) => query.where('purpose', '=', purpose ?? 'invitation'))
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .execute()
}

export interface EmailTokenOwner {
  readonly tokenId: string
  readonly purpose: TokenPurpose
  readonly expires: Date
  readonly userId: string
  readonly funderId: string
  readonly funderName: string
  readonly email: string
  readonly fullName: string
  readonly locale: 'fr' | 'en'
  readonly passwordHash: string | null
}

/** Whose link this is, while it works. Changes nothing. Throws `link-not-valid`: unknown, used, too old and withdrawn are one answer. */
export async function readEmailToken(db: Db, token: string, now: Date): Promise<EmailTokenOwner> {
  const row = await db
    .selectFrom('email_token as t')
    .innerJoin('user_account as u', 'u.id', 't.user_id')
    .innerJoin('funder as f', 'f.id', 'u.funder_id')
    .select([
      't.id',
      't.purpose',
      't.expires_at',
      'u.id as user_id',
      'u.funder_id',
      'u.email',
      'u.full_name',
      'u.locale',
      'u.password_hash',
    ])
    .select('f.name as funder_name')
    .where('t.token_hash', '=', hashToken(token))
    .where('t.used_at', 'is', null)
    .where('t.withdrawn_at', 'is', null)
    .where('t.expires_at', '>', now)
    .where('u.active', '=', true)
    .executeTakeFirst()
  if (!row) throw conflict('link-not-valid')
  return {
    tokenId: row.id,
    purpose: row.purpose as TokenPurpose,
    expires: row.expires_at,
    userId: row.user_id,
    funderId: row.funder_id,
    funderName: row.funder_name,
    email: row.email,
    fullName: row.full_name,
    locale: row.locale === 'en' ? 'en' : 'fr',
    passwordHash: row.password_hash,
  }
}

/** Takes the link: of two requests with it, one is refused. */
export async function takeEmailToken(tx: Tx, tokenId: string, now: Date): Promise<void> {
  const taken = await tx
    .updateTable('email_token')
    .set({ used_at: now })
    .where('id', '=', tokenId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst()
  if (!taken) throw conflict('link-not-valid')
}
