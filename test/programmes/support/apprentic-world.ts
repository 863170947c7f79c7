import { localDate } from '../../../server/kernel/local-date.ts'
import type { ApprenticApplication } from '../../../server/programmes/apprentic/apprentic.schemas.ts'
import { type ApprenticParameters, apprenticDefaults, apprenticDocumentTypes } from '../../../server/programmes/apprentic/parameters.ts'
import type { TestUser } from '../../support/api.ts'
import type { Answer } from './client.ts'
import { done, handIn, IBAN, made, openEdition, openEnvelope, putWhole } from './driver.ts'
import { createFracWorld, type FracWorld } from './frac-world.ts'

export const OPENS = '2026-03-02T08:00:00.000Z'
export const CLOSES = '2026-04-15T10:00:00.000Z'
export const DOCUMENTS = ['apprenticeship-contract', 'quotes', 'tax-social-certificate', 'de-minimis-declaration']

/** The world of FRAC with ApprenTIC beside it: its edition, an envelope, a call. The clock stands on its first day. */
export interface ApprenticWorld extends FracWorld {
  readonly apprenticEnvelopeId: string
  readonly apprenticEditionId: string
  readonly callId: string
  readonly jury: readonly TestUser[]
  /** Moves the clock to the morning of a day, or to an instant. */
  on(at: string): void
  announce(changes?: Record<string, unknown>): Promise<Answer>
  unseal(user: TestUser, callId?: string): Promise<Answer>
  /** A firm of its own with its applicant. */
  outsider(name?: string): Promise<{ firmId: string; user: TestUser }>
}

export async function createApprenticWorld(
  options: { parameters?: Partial<ApprenticParameters>; allocated?: string; poolSize?: number } = {},
): Promise<ApprenticWorld> {
  const world = await createFracWorld({ start: '2026-03-01T09:00:00Z', ...(options.poolSize ? { poolSize: options.poolSize } : {}) })
  const post = (path: string, body: object) => world.client.call(world.administrator, 'POST', path, { body })
  const apprenticEditionId = await openEdition(world, world.administrator, 'apprentic', {
    ...{ decisionMonths: 8, parameters: { ...apprenticDefaults, ...options.parameters }, documentTypes: apprenticDocumentTypes },
  })
  const apprenticEnvelopeId = await openEnvelope(world, world.administrator, {
    ...{ programme: 'apprentic', label: 'Appel 2026', amount: options.allocated ?? '60000.00' },
  })
  const announce: ApprenticWorld['announce'] = (changes = {}) =>
    post('/calls', {
      ...{ programme: 'apprentic', title: 'ApprenTIC printemps 2026', presentation: 'Projets numériques portés par des apprentis.' },
      ...{ opensAt: OPENS, closesAt: CLOSES, editionId: apprenticEditionId, envelopeId: apprenticEnvelopeId, ...changes },
    })
  const callId = made(await announce())
  const jury = [
    await world.user(['committeeMember'], { name: 'Catherine Morvan' }),
    await world.user(['committeeMember'], { name: 'Yann Le Bras' }),
    await world.user(['committeeMember'], { name: 'Soazig Caro' }),
  ]
  const on: ApprenticWorld['on'] = (at) => world.clock.set(at.includes('T') ? at : `${at}T09:00:00Z`)
  on('2026-03-02')
  return {
    ...world,
    ...{ apprenticEnvelopeId, apprenticEditionId, callId, jury, on, announce },
    unseal: async (user, id = callId) => {
      const [call] = await world.database.sql<{ version: number }>('select version from call where id = $1', [id])
      return world.client.call(user, 'POST', `/calls/${id}/unsealing`, { version: call?.version ?? 0 })
    },
    outsider: async (name = 'Atelier Démo') => {
      const firmId = await world.firm({ name })
      return { firmId, user: await world.user(['applicant'], { organisationIds: [firmId] }) }
    },
  }
}

/** A sound application: 20 000 EUR of which 2 000 of wages, and 1 000 asked of the town. */
export const project = (changes: Partial<ApprenticApplication> = {}): ApprenticApplication => ({
  title: 'Atelier connecté',
  description: 'Suivre les commandes depuis l’atelier.',
  objectives: 'Diviser par deux le temps de saisie.',
  tools: 'Tablettes, application de suivi.',
  projectStart: localDate('2026-09-01'),
  projectEnd: localDate('2027-03-31'),
  apprentice: 'Lina K.',
  apprenticeMinor: true,
  qualification: 'BTS SIO',
  contractFrom: localDate('2025-09-01'),
  contractUntil: localDate('2027-08-31'),
  tutor: 'Chef d’atelier',
  centreName: 'CFA des Métiers',
  centreSiret: '732 829 320 00074',
  groupExplained: false,
  beneficiaryIban: IBAN,
  lines: [
    { label: 'Tablettes', category: 'equipment', amount: '6000.00' },
    { label: 'Application', category: 'software', amount: '10000.00' },
    { label: 'Conseil', category: 'services', amount: '2000.00' },
    { label: 'Temps passé', category: 'wages', amount: '2000.00' },
  ],
  funding: [{ funderName: 'Commune', amount: '1000.00', granted: false }],
  ...changes,
})

export const openIn = (world: ApprenticWorld, user: TestUser, organisationId: string, callId = world.callId): Promise<Answer> =>
  world.client.call(user, 'POST', '/cases', { body: { programme: 'apprentic', organisationId, callId } })

export const saveProject = (
  world: ApprenticWorld,
  user: TestUser,
  caseId: string,
  content: ApprenticApplication = project(),
  reason?: string,
): Promise<Answer> => putWhole(world, user, { caseId, path: `/apprentic/cases/${caseId}/application` }, { application: content }, reason)

/** A draft filled in, with its documents. */
export async function filledDraft(
  world: ApprenticWorld,
  by: { firmId: string; user: TestUser },
  content: ApprenticApplication = project(),
): Promise<string> {
  const caseId = made(await openIn(world, by.user, by.firmId))
  const saved = await saveProject(world, by.user, caseId, content)
  if (saved.status !== 200) throw new Error(`not saved: ${JSON.stringify(saved)}`)
  for (const type of DOCUMENTS) await handIn(world, by.user, caseId, type)
  return caseId
}

export async function filed(world: ApprenticWorld, by: { firmId: string; user: TestUser }, content = project()): Promise<string> {
  const caseId = await filledDraft(world, by, content)
  await done(world, by.user, caseId, 'submit')
  return caseId
}
