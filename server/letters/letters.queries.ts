import type { Actor } from '../access/actor.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { actsForApplicant, isAgentOn } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { dateInZone } from '../kernel/local-date.ts'
import { conflict } from '../kernel/refusal.ts'
import type { LetterSet } from './letter-set.ts'
import type { LetterText } from './queue-letter.ts'

/**
 * Letters of a case this person may read: all of them for who works on it; for people outside, those written to an organisation of
 * theirs. Letters written before that was noted are the applicant's.
 */
function readableLetters(db: Db, actor: Actor, caseFile: CaseFile) {
  const own = actor.organisationIds
  return db
    .selectFrom('letter as l')
    .where('l.case_id', '=', caseFile.id)
    .$if(!isAgentOn(actor, caseFile), (query) =>
      query.where((eb) =>
        eb.or([
          ...(own.length > 0 ? [eb('l.organisation_id', 'in', [...own])] : []),
          ...(actsForApplicant(actor, caseFile) ? [eb('l.organisation_id', 'is', null)] : []),
          eb.val(false),
        ]),
      ),
    )
}

/** Those letters, oldest first, as they went out: how they went, whether they were opened and signed. */
export async function lettersOfCase(db: Db, actor: Actor, caseFile: CaseFile, kinds: LetterSet) {
  const outside = !isAgentOn(actor, caseFile)
  const rows = await readableLetters(db, actor, caseFile)
    .leftJoin('letter_file as f', 'f.letter_id', 'l.id')
    .leftJoin('letter_opening as o', 'o.letter_id', 'l.id')
    .leftJoin('letter_signature as s', 's.letter_id', 'l.id')
    .leftJoin('postal_file as p', 'p.id', 'l.postal_file_id')
    .selectAll('l')
    .select(['f.sha256', 'o.opened_at', 'o.reader_name', 'p.posted_on'])
    .select(['s.signer_name as signed_by', 's.signed_at', 's.method', 's.sha256 as signed_sha256'])
    .orderBy('l.queued_at')
    .orderBy('l.id')
    .limit(500)
    .execute()
  return rows.map((row) => {
    const { subject = '', paragraphs = [] } = row.content as unknown as Partial<LetterText>
    const own = row.organisation_id !== null && actor.organisationIds.includes(row.organisation_id)
    // the words are read by opening the letter, which is what notifies it; until then its recipient knows that it is there and of what
    const withheld = outside && own && row.opened_at === null
    const notifiedOn = row.means === 'post' ? row.posted_on : row.opened_at && dateInZone(row.opened_at, actor.timeZone)
    return {
      id: row.id,
      kind: row.kind,
      recipientName: row.recipient_name,
      recipientEmail: row.recipient_email,
      own,
      withheld,
      status: row.status as 'queued' | 'to-post' | 'sent',
      means: row.means as 'electronic' | 'post' | null,
      queuedAt: row.queued_at.toISOString(),
      sentAt: row.sent_at?.toISOString() ?? null,
      postedOn: row.posted_on,
      openedAt: row.opened_at?.toISOString() ?? null,
      openedByName: row.reader_name,
      notifiedOn,
      signerName: row.signer_name,
      signerCapacity: row.signer_capacity,
      sha256: row.sha256?.toString('hex') ?? null,
      toSign: kinds[row.kind]?.signed ?? false,
      signature:
        row.signed_at && row.signed_sha256
          ? {
              signerName: row.signed_by ?? '',
              signedAt: row.signed_at.toISOString(),
              method: row.method ?? '',
              sha256: row.signed_sha256.toString('hex'),
            }
          : null,
      subject,
      paragraphs: withheld ? [] : [...paragraphs],
    }
  })
}

/** Kinds an officer may write now, outside any act, and what each asks its writer for. */
export const lettersByHand = (caseFile: CaseFile, kinds: LetterSet) =>
  Object.entries(kinds).flatMap(([kind, { byHand, mentions }]) => {
    if (byHand === null || caseFile.receivedOn === null || (byHand === 'awarded' && caseFile.awardedOn === null)) return []
    const named = new Set(mentions.flatMap(({ fields }) => fields))
    return [{ kind, asks: (['reason', 'message', 'answerBy'] as const).filter((field) => named.has(field)) }]
  })

/** The bytes of a letter as they went out, or null when this person has no such letter. Refused while it has not left. */
export async function letterFile(
  db: Db,
  actor: Actor,
  caseFile: CaseFile,
  letterId: string,
): Promise<{ readonly bytes: Buffer; readonly name: string } | null> {
  const row = await readableLetters(db, actor, caseFile)
    .leftJoin('letter_file as f', 'f.letter_id', 'l.id')
    .select(['l.status', 'l.queued_at', 'f.content'])
    .where('l.id', '=', letterId)
    .executeTakeFirst()
  if (!row) return null
  if (!row.content) throw conflict('letter-not-sent-yet')
  return { bytes: row.content, name: `${caseFile.reference}-${row.queued_at.toISOString().slice(0, 10)}.pdf` }
}
