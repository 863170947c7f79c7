import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { SentLetter } from './letter-pdf.ts'
import type { LetterText } from './queue-letter.ts'

/** Letters with whom they come from and go to, as their PDF tells it, in the order asked for. */
export async function lettersToPrint(db: Db, letterIds: readonly string[]): Promise<(SentLetter & { readonly id: string })[]> {
  if (letterIds.length === 0) return []
  const rows = await db
    .selectFrom('letter as l')
    .innerJoin('case_file as c', 'c.id', 'l.case_id')
    .innerJoin('funder as f', 'f.id', 'l.funder_id')
    .leftJoin('organisation as o', 'o.id', 'l.organisation_id')
    .select(['l.id', 'l.content', 'l.recipient_name', 'l.queued_at', 'c.reference', 'c.applicant_name'])
    .select(['f.name', 'f.service_name', 'f.service_address', 'f.service_email', 'f.service_phone'])
    .select(['o.name as organisation_name', 'o.address_line', 'o.postal_code', 'o.commune_name'])
    .where('l.id', 'in', [...letterIds])
    .execute()
  const letters = rows.map((row) => {
    const { subject = '', paragraphs = [], fields } = row.content as unknown as Partial<LetterText> & { fields?: { on?: LocalDate } }
    return {
      id: row.id,
      subject,
      paragraphs,
      recipientName: row.recipient_name,
      recipientAddress: [row.address_line ?? '', [row.postal_code, row.commune_name].filter(Boolean).join(' ')].filter(
        (line) => line !== '',
      ),
      at: row.queued_at,
      on: fields?.on ?? null,
      reference: row.reference,
      firm: row.organisation_name ?? row.applicant_name,
      issuer: {
        funder: row.name,
        service: row.service_name,
        address: row.service_address,
        email: row.service_email,
        phone: row.service_phone,
      },
    }
  })
  return letterIds.flatMap((id) => letters.filter((letter) => letter.id === id))
}
