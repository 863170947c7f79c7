import { type ComponentType, lazy } from 'react'
import type { CaseFile } from '../cases/case-file.ts'
import { accreditationActionForms } from './accreditation/action-forms.tsx'
import { accreditationParameterFields } from './accreditation/parameter-fields.ts'
import { AccreditationSummary } from './accreditation/summary.tsx'
import { apprenticActionForms } from './apprentic/action-forms.tsx'
import { apprenticParameterFields } from './apprentic/parameter-fields.ts'
import { ApprenticSummary } from './apprentic/summary.tsx'
import { collectiveActionForms } from './collective-action/action-forms.tsx'
import { collectiveParameterFields } from './collective-action/parameter-fields.ts'
import { CollectiveSummary } from './collective-action/summary.tsx'
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
  /** Acts that are never the one proposed first: taken when something happens, not because it is their turn. */
  readonly asideActs?: readonly string[]
  /** Acts that take something away. */
  readonly dangerousActs?: readonly string[]
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
    asideActs: ['recordInsurance', 'suspend', 'inviteObservations', 'giveUpWithdrawal', 'withdrawAccreditation', 'expire'],
    dangerousActs: ['suspend', 'withdrawAccreditation'],
    parameterFields: accreditationParameterFields,
    Application: lazy(() => import('./accreditation/application.page.tsx')),
  },
  'collective-action': {
    pays: true,
    Summary: CollectiveSummary,
    actionForms: collectiveActionForms,
    parameterFields: collectiveParameterFields,
    Application: lazy(() => import('./collective-action/application.page.tsx')),
  },
  apprentic: {
    pays: true,
    Summary: ApprenticSummary,
    actionForms: apprenticActionForms,
    parameterFields: apprenticParameterFields,
    Application: lazy(() => import('./apprentic/application.page.tsx')),
  },
}
