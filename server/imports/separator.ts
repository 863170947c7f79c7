import type { Separator } from './table.ts'

const SEPARATORS: readonly Separator[] = [';', ',', '\t', '|']
const RECORDS = 60

/** Excel's own hint on a line of its own: `sep=;`. */
const HINT = /^sep=([,;\t|])(\r\n|\n|\r|$)/

export interface DetectedSeparator {
  readonly separator: Separator
  /** Characters of the hint line, to be left out; the hint is row 1 all the same. */
  readonly hintLength: number
}

/**
 * The separator that cuts the first records into the most equal rows. Separators inside quotes do not count,
 * and a quote inside a cell, or closed before something other than a separator or a line end, speaks against it.
 */
export function detectSeparator(sample: string, complete: boolean): DetectedSeparator {
  const hint = HINT.exec(sample)
  if (hint) return { separator: hint[1] as Separator, hintLength: hint[0].length }
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 }
  for (const separator of SEPARATORS) {
    const score = scoreOf(sample, separator, complete)
    if (score > best.score) best = { separator, score }
  }
  return { separator: best.separator, hintLength: 0 }
}

/** 0 when the header is not cut; else the share of records as wide as the most usual width, a little more for more columns. */
function scoreOf(sample: string, separator: Separator, complete: boolean): number {
  const { widths, faults } = widthsOf(sample, separator, complete)
  const filled = widths.filter((width) => width > 0)
  if (filled.length === 0) return 0
  const usual = mostUsual(filled)
  if (usual < 2) return 0
  const even = filled.filter((width) => width === usual).length / filled.length
  return even / (1 + faults) + Math.min(usual, 50) / 1_000
}

function mostUsual(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] || (entry[1] === best[1] && entry[0] > best[0]) ? entry : best))[0]
}

/** Width of each record (0 for an empty line) and how many quotes stand in a strange place. */
function widthsOf(sample: string, separator: Separator, complete: boolean): { widths: number[]; faults: number } {
  const widths: number[] = []
  let faults = 0
  let width = 1
  let started = false
  let quoted = false
  let fieldStart = true
  const endRecord = (): void => {
    widths.push(started ? width : 0)
    width = 1
    started = false
    fieldStart = true
  }
  for (let index = 0; index < sample.length && widths.length < RECORDS; index += 1) {
    const character = sample[index]
    if (quoted) {
      if (character !== '"') continue
      if (sample[index + 1] === '"') {
        index += 1
        continue
      }
      quoted = false
      const next = sample[index + 1]
      if (next !== undefined && next !== separator && next !== '\n' && next !== '\r') faults += 1
      continue
    }
    if (character === '\n' || character === '\r') {
      if (character === '\r' && sample[index + 1] === '\n') index += 1
      endRecord()
      continue
    }
    started = true
    if (character === separator) {
      width += 1
      fieldStart = true
      continue
    }
    if (character === '"') {
      if (fieldStart) quoted = true
      else faults += 1
    }
    fieldStart = false
  }
  // The last record of a cut sample is not whole.
  if (started && (complete || widths.length === 0)) widths.push(width)
  if (quoted && complete) faults += 1
  return { widths, faults }
}
