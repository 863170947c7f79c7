import type { Basis, Note } from './column-mapping.ts'
import type { RowCode, RowProblem, Severity } from './problem.ts'
import type { Encoding, Separator } from './table.ts'

/** How a file was read, kept with it so that the preview can be shown again. */
export interface FileReading {
  readonly encoding: Encoding | null
  readonly byteOrderMark: boolean
  readonly separator: Separator | null
  readonly sheet: string | null
  readonly headerRow: number
  readonly columns: readonly {
    readonly number: number
    readonly header: string
    readonly field: string | null
    readonly basis: Basis | null
  }[]
  /** Fields of the standard the file does not state. */
  readonly absent: readonly string[]
  readonly notes: readonly Note[]
  readonly problemCounts: readonly ProblemCount[]
}

/** How many rows a problem concerns, and the first of them. */
export interface ProblemCount {
  readonly code: RowCode
  readonly severity: Severity
  readonly field: string | null
  readonly column: number | null
  readonly header: string | null
  readonly rows: number
  readonly firstRow: number
}

/** Counts problems by kind and column while rows stream by. */
export function problemCounter(): { add: (row: number, problems: readonly RowProblem[]) => void; counts: () => ProblemCount[] } {
  const counted = new Map<string, ProblemCount>()
  return {
    add: (row, problems) => {
      for (const { code, severity, field, column, header } of problems) {
        const key = `${code} ${severity} ${column ?? ''} ${field ?? ''}`
        const before = counted.get(key)
        counted.set(key, before ? { ...before, rows: before.rows + 1 } : { code, severity, field, column, header, rows: 1, firstRow: row })
      }
    },
    counts: () =>
      [...counted.values()].sort((a, b) =>
        a.severity === b.severity ? (a.column ?? 0) - (b.column ?? 0) || b.rows - a.rows : a.severity === 'problem' ? -1 : 1,
      ),
  }
}
