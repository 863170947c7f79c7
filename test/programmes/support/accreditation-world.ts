import { localDate } from '../../../server/kernel/local-date.ts'
import type { AccreditationRequest } from '../../../server/programmes/accreditation/accreditation.schemas.ts'
import {
  type AccreditationParameters,
  accreditationDefaults,
  accreditationDocumentTypes,
} from '../../../server/programmes/accreditation/parameters.ts'
import type { TestUser } from '../../support/api.ts'
import type { Answer, Json } from './client.ts'
import { done, handIn, openCase, openEdition, putWhole } from './driver.ts'
import { createFracWorld, type FracWorld } from './frac-world.ts'

/** The world of FRAC with the accreditation open beside it, and a consultancy that has no right yet. */
export interface AccreditationWorld extends FracWorld {
  /** A consultancy without any right. */
  readonly newcomerId: string
  /** Its own person. */
  readonly newcomer: TestUser
}

export async function createAccreditationWorld(
  options: { start?: string; parameters?: Partial<AccreditationParameters> } = {},
): Promise<AccreditationWorld> {
  const world = await createFracWorld({ start: options.start ?? '2026-03-02T09:00:00Z' })
  await openEdition(world, world.administrator, 'accreditation', {
    ...{ parameters: { ...accreditationDefaults, ...options.parameters }, documentTypes: accreditationDocumentTypes },
  })
  const newcomerId = await world.firm({ name: 'Atelier Numérique du Léon', kind: 'consultancy', departement: '29' })
  const newcomer = await world.user(['consultant'], { organisationIds: [newcomerId], name: 'Inès Roudaut' })
  return { ...world, newcomerId, newcomer }
}

const proof = (kind: 'training' | 'reference' | 'test', title: string, on: string, digital = true) => ({
  ...{ kind, title, client: 'Cabinet Horizon', on: localDate(on), digital },
})

/** Two named consultants: Inès proves her digital competence in both her fields, Malo in none. */
export const request = (changes: Partial<AccreditationRequest> = {}): AccreditationRequest => ({
  presentation: 'Conseil aux petites entreprises depuis 2015.',
  departements: ['29', '56'],
  charterAccepted: true,
  consultants: [
    {
      fullName: 'Inès Roudaut',
      experience: 'Dix ans de conseil.',
      fields: [
        { field: 'digital', evidence: [proof('training', 'Sécurité des données', '2025-05-12')] },
        {
          field: 'strategy',
          evidence: [
            proof('reference', 'Plan à trois ans et commande en ligne', '2024-02-01'),
            proof('reference', 'Feuille de route numérique', '2025-02-01'),
          ],
        },
      ],
    },
    {
      fullName: 'Malo Kerbrat',
      experience: '',
      fields: [{ field: 'export', evidence: [proof('reference', 'Salon de Copenhague', '2025-03-01', false)] }],
    },
  ],
  ...changes,
})

export const DOCUMENTS = [
  'professional-insurance',
  'registration-extract',
  'tax-social-certificate',
  'consultant-cv',
  'independence-charter',
]

export const openRequest = (world: AccreditationWorld, user = world.newcomer, organisationId = world.newcomerId): Promise<string> =>
  openCase(world, user, 'accreditation', organisationId)

export const saveRequest = (
  world: FracWorld,
  user: TestUser,
  caseId: string,
  content: AccreditationRequest,
  reason?: string,
): Promise<Answer> => putWhole(world, user, { caseId, path: `/accreditation/cases/${caseId}/request` }, { request: content }, reason)

/** A mark with its reason for every criterion of the edition. */
export const grid = accreditationDefaults.criteria.map((criterion) => ({ criterion, mark: 4, reason: 'Vu en entretien.' }))

export const line = (consultant: number, field: string, outcome: 'accept' | 'refuse', reason = 'Expérience vérifiée.'): Json => ({
  ...{ consultant, field, outcome, reason },
})

export const PROPOSED = [
  line(0, 'digital', 'accept'),
  line(0, 'strategy', 'accept'),
  line(1, 'export', 'refuse', 'Aucune preuve de compétence numérique.'),
]

/** From nothing to an accreditation in `digital` and `strategy`, on the day where the clock stands. */
export async function accredited(
  world: AccreditationWorld,
  options: { insuredUntil?: string; content?: AccreditationRequest } = {},
): Promise<string> {
  const caseId = await openRequest(world)
  await saveRequest(world, world.newcomer, caseId, options.content ?? request())
  for (const type of DOCUMENTS)
    await handIn(
      world,
      world.newcomer,
      caseId,
      type,
      type === 'professional-insurance' && options.insuredUntil ? { validUntil: options.insuredUntil } : {},
    )
  await done(world, world.newcomer, caseId, 'submit')
  await done(world, world.officer, caseId, 'declareComplete')
  await done(world, world.officer, caseId, 'propose', { payload: { grid, lines: PROPOSED }, reason: 'Avis favorable sur deux domaines.' })
  await done(world, world.authority, caseId, 'accredit')
  return caseId
}

/** Periods of a consultancy as the table holds them: "digital accredited 2026-04-08..2029-04-07 insured 2027-03-01". */
export async function periodsOf(world: FracWorld, organisationId: string): Promise<string[]> {
  const rows = await world.database.sql<{ line: string }>(
    `select field || ' ' || status || ' ' || lower(valid) || '..' || (upper(valid) - 1) || ' insured ' || insurance_until
       || case when kept then ' kept' else '' end as line
     from accredited_field where organisation_id = $1 order by field, lower(valid)`,
    [organisationId],
  )
  return rows.map((row) => row.line)
}
