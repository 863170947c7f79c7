import fc from 'fast-check'
import type { Actor, Role } from '../../../server/access/actor.ts'
import { assignCase } from '../../../server/cases/assign-case.ts'
import { takeAction } from '../../../server/cases/take-action.ts'
import { refusalOfDatabaseError } from '../../../server/db/constraint.ts'
import { addDays, dateInZone, type LocalDate } from '../../../server/kernel/local-date.ts'
import { Refusal } from '../../../server/kernel/refusal.ts'
import { lifecycle2026 } from '../../../server/programmes/frac/lifecycle.ts'
import { saveApplication } from '../../../server/programmes/frac/save-application.ts'
import { STAGES } from '../../cases/stages.ts'
import { application, type CaseWorld, IBAN, PEOPLE, type Person } from '../../cases/world.ts'

/** One step of a random life: numbers that are read against the state the case is in when it comes. */
export interface Step {
  readonly kind: 'sensible' | 'wild' | 'save' | 'assign'
  readonly pick: number
  readonly who: number
  readonly value: number
  /** Days that pass before it. */
  readonly days: number
}

const nat = fc.nat({ max: 5_039 })
export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 30, arbitrary: fc.constant('sensible' as const) },
    { weight: 8, arbitrary: fc.constant('wild' as const) },
    { weight: 2, arbitrary: fc.constant('save' as const) },
    { weight: 1, arbitrary: fc.constant('assign' as const) },
  ),
  pick: nat,
  who: nat,
  value: nat,
  days: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 5, 16, 31, 70, 400, 800),
})

const lines = lifecycle2026.transitions
const ACTIONS = [...new Set(lines.map((line) => line.action))]
/** What leads on is tried more often than what ends the case, so that some lives reach payment. */
const FORWARD: readonly string[] = [
  ...['submit', 'declareComplete', 'recommendAward', 'award', 'notifyAgreement', 'startMission', 'submitReport'],
  ...['claimBalance', 'certifyDelivery', 'orderPayment', 'recordBalancePayment', 'recordPayment'],
]
const MONEY: readonly string[] = [
  'claimAdvance',
  'claimInterim',
  'certifyInterim',
  'settleWithoutPayment',
  'orderRecovery',
  'recordRecovery',
]
const weight = (action: string): number => (FORWARD.includes(action) ? 6 : MONEY.includes(action) ? 3 : 1)

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('an empty choice')
  return item
}
const ROLES: Readonly<Record<Person, Role>> = {
  ...{ applicant: 'applicant', consultant: 'consultant', officer: 'caseOfficer', officer2: 'caseOfficer', supervisor: 'supervisor' },
  ...{ authority: 'authority', payments: 'paymentOfficer', administrator: 'administrator', auditor: 'auditor' },
}

const AMOUNTS = ['50.00', '300.00', '888.00', '1776.00', '2960.00', '0.01', '99999.00'] as const
const FIGURES = [
  { days: '4.00', dailyRate: '900.00', travelCosts: '100.00' },
  { days: '3.5', dailyRate: '900', travelCosts: '0' },
  { days: '0.5', dailyRate: '0.00', travelCosts: '0.00' },
  { days: '4.00', dailyRate: '899.99', travelCosts: '12.34' },
  { days: '5', dailyRate: '1400.00', travelCosts: '900.00' },
] as const

/** What an act is given: mostly what it asks for, sometimes too much, too late or too early. */
function payloadOf(
  action: string,
  { value, pick }: Step,
  today: LocalDate,
  envelopes: ReadonlyMap<number, string>,
): Record<string, unknown> {
  const amount = at(AMOUNTS, value)
  const date = at([today, today, today, today, addDays(today, -3), addDays(today, 2)], value)
  const figures = at(FIGURES, value % 7 < 4 ? 0 : value)
  const ground = at(['unlawful', 'conditions-not-met'], value)
  const paid = { paidOn: date, accountantReference: `M-${pick}` }
  const payloads: Readonly<Record<string, Record<string, unknown>>> = {
    requestDocuments: { documents: ['balance-sheet'], ...(value % 2 ? { days: 1 + (value % 40) } : {}) },
    recommendAward: figures,
    award: { envelopeId: envelopes.get(Number(today.slice(0, 4)) + (value % 11 === 0 ? 1 : 0)) ?? IBAN },
    notifyAgreement: { notifiedOn: date, means: 'e-mail' },
    startMission: { startedOn: date, orderSignedOn: date },
    submitReport: { receivedOn: date, digitalSection: value % 9 !== 0 },
    claimAdvance: { amount, guaranteed: value % 3 === 0 },
    claimInterim: { amount },
    certifyInterim: { amount },
    claimBalance: { ...figures, invoiceNumber: 'F-1' },
    certifyDelivery: figures,
    orderPayment: { number: value % 13 === 0 ? 'OP-1' : `OP-${pick}-${value}` },
    recordPayment: paid,
    recordBalancePayment: paid,
    changeBankDetails: { iban: value % 5 === 0 ? 'FR761' : IBAN },
    proposeWithdrawal: { ground },
    withdrawAward: { ground },
    orderRecovery: { amount, ground: 'not-completed' },
    recordRecovery: { amount, receivedOn: date, accountantReference: 'R-1' },
  }
  return payloads[action] ?? {}
}

/** A case being lived, with the people tied to it. */
export interface Life {
  readonly world: CaseWorld
  readonly caseId: string
  readonly actors: Readonly<Record<Person, Actor>>
  readonly envelopes: ReadonlyMap<number, string>
}

export interface Outcome {
  /** What was tried, for the story of a failure. */
  readonly told: string
  readonly action: string
  /** The code of the refusal, or null when it was done. */
  readonly refused: string | null
}

/** Takes one step. Anything but success or a refusal is an error of the program and is thrown. */
export async function live({ world, caseId, actors, envelopes }: Life, taken: Step, state: string, version: number): Promise<Outcome> {
  const { clock, services } = world
  clock.set(new Date(clock.now().getTime() + taken.days * 86_400_000 + 1_000).toISOString())
  const today = dateInZone(clock.now(), 'Europe/Paris')
  const possible = lines.filter((line) => line.from.some((from) => from === state))
  const weighted = possible.flatMap((line) => Array.from({ length: weight(line.action) }, () => line))
  const sensible = taken.kind === 'sensible' && weighted.length > 0 ? at(weighted, taken.pick) : null
  const action = taken.kind === 'save' || taken.kind === 'assign' ? taken.kind : (sensible?.action ?? at(ACTIONS, taken.pick))
  const able = sensible ? PEOPLE.filter((person) => sensible.by.includes(ROLES[person])) : PEOPLE
  const person = at(able, taken.who)
  const actor = actors[person]
  const reason = taken.value % 12 === 1 ? null : 'Motif'
  const told = `${today} ${state}: ${action} by ${person}`
  const outcome = (refused: string | null): Outcome => ({ told: `${told}: ${refused ?? 'done'}`, action, refused })
  try {
    if (action === 'save') {
      const changes = at([{}, { days: '5.00' }, { missionKind: 'long' as const }, { beneficiaryIban: null }], taken.value)
      await saveApplication(services, actor, { caseId, version, reason, application: application(world.consultancyId, changes) })
    } else if (action === 'assign') {
      await assignCase(services, actor, { caseId, version, reason, officerId: actors[at(PEOPLE, taken.value)].userId })
    } else {
      const payload = payloadOf(action, taken, today, envelopes)
      await takeAction(services, actor, { caseId, action, version: taken.value % 50 === 7 ? version - 1 : version, reason, payload })
    }
    return outcome(null)
  } catch (error) {
    const refusal = error instanceof Refusal ? error : refusalOfDatabaseError(error)
    if (!refusal) throw new Error(`${told}: ${String(error)}`, { cause: error })
    return outcome(refusal.code)
  }
}

/** States of the straight way, to see that lives go far. */
export const STRAIGHT = STAGES.filter((stage) => (lifecycle2026.states as readonly string[]).includes(stage))
