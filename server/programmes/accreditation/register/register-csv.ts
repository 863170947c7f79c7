import type { RegisterEntry } from './register.queries.ts'

const COLUMNS = ['number', 'consultancy', 'commune', 'departements', 'field', 'consultants', 'status', 'from', 'until'] as const

/** A cell: quoted, and never taken for a formula by a spreadsheet (a leading sign of one gets an apostrophe before it). */
export function csvCell(value: string): string {
  const plain = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

export const csvHead = `${COLUMNS.join(',')}\r\n`

/** A line per field of the accreditation. */
export const csvLines = (entry: RegisterEntry): string =>
  entry.fields
    .map((one) =>
      [
        ...[entry.reference ?? '', entry.name, entry.commune ?? '', entry.departements.join(' '), one.field, one.consultants.join('; ')],
        ...[one.status, entry.from, one.until],
      ]
        .map(csvCell)
        .join(','),
    )
    .join('\r\n')
    .concat('\r\n')
