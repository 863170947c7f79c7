import type { Tx } from '../db/client.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { composeMail, type MailLocale, type MailWords } from '../mail/words.ts'
import type { Services } from '../services.ts'

export type AccountMail =
  | 'invitation'
  | 'password-reset'
  | 'password-changed'
  | 'second-factor-changed'
  | 'email-confirmation'
  | 'account-exists'
  | 'attachment-asked'
  | 'attachment-accepted'
  | 'attachment-refused'
  | 'membership-ended'

interface Told {
  readonly fullName: string
  readonly funderName: string
  readonly inviterName: string
  /** When the link stops working, in the words of the language and the zone of the funder. */
  readonly until: string
  /** What a decision on an attachment is about, and why it is a no. */
  readonly organisation: string
  readonly reason: string
  /** Who asks to act for it. */
  readonly asker: string
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
    paragraphs: ['Vous avez demandé un compte. Confirmez votre adresse avec le mot de passe que vous avez choisi.'],
    link: 'Confirmer mon adresse',
    after: [`Ce lien sert une fois, jusqu’au ${until}. Si vous n’avez rien demandé, ignorez ce message.`],
  }),
  'account-exists': () => ({
    subject: 'Vous avez déjà un compte Guichet',
    paragraphs: ['Quelqu’un, sans doute vous, a demandé un compte avec cette adresse. Elle en a déjà un : rien n’a changé.'],
    link: 'Se connecter',
    after: ['Mot de passe oublié ? La page de connexion vous en fait choisir un autre. Si ce n’est pas vous, ignorez ce message.'],
  }),
  'attachment-asked': ({ organisation, asker }) => ({
    subject: 'Une demande de rattachement attend votre réponse',
    paragraphs: [
      `${asker} demande à agir pour ${organisation} dans Guichet : voir ses dossiers, en déposer, répondre en son nom.`,
      'Acceptez si vous savez que cette personne y a qualité ; sinon refusez, avec le motif. La première réponse donnée vaut.',
    ],
    link: 'Répondre à la demande',
  }),
  'attachment-accepted': ({ organisation }) => ({
    subject: 'Votre rattachement est accepté',
    paragraphs: [`Vous agissez désormais pour ${organisation} dans Guichet.`],
    link: 'Ouvrir Guichet',
  }),
  'attachment-refused': ({ organisation, reason }) => ({
    subject: 'Votre rattachement est refusé',
    paragraphs: [`Votre demande pour agir pour ${organisation} n’est pas acceptée.`, `Motif : ${reason}`],
    link: 'Ouvrir Guichet',
  }),
  'membership-ended': ({ organisation, reason }) => ({
    subject: 'Vous n’agissez plus pour une entreprise',
    paragraphs: [`Vous n’agissez plus pour ${organisation} dans Guichet et ne voyez plus ses dossiers.`, `Motif : ${reason}`],
    link: 'Ouvrir Guichet',
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
    paragraphs: ['You asked for an account. Confirm your address with the password you chose.'],
    link: 'Confirm my address',
    after: [`This link works once, until ${until}. If you asked for nothing, ignore this message.`],
  }),
  'account-exists': () => ({
    subject: 'You already have a Guichet account',
    paragraphs: ['Someone, probably you, asked for an account with this address. It already has one: nothing has changed.'],
    link: 'Sign in',
    after: ['Forgot your password? The sign-in page lets you choose another. If it was not you, ignore this message.'],
  }),
  'attachment-asked': ({ organisation, asker }) => ({
    subject: 'A request to act for an organisation awaits your answer',
    paragraphs: [
      `${asker} asks to act for ${organisation} in Guichet: to see its cases, file new ones and answer in its name.`,
      'Accept if you know that this person is entitled to; otherwise refuse, with the reason. The first answer given holds.',
    ],
    link: 'Answer the request',
  }),
  'attachment-accepted': ({ organisation }) => ({
    subject: 'Your attachment is accepted',
    paragraphs: [`You now act for ${organisation} in Guichet.`],
    link: 'Open Guichet',
  }),
  'attachment-refused': ({ organisation, reason }) => ({
    subject: 'Your attachment is refused',
    paragraphs: [`Your request to act for ${organisation} is not accepted.`, `Reason: ${reason}`],
    link: 'Open Guichet',
  }),
  'membership-ended': ({ organisation, reason }) => ({
    subject: 'You no longer act for a firm',
    paragraphs: [`You no longer act for ${organisation} in Guichet, and no longer see its cases.`, `Reason: ${reason}`],
    link: 'Open Guichet',
  }),
}

const instantWords = (instant: Date, locale: MailLocale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant)

/** Who a message goes to: somebody with an account, or who asked for one. */
export interface MailRecipient {
  readonly userId: string | null
  readonly funderId: string
  readonly email: string
  readonly fullName: string
  readonly locale: MailLocale
}

interface MailContent {
  readonly kind: AccountMail
  readonly link?: { readonly token: string; readonly expires: Date }
  readonly inviterName?: string
  readonly organisation?: string
  readonly reason?: string
  readonly asker?: string
  /** The page its link opens; absent: the first one. */
  readonly page?: string
  /** What it tells and whom, where a job may run again. */
  readonly once?: string
  readonly now: Date
}
export type AccountMailInput = MailContent & { readonly userId: string }

/** Queues a message about an account, in the language of its person. */
export async function queueAccountMail(tx: Tx, services: Pick<Services, 'publicUrl'>, input: AccountMailInput): Promise<void> {
  const user = await tx
    .selectFrom('user_account')
    .select(['id', 'email', 'full_name', 'locale', 'funder_id'])
    .where('id', '=', input.userId)
    .executeTakeFirstOrThrow()
  const to = { userId: user.id, funderId: user.funder_id, email: user.email, fullName: user.full_name }
  await queueMailTo(tx, services, { ...to, locale: user.locale === 'en' ? 'en' : 'fr' }, input)
}

/** The same to this address. A link with a token carries its secret after the #, which no server logs. */
export async function queueMailTo(tx: Tx, services: Pick<Services, 'publicUrl'>, to: MailRecipient, content: MailContent): Promise<void> {
  const funder = await tx
    .selectFrom('funder')
    .select(['name', 'time_zone', 'service_name', 'service_email', 'service_phone'])
    .where('id', '=', to.funderId)
    .executeTakeFirstOrThrow()
  const { locale, fullName } = to
  const { kind, link, now } = content
  const told: Told = {
    fullName,
    funderName: funder.name,
    inviterName: content.inviterName ?? '',
    until: link ? instantWords(link.expires, locale, funder.time_zone) : '',
    organisation: content.organisation ?? '',
    reason: content.reason ?? '',
    asker: content.asker ?? '',
  }
  const chosen = (locale === 'en' ? ENGLISH : FRENCH)[kind](told)
  const url = `${services.publicUrl}/console/${link ? `login#${kind}=${link.token}` : (content.page ?? '')}`
  const words: MailWords = composeMail({
    locale,
    subject: chosen.subject,
    greeting: locale === 'fr' ? `Bonjour ${fullName},` : `Dear ${fullName},`,
    paragraphs: chosen.paragraphs,
    ...(chosen.link ? { link: { label: chosen.link, url } } : {}),
    ...(chosen.after ? { after: chosen.after } : {}),
    signature: [funder.service_name, `${funder.service_email}, ${funder.service_phone}`],
  })
  const once = content.once === undefined ? {} : { once: content.once }
  await queueMail(tx, {
    funderId: to.funderId,
    userId: to.userId,
    recipient: to.email,
    kind,
    words,
    secret: link !== undefined,
    now,
    ...once,
  })
}
