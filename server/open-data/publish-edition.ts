import { createHash } from 'node:crypto'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { formatMoney } from '../kernel/money.ts'
import { conflict } from '../kernel/refusal.ts'
import { enqueue } from '../outbox/enqueue.ts'
import type { Services } from '../services.ts'
import { publicAddress } from './addresses.ts'
import { type Draft, draftEdition } from './draft-edition.ts'
import { grantsFile, scdlFile } from './files.ts'
import type { JudgedLine } from './judge-award.ts'
import { funderOf, openDataSettings } from './settings.queries.ts'
import type { OpenDataSettings } from './settings.ts'

/** How many lines of changes go to the database at a time. */
const BATCH = 500

/**
 * Publishes what was previewed: a new edition, its bytes kept for ever, and what it changes line by line. `digest` is that of the preview;
 * another one means that something has moved since, and the administrator looks again. One at a time per funder.
 */
export async function publishEdition(services: Services, actor: Actor, digest: string): Promise<{ code: string }> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    await lockSettings(tx, actor, at)
    const [funder, settings] = [await funderOf(tx, actor.funderId), await openDataSettings(tx, actor.funderId)]
    const draft = await draftEdition(tx, { funder, settings, programmes: services.programmes, today: day })
    if (draft.digest !== digest) throw conflict('open-data-out-of-date')
    if (draft.changes.length === 0) throw conflict('open-data-nothing-new')
    const { last, sameDay } = await tx
      .selectFrom('open_data_edition')
      .select(({ fn }) => [fn.max('number').as('last'), fn.countAll<string>().filterWhere('published_on', '=', day).as('sameDay')])
      .where('funder_id', '=', funder.id)
      .executeTakeFirstOrThrow()
    const number = (last ?? 0) + 1
    const code = Number(sameDay) === 0 ? day : `${day}-${Number(sameDay) + 1}`
    const scdl = await scdlFile(draft.lines)
    const address = `${services.publicUrl}${publicAddress(funder.code)}`
    const grants = grantsFile(draft.lines, { funder, publishedOn: day, publishedAt: at, address })
    const id = newId(at)
    const counts = countsOf(draft)
    await tx
      .insertInto('open_data_edition')
      .values({
        ...{ id, funder_id: funder.id, number, code, published_on: day, published_at: at, published_by: actor.userId },
        ...counts,
        ...{ rules: jsonb(told(settings)), scdl, scdl_sha256: sha256(scdl), grants, grants_sha256: sha256(grants) },
      })
      .execute()
    await writeChanges(tx, { id, funderId: funder.id, number }, draft.changes)
    // what is published needs no reminder any more; awards may be thousands
    await enqueue(tx, { job: 'replan-reminders', payload: { funderId: funder.id }, now: at })
    const after = { ...counts, sha256: sha256(scdl).toString('hex'), rules: told(settings) }
    await recordAudit(tx, { actor, at, action: 'publication.made', subject: { kind: 'publication', id, label: code }, after })
    return { code }
  })
}

/** The row that is locked by whoever publishes or changes the rules. */
export async function lockSettings(tx: Tx, actor: Actor, at: Date): Promise<void> {
  await tx
    .insertInto('open_data_setting')
    .values({ funder_id: actor.funderId, updated_at: at, updated_by: actor.userId })
    .onConflict((on) => on.doNothing())
    .execute()
  await tx.selectFrom('open_data_setting').select('funder_id').where('funder_id', '=', actor.funderId).forUpdate().executeTakeFirstOrThrow()
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

const countsOf = ({ lines, heldLines, withheldCount, changes }: Draft) => {
  const of = (kind: string): number => changes.filter(({ change }) => change === kind).length
  return {
    ...{ line_count: lines.length, held_count: heldLines.length, withheld_count: withheldCount },
    ...{ added_count: of('added'), changed_count: of('changed'), removed_count: of('removed') },
  }
}

/** The rules as JSON keeps them. */
export const told = ({ version: _version, threshold, ...settings }: OpenDataSettings) => ({
  ...settings,
  threshold: formatMoney(threshold),
})

async function writeChanges(
  tx: Tx,
  edition: { id: string; funderId: string; number: number },
  changes: readonly JudgedLine[],
): Promise<void> {
  for (let from = 0; from < changes.length; from += BATCH) {
    const rows = changes.slice(from, from + BATCH).map(({ key, awardId, change, next }) => ({
      ...{ edition_id: edition.id, funder_id: edition.funderId, number: edition.number, line_key: key, award_id: awardId },
      ...{ change: change ?? 'removed', content: next ? jsonb(next) : null },
    }))
    await tx.insertInto('open_data_line').values(rows).execute()
  }
}
