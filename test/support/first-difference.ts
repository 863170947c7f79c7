import { readFileSync } from 'node:fs'

/** Where two text files part, or null when they are equal: thousands of lines are not worth printing. */
export function firstDifference(kept: string, made: string): string | null {
  const [before, after] = [kept, made].map((file) => readFileSync(file, 'utf8').split('\n')) as [string[], string[]]
  const line = after.findIndex((text, index) => text !== before[index])
  if (line === -1 && before.length === after.length) return null
  const at = line === -1 ? after.length : line
  return `line ${at + 1}: is "${before[at] ?? '(end)'}", should be "${after[at] ?? '(end)'}"`
}
