import { z } from 'zod'
import { dateOut, instantOut, moneyOut } from '../../kernel/wire.ts'
import { CLUB_COMPOSITIONS, CLUB_MODES, FUNDING_KINDS, HALVES, PHASES, SIDES } from './collective.schemas.ts'
import { WITHOUT_IT } from './give-feedback.ts'
import { ACTIVITIES, COST_CATEGORIES } from './parameters.ts'

const count = z.number().int()

const Step = z
  .object({
    code: z.enum([
      'cost',
      'categories',
      'collective-cap',
      'individual-cap',
      'base',
      'public-cap',
      'other-public',
      'granted-rate',
      'asked',
      'ceiling',
      'aid',
    ]),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    amount: moneyOut,
  })
  .meta({ id: 'CollectiveAidStep' })

const Participant = z
  .object({
    id: z.string(),
    organisationId: z.string(),
    name: z.string(),
    siret: z.string().nullable(),
    communeName: z.string().nullable(),
    departement: z.string().nullable(),
    status: z.enum(['enrolled', 'waiting', 'left']),
    /** Place on the waiting list. */
    rank: count.nullable(),
    size: z.string(),
    enrolledAt: instantOut,
    committedAt: instantOut.nullable(),
    commitmentMeans: z.enum(['console', 'paper']).nullable(),
    leftAt: instantOut.nullable(),
    leftReason: z.string().nullable(),
    /** Individual half-days. */
    halfDays: z.object({ granted: count, planned: count, delivered: count, certified: count }),
  })
  .meta({ id: 'CollectiveParticipant' })

const Session = z
  .object({
    id: z.string(),
    participantId: z.string().nullable(),
    facilitatorId: z.string(),
    facilitatorName: z.string(),
    /** Delivered by the person who reads this. */
    yours: z.boolean(),
    onDate: dateOut,
    half: z.enum(HALVES),
    title: z.string(),
    place: z.string(),
    link: z.string(),
    cancelled: z.boolean(),
    cancelReason: z.string().nullable(),
  })
  .meta({ id: 'CollectiveSession' })

const mark = z.object({ means: z.enum(['console', 'paper']), userName: z.string(), at: instantOut }).nullable()
const Attendance = z
  .object({ sessionId: z.string(), participantId: z.string(), attendee: z.string(), participant: mark, facilitator: mark })
  .meta({ id: 'CollectiveAttendance' })

const share = { cost: moneyOut, aid: moneyOut, own: moneyOut, on: dateOut, regulation: z.string() }

const Feedback = z
  .object({
    participantId: z.string(),
    firm: z.string(),
    satisfaction: count,
    withoutIt: z.enum(WITHOUT_IT),
    story: z.string(),
    storyConsent: z.boolean(),
  })
  .meta({ id: 'CollectiveFeedback' })

const application = z.object({
  title: z.string(),
  activity: z.enum(ACTIVITIES).nullable(),
  clubMode: z.enum(CLUB_MODES).nullable(),
  clubComposition: z.enum(CLUB_COMPOSITIONS).nullable(),
  theme: z.string(),
  objectives: z.string(),
  collectivePhase: z.string(),
  individualPhase: z.string(),
  territory: z.array(z.string()),
  capacity: count,
  collectiveHalfDays: count,
  individualHalfDays: count,
  plannedStart: dateOut.nullable(),
  plannedEnd: dateOut.nullable(),
  beneficiaryIban: z.string().nullable(),
  partners: z.array(z.object({ name: z.string(), contribution: z.string() })),
  indicators: z.array(z.object({ label: z.string(), target: z.string() })),
  funders: z.array(z.object({ name: z.string(), kind: z.enum(FUNDING_KINDS) })),
  costs: z.array(
    z.object({
      category: z.enum(COST_CATEGORIES),
      phase: z.enum(PHASES),
      label: z.string(),
      amount: moneyOut,
      parts: z.array(moneyOut),
    }),
  ),
})

const Whole = z
  .object({
    application,
    /** By cost line, in the order of the plan. */
    figures: z.array(z.object({ retained: moneyOut.nullable(), claimed: moneyOut.nullable(), certified: moneyOut.nullable() })),
    plan: z.object({ total: moneyOut, public: moneyOut, firms: moneyOut, private: moneyOut }),
    indicators: z.array(z.object({ label: z.string(), target: z.string(), reached: z.string().nullable() })),
    recommendation: z.enum(['award', 'refuse']).nullable(),
    appraisalNote: z.string().nullable(),
    startedOn: dateOut.nullable(),
    endedOn: dateOut.nullable(),
    claimedOtherPublic: moneyOut.nullable(),
    computation: z.object({ base: moneyOut, amount: moneyOut, steps: z.array(Step) }).nullable(),
    seats: z.object({ capacity: count, taken: count }),
    participants: z.array(Participant),
    /** Distinct single undertakings among the committed firms, and how many it takes. */
    undertakings: z.object({ count, minimum: count }),
    sessions: z.array(Session),
    attendance: z.array(Attendance),
    reconciliation: z.object({
      declared: count,
      attendances: count,
      individual: count,
      missing: z.array(
        z.object({
          sessionId: z.string(),
          participantId: z.string(),
          firm: z.string(),
          on: dateOut,
          half: z.enum(HALVES),
          side: z.enum(SIDES),
        }),
      ),
    }),
    halfDays: z.object({
      ...{ allotted: count, granted: count, planned: count, delivered: count, certified: count },
      facilitators: z.array(z.object({ id: z.string(), name: z.string(), planned: count, delivered: count, certified: count })),
    }),
    shares: z.array(z.object({ participantId: z.string(), firm: z.string(), ...share })),
    feedback: z.array(Feedback),
    /** Offered by the edition, and the départements of the funder. */
    activities: z.array(z.enum(ACTIVITIES)),
    territory: z.array(z.string()),
    publicCapBasisPoints: count,
    limits: z.object({ advance: moneyOut, advanceWithGuarantee: moneyOut, balance: moneyOut }),
  })
  .meta({ id: 'CollectiveAction' })

/** An action as this person may read it: whole, or the parts of their own firms. */
export const CollectiveCase = z
  .object({
    whole: Whole.nullable(),
    own: z.array(
      Participant.extend({
        carrier: z.string(),
        title: z.string(),
        sessions: z.array(Session),
        attendance: z.array(Attendance),
        share: z.object(share).nullable(),
        feedback: Feedback.nullable(),
      }).meta({ id: 'CollectiveParticipation' }),
    ),
  })
  .meta({ id: 'CollectiveCase' })
