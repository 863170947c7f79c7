import { createWriteStream } from 'node:fs'
import type { SheetRow } from '../../server/sheets/column.ts'
import { writeOds } from '../../server/sheets/write-ods.ts'
import { writeXlsx } from '../../server/sheets/write-xlsx.ts'

/** Run in a process of its own by `memory.test.ts`: writes a workbook of so many rows and says by how many bytes the process grew at most. */
const [format, file = '', rows = '0'] = process.argv.slice(2)

const COLUMNS = [
  { code: 'label', heading: 'Libellé', kind: 'text' as const },
  ...Array.from({ length: 8 }, (_, index) => ({ code: `text${index}`, heading: `Texte ${index}`, kind: 'text' as const })),
  { code: 'amount', heading: 'Montant', kind: 'amount' as const },
  { code: 'on', heading: 'Le', kind: 'date' as const },
  { code: 'at', heading: 'À', kind: 'instant' as const },
]
let highest = 0
const look = (): void => {
  highest = Math.max(highest, process.memoryUsage().rss)
}

function* made(count: number): Generator<SheetRow> {
  for (let index = 0; index < count; index += 1) {
    if (index % 500 === 0) look()
    const texts = Object.fromEntries(Array.from({ length: 8 }, (_, column) => [`text${column}`, `Valeur ${index} de la colonne ${column}`]))
    yield {
      label: `Ligne ${index}`,
      ...texts,
      amount: `${index}.${String(index % 100).padStart(2, '0')}`,
      on: '2026-11-22',
      at: '2026-11-22T10:00:00Z',
    }
  }
}

const write = format === 'ods' ? writeOds : writeXlsx
const sheet = (count: number) => [{ name: 'Lignes', columns: COLUMNS, rows: made(count) }]

async function run(): Promise<void> {
  // what the program itself needs is not growth
  await write(createWriteStream(`${file}.warm`), sheet(2_000))
  const before = process.memoryUsage().rss
  highest = before
  await write(createWriteStream(file), sheet(Number(rows)))
  look()
  process.stdout.write(JSON.stringify({ growth: highest - before }))
}

run().catch((error: unknown) => {
  process.stderr.write(String(error))
  process.exitCode = 1
})
