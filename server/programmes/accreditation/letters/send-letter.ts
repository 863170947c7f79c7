import type { EffectContext } from '../../../cases/programme.ts'
import { writeToApplicant } from '../../../letters/write-to-applicant.ts'
import { readRequest } from '../accreditation.queries.ts'
import { type AccreditationFacts, sameLine } from '../facts.ts'
import { frenchField, frenchProof } from './french-words.ts'
import { type AccreditationValues, letters } from './letters.ts'

/** One field of one consultant as a letter tells it. */
interface DecidedLine {
  readonly consultant: string
  readonly field: string
  readonly accepted: boolean
  readonly reason: string
  /** What proves the digital competence, or 'none'. */
  readonly competence: string
}

/** A field with its outcome and its reasons (CRPA L211-2); a missing digital competence is said whatever the officer wrote. */
const decided = (line: DecidedLine): string =>
  `${frenchField(line.field)}, ${line.consultant} : ${line.accepted ? 'agréé' : 'refusé'}. ${line.reason} ` +
  (line.competence === 'none'
    ? 'La compétence numérique exigée dans ce domaine n’est pas établie à ce jour.'
    : `Compétence numérique établie par ${frenchProof(line.competence)}.`)

/** The effect that queues one kind of letter to the consultancy, in the transaction of the act. */
export const sendLetter =
  (kind: keyof typeof letters) =>
  (context: EffectContext, facts: AccreditationFacts): Promise<void> =>
    writeToApplicant(context, letters, kind, async (caseFile, common) => {
      // read anew: earlier effects of the same act have changed the lines
      const request = await readRequest(context.tx, caseFile.id)
      const values: AccreditationValues = {
        ...common,
        lines: request.lines.flatMap((line) =>
          line.decision
            ? [
                decided({
                  consultant: line.consultantName,
                  field: line.field,
                  accepted: line.decision.outcome === 'accept',
                  reason: line.decision.reason,
                  competence: facts.lines.find((judged) => sameLine(judged, line))?.competence.result ?? 'none',
                }),
              ]
            : [],
        ),
        validFrom: request.validFrom,
        validUntil: request.validUntil,
        insuredUntil: facts.insuredUntil,
        observationsUntil: request.observationsUntil,
        suspended: caseFile.state === 'suspended',
      }
      return values
    })
