import { silenceElapsed } from '../../cases/file-case.ts'
import { may, unless } from '../../cases/judging.ts'
import type { ActContext, Judgement } from '../../cases/programme.ts'
import { missingDocuments } from '../../documents/missing-documents.ts'
import { addMonths } from '../../kernel/local-date.ts'
import { INSURANCE_DOCUMENT } from '../../parties/accreditation.ts'
import { type AccreditationFacts, sameLine } from './facts.ts'

type Condition = (facts: AccreditationFacts, context: ActContext) => Judgement

function missingFields({ request }: AccreditationFacts): string[] {
  const { consultants, lines } = request
  const empty = (absent: boolean, name: string): string[] => (absent ? [name] : [])
  return [
    ...empty(request.presentation === '', 'presentation'),
    ...empty(request.departements.length === 0, 'departements'),
    ...empty(consultants.length === 0 || consultants.some(({ fullName }) => fullName === ''), 'consultants'),
    ...empty(lines.length === 0 || consultants.some((_one, index) => !lines.some(({ consultant }) => consultant === index)), 'fields'),
    ...empty(!request.charterAccepted, 'charterAccepted'),
  ]
}

const accepted = ({ given, lines }: AccreditationFacts) =>
  lines.filter((line) => given.outcomes?.some((one) => sameLine(one, line) && one.outcome === 'accept'))

/** The conditions of the lifecycle, by name. */
export const conditions = {
  silenceElapsed,
  applicationFilledIn: (facts) => {
    const missing = missingFields(facts)
    return unless(missing.length === 0, { missing })
  },
  fieldsOffered: ({ lines, parameters }) => {
    const fields = [...new Set(lines.map(({ field }) => field).filter((field) => !parameters.fields.includes(field)))]
    return unless(fields.length === 0, { fields })
  },
  // chambers and cluster associations are not accredited, whatever they sell
  isConsultancy: ({ kind }) => unless(kind === 'consultancy', { kind }),
  noOtherRequest: ({ otherRequest }) => unless(otherRequest === null, { reference: otherRequest }),
  renewalWindowOpen: ({ lines, rights, parameters }, { today }) => {
    const early = [...new Set(lines.map(({ field }) => field))].flatMap((field) => {
      const until = rights.get(field)
      const opensOn = until ? addMonths(until, -parameters.renewalWindowMonths) : today
      return opensOn > today ? [{ field, opensOn }] : []
    })
    return unless(early.length === 0, { fields: early.map(({ field }) => field), opensOn: early[0]?.opensOn })
  },
  applicationDocumentsPresent: ({ checklist }) => {
    const missing = missingDocuments(checklist, 'application')
    return unless(missing.length === 0, { missing })
  },
  insuranceValid: ({ insuredUntil }, { today }) =>
    unless(insuredUntil !== null && insuredUntil >= today, { missing: [INSURANCE_DOCUMENT], until: insuredUntil }),
  insuranceProven: ({ insuredUntil, given }, { today }) => {
    if (insuredUntil === null || insuredUntil < today) return { missing: [INSURANCE_DOCUMENT], until: insuredUntil }
    return unless(given.until === null || given.until <= insuredUntil, { missing: [INSURANCE_DOCUMENT], until: insuredUntil })
  },
  mayAppraise: may('appraise'),
  mayDecide: may('decide'),
  gridFilledIn: ({ given, parameters }) => {
    if (given.grid === null) return true
    const marked = given.grid.map(({ criterion }) => criterion)
    const missing = parameters.criteria.filter((criterion) => !marked.includes(criterion))
    const unknown = marked.filter((criterion, index) => !parameters.criteria.includes(criterion) || marked.indexOf(criterion) !== index)
    return unless(missing.length + unknown.length === 0, { missing: [...missing, ...unknown] })
  },
  linesAnswered: ({ given, lines }) => {
    if (given.outcomes === null) return true
    const open = lines.filter((line) => !given.outcomes?.some((one) => sameLine(one, line)))
    return unless(open.length === 0, { fields: [...new Set(open.map(({ field }) => field))] })
  },
  someFieldAccepted: (facts) => unless(facts.given.outcomes === null || accepted(facts).length > 0),
  competenceHolds: (facts, { today }) => {
    const without = accepted(facts).filter(({ competence }) => competence.result === 'none')
    return unless(without.length === 0, {
      fields: [...new Set(without.map(({ field }) => field))],
      consultants: [...new Set(without.map(({ consultantName }) => consultantName))],
      on: today,
    })
  },
  observationsHeard: ({ request, invitedBy }, { actor, today }) => {
    if (invitedBy === actor.userId) return { why: 'same-person' }
    const until = request.observationsUntil
    return unless(until !== null && today > until, { until })
  },
  // what is kept while a renewal is examined can still be suspended or withdrawn: it is no end
  termReached: ({ request: { validUntil }, keptUntil }, { today }) => {
    const until = validUntil && keptUntil && keptUntil > validUntil ? keptUntil : validUntil
    return unless(until !== null && today > until, { until })
  },
} as const satisfies Record<string, Condition>
