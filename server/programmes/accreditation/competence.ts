import { addMonths, type LocalDate } from '../../kernel/local-date.ts'
import type { AccreditationParameters } from './parameters.ts'

/** The rule and its version: a stored decision is judged again with the same one. */
export const COMPETENCE_RULE = { rule: 'digital-competence', version: 1 } as const

export const EVIDENCE_KINDS = ['training', 'reference', 'test'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** Kept as it is beside the decision, without a name: the consultant is told by the place in the request. */
export interface CompetenceInputs {
  readonly consultant: number
  readonly field: string
  /** The day on which it is judged. */
  readonly on: LocalDate
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly on: LocalDate; readonly digital: boolean }[]
}
export type CompetenceParameters = AccreditationParameters['competence']

export interface CompetenceStep {
  readonly code: EvidenceKind
  readonly count: number
  readonly needed: number
  /** Only from this day on; null: however old. */
  readonly since: LocalDate | null
  readonly met: boolean
}

export interface Competence {
  /** What proves it first, or 'none'. */
  readonly result: EvidenceKind | 'none'
  readonly steps: readonly CompetenceStep[]
}

/**
 * Digital competence of one consultant in one field on a day: a digital training attended within the months of the edition, or enough
 * references with a digital component, or a test passed. What lies ahead of that day proves nothing yet.
 */
export function digitalCompetence(inputs: CompetenceInputs, parameters: CompetenceParameters): Competence {
  const since = addMonths(inputs.on, -parameters.trainingMonths)
  const proofs = inputs.evidence.filter((one) => one.digital && one.on <= inputs.on)
  const step = (code: EvidenceKind, needed: number, from: LocalDate | null): CompetenceStep => {
    const count = proofs.filter((one) => one.kind === code && (from === null || one.on >= from)).length
    return { code, count, needed, since: from, met: count >= needed }
  }
  const steps = [step('training', 1, since), step('reference', parameters.referencesNeeded, null), step('test', 1, null)]
  return { result: steps.find((one) => one.met)?.code ?? 'none', steps }
}
