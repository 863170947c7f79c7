import type { CommitteePart } from '../../cases/programme.ts'
import { committeeLetters } from '../../committees/minutes-letter.ts'
import { parseMoney } from '../../kernel/money.ts'
import { computeAid } from './aid.ts'
import { missionFigures } from './frac.queries.ts'
import { FracParameters } from './parameters.ts'

/** An award may be decided in session: the act is the authority's own, its conditions and its letter too. */
export const committee: CommitteePart = {
  from: ['appraised'],
  acts: { favourable: 'award', unfavourable: 'refuse' },
  letters: committeeLetters,
  reviewedIn: ['complete', 'appraised'],
  grid: ({ parameters }) => FracParameters.parse(parameters).reviewGrid,
  actPayload: (_tx, _caseFile, { envelopeId }) => Promise.resolve({ envelopeId }),
  amounts: async (db, caseIds) =>
    new Map(
      (await missionFigures(db, caseIds)).map(({ caseId, inputs, parameters }) => [
        caseId,
        inputs ? computeAid(inputs, FracParameters.parse(parameters)).amount : parseMoney('0'),
      ]),
    ),
}
