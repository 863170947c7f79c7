import type { Actor } from '../access/actor.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type Cents, formatMoney } from '../kernel/money.ts'
import { notFound, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import type { CaseFile } from './case-file.ts'
import { updateCase } from './change-case.ts'
import { recordEvent } from './record-event.ts'
import { lockVisibleCase } from './visible-cases.ts'
import { writesAsOfficer } from './writes-as-officer.ts'

export type Changes = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>

interface Moment {
  readonly at: Date
  readonly today: LocalDate
}

/** What a programme does to save its application as a whole. */
export interface ApplicationWriter {
  readonly programme: string
  /** Whether the person acts as an officer; refuses when it may not be written at this moment. Absent: the core's own rule. */
  writesAs?(actor: Actor, caseFile: CaseFile, reason: string | null): boolean
  /** Checks and writes under the lock of the case; what it answers tells, once the case is filed, what was and what is. */
  write(tx: Tx, caseFile: CaseFile, moment: Moment): Promise<() => Promise<Changes>>
}

/**
 * Saves an application as a whole. A draft belongs to its author and is saved without a trace; once filed, the applicant changes it only while
 * documents are requested, and an officer corrects it with a reason: both leave an event that says what was and what is. The new version.
 */
export async function writeApplication(
  services: Services,
  actor: Actor,
  { caseId, version, reason }: { readonly caseId: string; readonly version: number; readonly reason: string | null },
  { programme, writesAs = writesAsOfficer, write }: ApplicationWriter,
): Promise<number> {
  const moment = { at: services.clock.now(), today: today(services.clock, actor.timeZone) }
  return inTransaction(services.db, async (tx) => {
    const caseFile = await lockVisibleCase(tx, actor, caseId)
    if (caseFile?.programme !== programme) throw notFound()
    if (caseFile.version !== version) throw stale()
    const officer = writesAs(actor, caseFile, reason)
    const changes = await write(tx, caseFile, moment)
    if (caseFile.state === 'draft') await updateCase(tx, caseId, { version: version + 1, last_event_at: moment.at })
    else
      await recordEvent(tx, {
        ...{ caseFile, actor, reason, ...moment },
        action: officer ? 'correct' : 'completeApplication',
        role: officer ? 'caseOfficer' : caseFile.applicantRole,
        basis: officer ? 'CRPA L114-6' : 'CRPA L114-5',
        details: { changes: await changes() },
      })
    return version + 1
  })
}

/** Fields that differ, with both values, for the history. Amounts as decimal strings. `only`: the fields that are compared, else all. */
export function changesBetween<Content extends object>(
  before: Content,
  after: Content,
  only: readonly (keyof Content & string)[] | null = null,
): Changes {
  const text = (value: unknown): string =>
    JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? formatMoney(part as Cents) : part)) ?? 'null'
  const was = new Map<string, unknown>(Object.entries(before))
  const is = new Map<string, unknown>(Object.entries(after))
  const fields: readonly string[] = only ?? [...is.keys()]
  return Object.fromEntries(
    fields.flatMap((field) => {
      const [from, to] = [text(was.get(field)), text(is.get(field))]
      return from === to ? [] : [[field, { from: JSON.parse(from) as unknown, to: JSON.parse(to) as unknown }]]
    }),
  )
}
