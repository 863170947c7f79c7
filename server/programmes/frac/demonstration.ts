import type { Actor } from '../../access/actor.ts'
import { envelopesOfYear } from '../../budget/envelope.queries.ts'
import { assignCase } from '../../cases/assign-case.ts'
import { openCase } from '../../cases/open-case.ts'
import { takeAction } from '../../cases/take-action.ts'
import { findVisibleCase } from '../../cases/visible-cases.ts'
import { type DemonstrationTools, workingDay } from '../../demonstration/tools.ts'
import { addDays, addMonths, type LocalDate, yearOf } from '../../kernel/local-date.ts'
import type { FracApplication } from './frac.schemas.ts'
import { fracDefaults, type MissionKind } from './parameters.ts'
import { saveApplication } from './save-application.ts'

/** How far a story goes; each stage includes those before it. */
export const STAGES = [
  'draft',
  'submitted',
  'complete',
  'recommended',
  'awarded',
  'notified',
  'advance',
  'started',
  'report',
  'certified',
  'paid',
  'closed',
] as const
export type Stage = (typeof STAGES)[number]

export interface Story {
  readonly firm: number
  readonly kind: MissionKind
  readonly field: string
  readonly consultancy: 0 | 1
  readonly title: string
  readonly days: string
  readonly dailyRate: string
  readonly travel: string
  /** Days before today on which the application was filed. */
  readonly ago: number
  readonly until: Stage | 'documentsRequested' | 'refused' | 'withdrawn' | 'lapsed'
  readonly second?: boolean
  /** The firm, when it is none of the demonstration's first ones. */
  readonly firmId?: string
  /** How slowly the steps follow one another; 1 when left out. */
  readonly pace?: number
  /** Once the agreement is notified it is amended: these days, and as many months more. */
  readonly amended?: { readonly days: string; readonly laterByMonths: number }
}

const story = (
  firm: number,
  until: Story['until'],
  ago: number,
  [kind, field, consultancy]: readonly [MissionKind, string, 0 | 1],
  title: string,
  [days, dailyRate, travel]: readonly [string, string, string],
  second = false,
): Story => ({ firm, kind, field, consultancy, title, days, dailyRate, travel, ago, until, second })

const STORIES: readonly Story[] = [
  story(0, 'draft', 2, ['court', 'digital', 0], 'Choisir un outil de devis en ligne', ['4.00', '900.00', '120.00']),
  story(1, 'submitted', 51, ['long', 'export', 0], 'Préparer l’entrée sur le marché allemand', ['22.00', '950.00', '1800.00']),
  story(2, 'submitted', 6, ['court', 'cybersecurity', 1], 'Diagnostic de sécurité de l’atelier', ['5.00', '1100.00', '0.00'], true),
  story(3, 'documentsRequested', 24, ['long', 'organisation', 0], 'Réorganiser le flux de pièces', ['30.00', '1000.00', '2500.00']),
  story(4, 'complete', 33, ['long', 'marketing', 0], 'Relancer la marque de linge de table', ['18.00', '880.00', '900.00']),
  story(5, 'recommended', 45, ['court', 'strategy', 0], 'Trouver sa place face à la grande distribution', ['5.00', '1000.00', '300.00']),
  story(6, 'recommended', 38, ['long', 'digital', 1], 'Passer aux commandes d’impression en ligne', ['26.00', '1150.00', '600.00'], true),
  story(7, 'awarded', 47, ['long', 'quality', 1], 'Obtenir la certification qualité de l’atelier', ['40.00', '980.00', '1500.00']),
  {
    ...story(8, 'notified', 92, ['long', 'strategy', 0], 'Plan stratégique à cinq ans', ['60.00', '1000.00', '3000.00']),
    amended: { days: '48.00', laterByMonths: 6 },
  },
  story(9, 'started', 110, ['court', 'digital', 1], 'Vendre ses meubles sur mesure en ligne', ['5.00', '950.00', '200.00'], true),
  story(1, 'report', 160, ['court', 'digital', 0], 'Suivre ses stocks par code-barres', ['5.00', '850.00', '100.00']),
  story(2, 'certified', 190, ['long', 'organisation', 0], 'Préparer la reprise du site voisin', ['24.00', '1000.00', '1200.00']),
  story(4, 'paid', 230, ['court', 'export', 0], 'Premiers pas au salon de Copenhague', ['4.50', '900.00', '400.00'], true),
  story(0, 'closed', 300, ['long', 'strategy', 0], 'Accompagner la transmission de l’atelier', ['15.00', '900.00', '450.00']),
  story(5, 'refused', 140, ['long', 'marketing', 0], 'Refaire le catalogue et la publicité', ['20.00', '900.00', '0.00']),
  story(7, 'withdrawn', 75, ['court', 'cybersecurity', 1], 'Audit du réseau de production', ['3.00', '1050.00', '0.00']),
]

/** Cases at every stage, each act taken by the person who may, on its day. */
export async function demonstrateFrac(tools: DemonstrationTools): Promise<void> {
  for (const told of STORIES) await tell(tools, told)
}

function applicationOf(tools: DemonstrationTools, told: Story, filed: LocalDate): FracApplication {
  const rival = (Number(told.dailyRate) * Number(told.days) * 1.12).toFixed(2)
  const own = (Number(told.dailyRate) * Number(told.days)).toFixed(2)
  return {
    missionKind: told.kind,
    field: told.field,
    missionNature: 'advice',
    title: told.title,
    subject: `${told.title} : état des lieux, choix à faire, feuille de route, et la part des outils numériques.`,
    termsOfReference: 'Contexte, objectifs, livrables, calendrier et critères de choix du consultant.',
    consultantOrganisationId: tools.consultancyIds[told.consultancy] ?? null,
    consultantName: told.consultancy === 0 ? 'Karim Lefèvre' : 'Inès Roudaut',
    independenceDeclared: true,
    consultantSellsEquipment: false,
    days: told.days,
    dailyRate: told.dailyRate,
    travelCosts: told.travel,
    choiceReason: 'Meilleure compréhension du métier, à un prix inférieur.',
    orderSignedOn: null,
    plannedStart: addDays(filed, 60),
    plannedEnd: addDays(filed, 200),
    beneficiaryIban: 'FR7630006000011234567890189',
    proposals: [
      {
        consultancyName: told.consultancy === 0 ? 'Cap Conseil Ouest' : 'Numérique et Méthodes',
        days: told.days,
        amount: own,
        receivedOn: addDays(filed, -20),
        chosen: true,
      },
      {
        consultancyName: 'Cabinet Horizon (démonstration)',
        days: told.days,
        amount: rival,
        receivedOn: addDays(filed, -18),
        chosen: false,
      },
    ],
  }
}

/** Takes every act of the story on its day, in the name of who may. */
export async function tell(tools: DemonstrationTools, told: Story): Promise<void> {
  const { services } = tools
  const officer = tools.actor('caseOfficer', told.second)
  const organisationId = told.firmId ?? tools.firmIds[told.firm]
  if (!organisationId) throw new Error('a story without a firm')
  const own = told.firm === 0 && told.firmId === undefined
  const author = own ? tools.actor('applicant') : officer
  let day = addDays(tools.today, -told.ago)
  const next = (days: number): LocalDate => {
    day = workingDay(addDays(day, Math.max(1, Math.round(days * (told.pace ?? 1)))))
    if (day > tools.today) day = tools.today
    tools.at(day)
    return day
  }
  tools.at(day)
  const opened = await openCase(services, author, { programme: 'frac', organisationId })
  const caseId = opened.id
  const act = async (actor: Actor, action: string, payload: Record<string, unknown> = {}, reason: string | null = null): Promise<void> => {
    const seen = await findVisibleCase(services.db, actor, caseId)
    if (!seen) throw new Error(`${actor.email} does not see the case of "${told.title}"`)
    await takeAction(services, actor, { caseId, action, version: seen.version, reason, payload })
  }
  await saveApplication(services, author, { caseId, version: opened.version, application: applicationOf(tools, told, day), reason: null })
  const goal = STAGES.indexOf(told.until as Stage)
  const reaches = (stage: Stage): boolean => goal < 0 || goal >= STAGES.indexOf(stage)
  if (!reaches('submitted')) return
  for (const type of ['balance-sheet', 'terms-of-reference', 'proposals']) await tools.addSample(author, caseId, type, addDays(day, -30))
  const complete = told.until !== 'documentsRequested' && told.until !== 'submitted'
  if (complete) await tools.addSample(author, caseId, 'tax-social-certificate', addDays(day, -30))
  await act(author, 'submit')
  if (own) {
    const seen = await findVisibleCase(services.db, officer, caseId)
    await assignCase(services, tools.actor('supervisor'), { caseId, version: seen?.version ?? 0, officerId: officer.userId, reason: null })
  }
  next(4)
  if (told.until === 'documentsRequested') {
    await act(officer, 'requestDocuments', {
      documents: ['tax-social-certificate'],
      message: 'L’attestation fiscale et sociale doit dater de moins de six mois.',
    })
    return
  }
  if (told.until === 'withdrawn') return act(officer, 'withdraw', {}, 'L’entreprise reporte son projet à l’an prochain.')
  if (reaches('complete')) await tellDecision(tools, told, { act, next, reaches, officer })
  if (told.until === 'lapsed') await tellLapse(tools, told.pace ?? 1, { act, next, reaches, officer })
  if (goal >= STAGES.indexOf('notified')) await tellMission(tools, told, { act, next, reaches, officer, caseId })
}

interface Telling {
  readonly act: (actor: Actor, action: string, payload?: Record<string, unknown>, reason?: string | null) => Promise<void>
  readonly next: (days: number) => LocalDate
  readonly reaches: (stage: Stage) => boolean
  readonly officer: Actor
}

async function tellDecision(tools: DemonstrationTools, told: Story, { act, next, reaches, officer }: Telling): Promise<void> {
  const authority = tools.actor('authority')
  await act(officer, 'declareComplete')
  if (!reaches('recommended')) return
  next(8)
  if (told.until === 'refused') {
    await act(officer, 'recommendRefusal', {}, 'La mission relève de la publicité, exclue par le règlement.')
    next(6)
    return act(authority, 'refuse', {}, 'La mission demandée relève de la publicité, que le règlement du dispositif exclut.')
  }
  const figures = { days: told.days, dailyRate: told.dailyRate, travelCosts: told.travel }
  await act(
    officer,
    'recommendAward',
    figures,
    'Projet cohérent avec la situation de l’entreprise ; consultant accrédité ; deux propositions comparées.',
  )
  if (!reaches('awarded')) return
  const day = next(9)
  const envelopes = await envelopesOfYear(tools.services.db, { funderId: authority.funderId, programme: 'frac', year: yearOf(day) })
  await act(authority, 'award', { envelopeId: envelopes[0]?.envelopeId })
}

/** Never begun: the award lapses after the months the edition gives to start. */
async function tellLapse(tools: DemonstrationTools, pace: number, { act, next, officer }: Telling): Promise<void> {
  await act(officer, 'notifyAgreement', { notifiedOn: next(7), means: 'e-mail' })
  // as many months as the edition gives, at whatever pace the rest went
  next((31 * fracDefaults.lapse.startMonths) / pace)
  await act(tools.actor('supervisor'), 'lapse')
}

/** The firm asks for other days and more time; the officer proposes the amendment and the authority signs it. */
async function tellAmendment(
  tools: DemonstrationTools,
  told: Story,
  amended: NonNullable<Story['amended']>,
  telling: Telling,
): Promise<void> {
  const { act, next, officer } = telling
  const requestedOn = next(18)
  next(3)
  const budget = { days: amended.days, dailyRate: told.dailyRate, travelCosts: told.travel }
  const endsOn = addMonths(requestedOn, fracDefaults.lapse.finishMonths + amended.laterByMonths)
  await act(
    officer,
    'proposeAmendment',
    { budget, endsOn, requestedOn },
    'L’entreprise étale la mission et confie une partie du diagnostic à ses équipes.',
  )
  next(4)
  await act(tools.actor('authority'), 'signAmendment')
}

async function tellMission(tools: DemonstrationTools, told: Story, telling: Telling & { caseId: string }): Promise<void> {
  const { act, next, reaches, officer, caseId } = telling
  const payments = tools.actor('paymentOfficer')
  const notified = next(7)
  await act(officer, 'notifyAgreement', { notifiedOn: notified, means: 'e-mail' })
  if (told.amended) await tellAmendment(tools, told, told.amended, telling)
  if (!reaches('advance')) return
  if (told.kind === 'long') {
    await act(officer, 'claimAdvance', { amount: '900.00' })
    next(5)
    await act(payments, 'orderPayment', { number: `OP-${caseId.slice(-6)}-1` })
    const paidOn = next(6)
    await act(payments, 'recordPayment', { paidOn, accountantReference: `MANDAT-${caseId.slice(-6)}-1` })
  }
  if (!reaches('started')) return
  const started = next(5)
  await tools.addSample(officer, caseId, 'signed-order', started)
  await act(officer, 'startMission', { startedOn: started, orderSignedOn: started })
  if (!reaches('report')) return
  const received = next(60)
  await tools.addSample(officer, caseId, 'mission-report', received)
  await act(officer, 'submitReport', { receivedOn: received, digitalSection: true })
  if (!reaches('certified')) return
  const figures = { days: told.days, dailyRate: told.dailyRate, travelCosts: told.travel }
  for (const type of ['invoice', 'proof-of-payment']) await tools.addSample(officer, caseId, type, received)
  await act(officer, 'claimBalance', { ...figures, invoiceNumber: `F-${caseId.slice(-6)}` })
  next(6)
  await act(tools.actor('supervisor'), 'certifyDelivery', figures)
  if (!reaches('paid')) return
  next(4)
  await act(payments, 'orderPayment', { number: `OP-${caseId.slice(-6)}-2` })
  const paidOn = next(8)
  await act(payments, 'recordBalancePayment', { paidOn, accountantReference: `MANDAT-${caseId.slice(-6)}-2` })
  if (!reaches('closed')) return
  next(3)
  await act(officer, 'close')
}
