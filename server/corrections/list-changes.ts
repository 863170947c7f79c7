import { type Actor, administers } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { casesByIds } from '../cases/case-by-id.queries.ts'
import type { Edition } from '../cases/case-file.ts'
import { editionById } from '../cases/edition.queries.ts'
import type { ProgrammeModule } from '../cases/programme.ts'
import type { Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { inTransaction } from '../db/transaction.ts'
import { dateInZone } from '../kernel/local-date.ts'
import { conflict, forbidden, notFound, stale } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { rulesOf } from '../reminders/rules.queries.ts'
import type { Services } from '../services.ts'
import { changesOfCase } from './changes-of-case.ts'
import { type CorrectionRow, FIRST, lockCorrection, moveCorrection, openCasesOf } from './correction.repository.ts'
import { parametersForDecided } from './parameters-for-decided.ts'
import { copyEdition } from './prepare-correction.ts'

const BATCH = 100

export interface CorrectionKey {
  readonly programme: string
  readonly id: string
  readonly version: number
}

/** Asks for the list of what the correction would change; a job makes it, case by case. The former list is thrown away. */
export async function askForList(services: Services, actor: Actor, key: CorrectionKey): Promise<number> {
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const correction = await lockCorrection(tx, { ...key, funderId: actor.funderId })
    const module = services.programmes.get(key.programme)
    if (!correction || !module) throw notFound()
    if (!administers(actor, key.programme)) throw forbidden('role-may-not')
    if (correction.version !== key.version) throw stale()
    if (!['draft', 'listed'].includes(correction.state)) throw conflict('correction-not-in-this-state')
    await tx.deleteFrom('correction_case').where('correction_id', '=', key.id).execute()
    const decidedId = await forDecided(tx, module, correction, { at, by: actor.userId })
    await moveCorrection(tx, key.id, { state: 'listing', decided_id: decidedId, listed_at: at })
    await enqueue(tx, { job: 'list-correction', payload: { correctionId: key.id }, now: at })
    await recordAudit(tx, { actor, at, action: 'correction.listed', subject: { kind: 'correction', id: key.id, label: key.programme } })
    return correction.version + 1
  })
}

/**
 * The edition decided cases would follow: the time limits of the correction, and of the aid what it was decided with. Null when the
 * correction changes time limits only, and serves for all.
 */
async function forDecided(
  tx: Tx,
  module: ProgrammeModule,
  correction: CorrectionRow,
  { at, by }: { at: Date; by: string },
): Promise<string | null> {
  if (correction.decided_id) {
    await tx.updateTable('edition_correction').set({ decided_id: null }).where('id', '=', correction.id).execute()
    await tx.deleteFrom('edition_reminder_setting').where('edition_id', '=', correction.decided_id).execute()
    await tx.deleteFrom('programme_edition').where('id', '=', correction.decided_id).execute()
  }
  const from = await editionById(tx, correction.edition_id)
  const to = await editionById(tx, correction.correcting_id)
  const parameters = parametersForDecided(from.parameters, to.parameters, module.edition.timeLimits)
  if (parameters === null) return null
  const id = await copyEdition(tx, correction.correcting_id, { at, by, label: `${from.label.slice(0, 60)} (décidés)`, forDecided: true })
  await tx
    .updateTable('programme_edition')
    .set({ parameters: jsonb(parameters), corrects_id: from.id })
    .where('id', '=', id)
    .execute()
  return id
}

/** Makes the list, resumed where it stopped; nothing of the cases is changed. Returns how many cases were looked at. */
export async function listChanges(services: Services, correctionId: string): Promise<number> {
  let looked = 0
  for (;;) {
    const done = await inTransaction(services.db, (tx) => listBatch(tx, services, correctionId))
    if (done === null) return looked
    looked += done
  }
}

async function listBatch(tx: Tx, services: Services, correctionId: string): Promise<number | null> {
  // the row is held: of two workers one lists, and a change of the rules waits or is waited for
  const correction = await tx.selectFrom('edition_correction').selectAll().where('id', '=', correctionId).forUpdate().executeTakeFirst()
  const module = correction && services.programmes.get(correction.programme_code)
  if (correction?.state !== 'listing' || !module) return null
  const last = await tx
    .selectFrom('correction_case')
    .select('case_id')
    .where('correction_id', '=', correctionId)
    .orderBy('case_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const about = { editionId: correction.edition_id, lifecycles: module.lifecycles, after: last?.case_id ?? FIRST, limit: BATCH }
  const ids = await openCasesOf(tx, about)
  if (ids.length === 0) {
    await moveCorrection(tx, correctionId, { state: 'listed' })
    return null
  }
  const editions = await editionsOf(tx, correction)
  const rules = await rulesOf(
    tx,
    correction.funder_id,
    Object.values(editions).map(({ id }) => id),
  )
  const today = dateInZone(services.clock.now(), rules.timeZone)
  for (const caseFile of await casesByIds(tx, ids)) {
    const to = caseFile.awardedOn ? editions.decided : editions.to
    const { changes } = await changesOfCase(tx, { module, caseFile, from: editions.from, to, rules, today })
    await tx
      .insertInto('correction_case')
      .values({
        ...{ correction_id: correctionId, case_id: caseFile.id },
        ...{ listed_changes: jsonb(changes), listed_moves: changes.length > 0 },
      })
      .execute()
  }
  return ids.length
}

export async function editionsOf(
  tx: Tx,
  correction: CorrectionRow,
): Promise<{ readonly from: Edition; readonly to: Edition; readonly decided: Edition }> {
  const to = await editionById(tx, correction.correcting_id)
  return {
    from: await editionById(tx, correction.edition_id),
    to,
    decided: correction.decided_id ? await editionById(tx, correction.decided_id) : to,
  }
}
