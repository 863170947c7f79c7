import fs from 'node:fs'
import path from 'node:path'

/** Read and printed by `npm test` at its end. */
export const SKIPS_FILE = path.resolve('.test-tmp/skips.txt')

/** Notes why tests of this machine are skipped; each reason is told once at the end of the run. */
export function skipping(reason: string): void {
  fs.mkdirSync(path.dirname(SKIPS_FILE), { recursive: true })
  fs.appendFileSync(SKIPS_FILE, `${reason.replace(/\s+/g, ' ').trim()}\n`)
}

/** `describe`, or `describe.skip` with the reason noted. */
export function describeWhen(condition: boolean, reason: string): jest.Describe {
  if (condition) return describe
  skipping(reason)
  return describe.skip
}
