import type { Actor } from '../access/actor.ts'
import { editionInForce } from '../cases/edition.queries.ts'
import { casesById } from '../cases/lock-cases.ts'
import type { Db } from '../db/client.ts'
import { forbidden } from '../kernel/refusal.ts'
import { type WordingInForce, wordingInForce } from '../letters/wordings/wording-in-force.queries.ts'
import { ballotsOf } from './ballots.queries.ts'
import type { MinutesDocument } from './minutes.ts'
import { committeeLetters } from './minutes-letter.ts'
import { type CommitteeSession, itemsOf } from './session.repository.ts'
import { visibleSession } from './session-access.ts'

/** The session, when this person may read all its minutes say: they name every case of the agenda. */
export async function sessionToRead(db: Db, actor: Actor, sessionId: string): Promise<CommitteeSession> {
  const session = await visibleSession(db, actor, sessionId)
  const caseIds = (await itemsOf(db, sessionId)).map((item) => item.caseId)
  if ((await casesById(db, actor, caseIds)).length < caseIds.length) throw forbidden('minutes-name-a-closed-case')
  return session
}

/** The words the minutes of a session are in: those of the edition in force on its day, else the ones by default. */
export async function wordingOfMinutes(db: Db, { funderId, programme, meetsOn }: CommitteeSession): Promise<WordingInForce> {
  const letter = committeeLetters.minutes
  const edition = await editionInForce(db, { funderId, programme, on: meetsOn })
  if (!edition) return { id: null, editionId: null, number: 0, ...letter.wording }
  return wordingInForce(db, { editionId: edition.id, kind: 'minutes' }, letter)
}

/** Everything the minutes of a session are made from but their words and look. */
export async function minutesMaterial(
  db: Db,
  session: CommitteeSession,
): Promise<Pick<MinutesDocument, 'session' | 'ballots' | 'funder' | 'issuer'>> {
  const row = await db
    .selectFrom('funder')
    .select(['name', 'service_name', 'service_address'])
    .where('id', '=', session.funderId)
    .executeTakeFirstOrThrow()
  return {
    session,
    ballots: await ballotsOf(db, session),
    funder: { name: row.name, service: row.service_name },
    issuer: [row.name, row.service_name, row.service_address],
  }
}

/** The bytes kept of a posted session, and when they were made; null: not posted, or posted before bytes were kept. */
export async function minutesFile(db: Db, sessionId: string) {
  const row = await db
    .selectFrom('committee_minutes_file')
    .select(['sha256', 'made_at'])
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  return row ? { sha256: row.sha256.toString('hex'), madeAt: row.made_at.toISOString() } : null
}
