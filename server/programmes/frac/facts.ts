import type { ActContext } from '../../cases/programme.ts'
import { givenDate } from '../../cases/stated-dates.ts'
import type { Tx } from '../../db/client.ts'
import { amendmentFor } from '../../grants/amendment-facts.ts'
import {
  envelopeFor,
  type GivenValues,
  type GrantFacts,
  givenValues,
  headroomFor,
  lockOrganisations,
  readShared,
} from '../../grants/grant-facts.ts'
import { addMonths, type LocalDate } from '../../kernel/local-date.ts'
import { accreditationOn, firstUninsuredDay } from '../../parties/accreditation.ts'
import { type Accreditation, accreditedFieldsOf } from '../../parties/accredited-field.queries.ts'
import { linkBetween } from '../../parties/link-between.queries.ts'
import { singleUndertakingAt } from '../../parties/single-undertaking.queries.ts'
import { type SmeSizeResult, smeSizeAt } from '../../parties/sme-size.queries.ts'
import { consultancyRegulation } from '../../state-aid/regulations.ts'
import { type Aid, type AidInputs, computeAid } from './aid.ts'
import { type ClaimFacts, claimFacts } from './claim-facts.ts'
import { countMissions } from './frac.queries.ts'
import { type Mission, readMission } from './frac.repository.ts'
import type { Spent } from './frac.schemas.ts'
import { FracParameters } from './parameters.ts'
import { checkStated } from './stated-values.ts'

/** Everything the conditions judge, read once in the transaction of the act. */
export interface FracFacts extends GrantFacts {
  readonly parameters: FracParameters
  readonly mission: Mission
  readonly size: SmeSizeResult
  readonly consultant: {
    readonly kind: string
    readonly link: string | null
    readonly accreditation: Accreditation
    /** Whether a certificate covers the day, whatever the status. */
    readonly insured: boolean
  } | null
  readonly previousMissions: number
  /** The aid for what is retained (or asked, before appraisal); null while the mission is not filled in. */
  readonly aid: Aid | null
  readonly aidInputs: AidInputs | null
  readonly claim: ClaimFacts | null
  readonly given: GivenValues & {
    readonly orderSignedOn: LocalDate | null
    readonly invoicedOn: LocalDate | null
  }
  /** The day on which the act takes effect: the date it states; once the report is in, the day it came (in a preview as well); else today. */
  readonly on: LocalDate
}

const STATED_DATES = ['startedOn', 'receivedOn', 'notifiedOn'] as const

/** What an amendment changes of a mission: its figures, and the last day to finish it. */
const amendmentOf = (context: ActContext, shared: Parameters<typeof amendmentFor>[1], mission: Mission, parameters: FracParameters) =>
  amendmentFor<AidInputs>(context, shared, {
    endsOn: addMonths(context.caseFile.awardedOn ?? context.today, parameters.lapse.finishMonths),
    regulation: regulationOf(mission, parameters),
    inputsOf: (budget) => inputsOf(mission, budget as Spent | null),
    compute: (inputs) => computeAid(inputs, parameters),
  })

const regulationOf = ({ missionKind }: Mission, { missions }: FracParameters): string | null =>
  missionKind ? consultancyRegulation(missions[missionKind].rateBasisPoints) : null

export async function loadFacts(context: ActContext): Promise<FracFacts> {
  const { tx, caseFile, edition, actor, today } = context
  const parameters = FracParameters.parse(edition.parameters)
  const mission = await readMission(tx, caseFile.id)
  checkStated(context, mission)
  const given = {
    ...givenValues(context.payload),
    ...{ orderSignedOn: givenDate(context.payload, 'orderSignedOn'), invoicedOn: givenDate(context.payload, 'invoicedOn') },
  }
  const on =
    statedDate(context.payload) ?? (caseFile.state === 'reportReceived' && mission.reportReceivedOn ? mission.reportReceivedOn : today)
  const { funderId, applicantOrganisationId: organisationId } = caseFile
  const undertaking = await singleUndertakingAt(tx, { funderId, organisationId, on: today })
  if (context.action === 'award') await lockOrganisations(context, undertaking)
  const aidInputs = inputsOf(mission, context.payload)
  const shared = await readShared(context)
  const aidRegulation = regulationOf(mission, parameters)
  const { checklist, claims } = shared
  return {
    ...shared,
    parameters,
    // the firm and the consultancy
    parties: [organisationId, ...(mission.consultantOrganisationId ? [mission.consultantOrganisationId] : [])],
    mission,
    size: await smeSizeAt(tx, { funderId, organisationId, on: today }),
    consultant: await consultantFacts(tx, mission, { firmId: organisationId, undertaking, on }),
    previousMissions: mission.missionKind
      ? await countMissions(tx, {
          organisationIds: undertaking,
          missionKind: mission.missionKind,
          awardedAfter: addMonths(today, -parameters.recurrence.months),
          exceptCaseId: caseFile.id,
        })
      : 0,
    aid: aidInputs ? computeAid(aidInputs, parameters) : null,
    aidInputs,
    aidRegulation,
    headroom: await headroomFor(context, aidRegulation),
    claim: await claimFacts(tx, { claims, mission, checklist, statedInvoiceOn: given.invoicedOn, today, timeZone: actor.timeZone }),
    given,
    on,
    // last: its row stays locked until the end of the act, and all awards of the year wait for each other there
    envelope: await envelopeFor(context),
    amendment: await amendmentOf(context, shared, mission, parameters),
  }
}

function statedDate(payload: ActContext['payload']): LocalDate | null {
  for (const name of STATED_DATES) {
    const given = givenDate(payload, name)
    if (given) return given
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

async function consultantFacts(
  tx: Tx,
  mission: Mission,
  { firmId, undertaking, on }: { firmId: string; undertaking: readonly string[]; on: LocalDate },
): Promise<FracFacts['consultant']> {
  const organisationId = mission.consultantOrganisationId
  if (!organisationId) return null
  const periods = await accreditedFieldsOf(tx, organisationId, mission.field ?? '')
  const { kind } = await tx.selectFrom('organisation').select('kind').where('id', '=', organisationId).executeTakeFirstOrThrow()
  return {
    kind,
    // tied through others counts as well: a consultancy of the same group is not independent
    link:
      (await linkBetween(tx, { one: firmId, other: organisationId, on })) ??
      (undertaking.includes(organisationId) ? 'same-undertaking' : null),
    accreditation: accreditationOn(periods, on),
    insured: firstUninsuredDay(periods, on, on) === null,
  }
}
