import type { Db, Tx } from '../db/client.ts'
import { type Anchor, anchorOf, headOf, isGenuine } from './anchor.ts'
import { contentHash, genesis, linkHash } from './chain.ts'
import { hashOfLine, type Line, readLines, standsNear } from './lines.queries.ts'

/** What is wrong with the first line that is not as it was written. */
export type Fault =
  | 'content-changed'
  | 'hash-changed'
  | 'line-missing'
  | 'line-rewritten'
  | 'order-changed'
  | 'head-differs'
  | 'anchor-forged'
  | 'anchor-differs'

export interface Break {
  readonly sequence: bigint
  readonly fault: Fault
}

export interface Span {
  readonly checked: number
  /** The number of the last line looked at. */
  readonly last: bigint
  /** The end of the journal was reached and its head compared. */
  readonly finished: boolean
  readonly broken: Break | null
  /** Kept anchors that agree, and those signed with a key that is not ours today. */
  readonly anchors: number
  readonly foreignAnchors: number
}

export interface SpanInput {
  readonly funderId: string
  /** The first line to look at; the one before it is taken as it is. */
  readonly from: bigint
  /** At most so many lines. */
  readonly limit: number
  /** The key this installation signs with. */
  readonly publicKey: Buffer
}

/** Lines held at once: what keeps the memory flat. */
const BATCH = 500

/**
 * Recomputes a part of a journal: each line's fingerprint, its place after the one before, the anchors kept for it and,
 * at the end, the head. One snapshot of the database, so that lines being written meanwhile are no fault.
 */
export const verifySpan = (db: Db, input: SpanInput): Promise<Span> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => verifyIn(tx, input))

async function verifyIn(tx: Tx, input: SpanInput): Promise<Span> {
  const { funderId, from, limit, publicKey } = input
  const start = from === 1n ? genesis(funderId) : await hashOfLine(tx, { funderId, sequence: from - 1n })
  const state = { previous: start ?? Buffer.alloc(32), next: from, checked: 0 }
  const span = (broken: Break | null, finished: boolean, anchors = { right: 0, foreign: 0 }): Span => ({
    checked: state.checked,
    last: state.next - 1n,
    finished,
    broken,
    anchors: anchors.right,
    foreignAnchors: anchors.foreign,
  })
  if (start === null) return span({ sequence: from - 1n, fault: 'line-missing' }, false)
  let ended = false
  while (!ended && state.checked < limit) {
    const lines = await readLines(tx, { funderId, from: state.next, limit: Math.min(BATCH, limit - state.checked) })
    ended = lines.length < Math.min(BATCH, limit - state.checked)
    for (const line of lines) {
      const broken = await faultOf(tx, funderId, state, line)
      if (broken) return span(broken, false)
      state.previous = line.hash
      state.next = line.sequence + 1n
      state.checked += 1
    }
  }
  const anchors = await compareAnchors(tx, { funderId, from, to: ended ? null : state.next - 1n, publicKey })
  if (anchors.broken) return span(anchors.broken, false)
  if (!ended) return span(null, false, anchors)
  return span(await compareHead(tx, funderId, state), true, anchors)
}

async function faultOf(tx: Tx, funderId: string, expected: { next: bigint; previous: Buffer }, line: Line): Promise<Break | null> {
  const at = (sequence: bigint, fault: Fault): Break => ({ sequence, fault })
  if (line.sequence !== expected.next) return at(expected.next, 'line-missing')
  const content = contentHash(line.content)
  if (!content.equals(line.contentHash)) return at(line.sequence, 'content-changed')
  if (line.previousHash.equals(expected.previous)) {
    return linkHash(expected.previous, line.sequence, content).equals(line.hash) ? null : at(line.sequence, 'hash-changed')
  }
  if (await standsNear(tx, { funderId, hash: line.previousHash, sequence: line.sequence })) return at(line.sequence, 'order-changed')
  // sound in itself, and chained to a line that is no longer what it was
  const sound = linkHash(line.previousHash, line.sequence, content).equals(line.hash)
  return sound && line.sequence > 1n ? at(line.sequence - 1n, 'line-rewritten') : at(line.sequence, 'hash-changed')
}

async function compareHead(tx: Tx, funderId: string, reached: { next: bigint; previous: Buffer }): Promise<Break | null> {
  const head = await tx.selectFrom('audit_head').select(['sequence', 'hash']).where('funder_id', '=', funderId).executeTakeFirst()
  const last = reached.next - 1n
  if (!head) return { sequence: last, fault: 'head-differs' }
  if (BigInt(head.sequence) > last) return { sequence: last + 1n, fault: 'line-missing' }
  if (BigInt(head.sequence) < last || !head.hash.equals(reached.previous)) return { sequence: last, fault: 'head-differs' }
  return null
}

interface Compared {
  readonly right: number
  readonly foreign: number
  readonly broken: Break | null
}

/** The anchors of these lines; without `to`, those of lines that no longer exist as well: what was cut off shows there. */
async function compareAnchors(tx: Tx, span: { funderId: string; from: bigint; to: bigint | null; publicKey: Buffer }): Promise<Compared> {
  let query = tx
    .selectFrom('audit_anchor as a')
    .leftJoin('audit_entry as e', (on) => on.onRef('e.funder_id', '=', 'a.funder_id').onRef('e.sequence', '=', 'a.sequence'))
    .select(['a.at', 'a.sequence', 'a.hash', 'a.public_key', 'a.signature', 'e.hash as entry_hash'])
    .where('a.funder_id', '=', span.funderId)
    .where('a.sequence', '>=', String(span.from))
    .orderBy('a.sequence')
    .limit(10_000)
  if (span.to !== null) query = query.where('a.sequence', '<=', String(span.to))
  let right = 0
  let foreign = 0
  for (const row of await query.execute()) {
    const head = { funderId: span.funderId, at: row.at, sequence: BigInt(row.sequence), hash: row.hash }
    const fault = anchorFault(anchorOf(head, row.public_key, row.signature), row.entry_hash)
    if (fault) return { right, foreign, broken: { sequence: head.sequence, fault } }
    if (row.public_key.equals(span.publicKey)) right += 1
    else foreign += 1
  }
  return { right, foreign, broken: null }
}

function anchorFault(anchor: Anchor, entryHash: Buffer | null): Fault | null {
  if (!isGenuine(anchor)) return 'anchor-forged'
  if (!entryHash) return 'line-missing'
  return headOf(anchor).hash.equals(entryHash) ? null : 'anchor-differs'
}

/** Compares an anchor kept elsewhere with the journal of its funder; null when the journal still says what was signed. */
export async function verifyAnchor(db: Db, anchor: Anchor): Promise<Break | null> {
  const { funderId, sequence } = headOf(anchor)
  const fault = anchorFault(anchor, await hashOfLine(db, { funderId, sequence }))
  return fault && { sequence, fault }
}
