import type { Actor } from '../../access/actor.ts'
import { envelopesOfYear } from '../../budget/envelope.queries.ts'
import { announceCall } from '../../calls/announce-call.ts'
import { unsealCall } from '../../calls/unseal-call.ts'
import { assignCase } from '../../cases/assign-case.ts'
import { editionInForce } from '../../cases/edition.queries.ts'
import { openCase } from '../../cases/open-case.ts'
import { takeAction } from '../../cases/take-action.ts'
import { findVisibleCase } from '../../cases/visible-cases.ts'
import { type DemonstrationTools, workingDay } from '../../demonstration/tools.ts'
import { addDays, type LocalDate, yearOf } from '../../kernel/local-date.ts'
import { cents, formatMoney, parseMoney } from '../../kernel/money.ts'
import type { ApprenticApplication } from './apprentic.schemas.ts'
import { decide, tellJury } from './demonstration-jury.ts'
import { saveApplication } from './save-application.ts'

/** Where a story of a decided call ends. */
export type End =
  | 'draft'
  | 'inadmissible'
  | 'withdrawn'
  | 'reserved'
  | 'promoted'
  | 'refused'
  | 'renounced'
  | 'awardNotified'
  | 'projectStarted'
  | 'reportReceived'
  | 'closed'

export interface Story {
  readonly firm: number
  readonly title: string
  /** EUR of software and equipment; wages are shown and left out. */
  readonly amount: string
  readonly apprentice: string
  readonly until: End
  /** What the jury gives on every criterion, of 5. */
  readonly mark: number
  /** The firm, when it is none of the demonstration's first ones. */
  readonly firmId?: string
  /** Days after the opening of the call on which it is filed; 40 when left out. */
  readonly filedAfter?: number
  /** EUR of equipment that the officer leaves out of the base. */
  readonly excluded?: string
  /** Hundredths of the planned equipment and software that were really spent. */
  readonly spent?: readonly [equipment: bigint, software: bigint]
  /** How slowly the project goes; 1 when left out. */
  readonly pace?: number
  readonly prize?: string
  /** What the firm tells of it, with its consent. */
  readonly success?: string
  readonly words?: Partial<Words>
}

/** What is said of this project rather than of another. */
interface Words {
  readonly objectives: string
  readonly tools: string
  readonly qualification: string
  readonly tutor: string
  readonly centreName: string
}

const WORDS: Words = {
  objectives: 'Gagner du temps chaque semaine et mieux répondre aux clients.',
  tools: 'Tablettes, application en ligne, lecteur de codes.',
  qualification: 'BTS Services informatiques aux organisations',
  tutor: 'Chef d’atelier',
  centreName: 'CFA de démonstration',
}

/** A call of fifty days, its filings and its jury. */
export interface CallStory {
  readonly title: string
  readonly jury: string
  /** Days before today on which it opened. */
  readonly ago: number
  readonly stories: readonly Story[]
  /** The case officer who follows it. */
  readonly second?: boolean
}

/** Days after the opening of a call. */
const AFTER = { closing: 50, unsealing: 51, appraisal: 56, reviews: 62, jury: 70, reserve: 100 } as const
export const dayOf = (tools: DemonstrationTools, { ago }: CallStory, step: keyof typeof AFTER): LocalDate =>
  // a call closes on whatever day it said, people meet on a working day
  step === 'closing' || step === 'unsealing' ? addDays(tools.today, AFTER[step] - ago) : workingDay(addDays(tools.today, AFTER[step] - ago))

/** The call is announced, filed to and unsealed. */
export async function fileToCall(tools: DemonstrationTools, call: CallStory): Promise<void> {
  const opens = addDays(tools.today, -call.ago)
  const callId = await announce(tools, { title: call.title, opens, closes: dayOf(tools, call, 'closing') })
  for (const story of call.stories)
    await file(tools, { ...story, callId, on: addDays(opens, story.filedAfter ?? 40), filed: story.until !== 'draft' })
  tools.at(dayOf(tools, call, 'unsealing'))
  await unsealCall(tools.services, tools.actor('supervisor'), { callId, version: 1 })
}

/** From the appraisal to the decisions of the jury; whoever was put on the reserve list and comes in after all has a session of their own. */
export async function decideCall(tools: DemonstrationTools, call: CallStory): Promise<void> {
  const told = (await casesOf(tools, call)).filter(({ state, until }) => until !== 'draft' && state === 'filed')
  const officer = officerOf(tools, call)
  await assign(tools, officer, told)
  tools.at(dayOf(tools, call, 'appraisal'))
  await appraise(tools, officer, told)
  await tellJury(tools, told.filter(reviewedBy), {
    ...{ title: call.jury, reviewedOn: dayOf(tools, call, 'reviews'), meetsOn: dayOf(tools, call, 'jury') },
    act: (actor, caseId, action, reason) => act(tools, actor, caseId, action, {}, reason),
  })
  const promoted = told.filter(({ until }) => until === 'promoted')
  if (promoted.length === 0) return
  await decide(tools, promoted, { title: `${call.jury}, liste de réserve`, meetsOn: dayOf(tools, call, 'reserve') })
}

export interface Told extends Story {
  readonly caseId: string
  readonly state: string
}
const reviewedBy = ({ until }: Told): boolean => until !== 'inadmissible' && until !== 'withdrawn'
export const officerOf = (tools: DemonstrationTools, { second }: CallStory): Actor => tools.actor('caseOfficer', second)

/** The stories of a call with their cases: those told before, maybe by another start. */
export async function casesOf(tools: DemonstrationTools, call: CallStory): Promise<readonly Told[]> {
  const rows = await tools.services.db
    .selectFrom('case_file as c')
    .innerJoin('call', 'call.id', 'c.call_id')
    .select(['c.id', 'c.state', 'c.title', 'c.applicant_organisation_id as firmId'])
    .where('c.funder_id', '=', tools.actor('authority').funderId)
    .where('call.title', '=', call.title)
    .limit(100)
    .execute()
  return call.stories.flatMap((story) => {
    const [firmId] = personOf(tools, story).organisationIds
    const row = rows.find((one) => one.firmId === firmId && one.title === story.title)
    return row ? [{ ...story, caseId: row.id, state: row.state }] : []
  })
}

async function assign(tools: DemonstrationTools, officer: Actor, told: readonly Told[]): Promise<void> {
  const supervisor = tools.actor('supervisor')
  for (const { caseId } of told) {
    const seen = await findVisibleCase(tools.services.db, supervisor, caseId)
    await assignCase(tools.services, supervisor, { caseId, version: seen?.version ?? 0, officerId: officer.userId, reason: null })
  }
}

export async function announce(tools: DemonstrationTools, call: { title: string; opens: LocalDate; closes: LocalDate }): Promise<string> {
  const administrator = tools.actor('administrator')
  const announcedOn = addDays(call.opens, -15)
  tools.at(announcedOn)
  const key = { funderId: administrator.funderId, programme: 'apprentic' }
  const edition = await editionInForce(tools.services.db, { ...key, on: call.opens })
  if (!edition) throw new Error('the demonstration has no edition of this programme')
  const [envelope] = await envelopesOfYear(tools.services.db, { ...key, year: yearOf(addDays(call.closes, 20)) })
  return announceCall(tools.services, administrator, {
    ...{ programme: 'apprentic', title: call.title, editionId: edition.id, envelopeId: envelope?.envelopeId ?? null },
    presentation:
      'Vous employez un apprenti et moins de cinquante personnes ? La Région finance son projet numérique dans votre entreprise, jusqu’à 80 % et 15 000 euros.',
    opensAt: new Date(`${call.opens}T07:00:00Z`),
    closesAt: new Date(`${call.closes}T11:00:00Z`),
  })
}

/** The person of a firm: in a sealed call nobody else opens a case. */
export function personOf(tools: DemonstrationTools, { firm, firmId }: Pick<Story, 'firm' | 'firmId'>): Actor {
  const organisationId = firmId ?? tools.firmIds[firm]
  if (!organisationId) throw new Error('a story without a firm')
  return { ...tools.actor('applicant'), organisationIds: [organisationId] }
}

interface Filing extends Story {
  readonly callId: string
  readonly on: LocalDate
  readonly filed: boolean
}

export async function file(tools: DemonstrationTools, story: Filing): Promise<void> {
  tools.at(story.on)
  const person = personOf(tools, story)
  const [organisationId = ''] = person.organisationIds
  const opened = await openCase(tools.services, person, { programme: 'apprentic', organisationId, callId: story.callId })
  await saveApplication(tools.services, person, {
    ...{ caseId: opened.id, version: opened.version, reason: null },
    application: applicationOf(story),
  })
  if (story.filed) {
    for (const type of ['apprenticeship-contract', 'quotes', 'tax-social-certificate', 'de-minimis-declaration'])
      await tools.addSample(person, opened.id, type, addDays(story.on, -20))
    await act(tools, person, opened.id, 'submit')
  }
}

export const half = (amount: string): string => formatMoney(cents(parseMoney(amount) / 2n))

function applicationOf({ title, amount, apprentice, on, words }: Filing): ApprenticApplication {
  const said = { ...WORDS, ...words }
  return {
    title,
    description: `${title} : choisir l’outil, le mettre en place avec l’équipe, former les collègues.`,
    objectives: said.objectives,
    tools: said.tools,
    projectStart: addDays(on, 50),
    projectEnd: addDays(on, 200),
    apprentice,
    apprenticeMinor: apprentice === 'Lina K.',
    qualification: said.qualification,
    contractFrom: addDays(on, -120),
    contractUntil: addDays(on, 480),
    tutor: said.tutor,
    centreName: said.centreName,
    centreSiret: null,
    groupExplained: false,
    beneficiaryIban: 'FR7630006000011234567890189',
    lines: [
      { label: 'Matériel', category: 'equipment', amount: half(amount) },
      { label: 'Logiciel et paramétrage', category: 'software', amount: half(amount) },
      { label: 'Temps passé par l’équipe', category: 'wages', amount: '3000.00' },
    ],
    funding: [],
  }
}

export async function act(
  tools: DemonstrationTools,
  actor: Actor,
  caseId: string,
  action: string,
  payload: Record<string, unknown> = {},
  reason: string | null = null,
): Promise<void> {
  const seen = await findVisibleCase(tools.services.db, actor, caseId)
  if (!seen) throw new Error(`${actor.email} does not see a case of the demonstration`)
  await takeAction(tools.services, actor, { caseId, action, version: seen.version, reason, payload })
}

export const exclusionsOf = ({ excluded }: Story) =>
  excluded ? [{ line: 0, amount: excluded, reason: 'Housses et supports, non nécessaires au projet.' }] : []

async function appraise(tools: DemonstrationTools, officer: Actor, told: readonly Told[]): Promise<void> {
  for (const one of told) {
    const { caseId, until } = one
    if (until === 'withdrawn') {
      await act(tools, officer, caseId, 'withdraw', {}, 'Le contrat de l’apprenti a pris fin avant le projet.')
      continue
    }
    if (until === 'inadmissible') {
      const reason = 'Le projet porte sur l’achat d’une machine et n’a pas de part numérique.'
      await act(tools, tools.actor('authority'), caseId, 'declareInadmissible', {}, reason)
      continue
    }
    const conform = 'Entreprise et contrat conformes, budget justifié par des devis.'
    await act(tools, officer, caseId, 'declareAdmissible', { exclusions: exclusionsOf(one) }, conform)
    await act(tools, officer, caseId, 'openReview')
  }
}
