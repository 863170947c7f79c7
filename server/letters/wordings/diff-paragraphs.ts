/** A paragraph as it is, as it was, or as it would be. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** What changes from one text to the other, paragraph by paragraph: the longest common sequence stays, the rest goes or comes. */
export function diffParagraphs(before: readonly string[], after: readonly string[]): DiffLine[] {
  const common = lengths(before, after)
  const lines: DiffLine[] = []
  let [one, other] = [0, 0]
  while (one < before.length || other < after.length) {
    const [old, young] = [before[one], after[other]]
    if (old !== undefined && old === young) {
      lines.push({ kind: 'same', text: old })
      one += 1
      other += 1
    } else if (young === undefined || (old !== undefined && at(common, one + 1, other) >= at(common, one, other + 1))) {
      lines.push({ kind: 'removed', text: old ?? '' })
      one += 1
    } else {
      lines.push({ kind: 'added', text: young })
      other += 1
    }
  }
  return lines
}

const at = (table: readonly (readonly number[])[], row: number, column: number): number => table[row]?.[column] ?? 0

/** Length of the longest common sequence of the rests, for each pair of places. */
function lengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0))
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const line = table[row]
      if (line)
        line[column] =
          before[row] === after[column]
            ? at(table, row + 1, column + 1) + 1
            : Math.max(at(table, row + 1, column), at(table, row, column + 1))
    }
  return table
}
