import { callById } from '../../calls/call.queries.ts'
import type { CommitteePart } from '../../cases/programme.ts'
import { committeeLetters } from '../../committees/minutes-letter.ts'
import { computeAid } from './aid.ts'
import { plannedInputsOf } from './apprentic.queries.ts'
import { ApprenticParameters } from './parameters.ts'

/** The jury scores under review; its session decides on the ranked and on the reserve list, on the envelope of the call unless it names one. */
export const committee: CommitteePart = {
  from: ['ranked', 'reserved'],
  acts: { favourable: 'award', unfavourable: 'refuse' },
  letters: committeeLetters,
  reviewedIn: ['underReview'],
  grid: ({ parameters }) => ApprenticParameters.parse(parameters).reviewGrid,
  actPayload: async (tx, { callId }, { envelopeId }) => ({
    envelopeId: envelopeId ?? (callId ? (await callById(tx, callId)).envelopeId : null),
  }),
  amounts: async (db, caseIds) =>
    new Map(
      (await plannedInputsOf(db, caseIds)).map(({ caseId, inputs, parameters }) => [
        caseId,
        computeAid(inputs, ApprenticParameters.parse(parameters)).amount,
      ]),
    ),
}
