import { type ComponentType, lazy } from 'react'
import type { CaseFile } from '../cases/case-file.ts'
import { accreditationActionForms } from './accreditation/action-forms.tsx'
import { accreditationParameterFields } from './accreditation/parameter-fields.ts'
import { AccreditationSummary } from './accreditation/summary.tsx'
import { fracActionForms } from './frac/action-forms.tsx'
import { fracParameterFields } from './frac/parameter-fields.ts'
import { FracSummary } from './frac/summary.tsx'
import type { ActionFormProps, ParameterField } from './page-types.ts'

interface ProgrammePages {
  /** Whether the programme pays: without it, no amounts are shown. */
  readonly pays: boolean
  /** Who asks what for what, and the aid. */
  readonly Summary: ComponentType<{ caseFile: CaseFile }>
  /** Fields of the acts that ask for more than a reason. */
  readonly actionForms: Readonly<Record<string, ComponentType<ActionFormProps>>>
  readonly parameterFields: readonly ParameterField[]
  /** The form of the application. */
  readonly Application: ComponentType
}

/** What each programme brings to the case page. */
export const programmePages: Readonly<Record<string, ProgrammePages | undefined>> = {
  frac: {
    pays: true,
    Summary: FracSummary,
    actionForms: fracActionForms,
    parameterFields: fracParameterFields,
    Application: lazy(() => import('./frac/application.page.tsx')),
  },
  accreditation: {
    pays: false,
    Summary: AccreditationSummary,
    actionForms: accreditationActionForms,
    parameterFields: accreditationParameterFields,
    Application: lazy(() => import('./accreditation/application.page.tsx')),
  },
}
