import { existsSync } from 'node:fs'
import path from 'node:path'

/** Public data beside the checkout (never part of it). */
const FOLDER = path.resolve(__dirname, '../../../shared/data')

/** Absolute path of a file or folder of the shared data, or null when it is not there. */
export function sharedData(name: string): string | null {
  const file = path.join(FOLDER, name)
  return existsSync(file) ? file : null
}

/** `test` when the file is there; otherwise a skipped test whose name says why. */
export function testWithData(name: string, title: string, run: (file: string) => Promise<void> | void): void {
  const file = sharedData(name)
  if (file === null) test.skip(`${title} (skipped: shared data ${name} is not there)`, () => undefined)
  else
    test(title, async () => {
      await run(file)
    })
}
