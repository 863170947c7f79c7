import { inTransaction } from '../db/transaction.ts'
import { conflict, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { deleteRows, endImport, lockImport } from './imports.repository.ts'
import type { ImportActor } from './preview-import.ts'
import { recordImport } from './record-import.ts'

/** Drops a preview: its rows go, the file stays listed as abandoned. An import that was confirmed stays as it is. */
export async function abandonImport(services: Pick<Services, 'db' | 'clock'>, actor: ImportActor, importId: string): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const file = await lockImport(tx, importId, actor.funderId)
    if (!file) throw notFound()
    if (file.state !== 'previewed') throw conflict('import-not-open', { details: { state: file.state } })
    await deleteRows(tx, importId)
    const at = services.clock.now()
    await endImport(tx, importId, { state: 'abandoned', added: null, userId: actor.userId, at })
    await recordImport(tx, actor, { at, action: 'import.abandoned', id: importId })
  })
}
