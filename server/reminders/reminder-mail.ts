import { daysBetween, type LocalDate } from '../kernel/local-date.ts'
import { composeMail, type MailLocale, type MailWords } from '../mail/words.ts'
import { DATE_WORDS, REROUTED_WORDS } from './reminder-words.ts'

export interface ReminderLine {
  readonly caseId: string
  readonly rule: string
  readonly aboutKind: string
  readonly aboutOn: LocalDate
  readonly rerouted: string | null
  readonly reference: string
  readonly applicantName: string
}

interface Letter {
  readonly locale: MailLocale
  readonly fullName: string
  readonly today: LocalDate
  readonly linkOf: (line: ReminderLine) => string
  readonly settingsUrl: string
  readonly signature: readonly string[]
}

const dateWords = (date: LocalDate, locale: MailLocale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))

function inDays(days: number, locale: MailLocale): string {
  if (days === 0) return locale === 'fr' ? 'aujourd’hui' : 'today'
  const count = Math.abs(days)
  if (locale === 'fr') return `${days > 0 ? 'dans' : 'il y a'} ${count} jour${count > 1 ? 's' : ''}`
  return days > 0 ? `in ${count} day${count > 1 ? 's' : ''}` : `${count} day${count > 1 ? 's' : ''} ago`
}

/** "mardi 8 décembre 2026 (dans 5 jours) : sans décision, la demande sera rejetée implicitement". */
export function reminderSentence(
  { aboutKind, aboutOn, rerouted }: Pick<ReminderLine, 'aboutKind' | 'aboutOn' | 'rerouted'>,
  { locale, today }: { readonly locale: MailLocale; readonly today: LocalDate },
): string {
  const words = DATE_WORDS[locale]
  const what = words[aboutKind] ?? words['other'] ?? ''
  const when = `${dateWords(aboutOn, locale)} (${inDays(daysBetween(today, aboutOn), locale)})`
  const why = rerouted === null ? '' : ` [${REROUTED_WORDS[locale][rerouted] ?? rerouted}]`
  return locale === 'fr' ? `${when} : ${what}${why}` : `${when}: ${what}${why}`
}

/** One message for all a person is to be reminded of, the nearest date first; each line with a plain link to its case. */
export function composeReminders(lines: readonly ReminderLine[], letter: Letter): MailWords {
  const { locale, fullName } = letter
  const french = locale === 'fr'
  const [first] = lines
  const one = lines.length === 1 && first ? first : null
  const name = ({ reference, applicantName }: ReminderLine): string => `${reference}, ${applicantName}`
  return composeMail({
    locale,
    subject: one
      ? `${french ? 'Rappel' : 'Reminder'} ${one.reference}, ${dateWords(one.aboutOn, locale)}`
      : french
        ? `${lines.length} rappels d’échéances`
        : `${lines.length} reminders of dates`,
    greeting: french ? `Bonjour ${fullName},` : `Dear ${fullName},`,
    paragraphs: [
      french
        ? `Voici ${one ? 'l’échéance qui approche ou qui est passée' : 'les échéances qui approchent ou qui sont passées'}, la plus proche d’abord.`
        : `Here ${one ? 'is the date that is near or past' : 'are the dates that are near or past, the nearest first'}.`,
    ],
    items: lines.map((line) => ({
      text: `${name(line)}. ${reminderSentence(line, letter)}`,
      link: { url: letter.linkOf(line), label: name(line) },
    })),
    link: {
      url: letter.settingsUrl,
      label: french ? 'Choisir le rythme de ces messages, ou ne plus en recevoir' : 'Choose how often these messages come, or stop them',
    },
    signature: letter.signature,
  })
}
