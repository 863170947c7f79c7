import fc from 'fast-check'
import { addDays, localDate } from '../../../server/kernel/local-date.ts'
import { type CompetenceInputs, digitalCompetence, EVIDENCE_KINDS } from '../../../server/programmes/accreditation/competence.ts'

type Proof = CompetenceInputs['evidence'][number]
const RULE = { trainingMonths: 36, referencesNeeded: 2 }
const ON = localDate('2026-04-08')
const judge = (...evidence: readonly Proof[]) => digitalCompetence({ consultant: 0, field: 'export', on: ON, evidence }, RULE).result
const proof = (kind: Proof['kind'], on: string, digital = true): Proof => ({ kind, on: localDate(on), digital })

it.each([
  ['nothing', [], 'none'],
  ['a training on the first day that counts', [proof('training', '2023-04-08')], 'training'],
  ['a training a day too old', [proof('training', '2023-04-07')], 'none'],
  ['a training still ahead', [proof('training', '2026-04-09')], 'none'],
  ['a training without anything digital', [proof('training', '2026-01-01', false)], 'none'],
  ['one reference', [proof('reference', '2020-01-01')], 'none'],
  ['two references, however old', [proof('reference', '2010-01-01'), proof('reference', '2012-01-01')], 'reference'],
  ['two references of which one is digital', [proof('reference', '2025-01-01'), proof('reference', '2025-01-01', false)], 'none'],
  ['a test passed', [proof('test', '2015-01-01')], 'test'],
] as const)('%s', (_what, evidence, result) => expect(judge(...evidence)).toBe(result))

it('no proof more ever takes a competence away, and the order of proofs is nothing', () => {
  const proofs = fc.array(
    fc.record({
      kind: fc.constantFrom(...EVIDENCE_KINDS),
      on: fc.integer({ min: -2_000, max: 100 }).map((days) => addDays(ON, days)),
      digital: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(proofs, proofs, (some, more) => {
      if (judge(...some) !== 'none') expect(judge(...some, ...more)).not.toBe('none')
      expect(judge(...some, ...more)).toBe(judge(...more, ...some))
    }),
  )
})
