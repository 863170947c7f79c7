import type { AuditAction } from '../audit/actions.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import type { ImportActor } from './import-actor.ts'

/** One line of the journal for a file, however many rows it has. */
export const recordImport = (
  tx: Tx,
  { fullName = '', ...actor }: ImportActor,
  line: { at: Date; action: AuditAction & `import.${string}`; id: string; fileName?: string; after?: unknown },
): Promise<void> =>
  recordAudit(tx, {
    actor: { ...actor, fullName },
    at: line.at,
    action: line.action,
    subject: { kind: 'import', id: line.id, label: line.fileName ?? null },
    after: line.after,
  })
