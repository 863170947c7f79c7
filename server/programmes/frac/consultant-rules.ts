import { unless } from '../../cases/judging.ts'
import type { ActContext, Judgement } from '../../cases/programme.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { INSURANCE_DOCUMENT } from '../../parties/accreditation.ts'
import type { Accreditation } from '../../parties/accredited-field.queries.ts'
import type { FracFacts } from './facts.ts'

type Condition = (facts: FracFacts, context: ActContext) => Judgement

const CONSULTANTS_REFUSED = ['chamber', 'cluster-association']

const uninsured = (field: string | null, on: LocalDate): Judgement => ({
  ...{ why: 'insurance-expired', field, on },
  missing: [INSURANCE_DOCUMENT],
})

const accredited = ({ mission }: FracFacts, accreditation: Accreditation, on: LocalDate): Judgement => {
  if (accreditation.accredited) return true
  return accreditation.why === 'insurance-expired' ? uninsured(mission.field, on) : { why: accreditation.why, field: mission.field, on }
}

/** Who may advise: accredited for the field on the day of the act (law-and-rules "FRAC", consultant). */
export const consultantAccredited: Condition = (facts) =>
  facts.consultant ? accredited(facts, facts.consultant.accreditation, facts.on) : { why: 'no-consultant' }

/** A mission under way may finish while the accreditation is suspended; expiry, withdrawal or a lapsed insurance still stop it. */
export const consultantCovered: Condition = (facts, context) => {
  const { consultant, mission, on } = facts
  if (!consultant || consultant.accreditation.accredited || consultant.accreditation.why !== 'suspended')
    return consultantAccredited(facts, context)
  return consultant.insured ? true : uninsured(mission.field, on)
}

/**
 * What is paid was done under cover. The balance: insured each day from the start of the mission to the invoice (whether the consultant
 * was accredited is judged on the day of the report). An interim payment: covered on the day it was claimed. An advance, for which nothing
 * is done yet: on the day it is ordered, and not for a mission that could not begin.
 */
export const claimCovered: Condition = (facts) => {
  const { consultant, mission, claim } = facts
  if (!consultant || !claim) return true
  if (claim.uninsuredOn) return uninsured(mission.field, claim.uninsuredOn)
  if (claim.kind === 'balance') return true
  const { accreditation } = claim
  if (!accreditation.accredited && accreditation.why === 'suspended' && mission.startedOn) return true
  return accredited(facts, accreditation, claim.on)
}

export const consultantIndependent: Condition = ({ consultant, mission }) => {
  if (!consultant) return { why: 'no-consultant' }
  if (!mission.independenceDeclared) return { why: 'not-declared' }
  if (consultant.link) return { why: 'linked', link: consultant.link }
  if (mission.consultantSellsEquipment) return { why: 'sells-equipment' }
  return unless(!CONSULTANTS_REFUSED.includes(consultant.kind), { why: 'kind', kind: consultant.kind })
}
