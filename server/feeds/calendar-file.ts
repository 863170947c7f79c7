import ICAL from 'ical.js'
import { addDays, instantAtTime, type LocalDate } from '../kernel/local-date.ts'
import type { MailLocale } from '../mail/words.ts'
import { DATE_WORDS } from '../reminders/reminder-words.ts'
import type { Deadline } from './deadlines-of.queries.ts'
import type { SessionDay } from './sessions-of.queries.ts'

/** Lines end after 75 octets (RFC 5545, 3.1). The library counts those of a continued line without the space it begins with: one less. */
const FOLD_OCTETS = 74
const REFRESH = 'PT1H'

const WORDS = {
  fr: { name: 'Échéances Guichet', open: 'Ouvrir le dossier', session: 'Comité', openSession: 'Ouvrir la séance' },
  en: { name: 'Guichet deadlines', open: 'Open the case', session: 'Committee', openSession: 'Open the session' },
} as const

interface Options {
  readonly locale: MailLocale
  readonly publicUrl: string
  /** In which the hours of sessions are told. */
  readonly timeZone: string
}

/**
 * A calendar of all-day events, one for each deadline, and of the sessions of committees, in the language of the person. The same deadlines give the same bytes: no instant of
 * the reading stands in it, so that whoever reads it again is answered "not modified".
 */
export function calendarFile(deadlines: readonly Deadline[], sessions: readonly SessionDay[], options: Options): string {
  ICAL.foldLength = FOLD_OCTETS
  const { name } = WORDS[options.locale]
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Guichet//Deadlines//EN')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('x-wr-calname', name)
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString(REFRESH))
  for (const deadline of deadlines) calendar.addSubcomponent(eventOf(deadline, options))
  for (const session of sessions) calendar.addSubcomponent(sessionEvent(session, options))
  return `${calendar.toString()}\r\n`
}

function eventOf(deadline: Deadline, { locale, publicUrl }: Options): ICAL.Component {
  const words = DATE_WORDS[locale]
  const what = words[deadline.kind] ?? words['other'] ?? deadline.kind
  const address = `${publicUrl}/console/cases/${deadline.caseId}`
  const event = newEvent({ ...deadline, uid: `${deadline.caseId}.${deadline.kind}` }, publicUrl)
  wholeDay(event, deadline.on)
  event.addPropertyWithValue('summary', `${deadline.reference} · ${what}`)
  event.addPropertyWithValue(
    'description',
    [deadline.applicantName, deadline.title, `${WORDS[locale].open} : ${address}`].filter(Boolean).join('\n'),
  )
  event.addPropertyWithValue('url', address)
  event.addPropertyWithValue('class', 'PRIVATE')
  // a date to keep in mind, not time that is taken
  event.addPropertyWithValue('transp', 'TRANSPARENT')
  return event
}

/** A session takes time: at its hour when it has one, else the whole day. How long it lasts nobody knows before. */
function sessionEvent(session: SessionDay, { locale, publicUrl, timeZone }: Options): ICAL.Component {
  const words = WORDS[locale]
  const address = `${publicUrl}/console/committees/${session.sessionId}`
  const event = newEvent({ ...session, uid: `${session.sessionId}.session` }, publicUrl)
  if (session.at === '') wholeDay(event, session.on)
  else event.addPropertyWithValue('dtstart', ICAL.Time.fromJSDate(instantAtTime(session.on, session.at, timeZone), true))
  event.addPropertyWithValue('summary', `${words.session} · ${session.title}`)
  if (session.place !== '') event.addPropertyWithValue('location', session.place)
  event.addPropertyWithValue('description', `${words.openSession} : ${address}`)
  event.addPropertyWithValue('url', address)
  event.addPropertyWithValue('class', 'PRIVATE')
  return event
}

interface Identified {
  readonly uid: string
  readonly version: number
  readonly changedAt: Date
}

function newEvent({ uid, version, changedAt }: Identified, publicUrl: string): ICAL.Component {
  const event = new ICAL.Component('vevent')
  const changed = ICAL.Time.fromJSDate(changedAt, true)
  event.addPropertyWithValue('uid', `${uid}@${new URL(publicUrl).hostname}`)
  event.addPropertyWithValue('dtstamp', changed)
  event.addPropertyWithValue('last-modified', changed)
  event.addPropertyWithValue('sequence', version)
  return event
}

function wholeDay(event: ICAL.Component, on: LocalDate): void {
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(on))
  event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(on, 1)))
}
