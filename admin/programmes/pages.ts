import type { ComponentType } from 'react'
import type { CaseFile } from '../cases/case.page.tsx'
import { fracActionForms } from './frac/action-forms.tsx'
import { fracParameterFields } from './frac/parameter-fields.ts'
import { FracSummary } from './frac/summary.tsx'

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

interface ProgrammePages {
  /** Who asks what for what, and the aid. */
  readonly Summary: ComponentType<{ caseFile: CaseFile }>
  /** Fields of the acts that ask for more than a reason. */
  readonly actionForms: Readonly<Record<string, ComponentType<ActionFormProps>>>
  readonly parameterFields: readonly ParameterField[]
}

/** What each programme brings to the case page. */
export const programmePages: Readonly<Record<string, ProgrammePages | undefined>> = {
  frac: { Summary: FracSummary, actionForms: fracActionForms, parameterFields: fracParameterFields },
}
