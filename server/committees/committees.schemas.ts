import { z } from 'zod'
import { dateOut, dateText, instantOut, moneyOut, requiredText, text } from '../kernel/wire.ts'

export const page = { cursor: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }
export const sessionId = z.object({ id: z.uuid() })
export const sessionCase = z.object({ id: z.uuid(), caseId: z.uuid() })
export const version = z.object({ version: z.number().int() })

const STATES = ['draft', 'frozen', 'held', 'posted', 'cancelled'] as const
const OUTCOMES = ['favourable', 'unfavourable', 'adjourned'] as const
const proposal = z.enum(['favourable', 'unfavourable']).nullable()
const vote = z.enum(['for', 'against', 'abstain'])

export const SessionQuery = z.strictObject({ programme: z.string().max(40).optional(), state: z.enum(STATES).optional(), ...page })

export const SessionContent = z.strictObject({
  title: requiredText(200),
  place: text(300).default(''),
  meetsOn: dateText,
  meetsAt: z
    .string()
    .max(5)
    .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/)
    .default(''),
  quorum: z.number().int().min(1).max(100),
  envelopeId: z.uuid().nullable().default(null),
})

export const ItemContent = z.strictObject({
  proposal,
  proposalNote: text(4_000).default(''),
  adjourned: z.boolean().default(false),
  reason: text(4_000).default(''),
})

export const Votes = z.strictObject({
  votes: z
    .array(z.strictObject({ userId: z.uuid(), vote: vote.nullable() }))
    .min(1)
    .max(100),
})

const sessionHead = {
  id: z.string(),
  programme: z.string(),
  title: z.string(),
  place: z.string(),
  meetsOn: dateOut,
  meetsAt: z.string(),
  quorum: z.number().int(),
  state: z.enum(STATES),
  version: z.number().int(),
}

export const SessionLine = z
  .object({ ...sessionHead, cases: z.number().int(), members: z.number().int() })
  .meta({ id: 'CommitteeSessionLine' })

const SessionItem = z
  .object({
    caseId: z.string(),
    position: z.number().int(),
    reference: z.string(),
    applicantName: z.string(),
    title: z.string(),
    caseState: z.string(),
    proposal,
    proposalNote: z.string(),
    adjourned: z.boolean(),
    reason: z.string(),
    score: z.string().nullable(),
    outcome: z.enum(OUTCOMES).nullable(),
    outcomeBy: z.enum(['majority', 'chair', 'tie', 'no-quorum', 'committee']).nullable(),
    eligible: z.number().int().meta({ description: 'Members present and not kept away from this case' }),
    quorumMet: z.boolean(),
    count: z.object({ for: z.number().int(), against: z.number().int(), abstain: z.number().int() }),
    votes: z.array(z.object({ userId: z.string(), vote })),
    recused: z.array(z.string()),
    amount: moneyOut.nullable(),
  })
  .meta({ id: 'CommitteeSessionItem' })

export const Session = z
  .object({
    ...sessionHead,
    postedByName: z.string().nullable(),
    postedAt: instantOut.nullable(),
    cancelReason: z.string().nullable(),
    members: z.array(z.object({ userId: z.string(), fullName: z.string(), chair: z.boolean(), present: z.boolean() })),
    items: z.array(SessionItem),
    hiddenItems: z.number().int().meta({ description: 'Cases of the agenda this person may not see' }),
    total: moneyOut,
    envelope: z.object({ id: z.string(), label: z.string(), year: z.number().int(), left: moneyOut }).nullable(),
    letters: z
      .object({ total: z.number().int(), waiting: z.number().int(), toPost: z.number().int(), sent: z.number().int() })
      .nullable()
      .meta({ description: 'Of a posted session: how far the letters of its decisions have gone' }),
    minutes: z
      .object({ sha256: z.string(), madeAt: instantOut })
      .nullable()
      .meta({ description: 'The PDF kept when the session was posted' }),
    may: z.object({ prepare: z.boolean(), post: z.boolean(), vote: z.boolean() }),
  })
  .meta({ id: 'CommitteeSession' })

export const Posted = z
  .object({
    items: z.array(z.object({ caseId: z.string(), reference: z.string(), outcome: z.string(), amount: moneyOut.nullable() })),
    envelope: z.object({ label: z.string(), before: moneyOut, after: moneyOut }).nullable(),
  })
  .meta({ id: 'CommitteePosting' })

const Criterion = z
  .object({ code: z.string(), labelFr: z.string(), labelEn: z.string(), weight: z.number().int(), scale: z.number().int() })
  .meta({ id: 'ReviewCriterion' })
const Mark = z.object({ criterion: z.string(), mark: z.number().int().nullable(), reason: z.string() }).meta({ id: 'ReviewMark' })
const reviewedCase = z.object({
  id: z.string(),
  reference: z.string(),
  applicantName: z.string(),
  title: z.string(),
  programme: z.string(),
  state: z.string(),
})
const reviewState = z.enum(['assigned', 'submitted'])

export const ReviewMarks = z.strictObject({
  marks: z
    .array(z.strictObject({ criterion: requiredText(60), mark: z.number().int().min(0).max(100).nullable(), reason: text(4_000) }))
    .max(30),
})

export const ReviewLine = z
  .object({
    id: z.string(),
    version: z.number().int(),
    state: reviewState,
    case: reviewedCase,
    criteria: z.number().int(),
    marked: z.number().int(),
    assignedAt: instantOut,
    savedAt: instantOut.nullable(),
    submittedAt: instantOut.nullable(),
  })
  .meta({ id: 'ReviewLine' })

const SubmittedReview = z
  .object({
    id: z.string(),
    reviewerName: z.string(),
    submittedAt: instantOut,
    points: z.string().meta({ description: 'Out of 100, two decimals' }),
    steps: z.array(
      z.object({ criterion: z.string(), mark: z.number().int(), scale: z.number().int(), weight: z.number().int(), points: z.string() }),
    ),
    marks: z.array(Mark),
  })
  .meta({ id: 'SubmittedReview' })

export const ReviewPage = z
  .object({
    id: z.string(),
    version: z.number().int(),
    state: reviewState,
    case: reviewedCase,
    grid: z.array(Criterion),
    marks: z.array(Mark),
    savedAt: instantOut.nullable(),
    submittedAt: instantOut.nullable(),
    others: z.array(SubmittedReview),
  })
  .meta({ id: 'ReviewPage' })

const points = z.string().nullable().meta({ description: 'Points out of 100, two decimals, halves rounded up' })

export const RankedCase = z
  .object({
    rank: z.number().int().nullable(),
    tied: z.boolean(),
    points,
    spread: points,
    flagged: z.boolean(),
    assigned: z.number().int(),
    submitted: z.number().int(),
    caseId: z.string(),
    reference: z.string(),
    applicantName: z.string(),
    title: z.string(),
    state: z.string(),
    requested: moneyOut,
  })
  .meta({ id: 'RankedCase' })

export const CaseCommittee = z
  .object({
    brought: z.boolean(),
    reviewable: z.boolean(),
    toReview: z.boolean(),
    assigned: z.number().int(),
    submitted: z.number().int(),
    points,
    spread: points,
    flagged: z.boolean(),
    reviewers: z.array(z.object({ id: z.string(), version: z.number().int(), state: reviewState, name: z.string() })),
    reviews: z.array(SubmittedReview),
    sessions: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        meetsOn: dateOut,
        state: z.string(),
        position: z.number().int(),
        outcome: z.string().nullable(),
        reason: z.string(),
      }),
    ),
  })
  .meta({ id: 'CaseCommittee' })
