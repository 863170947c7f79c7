import { localDate } from '../../../server/kernel/local-date.ts'
import type { CollectiveApplication } from '../../../server/programmes/collective-action/collective.schemas.ts'
import {
  type CollectiveParameters,
  collectiveDefaults,
  collectiveDocumentTypes,
} from '../../../server/programmes/collective-action/parameters.ts'
import type { TestUser } from '../../support/api.ts'
import type { Answer, Json } from './client.ts'
import { done, handIn, IBAN, isoDay, openCase, openEdition, openEnvelope, putWhole, versionOf } from './driver.ts'
import { createFracWorld, type FracWorld } from './frac-world.ts'

export interface Firm {
  readonly id: string
  readonly siret: string
  readonly user: TestUser
}

/** The world of FRAC with collective actions open beside it: a chamber that carries them, and its person. */
export interface CollectiveWorld extends FracWorld {
  readonly carrierId: string
  readonly carrier: TestUser
  readonly actionEnvelopeId: string
  /** A small firm with a SIRET and, unless told otherwise, a person of its own. */
  smallFirm(options?: { person?: boolean; departement?: string; headcount?: string | null; name?: string }): Promise<Firm>
}

let firms = 0

/** The next SIRET nobody has: a SIREN of 000 with its Luhn digit, then the first establishment. */
export function nextSiret(): string {
  firms += 1
  const withDigit = (start: string): string => {
    const sum = [...`${start}0`].reverse().reduce((total, figure, index) => {
      const weighted = index % 2 === 1 ? Number(figure) * 2 : Number(figure)
      return total + (weighted > 9 ? weighted - 9 : weighted)
    }, 0)
    return `${start}${(10 - (sum % 10)) % 10}`
  }
  return withDigit(`${withDigit(`000${String(30_000 + firms)}`)}0001`)
}

export async function createCollectiveWorld(
  options: { start?: string; parameters?: Partial<CollectiveParameters>; allocated?: string; poolSize?: number } = {},
): Promise<CollectiveWorld> {
  const world = await createFracWorld({ start: options.start ?? '2026-03-02T09:00:00Z', poolSize: options.poolSize ?? 8 })
  await openEdition(world, world.administrator, 'collective-action', {
    ...{ parameters: { ...collectiveDefaults, ...options.parameters }, documentTypes: collectiveDocumentTypes },
  })
  const actionEnvelopeId = await openEnvelope(world, world.administrator, {
    ...{ programme: 'collective-action', amount: options.allocated ?? '100000.00' },
  })
  const carrierId = await world.firm({ name: 'Chambre de métiers du Léon', kind: 'chamber', departement: '29' })
  const carrier = await world.user(['applicant'], { organisationIds: [carrierId], name: 'Claire Quéré' })
  const smallFirm: CollectiveWorld['smallFirm'] = async (more = {}) => {
    const siret = nextSiret()
    const { person = true, departement = '29', headcount = '8' } = more
    const id = await world.firm({ siret, departement, headcount, name: more.name ?? `Atelier ${siret.slice(4, 9)}` })
    const user = person ? await world.user(['applicant'], { organisationIds: [id], name: `Gérance ${siret.slice(4, 9)}` }) : world.applicant
    return { id, siret, user }
  }
  return { ...world, carrierId, carrier, actionEnvelopeId, smallFirm }
}

/** A sound application: 20 000 EUR, of which 12 000 asked for, 2 000 from another public funder, 5 000 from the firms. */
export const application = (changes: Partial<CollectiveApplication> = {}): CollectiveApplication => ({
  title: 'Vendre en ligne à plusieurs',
  activity: 'training',
  clubMode: null,
  clubComposition: null,
  theme: 'Commerce électronique',
  objectives: 'Douze artisans vendent en ligne dans l’année.',
  collectivePhase: 'Deux demi-journées en commun.',
  individualPhase: 'Une demi-journée chez chacun.',
  territory: ['29', '56'],
  capacity: 12,
  collectiveHalfDays: 10,
  individualHalfDays: 12,
  plannedStart: localDate('2026-05-01'),
  plannedEnd: localDate('2026-10-31'),
  beneficiaryIban: IBAN,
  partners: [{ name: 'Pôle numérique', contribution: 'Prêt de salle' }],
  indicators: [{ label: 'Boutiques ouvertes', target: '10' }],
  funders: [
    { name: 'Région', kind: 'requested' },
    { name: 'Département', kind: 'public' },
    { name: 'Entreprises', kind: 'firms' },
    { name: 'Chambre', kind: 'carrier' },
  ],
  costs: [
    { category: 'facilitation', phase: 'collective', label: 'Animation', amount: '12000.00', parts: ['7200.00', '2000.00', '2800.00'] },
    {
      category: 'advice',
      phase: 'individual',
      label: 'Conseil individuel',
      amount: '7000.00',
      parts: ['4200.00', '0.00', '2200.00', '600.00'],
    },
    { category: 'travel', phase: 'collective', label: 'Déplacements', amount: '1000.00', parts: ['600.00', '0.00', '0.00', '400.00'] },
  ],
  ...changes,
})

const at = (caseId: string): string => `/collective-action/cases/${caseId}`

export const openAction = (world: CollectiveWorld): Promise<string> => openCase(world, world.carrier, 'collective-action', world.carrierId)

export const saveAction = (
  world: CollectiveWorld,
  user: TestUser,
  caseId: string,
  content: CollectiveApplication,
  reason?: string,
): Promise<Answer> => putWhole(world, user, { caseId, path: `${at(caseId)}/application` }, { application: content }, reason)

/** Posts below the action; what it answers. */
export const post = (world: CollectiveWorld, user: TestUser, caseId: string, path: string, body: Json): Promise<Answer> =>
  world.client.call(user, 'POST', `${at(caseId)}${path}`, { body })

/** The same for what must pass; the body. */
export async function posted(world: CollectiveWorld, user: TestUser, caseId: string, path: string, body: Json): Promise<Json> {
  const answer = await post(world, user, caseId, path, body)
  if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`)
  return answer.body
}

export interface Enrolled extends Firm {
  readonly participantId: string
}

/** Firms with a seat, each committed by its own person. */
export async function enrolled(world: CollectiveWorld, caseId: string, count: number): Promise<Enrolled[]> {
  const all: Enrolled[] = []
  for (let index = 0; index < count; index += 1) {
    const firm = await world.smallFirm()
    const { id } = await posted(world, world.carrier, caseId, '/participants', { siret: firm.siret })
    all.push({ ...firm, participantId: id as string })
  }
  return all
}

/** A draft with its documents and firms on paper commitments, filed and declared complete. */
export async function filedAction(
  world: CollectiveWorld,
  options: { firms?: number; content?: CollectiveApplication } = {},
): Promise<{ caseId: string; firms: Enrolled[] }> {
  const caseId = await openAction(world)
  const saved = await saveAction(world, world.carrier, caseId, options.content ?? application())
  if (saved.status !== 200) throw new Error(`not saved: ${JSON.stringify(saved)}`)
  for (const type of ['action-description', 'carrier-statutes']) await handIn(world, world.carrier, caseId, type)
  const firms = await enrolled(world, caseId, options.firms ?? 6)
  await done(world, world.carrier, caseId, 'submit')
  for (const { user, participantId } of firms) await posted(world, user, caseId, `/participants/${participantId}/commitment`, {})
  await done(world, world.officer, caseId, 'declareComplete')
  return { caseId, firms }
}

/** From the file to an action that has begun, each step by the person whose step it is, all on the day where the clock stands. */
export async function runningAction(
  world: CollectiveWorld,
  options: { firms?: number; content?: CollectiveApplication } = {},
): Promise<{ caseId: string; firms: Enrolled[] }> {
  const filed = await filedAction(world, options)
  const { caseId } = filed
  const content = options.content ?? application()
  await done(world, world.officer, caseId, 'recommendAward', {
    payload: { retained: content.costs.map(({ amount }) => amount) },
    reason: 'Action cohérente.',
  })
  await done(world, world.authority, caseId, 'award', { payload: { envelopeId: world.actionEnvelopeId } })
  await done(world, world.officer, caseId, 'notifyAgreement', { payload: { notifiedOn: isoDay(world), means: 'e-mail' } })
  await done(world, world.carrier, caseId, 'startAction', { payload: { startedOn: isoDay(world) } })
  return filed
}

/** A session of the day where the clock stands; its id. */
export async function session(
  world: CollectiveWorld,
  caseId: string,
  more: { half?: 'am' | 'pm'; participantId?: string | null; email?: string; onDate?: string } = {},
): Promise<string> {
  const { half = 'am', participantId = null, email = 'maelle.facil@demo.example', onDate = isoDay(world) } = more
  const { id } = await posted(world, world.carrier, caseId, '/sessions', {
    ...{ participantId, onDate, half, title: 'Atelier', place: 'Salle des halles', link: '' },
    facilitator: { fullName: 'Maëlle Facil', email },
  })
  return id as string
}

export async function present(world: CollectiveWorld, caseId: string, sessionId: string, firms: readonly Enrolled[]): Promise<Answer> {
  return world.client.call(world.carrier, 'PUT', `${at(caseId)}/sessions/${sessionId}/attendance`, {
    version: await versionOf(world, caseId),
    body: { present: firms.map(({ participantId }) => ({ participantId, attendee: 'Gérante' })) },
  })
}

/** Both sides of every line, on the paper sheet. */
export async function signedOnPaper(world: CollectiveWorld, caseId: string, sessionId: string, firms: readonly Enrolled[]): Promise<void> {
  const documentId = await handIn(world, world.carrier, caseId, 'attendance-sheet')
  const lines = firms.flatMap(({ participantId }) => [
    { participantId, side: 'participant' },
    { participantId, side: 'facilitator' },
  ])
  await posted(world, world.carrier, caseId, `/sessions/${sessionId}/signatures`, { lines, documentId })
}
