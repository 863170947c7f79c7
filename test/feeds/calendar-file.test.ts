import fc from 'fast-check'
import ICAL from 'ical.js'
import { convertIcsCalendar } from 'ts-ics'
import { calendarFile } from '../../server/feeds/calendar-file.ts'
import type { Deadline } from '../../server/feeds/deadlines-of.queries.ts'
import { localDate } from '../../server/kernel/local-date.ts'

const options = { locale: 'fr', publicUrl: 'https://guichet.example.org', timeZone: 'Europe/Paris' } as const
const deadline = (changes: Partial<Deadline> = {}): Deadline => ({
  caseId: '0193a0d0-0000-7000-8000-000000000001',
  reference: 'FRAC-2026-00001',
  applicantName: 'Atelier du Marché',
  title: 'Vendre en ligne',
  kind: 'implicit-rejection',
  on: localDate('2026-12-31'),
  version: 3,
  changedAt: new Date('2026-11-23T09:00:00Z'),
  ...changes,
})

it('is what RFC 5545 asks for, byte by byte', () => {
  const file = calendarFile([deadline()], [], options)
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const unfolded = file.replace(/\r\n[ \t]/g, '').split('\r\n')
  expect(unfolded).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Guichet//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Échéances Guichet',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'BEGIN:VEVENT',
    'UID:0193a0d0-0000-7000-8000-000000000001.implicit-rejection@guichet.example.org',
    'DTSTAMP:20261123T090000Z',
    'LAST-MODIFIED:20261123T090000Z',
    'SEQUENCE:3',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:FRAC-2026-00001 · sans décision\\, la demande sera rejetée implicitement',
    'DESCRIPTION:Atelier du Marché\\nVendre en ligne\\nOuvrir le dossier : https://guichet.example.org/console/cases/0193a0d0-0000-7000-8000-000000000001',
    'URL:https://guichet.example.org/console/cases/0193a0d0-0000-7000-8000-000000000001',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
  expect(calendarFile([deadline()], [], options)).toBe(file)
})

it('whatever is typed: lines of 75 octets at most, cut between letters, and two other readers find the same text', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'aé€𝄞,;:\\"\n nN'), maxLength: 300 })
  fc.assert(
    fc.property(typed, typed, (applicantName, title) => {
      const file = calendarFile([deadline({ applicantName, title })], [], options)
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(Buffer.from(line).toString() === line && !/\p{Cs}/u.test(line)).toBe(true)
      }
      const wanted = [applicantName, title].filter(Boolean).join('\n')
      const event = new ICAL.Component(ICAL.parse(file) as never).getFirstSubcomponent('vevent')
      expect(String(event?.getFirstPropertyValue('description')).startsWith(wanted)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

it('another library reads the same deadlines', () => {
  const days = ['2026-12-31', '2028-02-29', '2027-01-01'].map((on) => deadline({ on: localDate(on), kind: `kind-${on}` }))
  const calendar = convertIcsCalendar(undefined, calendarFile(days, [], options))
  expect(calendar.events?.map(({ start, uid }) => [start.type, start.date.toISOString().slice(0, 10), uid.split('@')[1]])).toEqual([
    ['DATE', '2026-12-31', 'guichet.example.org'],
    ['DATE', '2028-02-29', 'guichet.example.org'],
    ['DATE', '2027-01-01', 'guichet.example.org'],
  ])
})

it('a session stands at its hour of the funder’s day, summer and winter, and all day when it has none', () => {
  const session = (on: string, at: string) => ({
    ...{
      sessionId: '0193a0d0-0000-7000-8000-000000000002',
      title: 'Comité de janvier',
      place: 'Salle 2',
      on: localDate(on),
      at,
      version: 4,
    },
    changedAt: new Date('2026-11-23T09:00:00Z'),
  })
  const event = (on: string, at: string): string => calendarFile([], [session(on, at)], options).replace(/\r\n[ \t]/g, '')
  expect(event('2027-01-14', '14:30').split('\r\n').slice(6, 17)).toEqual([
    'BEGIN:VEVENT',
    'UID:0193a0d0-0000-7000-8000-000000000002.session@guichet.example.org',
    'DTSTAMP:20261123T090000Z',
    'LAST-MODIFIED:20261123T090000Z',
    'SEQUENCE:4',
    'DTSTART:20270114T133000Z',
    'SUMMARY:Comité · Comité de janvier',
    'LOCATION:Salle 2',
    'DESCRIPTION:Ouvrir la séance : https://guichet.example.org/console/committees/0193a0d0-0000-7000-8000-000000000002',
    'URL:https://guichet.example.org/console/committees/0193a0d0-0000-7000-8000-000000000002',
    'CLASS:PRIVATE',
  ])
  expect(event('2027-07-14', '14:30')).toContain('DTSTART:20270714T123000Z')
  expect(event('2027-07-14', '')).toContain('DTSTART;VALUE=DATE:20270714\r\nDTEND;VALUE=DATE:20270715')
})
