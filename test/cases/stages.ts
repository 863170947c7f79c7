import type { CaseFile } from '../../server/cases/case-file.ts'
import { dateInZone } from '../../server/kernel/local-date.ts'
import type { FracApplication } from '../../server/programmes/frac/frac.schemas.ts'
import { AT_DELIVERY, type CaseWorld } from './world.ts'

/** The straight way of a case, act by act; each stage includes those before it. */
export const STAGES = [
  'draft',
  'submitted',
  'complete',
  'appraised',
  'awarded',
  'agreementNotified',
  'missionStarted',
  'reportReceived',
  'claimed',
  'deliveryCertified',
  'ordered',
  'paid',
  'closed',
] as const
export type Stage = (typeof STAGES)[number]

export const FIGURES = { days: '4.00', dailyRate: '900.00', travelCosts: '100.00' }

/** A case of a new firm, unless said otherwise, taken straight to a stage: every act by the person who may, on the day of the clock. */
export async function caseAt(
  world: CaseWorld,
  stage: Stage,
  options: { envelopeId?: string; firmId?: string; application?: Partial<FracApplication>; figures?: typeof FIGURES } = {},
): Promise<CaseFile> {
  const { act } = world
  let caseFile = await world.filledDraft(options.application, { firmId: options.firmId ?? (await world.firm()) })
  const { id } = caseFile
  const today = dateInZone(world.clock.now(), 'Europe/Paris')
  const figures = options.figures ?? FIGURES
  const steps: Readonly<Record<Exclude<Stage, 'draft'>, () => Promise<CaseFile>>> = {
    submitted: () => act(id, 'applicant', 'submit'),
    complete: () => act(id, 'officer', 'declareComplete'),
    appraised: () => act(id, 'officer', 'recommendAward', figures),
    awarded: async () =>
      act(id, 'authority', 'award', { envelopeId: options.envelopeId ?? (await world.envelope(Number(today.slice(0, 4)), '50000.00')) }),
    agreementNotified: () => act(id, 'officer', 'notifyAgreement', { notifiedOn: today, means: 'e-mail' }),
    missionStarted: async () => {
      await world.document(id, ['signed-order'])
      return act(id, 'applicant', 'startMission', { startedOn: today, orderSignedOn: today })
    },
    reportReceived: async () => {
      await world.document(id, AT_DELIVERY)
      return act(id, 'consultant', 'submitReport', { receivedOn: today, digitalSection: true })
    },
    claimed: () => act(id, 'applicant', 'claimBalance', { ...figures, invoiceNumber: 'F-1' }),
    deliveryCertified: () => act(id, 'officer2', 'certifyDelivery', figures),
    ordered: () => act(id, 'payments', 'orderPayment', { number: `OP-${id}` }),
    paid: () => act(id, 'payments', 'recordBalancePayment', { paidOn: today, accountantReference: `M-${id}` }),
    closed: () => act(id, 'officer', 'close'),
  }
  for (const step of STAGES.slice(1, STAGES.indexOf(stage) + 1) as Exclude<Stage, 'draft'>[]) caseFile = await steps[step]()
  return caseFile
}
