import { type EnvelopeBalance, envelopesOfYear, lockEnvelope } from '../../budget/envelope.queries.ts'
import type { ActContext } from '../../cases/programme.ts'
import { type Duty, dutyOf } from '../../cases/take-duty.ts'
import type { Tx } from '../../db/client.ts'
import { type ChecklistItem, documentChecklist } from '../../documents/case-documents.queries.ts'
import { parseIban } from '../../kernel/iban.ts'
import { addMonths, isLocalDate, type LocalDate, yearOf } from '../../kernel/local-date.ts'
import { type Cents, parseMoney } from '../../kernel/money.ts'
import { type Accreditation, accreditationAt } from '../../parties/accredited-field.queries.ts'
import { linkBetween } from '../../parties/link-between.queries.ts'
import { singleUndertakingAt } from '../../parties/single-undertaking.queries.ts'
import { type SmeSizeResult, smeSizeAt } from '../../parties/sme-size.queries.ts'
import { type Claim, claimsOfCase } from '../../payments/payments.queries.ts'
import { type Aid, type AidInputs, computeAid } from './aid.ts'
import { countMissions, lastProposalOfWithdrawal, type WithdrawalProposal } from './frac.queries.ts'
import { type Mission, readMission } from './frac.repository.ts'
import { FracParameters } from './parameters.ts'
import { checkStated } from './stated-values.ts'

/** Everything the conditions judge, read once in the transaction of the act. */
export interface FracFacts {
  readonly parameters: FracParameters
  readonly mission: Mission
  readonly size: SmeSizeResult
  readonly territory: readonly string[]
  readonly consultant: { readonly kind: string; readonly link: string | null; readonly accreditation: Accreditation } | null
  readonly previousMissions: number
  readonly checklist: readonly ChecklistItem[]
  readonly duty: Duty | null
  /** The aid for what is retained (or asked, before appraisal); null while the mission is not filled in. */
  readonly aid: Aid | null
  readonly aidInputs: AidInputs | null
  /** The envelope of the payload, locked; in a preview the fullest of the year. */
  readonly envelope: EnvelopeBalance | null
  readonly claims: readonly Claim[]
  readonly withdrawal: WithdrawalProposal | null
  /** Values of the payload, when the act gives them. */
  readonly given: {
    readonly amount: Cents | null
    readonly guaranteed: boolean
    readonly ground: string | null
    readonly startedOn: LocalDate | null
    readonly orderSignedOn: LocalDate | null
    readonly digitalSection: boolean | null
    /** In its electronic form. */
    readonly iban: string | null
  }
  /** The day on which the act takes effect: the date it states; once the report is in, the day it came (in a preview as well); else today. */
  readonly on: LocalDate
}

const STATED_DATES = ['startedOn', 'receivedOn', 'notifiedOn'] as const

export async function loadFacts(context: ActContext): Promise<FracFacts> {
  const { tx, caseFile, edition, actor, today } = context
  const parameters = FracParameters.parse(edition.parameters)
  const mission = await readMission(tx, caseFile.id)
  checkStated(context, mission)
  const given = givenOf(context.payload)
  const on =
    statedDate(context.payload) ?? (caseFile.state === 'reportReceived' && mission.reportReceivedOn ? mission.reportReceivedOn : today)
  const { funderId, applicantOrganisationId: organisationId } = caseFile
  const undertaking = await singleUndertakingAt(tx, { funderId, organisationId, on: today })
  if (context.action === 'award') await lockOrganisations(tx, undertaking)
  const aidInputs = inputsOf(mission, context.payload)
  return {
    parameters,
    mission,
    size: await smeSizeAt(tx, { funderId, organisationId, on: today }),
    territory: await territoryOf(tx, funderId),
    consultant: await consultantFacts(tx, mission, { firmId: organisationId, undertaking, on }),
    previousMissions: mission.missionKind
      ? await countMissions(tx, {
          organisationIds: undertaking,
          missionKind: mission.missionKind,
          awardedAfter: addMonths(today, -parameters.recurrence.months),
          exceptCaseId: caseFile.id,
        })
      : 0,
    checklist: await documentChecklist(tx, { caseId: caseFile.id, on: today }),
    duty: await dutyOf(tx, caseFile.id, actor.userId),
    aid: aidInputs ? computeAid(aidInputs, parameters) : null,
    aidInputs,
    claims: await claimsOfCase(tx, caseFile.id),
    withdrawal: await lastProposalOfWithdrawal(tx, caseFile.id),
    given,
    on,
    // last: its row stays locked until the end of the act, and all awards of the year wait for each other there
    envelope: await envelopeFor(context),
  }
}

function givenOf(payload: ActContext['payload']): FracFacts['given'] {
  const value = (name: string): unknown => payload?.[name]
  const date = (name: string): LocalDate | null => {
    const given = value(name)
    return typeof given === 'string' && isLocalDate(given) ? given : null
  }
  const amount = value('amount')
  const ground = value('ground')
  const digital = value('digitalSection')
  const iban = value('iban')
  return {
    amount: typeof amount === 'string' ? parseMoney(amount) : null,
    guaranteed: value('guaranteed') === true,
    ground: typeof ground === 'string' ? ground : null,
    startedOn: date('startedOn'),
    orderSignedOn: date('orderSignedOn'),
    digitalSection: typeof digital === 'boolean' ? digital : null,
    iban: typeof iban === 'string' ? parseIban(iban) : null,
  }
}

function statedDate(payload: ActContext['payload']): LocalDate | null {
  for (const name of STATED_DATES) {
    const given = payload?.[name]
    if (typeof given === 'string' && isLocalDate(given)) return given
  }
  return null
}

/** What the aid is computed from: the figures of this act, else those retained at appraisal, else those asked for. */
export function inputsOf(mission: Mission, payload: ActContext['payload']): AidInputs | null {
  if (!mission.missionKind) return null
  const { days, dailyRate, travelCosts } = (payload ?? {}) as Partial<Record<string, string>>
  if (days && dailyRate && travelCosts) return { missionKind: mission.missionKind, days, dailyRate, travelCosts }
  if (mission.retained) return { missionKind: mission.missionKind, ...mission.retained }
  if (!mission.days || !mission.dailyRate) return null
  return { missionKind: mission.missionKind, days: mission.days, dailyRate: mission.dailyRate, travelCosts: mission.travelCosts }
}

async function territoryOf(tx: Tx, funderId: string): Promise<readonly string[]> {
  return (await tx.selectFrom('funder').select('departements').where('id', '=', funderId).executeTakeFirstOrThrow()).departements
}

async function consultantFacts(
  tx: Tx,
  mission: Mission,
  { firmId, undertaking, on }: { firmId: string; undertaking: readonly string[]; on: LocalDate },
): Promise<FracFacts['consultant']> {
  const organisationId = mission.consultantOrganisationId
  if (!organisationId) return null
  const { kind } = await tx.selectFrom('organisation').select('kind').where('id', '=', organisationId).executeTakeFirstOrThrow()
  return {
    kind,
    // tied through others counts as well: a consultancy of the same group is not independent
    link:
      (await linkBetween(tx, { one: firmId, other: organisationId, on })) ??
      (undertaking.includes(organisationId) ? 'same-undertaking' : null),
    accreditation: await accreditationAt(tx, { organisationId, field: mission.field ?? '', on }),
  }
}

/** Two awards to sister firms at the same instant wait for each other here: the second sees the first. Always in the order of ids. */
async function lockOrganisations(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('organisation')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

async function envelopeFor(context: ActContext): Promise<EnvelopeBalance | null> {
  const { tx, caseFile, today } = context
  const key = { funderId: caseFile.funderId, programme: caseFile.programme }
  const envelopeId = context.payload?.envelopeId
  if (typeof envelopeId === 'string') return lockEnvelope(tx, { envelopeId, ...key })
  if (context.payload !== null) return null
  const envelopes = await envelopesOfYear(tx, { ...key, year: yearOf(today) })
  return envelopes.reduce<EnvelopeBalance | null>(
    (fullest, envelope) => (fullest && fullest.left >= envelope.left ? fullest : envelope),
    null,
  )
}
