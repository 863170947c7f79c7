import type { Tx } from '../db/client.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { composeMail, type MailLocale, type MailWords } from '../mail/words.ts'
import type { Services } from '../services.ts'

export type AccountMail = 'invitation' | 'password-reset' | 'password-changed' | 'second-factor-changed' | 'email-confirmation'

interface Told {
  readonly fullName: string
  readonly funderName: string
  readonly inviterName: string
  /** When the link stops working, in the words of the language and the zone of the funder. */
  readonly until: string
}

interface Words {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly link?: string
  readonly after?: readonly string[]
}

const FRENCH: Readonly<Record<AccountMail, (told: Told) => Words>> = {
  invitation: ({ funderName, inviterName, until }) => ({
    subject: `Votre accès à Guichet, ${funderName}`,
    paragraphs: [
      `${inviterName} (${funderName}) vous ouvre un accès à Guichet, où se traitent les dossiers d’aide.`,
      'Pour entrer, choisissez votre mot de passe.',
    ],
    link: 'Choisir mon mot de passe',
    after: [`Ce lien sert une fois, jusqu’au ${until}. Ne le transmettez à personne. Si vous n’attendiez pas ce message, ignorez-le.`],
  }),
  'password-reset': ({ until }) => ({
    subject: 'Votre mot de passe Guichet',
    paragraphs: ['Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte.'],
    link: 'Choisir un nouveau mot de passe',
    after: [`Ce lien sert une fois, jusqu’au ${until}. Si ce n’est pas vous, ignorez ce message : votre mot de passe reste le même.`],
  }),
  'password-changed': () => ({
    subject: 'Votre mot de passe Guichet a changé',
    paragraphs: ['Le mot de passe de votre compte vient de changer. Vos autres sessions sont terminées.'],
    after: ['Si ce n’est pas vous, prévenez aussitôt votre service.'],
  }),
  'second-factor-changed': () => ({
    subject: 'Votre second facteur Guichet a changé',
    paragraphs: ['La vérification en deux étapes de votre compte vient d’être activée, remplacée ou retirée.'],
    after: ['Si ce n’est pas vous, prévenez aussitôt votre service.'],
  }),
  'email-confirmation': ({ funderName, until }) => ({
    subject: `Votre compte Guichet, ${funderName}`,
    paragraphs: ['Vous avez demandé un compte. Confirmez votre adresse et choisissez votre mot de passe.'],
    link: 'Confirmer mon adresse',
    after: [`Ce lien sert une fois, jusqu’au ${until}. Si vous n’avez rien demandé, ignorez ce message.`],
  }),
}

const ENGLISH: Readonly<Record<AccountMail, (told: Told) => Words>> = {
  invitation: ({ funderName, inviterName, until }) => ({
    subject: `Your access to Guichet, ${funderName}`,
    paragraphs: [
      `${inviterName} (${funderName}) gives you access to Guichet, where grants are handled.`,
      'To enter, choose your password.',
    ],
    link: 'Choose my password',
    after: [`This link works once, until ${until}. Do not pass it on. If you did not expect this message, ignore it.`],
  }),
  'password-reset': ({ until }) => ({
    subject: 'Your Guichet password',
    paragraphs: ['Someone, probably you, asked for a new password for your account.'],
    link: 'Choose a new password',
    after: [`This link works once, until ${until}. If it was not you, ignore this message: your password stays the same.`],
  }),
  'password-changed': () => ({
    subject: 'Your Guichet password has changed',
    paragraphs: ['The password of your account has just changed. Your other sessions have ended.'],
    after: ['If it was not you, tell your service at once.'],
  }),
  'second-factor-changed': () => ({
    subject: 'Your Guichet second factor has changed',
    paragraphs: ['The second step of signing in to your account has just been set up, replaced or removed.'],
    after: ['If it was not you, tell your service at once.'],
  }),
  'email-confirmation': ({ funderName, until }) => ({
    subject: `Your Guichet account, ${funderName}`,
    paragraphs: ['You asked for an account. Confirm your address and choose your password.'],
    link: 'Confirm my address',
    after: [`This link works once, until ${until}. If you asked for nothing, ignore this message.`],
  }),
}

const instantWords = (instant: Date, locale: MailLocale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant)

export interface AccountMailInput {
  readonly kind: AccountMail
  readonly userId: string
  readonly link?: { readonly token: string; readonly expires: Date }
  readonly inviterName?: string
  readonly now: Date
}

/** Queues a message about an account, in the language of its person. A link carries its secret after the #, which no server logs. */
export async function queueAccountMail(tx: Tx, services: Pick<Services, 'publicUrl'>, input: AccountMailInput): Promise<void> {
  const user = await tx
    .selectFrom('user_account as u')
    .innerJoin('funder as f', 'f.id', 'u.funder_id')
    .select([
      'u.email',
      'u.full_name',
      'u.locale',
      'u.funder_id',
      'f.name',
      'f.time_zone',
      'f.service_name',
      'f.service_email',
      'f.service_phone',
    ])
    .where('u.id', '=', input.userId)
    .executeTakeFirstOrThrow()
  const locale: MailLocale = user.locale === 'en' ? 'en' : 'fr'
  const { kind, link, now } = input
  const told: Told = {
    fullName: user.full_name,
    funderName: user.name,
    inviterName: input.inviterName ?? '',
    until: link ? instantWords(link.expires, locale, user.time_zone) : '',
  }
  const chosen = (locale === 'en' ? ENGLISH : FRENCH)[kind](told)
  const words: MailWords = composeMail({
    locale,
    subject: chosen.subject,
    greeting: locale === 'fr' ? `Bonjour ${user.full_name},` : `Dear ${user.full_name},`,
    paragraphs: chosen.paragraphs,
    ...(link && chosen.link ? { link: { label: chosen.link, url: `${services.publicUrl}/console/login#${kind}=${link.token}` } } : {}),
    ...(chosen.after ? { after: chosen.after } : {}),
    signature: [user.service_name, `${user.service_email}, ${user.service_phone}`],
  })
  await queueMail(tx, {
    funderId: user.funder_id,
    userId: input.userId,
    recipient: user.email,
    kind,
    words,
    secret: link !== undefined,
    now,
  })
}
