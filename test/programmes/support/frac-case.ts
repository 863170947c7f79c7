import { localDate } from '../../../server/kernel/local-date.ts'
import type { FracApplication } from '../../../server/programmes/frac/frac.schemas.ts'
import type { TestUser } from '../../support/api.ts'
import type { Answer, Json } from './client.ts'
import { done, handIn, IBAN, isoDay, openCase, orderNumber, putWhole } from './driver.ts'
import type { FracWorld } from './frac-world.ts'

export const FIGURES = { days: '5.00', dailyRate: '900.00', travelCosts: '200.00' } as const
/** 80 % of 5 × 900 + 200. */
export const AID = '3760.00'

export const APPLICATION_DOCUMENTS = ['balance-sheet', 'tax-social-certificate', 'terms-of-reference', 'proposals'] as const

/** A sound application for a `court` mission in the field "digital". */
export function application(world: FracWorld, changes: Partial<FracApplication> = {}): FracApplication {
  return {
    missionKind: 'court',
    field: 'digital',
    missionNature: 'advice',
    title: 'Choisir un outil de devis en ligne',
    subject: 'État des lieux, choix à faire, feuille de route.',
    termsOfReference: 'Contexte, objectifs, livrables, calendrier.',
    consultantOrganisationId: world.consultancyId,
    consultantName: 'Karim Lefèvre',
    independenceDeclared: true,
    consultantSellsEquipment: false,
    ...FIGURES,
    choiceReason: 'Meilleure compréhension du métier, à un prix inférieur.',
    orderSignedOn: null,
    plannedStart: null,
    plannedEnd: null,
    beneficiaryIban: IBAN,
    proposals: [
      { consultancyName: 'Cap Conseil Ouest', days: '5', amount: '4500.00', receivedOn: localDate('2026-02-10'), chosen: true },
      { consultancyName: 'Cabinet Horizon', days: '6', amount: '5400.00', receivedOn: localDate('2026-02-12'), chosen: false },
    ],
    ...changes,
  }
}

export const openDraft = (world: FracWorld, user = world.applicant, organisationId = world.firmId): Promise<string> =>
  openCase(world, user, 'frac', organisationId)

export const save = (world: FracWorld, user: TestUser, caseId: string, content: FracApplication, reason?: string): Promise<Answer> =>
  putWhole(world, user, { caseId, path: `/frac/cases/${caseId}/application` }, { application: content }, reason)

/** The road of a case without incident, state after state. */
export const ROAD = [
  'draft',
  'submitted',
  'complete',
  'appraised',
  'awarded',
  'agreementNotified',
  'missionStarted',
  'reportReceived',
  'deliveryCertified',
  'paid',
  'closed',
] as const
export type RoadState = (typeof ROAD)[number]

export interface Trip {
  /** Who files: a member of the firm. */
  readonly applicant?: TestUser
  readonly firmId?: string
  readonly application?: Partial<FracApplication>
  readonly envelopeId?: string
  /** What the officer retains; the figures asked for unless said otherwise. */
  readonly retained?: Json
}

/** A case in that state, each step by the person whose step it is, all on the day where the clock stands. Returns its id. */
export async function caseIn(world: FracWorld, state: RoadState, trip: Trip = {}): Promise<string> {
  const applicant = trip.applicant ?? world.applicant
  const caseId = await openDraft(world, applicant, trip.firmId ?? world.firmId)
  const saved = await save(world, applicant, caseId, application(world, trip.application))
  if (saved.status !== 200) throw new Error(`not saved: ${JSON.stringify(saved)}`)
  await advance(world, caseId, state, { ...trip, applicant })
  return caseId
}

/** Leads a case from the state it is in to a later one of the road. */
export async function advance(world: FracWorld, caseId: string, state: RoadState, trip: Trip = {}): Promise<void> {
  for (;;) {
    const [row] = await world.database.sql<{ state: RoadState }>('select state from case_file where id = $1', [caseId])
    const at = ROAD.indexOf(row?.state ?? 'draft')
    if (at >= ROAD.indexOf(state)) return
    await STEPS[ROAD[at] as Exclude<RoadState, 'closed'>](world, caseId, { applicant: world.applicant, ...trip })
  }
}

type Step = (world: FracWorld, caseId: string, trip: Trip & { applicant: TestUser }) => Promise<unknown>

/** How the case leaves each state of the road. */
const STEPS: Readonly<Record<Exclude<RoadState, 'closed'>, Step>> = {
  draft: async (world, caseId, { applicant }) => {
    for (const type of APPLICATION_DOCUMENTS) await handIn(world, applicant, caseId, type)
    await done(world, applicant, caseId, 'submit')
  },
  submitted: (world, caseId) => done(world, world.officer, caseId, 'declareComplete'),
  complete: (world, caseId, { retained = FIGURES }) =>
    done(world, world.officer, caseId, 'recommendAward', { payload: retained, reason: 'Projet cohérent.' }),
  appraised: (world, caseId, { envelopeId = world.envelopeId }) =>
    done(world, world.authority, caseId, 'award', { payload: { envelopeId } }),
  awarded: (world, caseId) =>
    done(world, world.officer, caseId, 'notifyAgreement', { payload: { notifiedOn: isoDay(world), means: 'e-mail' } }),
  agreementNotified: async (world, caseId, { applicant }) => {
    await handIn(world, applicant, caseId, 'signed-order')
    await done(world, applicant, caseId, 'startMission', { payload: { startedOn: isoDay(world), orderSignedOn: isoDay(world) } })
  },
  missionStarted: async (world, caseId, { applicant }) => {
    await handIn(world, applicant, caseId, 'mission-report')
    await done(world, applicant, caseId, 'submitReport', { payload: { receivedOn: isoDay(world), digitalSection: true } })
  },
  reportReceived: async (world, caseId, { applicant, retained = FIGURES }) => {
    for (const type of ['invoice', 'proof-of-payment']) await handIn(world, applicant, caseId, type)
    await done(world, applicant, caseId, 'claimBalance', { payload: { ...retained, invoiceNumber: 'F-1' } })
    await done(world, world.officer2, caseId, 'certifyDelivery', { payload: retained })
  },
  deliveryCertified: async (world, caseId) => {
    await done(world, world.payments, caseId, 'orderPayment', { payload: { number: orderNumber() } })
    await done(world, world.payments, caseId, 'recordBalancePayment', { payload: { paidOn: isoDay(world), accountantReference: 'MANDAT' } })
  },
  paid: (world, caseId) => done(world, world.officer, caseId, 'close'),
}

/** An advance from claim to payment. */
export async function payAdvance(world: FracWorld, caseId: string, amount: string, applicant = world.applicant): Promise<void> {
  await done(world, applicant, caseId, 'claimAdvance', { payload: { amount } })
  await payClaim(world, caseId)
}

/** Orders and records the claim under way that is ready to be paid before the balance. */
export async function payClaim(world: FracWorld, caseId: string): Promise<void> {
  await done(world, world.payments, caseId, 'orderPayment', { payload: { number: orderNumber() } })
  await done(world, world.payments, caseId, 'recordPayment', { payload: { paidOn: isoDay(world), accountantReference: 'MANDAT' } })
}
