import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Anchor, journalSigner } from '../audit/anchor.ts'
import { type Break, type Fault, verifyAnchor, verifySpan } from '../audit/verify-chain.ts'
import type { Services } from '../services.ts'
import { runCommandWith } from './command.ts'
import { StartError } from './sentence.ts'

const USAGE = 'npm run audit:verify -- [--funder CODE] [--anchor FILE]'

/** Lines per look: each is one snapshot of the database, which must not be held for hours. */
const SPAN = 20_000

const FAULTS: Readonly<Record<Fault, string>> = {
  'content-changed': 'its content is not what was written',
  'hash-changed': 'its fingerprint is not the one of its content and place',
  'line-missing': 'it is missing',
  'line-rewritten': 'it was written anew: the next line is chained to another one',
  'order-changed': 'it stands at another place than where it was written',
  'head-differs': 'the head of the journal does not say that it is the last line',
  'anchor-forged': 'the signature of an anchor kept for it is not that of its key',
  'anchor-differs': 'it is not the line that was signed',
}
const told = ({ sequence, fault }: Break): string => `BROKEN at line ${sequence}: ${FAULTS[fault]} (${fault}).`

interface Given {
  readonly funder: string | null
  readonly anchor: Anchor | null
}

function readArguments(): Given {
  let values: { funder?: string | undefined; anchor?: string | undefined }
  try {
    values = parseArgs({ options: { funder: { type: 'string' }, anchor: { type: 'string' } } }).values
  } catch (cause) {
    throw new StartError(`${cause instanceof Error ? cause.message : String(cause)} Usage: ${USAGE}`, { cause })
  }
  return { funder: values.funder ?? null, anchor: values.anchor === undefined ? null : readAnchor(values.anchor) }
}

function readAnchor(file: string): Anchor {
  try {
    return Anchor.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new StartError(`${file} is not an anchor of a journal: give the file that the console handed out.`, { cause })
  }
}

async function verify(services: Services, { funder, anchor }: Given): Promise<readonly string[]> {
  let query = services.db.selectFrom('funder').select(['id', 'code']).orderBy('code')
  if (funder !== null) query = query.where('code', '=', funder)
  if (anchor !== null) query = query.where('id', '=', anchor.funderId)
  const funders = await query.execute()
  if (funders.length === 0) throw new StartError('There is no such funder in this database.')
  const lines: string[] = []
  for (const { id, code } of funders) lines.push(...(await verifyFunder(services, id, code)))
  if (anchor !== null) lines.push(await compare(services, anchor))
  return lines
}

async function verifyFunder(services: Services, funderId: string, code: string): Promise<string[]> {
  const { publicKey } = journalSigner(services.keys)
  const sum = { lines: 0, anchors: 0, foreign: 0 }
  for (let from = 1n; ; ) {
    const span = await verifySpan(services.db, { funderId, from, limit: SPAN, publicKey })
    sum.lines += span.checked
    sum.anchors += span.anchors
    sum.foreign += span.foreignAnchors
    if (span.broken) {
      process.exitCode = 1
      return [`${code}: ${told(span.broken)}`]
    }
    if (span.finished) break
    from = span.last + 1n
  }
  const foreign = sum.foreign === 0 ? '' : `; ${sum.foreign} anchors signed with another key than the one of today`
  return [`${code}: ${sum.lines} lines in order, ${sum.anchors} anchors agree${foreign}.`]
}

async function compare(services: Services, anchor: Anchor): Promise<string> {
  const broken = await verifyAnchor(services.db, anchor)
  if (broken) {
    process.exitCode = 1
    return `anchor of ${anchor.at}: ${told(broken)}`
  }
  const ours = journalSigner(services.keys).publicKey.toString('base64') === anchor.publicKey
  return `anchor of ${anchor.at}: agrees at line ${anchor.sequence}, signed with ${ours ? 'the key of this installation' : `another key, ${anchor.publicKey}`}.`
}

await runCommandWith(readArguments, verify)
