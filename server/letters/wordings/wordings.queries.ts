import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../../access/actor.ts'
import { visibleTo } from '../../cases/visible-cases.ts'
import { listSessions } from '../../committees/session-page.queries.ts'
import type { Db } from '../../db/client.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { notFound } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { frenchDate } from '../french.ts'
import { missingMentions } from '../letter-set.ts'
import { faultsOfWording, paragraphsOf, type Wording } from '../template.ts'
import { diffParagraphs } from './diff-paragraphs.ts'
import { wordingInForce } from './wording-in-force.queries.ts'
import { editionFor, kindOf, lettersOf, type WordingKey } from './wording-place.ts'

/** Every kind of letter of a programme under one edition: which wording is in force, and whether somebody is writing another. */
export async function listWordings(services: Services, actor: Actor, key: Pick<WordingKey, 'programme' | 'editionId'>) {
  const { db } = services
  const module = services.programmes.get(key.programme)
  if (!module) throw notFound()
  const letters = lettersOf(module)
  const edition = await editionFor(db, actor, key)
  const rows = await db
    .selectFrom('letter_wording as w')
    .innerJoin('programme_edition as e', 'e.id', 'w.edition_id')
    .leftJoin('user_account as u', 'u.id', 'w.published_by')
    .select(['w.kind', 'w.state', 'w.number', 'w.edition_id', 'w.published_at', 'u.full_name', 'e.label'])
    .where('e.funder_id', '=', actor.funderId)
    .where('e.programme_code', '=', key.programme)
    .leftJoin(sql<{ edition_id: string; depth: number }>`edition_line(${edition.id}::uuid)`.as('own'), 'own.edition_id', 'e.id')
    .where((eb) => eb.or([eb('e.in_force_from', '<', edition.in_force_from), eb('own.depth', 'is not', null)]))
    .orderBy('e.in_force_from', 'desc')
    .orderBy(sql`own.depth asc nulls last`)
    .orderBy('w.number', 'desc')
    .limit(2000)
    .execute()
  return Object.entries(letters).map(([kind, { signed, mentions }]) => {
    const of = rows.filter((row) => row.kind === kind)
    const inForce = of.find(({ state }) => state === 'published')
    return {
      kind,
      signed,
      mentions: mentions.length,
      draft: of.some(({ state, edition_id: id }) => state === 'draft' && id === key.editionId),
      adapted: inForce
        ? {
            number: inForce.number,
            edition: inForce.label,
            publishedAt: inForce.published_at?.toISOString() ?? '',
            publishedByName: inForce.full_name ?? '',
          }
        : null,
    }
  })
}

const VERSIONS = 50

/** One letter as who writes it needs it: the words in force, the draft, what may be named, what has to be said, past versions, cases to try it on. */
export async function readWording(services: Services, actor: Actor, key: WordingKey) {
  const { db } = services
  const letter = kindOf(services, key)
  await editionFor(db, actor, key)
  const inForce = await wordingInForce(db, key, letter)
  const versions = await versionsOf(db, key)
  const draft = versions.find(({ state }) => state === 'draft')
  return {
    kind: key.kind,
    of: letter.of,
    signed: letter.signed,
    inForce: {
      subject: inForce.subject,
      body: inForce.body,
      number: inForce.number,
      ofAnotherEdition: inForce.id !== null && inForce.editionId !== key.editionId,
    },
    byDefault: letter.wording,
    draft: draft
      ? {
          subject: draft.subject,
          body: draft.body,
          version: draft.version,
          writtenByName: draft.writtenBy,
          writtenAt: draft.at.toISOString(),
        }
      : null,
    fields: Object.entries(letter.fields).map(([name, kind]) => ({ name, kind, text: letter.passages[name] ?? null })),
    mentions: letter.mentions.map(({ code, basis, fields }) => ({ code, basis, fields: [...fields] })),
    versions: versions
      .filter(({ state }) => state === 'published')
      .map(({ number, subject, body, at, publishedBy }) => ({
        number,
        subject,
        body,
        publishedAt: at.toISOString(),
        publishedByName: publishedBy ?? '',
      })),
    ...(draft ? checkWording(letter, draft, inForce) : checkWording(letter, inForce, inForce)),
    examples: letter.of === 'session' ? await sessionsFor(db, actor, key) : await casesFor(db, actor, key),
  }
}

/** What is wrong with a wording, what it lacks, and how it differs from the one in force. */
export function checkWording(letter: ReturnType<typeof kindOf>, wording: Wording, inForce: Wording) {
  return {
    faults: faultsOfWording(wording, letter.fields).map((fault) => ({ ...fault, field: fault.field ?? null })),
    missing: missingMentions(letter, wording).map(({ code, basis, fields }) => ({ code, basis, fields: [...fields] })),
    diff: diffParagraphs([inForce.subject, ...paragraphsOf(inForce.body)], [wording.subject, ...paragraphsOf(wording.body)]),
  }
}

async function versionsOf(db: Db, { editionId, kind }: WordingKey) {
  const rows = await db
    .selectFrom('letter_wording as w')
    .innerJoin('user_account as writer', 'writer.id', 'w.written_by')
    .leftJoin('user_account as publisher', 'publisher.id', 'w.published_by')
    .select(['w.state', 'w.number', 'w.subject', 'w.body', 'w.version', 'w.written_at', 'w.published_at'])
    .select(['writer.full_name as writtenBy', 'publisher.full_name as publishedBy'])
    .where('w.edition_id', '=', editionId)
    .where('w.kind', '=', kind)
    .orderBy('w.number', 'desc')
    .limit(VERSIONS)
    .execute()
  return rows.map(({ published_at: published, written_at: written, ...row }) => ({ ...row, at: published ?? written }))
}

/** Cases this person sees that got such a letter, the latest first, then any of the edition: what a preview is tried on. */
const casesFor = (db: Db, actor: Actor, { programme, editionId, kind }: WordingKey) =>
  db
    .selectFrom('case_file')
    .select(['case_file.id', 'case_file.reference as name', 'case_file.applicant_name as detail'])
    .where(visibleTo(actor))
    .where('case_file.programme_code', '=', programme)
    .where('case_file.edition_id', '=', editionId)
    .where('case_file.received_on', 'is not', null)
    .orderBy(sql<SqlBool>`exists (select 1 from letter l where l.case_id = case_file.id and l.kind = ${kind})`, 'desc')
    .orderBy('case_file.last_event_at', 'desc')
    .limit(10)
    .execute()

/** The last sessions of the programme this person knows of, those that were held first: they have something to tell. */
async function sessionsFor(db: Db, actor: Actor, { programme }: WordingKey) {
  const { items } = await listSessions(db, actor, { programme, limit: 10 })
  const told = (state: string): number => (state === 'posted' ? 0 : state === 'held' ? 1 : 2)
  return [...items]
    .sort((one, other) => told(one.state) - told(other.state))
    .map(({ id, title, meetsOn }) => ({ id, name: title, detail: frenchDate(meetsOn as LocalDate) }))
}
