import type { Actor } from '../../access/actor.ts'
import { type DemonstrationTools, workingDay } from '../../demonstration/tools.ts'
import { addDays, type LocalDate } from '../../kernel/local-date.ts'
import { cents, formatMoney, parseMoney } from '../../kernel/money.ts'
import {
  act,
  type CallStory,
  casesOf,
  dayOf,
  exclusionsOf,
  half,
  officerOf,
  personOf,
  type Story,
  type Told,
} from './demonstration-call.ts'

const share = (amount: string, hundredths: bigint): string => formatMoney(cents((parseMoney(amount) * hundredths) / 100n))

interface Awarded extends Told {
  readonly officer: Actor
  /** Day of the decision of the jury. */
  readonly decided: LocalDate
}

/** An awarded project, from its notification to what the firm tells of it, as far as it goes; nothing where nothing was awarded. */
export async function carryOut(tools: DemonstrationTools, call: CallStory, story: Story): Promise<void> {
  const found = (await casesOf(tools, { ...call, stories: [story] }))[0]
  if (found?.state !== 'awarded') return
  const told = { ...found, officer: officerOf(tools, call), decided: dayOf(tools, call, story.until === 'promoted' ? 'reserve' : 'jury') }
  const { caseId, until, officer } = told
  const person = personOf(tools, told)
  let day = told.decided
  const next = (days: number): LocalDate => {
    day = workingDay(addDays(day, Math.max(1, Math.round(days * (told.pace ?? 1)))))
    if (day > tools.today) day = tools.today
    tools.at(day)
    return day
  }
  await act(tools, officer, caseId, 'notifyAward', { notifiedOn: next(6), means: 'e-mail' })
  if (until === 'awardNotified') return
  if (until === 'renounced') {
    next(30)
    return act(tools, person, caseId, 'renounce', {}, 'L’apprenti a quitté l’entreprise, le projet ne se fera pas.')
  }
  await act(tools, person, caseId, 'startProject', { startedOn: next(19) })
  if (until === 'projectStarted') return
  if (told.prize) await act(tools, tools.actor('authority'), caseId, 'grantPrize', { title: told.prize })
  const received = next(147)
  await tools.addSample(person, caseId, 'final-report', received)
  await act(tools, person, caseId, 'submitReport', { receivedOn: received, demonstratedOn: addDays(received, -6) })
  if (until === 'reportReceived') return
  await settle(tools, told, { person, received, next })
}

/** From the spending claimed to the story of the firm. */
async function settle(
  tools: DemonstrationTools,
  told: Awarded,
  { person, received, next }: { person: Actor; received: LocalDate; next: (days: number) => LocalDate },
): Promise<void> {
  const { caseId, officer, amount, spent = [100n, 100n] } = told
  const payments = tools.actor('paymentOfficer')
  await tools.addSample(person, caseId, 'paid-invoices', received)
  const lines = [...spent.map((hundredths) => share(half(amount), hundredths)), '3000.00'].map((sum, line) => ({ line, spent: sum }))
  await act(tools, person, caseId, 'claimBalance', { lines, publicFunding: '0.00' })
  next(8)
  await act(tools, tools.actor('supervisor'), caseId, 'certifyDelivery', { exclusions: exclusionsOf(told) })
  next(4)
  await act(tools, payments, caseId, 'orderPayment', { number: `OP-AT-${caseId.slice(-6)}` })
  await act(tools, payments, caseId, 'recordBalancePayment', { paidOn: next(8), accountantReference: `MANDAT-AT-${caseId.slice(-6)}` })
  next(8)
  await act(tools, officer, caseId, 'close')
  if (!told.success) return
  await act(tools, person, caseId, 'tellStory', { story: told.success, consent: true })
  await act(tools, officer, caseId, 'publishStory')
}
