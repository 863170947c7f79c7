import type { CommitteePart } from '../../cases/programme.ts'
import { lastResults } from '../../cases/trace.queries.ts'
import { committeeLetters } from '../../committees/minutes-letter.ts'
import { parseMoney } from '../../kernel/money.ts'
import { AID_RULE } from './aid.ts'

/** An action may be decided in session, on the aid computed at appraisal; nobody scores it. */
export const committee: CommitteePart = {
  from: ['appraised'],
  acts: { favourable: 'award', unfavourable: 'refuse' },
  letters: committeeLetters,
  reviewedIn: [],
  grid: () => null,
  actPayload: (_tx, _caseFile, { envelopeId }) => Promise.resolve({ envelopeId }),
  amounts: async (db, caseIds) =>
    new Map([...(await lastResults(db, { caseIds, rule: AID_RULE.rule }))].map(([caseId, result]) => [caseId, parseMoney(result)])),
}
