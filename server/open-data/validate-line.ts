import { isLocalDate } from '../kernel/local-date.ts'
import { siretFault } from '../kernel/siret.ts'
import type { OpenLine } from './open-line.ts'
import { SCDL_FIELDS, type ScdlField, type ScdlFieldRule } from './scdl-fields.ts'

/** Each has its words in the console: `openData.faults`. */
export const LINE_FAULTS = [
  'required',
  'too-long',
  'pattern',
  'not-a-date',
  'not-a-number',
  'not-a-choice',
  'too-small',
  'too-big',
  'siret-invalid',
  'siret-or-rna',
  'period-reversed',
  'year-only',
  'legal-form-unknown',
  'names-a-person',
] as const
export type LineFaultCode = (typeof LINE_FAULTS)[number]

export interface LineFault {
  readonly field: ScdlField
  readonly code: LineFaultCode
}

const NUMBER = /^\d{1,12}(\.\d+)?$/

/** What is wrong with a line: the rules of the schema field by field, then those it cannot express (SIRET, one of SIRET or RNA). */
export function validateLine({ scdl }: Pick<OpenLine, 'scdl'>): LineFault[] {
  const faults = SCDL_FIELDS.flatMap((rule): LineFault[] => {
    const code = faultOf(rule, scdl[rule.name])
    return code ? [{ field: rule.name, code }] : []
  })
  for (const field of ['idAttribuant', 'idBeneficiaire'] as const) {
    const known = faults.some((fault) => fault.field === field)
    if (!known && scdl[field] !== '' && siretFault(scdl[field])) faults.push({ field, code: 'siret-invalid' })
  }
  if (scdl.idBeneficiaire === '' && scdl.rnaBeneficiaire === '') faults.push({ field: 'idBeneficiaire', code: 'siret-or-rna' })
  return faults
}

function faultOf(rule: ScdlFieldRule, value: string): LineFaultCode | null {
  if (value === '') return rule.required ? 'required' : null
  if (value.trim() === '') return 'required'
  if (rule.maxLength !== undefined && [...value].length > rule.maxLength) return 'too-long'
  if (rule.pattern && !rule.pattern.test(value)) return 'pattern'
  if (rule.values && !rule.values.includes(value)) return 'not-a-choice'
  if (rule.name === 'datesPeriodeVersement') return periodFault(value)
  if (rule.type === 'date') return isLocalDate(value) ? null : 'not-a-date'
  if (rule.type === 'yes-no') return value === 'oui' || value === 'non' ? null : 'not-a-choice'
  return rule.type === 'number' ? numberFault(rule, value) : null
}

function numberFault(rule: ScdlFieldRule, value: string): LineFaultCode | null {
  if (!NUMBER.test(value)) return 'not-a-number'
  if (rule.minimum !== undefined && Number(value) < rule.minimum) return 'too-small'
  return rule.maximum !== undefined && Number(value) > rule.maximum ? 'too-big' : null
}

/** The pattern lets 30 February pass, and a period that ends before it begins. */
function periodFault(value: string): LineFaultCode | null {
  const [from = '', to = from] = value.split('/')
  if (!isLocalDate(from) || !isLocalDate(to)) return 'not-a-date'
  return to < from ? 'period-reversed' : null
}
