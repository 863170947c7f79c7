import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Writes the table types of this database to a file. Dates, amounts and big integers are text, as the driver gives them. */
export async function writeTypes(url: string, target: string): Promise<void> {
  await run(process.execPath, [
    'node_modules/kysely-codegen/dist/cli/bin.js',
    '--dialect=postgres',
    `--url=${url}`,
    `--out-file=${target}`,
    '--exclude-pattern=kysely_*',
    '--date-parser=string',
    '--numeric-parser=string',
  ])
}
