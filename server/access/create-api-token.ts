import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId, newSecret } from '../kernel/ids.ts'
import { type FieldFault, fieldFault, forbidden, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { Actor } from './actor.ts'
import { hashApiToken, TOKEN_MARK } from './api-token.queries.ts'
import { networkOf } from './api-token-network.ts'
import { grantsOfToken, PEOPLE_ONLY, SCOPE, type TokenRole } from './api-token-scope.ts'

export const LONGEST_DAYS = 365
const DAY_MS = 86_400_000
/** Enough to tell tokens apart in a list, far too little to guess the rest. */
const PREFIX = TOKEN_MARK.length + 6

export interface NewToken {
  readonly name: string
  readonly role: TokenRole
  readonly scopes: readonly string[]
  readonly programmes: readonly string[] | null
  readonly networks: readonly string[] | null
  readonly days: number
}

/** Makes a token and its account. The secret is in the answer and nowhere else: only its hash is kept. */
export async function createApiToken(services: Services, actor: Actor, input: NewToken): Promise<{ id: string; secret: string }> {
  const faults = faultsOf(services, input)
  if (faults.length > 0) throw invalid(...faults)
  if (grantsOfToken(input, actor.grants).length === 0) throw forbidden('token-beyond-own-rights')
  const now = services.clock.now()
  const id = newId(now)
  const secret = `${TOKEN_MARK}${newSecret()}`
  await inTransaction(services.db, async (tx) => {
    await tx
      .insertInto('user_account')
      // .invalid is reserved (RFC 2606): no message can ever reach it
      .values({ id, funder_id: actor.funderId, email: `${id}@token.invalid`, full_name: input.name, kind: 'machine', created_at: now })
      .execute()
    await tx
      .insertInto('api_token')
      .values({
        id,
        funder_id: actor.funderId,
        name: input.name,
        token_hash: hashApiToken(secret),
        prefix: secret.slice(0, PREFIX),
        role: input.role,
        scopes: [...new Set(input.scopes)],
        programmes: input.programmes ? [...new Set(input.programmes)] : null,
        networks: input.networks ? [...new Set(input.networks.map((text) => text.trim()))] : null,
        created_by: actor.userId,
        created_at: now,
        expires_at: new Date(now.getTime() + input.days * DAY_MS),
      })
      .execute()
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'token.created',
      subject: { kind: 'token', id, label: input.name },
      role: 'administrator',
      after: { role: input.role, scopes: input.scopes, programmes: input.programmes, networks: input.networks, days: input.days },
    })
  })
  return { id, secret }
}

function faultsOf(services: Services, input: NewToken): FieldFault[] {
  const scopes = input.scopes.flatMap((scope, index) => {
    if (!SCOPE.test(scope)) return [fieldFault(`/scopes/${index}`, 'scope-malformed')]
    return PEOPLE_ONLY.includes(scope.slice(scope.indexOf(':') + 1)) ? [fieldFault(`/scopes/${index}`, 'scope-not-for-machines')] : []
  })
  const programmes = (input.programmes ?? []).flatMap((code, index) =>
    services.programmes.get(code) ? [] : [fieldFault(`/programmes/${index}`, 'unknown-programme')],
  )
  const networks = (input.networks ?? []).flatMap((text, index) =>
    networkOf(text) ? [] : [fieldFault(`/networks/${index}`, 'network-malformed')],
  )
  return [...scopes, ...programmes, ...networks]
}
