import type { CaseFile } from '../cases/case-file.ts'

export interface ActionFormProps {
  readonly caseFile: CaseFile
  /** What will be sent beside the reason; the server checks it field by field. */
  readonly payload: Readonly<Record<string, unknown>>
  readonly onChange: (payload: Readonly<Record<string, unknown>>) => void
}

/** One value of an edition, as its form asks for it. */
export interface ParameterField {
  /** A heading of the form: a word of the programme's `parameters.groups`. */
  readonly group: string
  /** Dotted path in the edition's parameters. */
  readonly path: string
  readonly kind: 'money' | 'rate' | 'integer' | 'optional-integer' | 'codes'
}
