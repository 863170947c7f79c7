import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { runCommand } from '../boot/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { abandonImport } from './abandon-import.ts'
import { ArgumentError, type Arguments, readArguments } from './cli-arguments.ts'
import { columnLines, headLines, type Preview, problemLines } from './cli-report.ts'
import { refusalSentence, say, WORDS } from './cli-words.ts'
import { confirmImport } from './confirm-import.ts'
import { findAdministrator, listFunders } from './import-actor.queries.ts'
import { readImport } from './imports.queries.ts'
import { type ImportActor, previewImport } from './preview-import.ts'

/**
 * `npm run import -- FILE`: shows what a file would become, asks, and imports it whole or not at all.
 * Exit code 0: done, or nothing to add; 1: refused; 2: nothing imported for want of a yes.
 */

const MAX_BYTES = 500 * 1024 * 1024
const PROGRESS_MS = 2_000

/** Ends the command with this sentence and exit code. */
class Stop extends Error {
  readonly exitCode: number
  constructor(message: string, exitCode: number) {
    super(message)
    this.exitCode = exitCode
  }
}

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

async function importFile(services: Services, given: Arguments, file: string): Promise<void> {
  const { language } = given
  const bytes = await contentOf(file, given)
  const actor = await actorOf(services, given)
  print([say(WORDS.acting, language, actor.words)])
  const { id } = await previewImport(services, actor, {
    bytes,
    fileName: path.basename(file),
    kind: given.kind,
    byHand: given.byHand,
    onProgress: progress(given),
  })
  const preview = await readImport(services.db, actor, id)
  print([...headLines(preview, language), ...(await problemLines(services.db, actor, preview, language)), ''])
  try {
    await decide(preview, given)
    const { added } = await confirmImport(services, actor, id, { skipRejected: preview.counts.rejected > 0 })
    print([say(WORDS.done, language, { ...preview.counts, added })])
  } catch (error) {
    await abandonImport(services, actor, id)
    throw error
  }
}

async function contentOf(file: string, { language }: Arguments): Promise<Buffer> {
  try {
    const { size } = await stat(file)
    if (size > MAX_BYTES) throw new Refusal('too-large', 'file-too-large', { details: { limitMegabytes: MAX_BYTES / 1024 / 1024 } })
    return await readFile(file)
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null
    if (error instanceof Refusal || typeof code !== 'string') throw error
    throw new Stop(say(WORDS['file-unreadable'], language, { file, cause: code }), 1)
  }
}

async function actorOf(
  services: Services,
  { language, funder: code, email }: Arguments,
): Promise<ImportActor & { words: { funder: string; email: string } }> {
  const funders = await listFunders(services.db)
  if (funders.length === 0) throw new Stop(WORDS['no-funder'][language], 1)
  const funder = code === null && funders.length === 1 ? funders[0] : funders.find((known) => known.code === code)
  if (!funder) throw new Stop(say(WORDS['unknown-funder'], language, { codes: funders.map((known) => known.code) }), 1)
  const found = await findAdministrator(services.db, funder, email)
  if (!found) {
    const words = { funder: funder.code, email: email ?? '' }
    throw new Stop(say(email === null ? WORDS['no-administrator'] : WORDS['unknown-user'], language, words), 1)
  }
  return { ...found, words: { funder: funder.code, email: found.email } }
}

/** Said on the error output every two seconds at most, so that the report stays clean. */
function progress({ language }: Arguments): (rows: number) => void {
  let told = performance.now()
  return (rows) => {
    if (performance.now() - told < PROGRESS_MS) return
    told = performance.now()
    process.stderr.write(`${say(WORDS.progress, language, { rows })}\n`)
  }
}

/** Returns when the import may go on; else throws Stop with what is missing. */
async function decide(preview: Preview, given: Arguments): Promise<void> {
  const { language } = given
  const { add, rejected } = preview.counts
  const skipping = rejected > 0 && !given.skipRejected
  if (add === 0) throw new Stop(skipping ? say(WORDS['needs-skip'], language, { rejected }) : WORDS.nothing[language], skipping ? 2 : 0)
  if (given.yes) {
    if (skipping) throw new Stop(say(WORDS['needs-skip'], language, { rejected }), 2)
    return
  }
  if (!process.stdin.isTTY) throw new Stop(WORDS['needs-yes'][language], 2)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const answer = await terminal.question(say(rejected > 0 ? WORDS['ask-skipping'] : WORDS.ask, language, { add, rejected }))
    if (!/^(o|oui|y|yes)$/i.test(answer.trim())) throw new Stop(WORDS.declined[language], 0)
  } finally {
    terminal.close()
  }
}

/** Sentences for what a person can mend; anything else is the command runner's business. */
async function run(services: Services, given: Arguments, file: string): Promise<readonly string[]> {
  try {
    await importFile(services, given, file)
    return []
  } catch (error) {
    if (!(error instanceof Stop) && !(error instanceof Refusal)) throw error
    const [sentence, code] = error instanceof Stop ? [error.message, error.exitCode] : [refusalSentence(error, given.language), 1]
    process.exitCode = code
    if (code === 0) return [sentence]
    process.stderr.write(`${[sentence, ...(error instanceof Refusal ? columnLines(error, given.language) : [])].join('\n')}\n`)
    return []
  }
}

async function main(): Promise<void> {
  let given: Arguments
  try {
    given = readArguments(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error
    process.stderr.write(`${say(WORDS['bad-option'], 'fr', { option: error.message })}\n${WORDS.usage.fr}\n`)
    process.exitCode = 1
    return
  }
  const { file, language } = given
  if (given.help || file === null) {
    const text = given.help ? WORDS.usage[language] : `${WORDS['no-file'][language]}\n${WORDS.usage[language]}`
    ;(given.help ? process.stdout : process.stderr).write(`${text}\n`)
    process.exitCode = given.help ? 0 : 1
    return
  }
  await runCommand((services) => run(services, given, file))
}

await main()
