import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, Grant } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { fieldFault, forbidden, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { readSources, snapshotBytes, snapshotFigures } from './snapshot-content.ts'
import { statisticGrants } from './statistic-filter.ts'

/** A snapshot is the report of the funder, not a view of one person: it is taken and read by who answers for the whole of it. */
export const answersForWhole = (grants: readonly Grant[], programme: string | null): boolean =>
  grants.some(
    ({ programmes, departements }) =>
      departements === null && (programmes === null || (programme !== null && programmes.includes(programme))),
  )

/**
 * Freezes the figures of a programme (or of all of them) as of a legal day, with everything recorded so far: numbered, its bytes kept with
 * their fingerprint. Asking for the same day again later is another snapshot; this one never changes.
 */
export async function takeSnapshot(
  services: Services,
  actor: Actor,
  input: { title: string; programme: string | null; asOf: LocalDate },
): Promise<{ id: string; number: number; sha256: string }> {
  if (input.programme !== null && !services.programmes.get(input.programme)) throw invalid(fieldFault('/programme', 'unknown-programme'))
  if (
    !answersForWhole(
      statisticGrants(actor).filter(({ role }) => role !== 'auditor'),
      input.programme,
    )
  )
    throw forbidden('role-may-not')
  if (input.asOf > today(services.clock, actor.timeZone)) throw invalid(fieldFault('/asOf', 'in-the-future'))
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    // positions are given under the lock of the counter until the commit: every fact up to the one read here is there to be read
    const counter = await tx.selectFrom('statistic_counter').select('position').where('funder_id', '=', actor.funderId).executeTakeFirst()
    const scope = {
      funderId: actor.funderId,
      programme: input.programme,
      asOf: input.asOf,
      position: String(counter?.position ?? 0),
      askedAt: at,
    }
    const sources = await readSources(tx, actor.funderId)
    const figures = await snapshotFigures(tx, scope, sources)
    // the head of the journal before the counter, as at every commit: two transactions never wait for each other
    await sql`select 1 from audit_head where funder_id = ${actor.funderId}::uuid for update`.execute(tx)
    const { snapshots: number } = await tx
      .insertInto('statistic_counter')
      .values({ funder_id: actor.funderId, snapshots: 1 })
      .onConflict((on) => on.column('funder_id').doUpdateSet((eb) => ({ snapshots: eb('statistic_counter.snapshots', '+', 1) })))
      .returning('snapshots')
      .executeTakeFirstOrThrow()
    const { funder, issuer } = await issuerOf(tx, actor)
    const content = snapshotBytes({ number, title: input.title, funder, issuer }, { scope, sources }, figures)
    const hash = createHash('sha256').update(content).digest()
    const id = newId(at)
    await tx
      .insertInto('statistic_snapshot')
      .values({
        ...{ id, funder_id: actor.funderId, number, programme_code: input.programme, as_of: input.asOf, position: scope.position },
        ...{ title: input.title, asked_by: actor.userId, asked_at: at, content, sha256: hash },
      })
      .execute()
    const sha256 = hash.toString('hex')
    const subject = { kind: 'snapshot', id, label: input.title } as const
    await recordAudit(tx, {
      actor,
      at,
      action: 'snapshot.taken',
      subject,
      after: { number, programme: input.programme, asOf: input.asOf, sha256 },
    })
    return { id, number, sha256 }
  })
}

/** Who issues a report of the snapshot, as it is called today. */
async function issuerOf(tx: Tx, { funderId }: Actor): Promise<{ funder: string; issuer: readonly string[] }> {
  const { name, service_name, service_address } = await tx
    .selectFrom('funder')
    .select(['name', 'service_name', 'service_address'])
    .where('id', '=', funderId)
    .executeTakeFirstOrThrow()
  return { funder: name, issuer: [name, service_name, service_address] }
}
