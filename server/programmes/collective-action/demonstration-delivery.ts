import { findVisibleCase } from '../../cases/visible-cases.ts'
import type { DemonstrationTools } from '../../demonstration/tools.ts'
import { addDays, type LocalDate } from '../../kernel/local-date.ts'
import { type ActionStory, eur, type Telling, wordsOf } from './demonstration-story.ts'
import { giveFeedback } from './give-feedback.ts'
import { grantHalfDays } from './grant-half-days.ts'
import { planSession } from './plan-session.ts'
import { recordAttendance, signAttendance } from './sign-attendance.ts'

/** What was delivered: half-days in common, firms counted at each of them, half-days at a firm. */
interface Delivered {
  readonly sessions: number
  readonly attendances: number
  readonly individual: number
}

/** Half-days in common, and one with each of the first firms; all signed to the last line, save in an action under way. */
export async function tellSessions(
  tools: DemonstrationTools,
  told: ActionStory,
  telling: Telling,
  seated: readonly string[],
): Promise<Delivered> {
  const { caseId, officer } = telling
  const { days = 1, individual = 4, uneven = false, until } = told
  let [sessions, attendances] = [0, 0]
  for (let place = 0; place < days; place += 1) {
    const day = telling.next(place === 0 ? 8 : 21)
    for (const half of ['am', 'pm'] as const) {
      const missing = uneven && sessions > 1 ? sessions % seated.length : -1
      const present = seated.filter((_, index) => index !== missing)
      const signed = until !== 'underWay' || half === 'am' || place < days - 1
      await hold(tools, told, telling, { half, participantId: null, present, signed, day })
      sessions += 1
      attendances += present.length
    }
  }
  for (const participantId of seated.slice(0, individual)) {
    await grantHalfDays(tools.services, officer, { caseId, participantId, halfDays: 1, direction: 'grant' })
    await hold(tools, told, telling, { half: 'am', participantId, present: [participantId], signed: true, day: telling.next(2) })
  }
  if (until === 'underWay')
    await planSession(tools.services, officer, {
      ...{ caseId, participantId: null, half: 'am', onDate: addDays(tools.today, 12), facilitator: told.facilitator },
      ...{ title: 'Visite d’un atelier équipé', place: 'Lorient', link: '' },
    })
  return { sessions, attendances, individual: Math.min(individual, seated.length) }
}

interface HalfDay {
  readonly half: 'am' | 'pm'
  /** The firm of an individual one. */
  readonly participantId: string | null
  readonly present: readonly string[]
  /** Whether both sides signed every line; else the last signature is wanting. */
  readonly signed: boolean
  readonly day: LocalDate
}

async function hold(
  { services }: DemonstrationTools,
  told: ActionStory,
  { caseId, officer, paper }: Telling,
  { half, participantId, present, signed, day }: HalfDay,
): Promise<void> {
  const sessionId = await planSession(services, officer, {
    ...{ caseId, participantId, half, onDate: day, facilitator: told.facilitator, link: '' },
    title: participantId ? 'Conseil dans l’atelier' : half === 'am' ? 'Apprendre ensemble' : 'Échanger sur les premiers pas',
    place: participantId ? 'Dans l’entreprise' : wordsOf(told).place,
  })
  const version = (await findVisibleCase(services.db, officer, caseId))?.version ?? 0
  await recordAttendance(services, officer, {
    ...{ caseId, version, sessionId },
    present: present.map((id) => ({ participantId: id, attendee: 'Gérance' })),
  })
  const documentId = await paper('attendance-sheet')
  const lines = present.flatMap((id) => (['participant', 'facilitator'] as const).map((side) => ({ participantId: id, side })))
  await signAttendance(services, officer, { caseId, sessionId, lines: signed ? lines : lines.slice(0, -1), documentId })
}

/** From the end of the action to its closing, as far as the story goes. The firms are paid for what they were given, never for more. */
export async function tellPayment(
  tools: DemonstrationTools,
  told: ActionStory,
  { act, next, officer, caseId, paper }: Telling,
  { seated, done }: { seated: readonly string[]; done: Delivered },
): Promise<void> {
  const payments = tools.actor('paymentOfficer')
  const ended = next(7)
  await act(officer, 'endAction', { endedOn: ended })
  if (told.until === 'ended') return
  next(12)
  for (const type of ['final-report', 'expense-statement']) await paper(type)
  const [facilitation, advice] = told.costs ?? [7_200, 4_800]
  const spent = [eur(Math.min(facilitation, 1_500 * done.sessions)), eur(Math.min(advice, 600 * done.individual))]
  const counted = { attendances: done.attendances, individualHalfDays: done.individual }
  await act(officer, 'claimBalance', { spent, otherPublic: '0.00', ...counted })
  next(6)
  await act(tools.actor('supervisor'), 'certifyDelivery', { certified: spent })
  if (told.until === 'certified') return
  await act(officer, 'reportIndicators', { reached: [`${told.seats - 1}`, `${seated.length}`] })
  for (const [index, participantId] of seated.slice(1, 4).entries())
    await giveFeedback(tools.services, officer, {
      ...{ caseId, participantId, satisfaction: 5 - index, withoutIt: index === 0 ? 'later' : 'smaller' },
      ...{ story: index === 0 ? wordsOf(told).story : '', storyConsent: false },
    })
  next(4)
  await act(payments, 'orderPayment', { number: `OP-${caseId.slice(-6)}-1` })
  const paidOn = next(8)
  await act(payments, 'recordBalancePayment', { paidOn, accountantReference: `MANDAT-${caseId.slice(-6)}-1` })
  if (told.until !== 'closed') return
  next(9)
  await act(officer, 'close')
}
