import type { Actor } from '../../access/actor.ts'
import { openCase } from '../../cases/open-case.ts'
import { takeAction } from '../../cases/take-action.ts'
import { findVisibleCase } from '../../cases/visible-cases.ts'
import { type DemonstrationTools, workingDay } from '../../demonstration/tools.ts'
import { addDays, addMonths, type LocalDate } from '../../kernel/local-date.ts'
import { INSURANCE_DOCUMENT } from '../../parties/accreditation.ts'
import type { AccreditationRequest } from './accreditation.schemas.ts'
import { accreditationDefaults, accreditationDocumentTypes } from './parameters.ts'
import { saveRequest } from './save-request.ts'

/** How far a story goes; each stage includes those before it. */
const STAGES = ['draft', 'submitted', 'complete', 'appraised', 'accredited'] as const
type Stage = (typeof STAGES)[number]
type Ending =
  | 'documentsRequested'
  | 'refused'
  | 'withdrawn'
  | 'suspended'
  | 'reinstated'
  | 'observationsInvited'
  | 'givenUp'
  | 'accreditationWithdrawn'
  | 'expired'

export interface Story {
  /** Place in the invented consultancies; the first is that of the consultant's account. */
  readonly consultancy: number
  readonly until: Stage | Ending
  /** Days before today on which the request was filed. */
  readonly ago: number
  readonly consultants: readonly (readonly [name: string, fields: readonly string[]])[]
  /** Whether the last field of the last consultant lacks every proof of digital competence. */
  readonly unproven?: boolean
  /** The consultancy, when it is none of the demonstration's first ones. */
  readonly consultancyId?: string
  /** How slowly the steps follow one another; 1 when left out. */
  readonly pace?: number
  /** Whether a certificate of insurance follows the other, year after year, as far as the story goes. */
  readonly insured?: boolean
  readonly departements?: readonly string[]
  readonly words?: Partial<Words>
}

/** What is said of this consultancy rather than of another. */
interface Words {
  readonly presentation: string
  readonly experience: string
  readonly training: string
  readonly reference: string
  readonly opinion: string
}

const WORDS: Words = {
  presentation: 'Conseil aux petites entreprises : diagnostic, plan d’action, accompagnement de la mise en œuvre.',
  experience: 'Dix ans de conseil auprès de petites entreprises industrielles.',
  training: 'Outils numériques du conseil',
  reference: 'Plan d’action avec volet numérique',
  opinion: 'Cabinet sérieux, entretien convaincant.',
}

const STORIES: readonly Story[] = [
  {
    consultancy: 0,
    until: 'accredited',
    ago: 160,
    consultants: [
      ['Karim Lefèvre', ['quality', 'cybersecurity']],
      ['Solène Jégou', ['design']],
    ],
    unproven: true,
  },
  { consultancy: 0, until: 'documentsRequested', ago: 20, consultants: [['Karim Lefèvre', ['environment']]] },
  { consultancy: 1, until: 'appraised', ago: 34, consultants: [['Inès Roudaut', ['strategy', 'design']]] },
  {
    consultancy: 2,
    until: 'accredited',
    ago: 210,
    consultants: [
      ['Malo Kerbrat', ['export', 'marketing']],
      ['Anna Riou', ['export']],
    ],
  },
  { consultancy: 3, until: 'suspended', ago: 190, consultants: [['Yann Le Gall', ['organisation', 'human-resources']]] },
  { consultancy: 4, until: 'accreditationWithdrawn', ago: 240, consultants: [['Corentin Abgrall', ['environment']]] },
  { consultancy: 5, until: 'refused', ago: 120, consultants: [['Lucie Tanguy', ['economic-intelligence']]], unproven: true },
  { consultancy: 6, until: 'observationsInvited', ago: 100, consultants: [['Erwan Guéguen', ['digital', 'organisation']]] },
  { consultancy: 5, until: 'submitted', ago: 9, consultants: [['Lucie Tanguy', ['economic-intelligence', 'strategy']]] },
]

/** Requests at every stage, each act taken by the person who may, on its day. */
export async function demonstrateAccreditation(tools: DemonstrationTools): Promise<void> {
  for (const told of STORIES) await tell(tools, told)
}

function requestOf(told: Story, filed: LocalDate): AccreditationRequest {
  const last = told.consultants.length - 1
  const words = { ...WORDS, ...told.words }
  return {
    presentation: words.presentation,
    departements: [...(told.departements ?? ['22', '29', '35', '56'])],
    charterAccepted: true,
    consultants: told.consultants.map(([fullName, fields], index) => ({
      fullName,
      experience: words.experience,
      fields: fields.map((field, place) => ({
        field,
        evidence:
          told.unproven && index === last && place === fields.length - 1
            ? []
            : [
                {
                  kind: 'training',
                  title: words.training,
                  client: 'Organisme de formation',
                  on: addDays(filed, -200),
                  digital: true,
                },
                {
                  kind: 'reference',
                  title: words.reference,
                  client: 'Menuiserie du Blavet',
                  on: addDays(filed, -400),
                  digital: true,
                },
              ],
      })),
    })),
  }
}

/** Takes every act of the story on its day, in the name of who may. */
export async function tell(tools: DemonstrationTools, told: Story): Promise<void> {
  const { services } = tools
  const officer = tools.actor('caseOfficer', told.consultancy % 2 === 1)
  const organisationId = told.consultancyId ?? tools.consultancyIds[told.consultancy]
  if (!organisationId) throw new Error('a story without a consultancy')
  const author = told.consultancy === 0 && told.consultancyId === undefined ? tools.actor('consultant') : officer
  let day = addDays(tools.today, -told.ago)
  const next = (days: number): LocalDate => {
    day = workingDay(addDays(day, Math.max(1, Math.round(days * (told.pace ?? 1)))))
    if (day > tools.today) day = tools.today
    tools.at(day)
    return day
  }
  tools.at(day)
  const opened = await openCase(services, author, { programme: 'accreditation', organisationId })
  const act = async (actor: Actor, action: string, payload: Record<string, unknown> = {}, reason: string | null = null): Promise<void> => {
    const seen = await findVisibleCase(services.db, actor, opened.id)
    if (!seen) throw new Error(`${actor.email} does not see the request of ${told.consultancy}`)
    await takeAction(services, actor, { caseId: opened.id, action, version: seen.version, reason, payload })
  }
  const goal = STAGES.indexOf(told.until as Stage)
  const reaches = (stage: Stage): boolean => goal < 0 || goal >= STAGES.indexOf(stage)
  const request = requestOf(told, day)
  await saveRequest(services, author, { caseId: opened.id, version: opened.version, request, reason: null })
  if (!reaches('submitted')) return
  const types = accreditationDocumentTypes.filter(({ blocking }) => blocking).map(({ code }) => code)
  const wanting = told.until === 'documentsRequested' ? 'registration-extract' : null
  for (const type of types.filter((code) => code !== wanting)) await tools.addSample(author, opened.id, type, addDays(day, -10))
  await act(author, 'submit')
  next(5)
  if (wanting) {
    await act(officer, 'requestDocuments', { documents: [wanting], message: 'L’extrait doit dater de moins de six mois.' })
    return
  }
  if (!reaches('complete')) return
  if (told.until === 'withdrawn') return act(author, 'withdraw', {}, 'La consultante part à la retraite, le cabinet ferme.')
  await act(officer, 'declareComplete')
  if (!reaches('appraised')) return
  next(12)
  await act(officer, 'propose', proposalOf(told), opinionOf(told))
  if (!reaches('accredited')) return
  next(10)
  await tellDecision(told, { act, next, officer, authority: tools.actor('authority') })
  if (told.insured && IN_FORCE.includes(told.until))
    await insureYearly(tools, { caseId: opened.id, officer, author, act, from: day, until: told.until })
}

const IN_FORCE: readonly Story['until'][] = ['accredited', 'reinstated', 'givenUp', 'expired']

/**
 * The certificate of each further year, brought a few days before the last one ends, to this day or to the term. The last one is still
 * expected where it would come within the next days.
 */
async function insureYearly(
  tools: DemonstrationTools,
  {
    caseId,
    officer,
    author,
    act,
    from,
    until,
  }: Pick<Telling, 'act' | 'officer'> & { caseId: string; author: Actor; from: LocalDate; until: Story['until'] },
): Promise<void> {
  const term = addDays(addMonths(from, accreditationDefaults.termMonths), -1)
  for (let day = addDays(from, 330); day <= tools.today && day < addDays(term, -60); day = addDays(day, 340)) {
    tools.at(day)
    await tools.addSample(author, caseId, INSURANCE_DOCUMENT, day)
    await act(officer, 'recordInsurance', { until: addDays(addMonths(day, 12), -1) })
  }
  if (until !== 'expired' || term >= tools.today) return
  tools.at(addDays(term, 1))
  await act(officer, 'expire')
}

function proposalOf(told: Story): Record<string, unknown> {
  const last = told.consultants.length - 1
  return {
    grid: accreditationDefaults.criteria.map((criterion) => ({ criterion, mark: 4, reason: 'Vérifié en entretien et sur pièces.' })),
    lines: told.consultants.flatMap(([, fields], consultant) =>
      fields.map((field, place) => {
        const unproven = told.unproven === true && consultant === last && place === fields.length - 1
        return {
          ...{ consultant, field, outcome: unproven ? 'refuse' : 'accept' },
          reason: unproven ? 'Aucune preuve de compétence numérique dans ce domaine.' : 'Expérience et références vérifiées.',
        }
      }),
    ),
  }
}

const opinionOf = ({ until, words }: Story): string =>
  until === 'refused' ? 'La compétence numérique n’est établie dans aucun domaine.' : (words?.opinion ?? WORDS.opinion)

interface Telling {
  readonly act: (actor: Actor, action: string, payload?: Record<string, unknown>, reason?: string | null) => Promise<void>
  readonly next: (days: number) => LocalDate
  readonly officer: Actor
  readonly authority: Actor
}

async function tellDecision(told: Story, { act, next, officer, authority }: Telling): Promise<void> {
  if (told.until === 'refused')
    return act(authority, 'refuse', {}, 'La compétence numérique exigée n’est établie dans aucun domaine demandé.')
  await act(authority, 'accredit')
  if (told.until === 'accredited' || told.until === 'expired') return
  next(60)
  if (told.until === 'suspended' || told.until === 'reinstated') {
    await act(authority, 'suspend', {}, 'Deux rapports de mission n’ont pas été remis.')
    if (told.until === 'suspended') return
    next(45)
    return act(authority, 'reinstate', {}, 'Les deux rapports ont été remis et acceptés.')
  }
  await act(officer, 'inviteObservations', {}, 'Une commission aurait été reçue d’un vendeur de matériel.')
  if (told.until === 'observationsInvited') return
  next(30)
  if (told.until === 'givenUp')
    return act(authority, 'giveUpWithdrawal', {}, 'Les observations du cabinet sont convaincantes : la commission a été rendue.')
  await act(authority, 'withdrawAccreditation', {}, 'La commission reçue d’un vendeur est établie, sans observation contraire.')
}
