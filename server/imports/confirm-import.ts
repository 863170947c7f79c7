import { inTransaction } from '../db/transaction.ts'
import { conflict, notFound, Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { countRows, endImport, lockFunderImports, lockImport, markAlreadyThere } from './imports.repository.ts'
import type { ImportActor } from './preview-import.ts'
import { recordImport } from './record-import.ts'
import { takeAwards, takeOrganisations } from './take-rows.repository.ts'

const OUT_OF_DATE = 'import-out-of-date'

/**
 * Takes every row marked `add`, all of them or none, in one transaction. Rows rejected at preview are left out only when
 * the person said so. When rows were added by someone else since the preview, nothing is taken: the preview is brought
 * up to date and `import-out-of-date` asks the person to look again.
 */
export async function confirmImport(
  services: Pick<Services, 'db' | 'clock'>,
  actor: ImportActor,
  importId: string,
  options: { skipRejected: boolean },
): Promise<{ added: number }> {
  try {
    return await takeAll(services, actor, importId, options)
  } catch (error) {
    if (error instanceof Refusal && error.code === OUT_OF_DATE) await refresh(services, actor, importId)
    throw error
  }
}

async function takeAll(
  services: Pick<Services, 'db' | 'clock'>,
  actor: ImportActor,
  importId: string,
  options: { skipRejected: boolean },
): Promise<{ added: number }> {
  return inTransaction(services.db, async (tx) => {
    const file = await lockImport(tx, importId, actor.funderId)
    if (!file) throw notFound()
    if (file.state !== 'previewed') throw conflict('import-not-open', { details: { state: file.state } })
    if (file.rejectedCount > 0 && !options.skipRejected) {
      throw conflict('import-has-rejected-rows', { details: { rejected: file.rejectedCount, toAdd: file.addCount } })
    }
    await lockFunderImports(tx, actor.funderId)
    const now = services.clock.now()
    const take = file.kind === 'past-awards' ? takeAwards : takeOrganisations
    const added = await take(tx, importId, actor.funderId, now)
    if (added !== file.addCount) throw conflict(OUT_OF_DATE, { details: { expected: file.addCount, possible: added } })
    await endImport(tx, importId, { state: 'imported', added, userId: actor.userId, at: now })
    await recordImport(tx, actor, { at: now, action: 'import.confirmed', id: importId, after: { kind: file.kind, added, ...options } })
    return { added }
  })
}

async function refresh(services: Pick<Services, 'db'>, actor: ImportActor, importId: string): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const file = await lockImport(tx, importId, actor.funderId)
    if (file?.state !== 'previewed') return
    await markAlreadyThere(tx, importId, actor.funderId, file.kind)
    await countRows(tx, importId)
  })
}
