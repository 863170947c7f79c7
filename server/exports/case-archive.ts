import { createHash } from 'node:crypto'
import { Transform, type Writable } from 'node:stream'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { listEvents } from '../cases/case-page.queries.ts'
import { replayTraces } from '../cases/replay-traces.ts'
import { moduleOf } from '../cases/take-action.ts'
import { findVisibleCase, isAgentOn } from '../cases/visible-cases.ts'
import { findReadableVersion } from '../documents/find-documents.queries.ts'
import { readCaseDocuments } from '../documents/read-case-documents.ts'
import { recordReading } from '../documents/record-reading.ts'
import { today } from '../kernel/clock.ts'
import { notFound } from '../kernel/refusal.ts'
import { letterFile, lettersOfCase } from '../letters/letters.queries.ts'
import type { Services } from '../services.ts'
import { writeZip, type ZipEntries } from '../sheets/zip-stream.ts'
import { type ArchiveWords, historyInWords, tracesInWords } from './plain-words.ts'

/** A file of the archive, as its manifest names it. */
interface ArchivedFile {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/** What could not be put in, and why. */
interface LeftOut {
  readonly path: string
  readonly because: 'document-unreadable' | 'letter-not-sent-yet' | 'letter-not-opened-yet'
}

interface Archive {
  readonly services: Services
  readonly actor: Actor
  readonly caseFile: CaseFile
  readonly words: ArchiveWords
  readonly zip: ZipEntries
  readonly files: ArchivedFile[]
  readonly leftOut: LeftOut[]
}

/** A name that is the same on every system: no folder, no sign that one of them refuses. */
const safe = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-120) || '_'

/**
 * Everything of one case this person may read, as a zip written while it is read: documents, letters, the history in plain words, and for agents the
 * stored computations. `manifest.json` gives the SHA-256 of each file. 404 when the person may not know of the case.
 * `open` is called when the journal has its line.
 */
export async function archiveCase(
  services: Services,
  actor: Actor,
  asked: { caseId: string; words: ArchiveWords },
  open: (reference: string) => Writable,
): Promise<void> {
  const caseFile = await findVisibleCase(services.db, actor, asked.caseId)
  if (!caseFile) throw notFound()
  const at = services.clock.now()
  await recordAudit(services.db, {
    actor,
    at,
    action: 'export.made',
    subject: { kind: 'case', id: caseFile.id, label: caseFile.reference },
    after: { caseId: caseFile.id, format: 'zip' },
  })
  await writeZip(
    open(caseFile.reference),
    async (zip) => {
      const archive: Archive = { services, actor, caseFile, words: asked.words, zip, files: [], leftOut: [] }
      await addHistory(archive)
      await addTraces(archive)
      await addLetters(archive)
      await addDocuments(archive)
      const { files, leftOut } = archive
      const manifest = { case: caseFile.reference, madeAt: at.toISOString(), madeBy: actor.fullName, files, leftOut }
      zip.add('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
    },
    at,
  )
}

function addWhole({ zip, files }: Archive, path: string, content: string | Buffer): void {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content)
  files.push({ path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length })
  zip.add(path, bytes)
}

async function addHistory(archive: Archive): Promise<void> {
  const { services, actor, caseFile, words } = archive
  const preparatory = ['assign', ...moduleOf(services, caseFile).preparatoryActs]
  const events: Awaited<ReturnType<typeof listEvents>>['items'] = []
  let cursor: string | undefined
  do {
    const page = await listEvents(services.db, actor, { caseFile, preparatory, cursor, limit: 200 })
    events.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  events.reverse()
  const name = actor.locale === 'fr' ? 'historique' : 'history'
  addWhole(archive, `${name}.txt`, historyInWords({ caseFile, events, words, actor }))
  addWhole(archive, `${name}.json`, `${JSON.stringify(events, null, 2)}\n`)
}

async function addTraces(archive: Archive): Promise<void> {
  const { services, actor, caseFile, words } = archive
  if (!isAgentOn(actor, caseFile)) return
  const traces = await replayTraces(services, actor, caseFile.id)
  if (traces.length === 0) return
  const name = actor.locale === 'fr' ? 'calculs' : 'computations'
  addWhole(archive, `${name}.json`, `${JSON.stringify(traces, null, 2)}\n`)
  addWhole(archive, `${name}.txt`, tracesInWords({ caseFile, traces, words, actor }))
}

async function addLetters(archive: Archive): Promise<void> {
  const { services, actor, caseFile } = archive
  const kinds = moduleOf(services, caseFile).letters ?? {}
  const folder = actor.locale === 'fr' ? 'courriers' : 'letters'
  const letters = await lettersOfCase(services.db, actor, caseFile, kinds)
  for (const [index, letter] of letters.entries()) {
    const path = `${folder}/${String(index + 1).padStart(2, '0')}-${letter.queuedAt.slice(0, 10)}-${safe(letter.kind)}.pdf`
    // reading a letter is what notifies it: an archive is no way around that
    const found = letter.sha256 === null || letter.withheld ? null : await letterFile(services.db, actor, caseFile, letter.id)
    if (found) addWhole(archive, path, found.bytes)
    else if (letter.withheld) archive.leftOut.push({ path, because: 'letter-not-opened-yet' })
    else archive.leftOut.push({ path, because: 'letter-not-sent-yet' })
  }
}

async function addDocuments(archive: Archive): Promise<void> {
  const { services, actor, caseFile } = archive
  const on = today(services.clock, actor.timeZone)
  const found = await readCaseDocuments(services, actor, { caseId: caseFile.id, on })
  const taken = new Set<string>()
  for (const { id, type, versions } of found?.documents ?? []) {
    for (const { number, fileName } of versions) {
      const folder = `documents/${safe(type)}`
      let path = `${folder}/${number}-${safe(fileName)}`
      for (let copy = 2; taken.has(path.toLowerCase()); copy += 1) path = `${folder}/${number}-${copy}-${safe(fileName)}`
      taken.add(path.toLowerCase())
      await addVersion(archive, path, { documentId: id, number })
    }
  }
}

/** The rights are asked again for each version, as when it is downloaded alone. */
async function addVersion(archive: Archive, path: string, wanted: { documentId: string; number: number }): Promise<void> {
  const { services, actor, zip, files, leftOut, caseFile } = archive
  const version = await findReadableVersion(services.db, actor, { ...wanted, caseId: caseFile.id })
  if (!version) return
  // one file that storage has lost does not cost the person all the others: the manifest says it is missing
  const content = await services.storage.read(version.storageKey).catch((error: unknown) => {
    services.log.error({ err: error, documentId: version.documentId }, 'a document could not be put into an archive')
    return null
  })
  if (!content) {
    leftOut.push({ path, because: 'document-unreadable' })
    return
  }
  await recordReading(services, actor, version)
  const hash = createHash('sha256')
  let bytes = 0
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  content.once('error', (error) => measured.destroy(error))
  await zip.stream(path, content.pipe(measured))
  files.push({ path, sha256: hash.digest('hex'), bytes })
}
