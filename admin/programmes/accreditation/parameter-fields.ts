import type { ParameterField } from '../page-types.ts'

const field = (group: string, path: string, kind: ParameterField['kind']): ParameterField => ({ group, path, kind })

/** The parameters of an edition of the accreditation, in the order an administrator reads the rules. */
export const accreditationParameterFields: readonly ParameterField[] = [
  field('term', 'termMonths', 'integer'),
  field('term', 'renewalWindowMonths', 'integer'),
  field('competence', 'competence.trainingMonths', 'integer'),
  field('competence', 'competence.referencesNeeded', 'integer'),
  field('deadlines', 'documentRequestDays', 'integer'),
  field('deadlines', 'observationDays', 'integer'),
  field('lists', 'fields', 'codes'),
  field('lists', 'criteria', 'codes'),
]
