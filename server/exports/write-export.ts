import { Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { type Snapshot, withSnapshot } from '../db/snapshot.ts'
import { today } from '../kernel/clock.ts'
import type { Services } from '../services.ts'
import { neutralised } from '../sheets/cell-text.ts'
import type { Sheet, SheetRow } from '../sheets/column.ts'
import { BYTE_ORDER_MARK, type CsvOptions, SEPARATORS } from '../sheets/write-csv.ts'
import { writeJson } from '../sheets/write-json.ts'
import { writeOds } from '../sheets/write-ods.ts'
import { writeXlsx } from '../sheets/write-xlsx.ts'
import { carriageReturns } from './carriage-returns.ts'
import { chosenRows, chosenTexts } from './chosen-rows.ts'
import type { ListColumn, Selection } from './export-list.ts'
import { type ExportOrder, listOf } from './export-order.ts'

/** Where an export goes. */
export interface Sink {
  readonly signal: AbortSignal
  /** Told the number of rows before anything is journalled or written; may refuse. */
  readonly accept: (rows: number) => void
  /** Opened when the journal has its line. */
  readonly open: (rows: number) => Writable
  /** Told now and then how many rows have gone by. */
  readonly progress?: (rows: number) => void
}

/** What the list shows this person now. */
export function selectionOf(
  services: Services,
  actor: Actor,
  order: Pick<ExportOrder, 'list' | 'filter'> & Partial<Pick<ExportOrder, 'sort'>>,
): Promise<Selection> {
  const { clock, programmes } = services
  const at = { now: clock.now(), today: today(clock, actor.timeZone), programmes, sort: order.sort ?? null, services }
  return listOf(actor, order.list).select(services.db, actor, order.filter, at)
}

/** How many rows the export would have. */
export async function countExport(
  services: Services,
  actor: Actor,
  order: Pick<ExportOrder, 'list' | 'filter'>,
  signal: AbortSignal,
): Promise<number> {
  const selection = await selectionOf(services, actor, order)
  return withSnapshot(services.db, signal, async (snapshot) => {
    await applySettings(snapshot, selection)
    return snapshot.count(selection.query)
  })
}

/**
 * Writes the list, as this person sees it, in one snapshot: the rows counted, told to the journal and written are the same.
 * The journal has its line before the first byte leaves. Returns the number of rows.
 */
export async function writeExport(services: Services, actor: Actor, order: ExportOrder, sink: Sink): Promise<number> {
  const selection = await selectionOf(services, actor, order)
  return withSnapshot(services.db, sink.signal, async (snapshot) => {
    await applySettings(snapshot, selection)
    const rows = await snapshot.count(selection.query)
    sink.accept(rows)
    await recordAudit(services.db, {
      actor,
      at: services.clock.now(),
      action: 'export.made',
      subject: { kind: 'export', id: order.list },
      after: {
        ...{ list: order.list, filter: order.asked, columns: [...order.columns], format: order.format, rows },
        ...(order.sort === null ? {} : { sort: order.sort }),
      },
    })
    const list = listOf(actor, order.list)
    const columns = order.columns.flatMap((code) => list.columns.find((column) => column.code === code) ?? [])
    await writeFormat({ snapshot, selection, columns, order, actor, sink }, sink.open(rows))
    return rows
  })
}

const applySettings = async (snapshot: Snapshot, { settings = {} }: Selection): Promise<void> => {
  for (const [name, value] of Object.entries(settings)) await snapshot.set(name, value)
}

interface Writing {
  readonly snapshot: Snapshot
  readonly selection: Selection
  readonly columns: readonly ListColumn[]
  readonly order: ExportOrder
  readonly actor: Actor
  readonly sink: Sink
}

const EACH = 500

/** Counts rows and tells of every five hundredth. */
function counter(progress: Sink['progress']): () => void {
  let rows = 0
  return () => {
    rows += 1
    if (rows % EACH === 0) progress?.(rows)
  }
}

function writeFormat(writing: Writing, out: Writable): Promise<void> {
  const { snapshot, selection, columns, order, actor, sink } = writing
  if (order.format === 'csv') return copyCsv(writing, order.csv, out)
  const list = listOf(actor, order.list)
  const count = counter(sink.progress)
  async function* rows(): AsyncGenerator<SheetRow> {
    for await (const row of snapshot.rows(chosenRows(selection.query, columns, order.words))) {
      count()
      yield row as SheetRow
    }
  }
  const sheet: Sheet = {
    name: list[actor.locale],
    columns: columns.map((column) => ({ code: column.code, heading: column[actor.locale], kind: column.kind })),
    rows: rows(),
  }
  if (order.format === 'json') return writeJson(out, sheet)
  const zone = { timeZone: actor.timeZone }
  return order.format === 'ods' ? writeOds(out, [sheet], zone) : writeXlsx(out, [sheet], zone)
}

/** CSV made by the server: bytes pass through without becoming rows here. */
function copyCsv({ snapshot, selection, columns, order, actor, sink }: Writing, csv: CsvOptions, out: Writable): Promise<void> {
  const separator = SEPARATORS[csv.separator]
  const heading = columns
    .map((column) => neutralised(column[actor.locale]))
    .map((text) => (text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(separator)
  const first = Buffer.from(`${csv.byteOrderMark ? BYTE_ORDER_MARK : ''}${heading}\r\n`)
  const delimiter = csv.separator === 'tab' ? `E'\\t'` : `'${separator}'`
  const body = snapshot.copy(chosenTexts(selection.query, columns, order.words, csv), `format csv, delimiter ${delimiter}, encoding 'UTF8'`)
  let begun = false
  const led = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, begun ? chunk : Buffer.concat([first, chunk]))
      begun = true
    },
    flush(done) {
      done(null, begun ? null : first)
    },
  })
  return pipeline(body, carriageReturns(counter(sink.progress)), led, out)
}
