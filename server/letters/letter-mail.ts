import type { Tx } from '../db/client.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { composeMail, type MailLocale } from '../mail/words.ts'

/** Where a letter is read: opening the page changes nothing, reading the letter on it is an act of its own. */
export const letterAddress = (publicUrl: string, letter: { caseId: string; letterId: string }): string =>
  `${publicUrl}/console/cases/${letter.caseId}?letter=${letter.letterId}`

interface Announced {
  readonly letterId: string
  readonly caseId: string
  readonly funderId: string
  readonly subject: string
  readonly reference: string
  readonly recipientName: string
  readonly recipientEmail: string
  readonly issuer: { readonly funder: string; readonly service: string }
  readonly publicUrl: string
  readonly now: Date
}

/** Tells the recipient that a letter waits on the portal. The letter itself does not travel by e-mail: it may hold reasons and amounts. */
export async function announceLetter(tx: Tx, letter: Announced): Promise<void> {
  const person = await tx
    .selectFrom('user_account')
    .select(['id', 'locale'])
    .where('funder_id', '=', letter.funderId)
    .where('email', '=', letter.recipientEmail)
    .executeTakeFirst()
  const locale: MailLocale = person?.locale === 'en' ? 'en' : 'fr'
  const url = letterAddress(letter.publicUrl, letter)
  await queueMail(tx, {
    funderId: letter.funderId,
    userId: person?.id ?? null,
    recipient: letter.recipientEmail,
    kind: 'letter',
    words: composeMail({
      locale,
      ...(locale === 'fr' ? french(letter, url) : english(letter, url)),
      signature: [letter.issuer.service, letter.issuer.funder],
    }),
    secret: false,
    now: letter.now,
  })
}

const french = ({ subject, reference, recipientName, issuer }: Announced, url: string) => ({
  subject: `Un courrier vous attend : dossier ${reference}`,
  greeting: `Bonjour ${recipientName},`,
  paragraphs: [`${issuer.funder} vous adresse un courrier au sujet du dossier ${reference} : « ${subject} ».`],
  link: { url, label: 'Lire le courrier' },
  after: ['Le jour et l’heure de votre première lecture sont enregistrés. Le courrier reste à votre disposition, avec son PDF.'],
})

const english = ({ subject, reference, recipientName, issuer }: Announced, url: string) => ({
  subject: `A letter is waiting for you: case ${reference}`,
  greeting: `Dear ${recipientName},`,
  paragraphs: [`${issuer.funder} has written to you about case ${reference}: “${subject}”. The letter is in French.`],
  link: { url, label: 'Read the letter' },
  after: ['The day and time of your first reading are recorded. The letter stays at your disposal, with its PDF.'],
})
