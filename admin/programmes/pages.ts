import type { ComponentType } from 'react'
import type { CaseFile } from '../cases/case.page.tsx'
import { fracActionForms } from './frac/action-forms.tsx'
import { FracSummary } from './frac/summary.tsx'

export interface ActionFormProps {
  readonly caseFile: CaseFile
  /** What will be sent beside the reason; the server checks it field by field. */
  readonly payload: Readonly<Record<string, unknown>>
  readonly onChange: (payload: Readonly<Record<string, unknown>>) => void
}

interface ProgrammePages {
  /** Who asks what for what, and the aid. */
  readonly Summary: ComponentType<{ caseFile: CaseFile }>
  /** Fields of the acts that ask for more than a reason. */
  readonly actionForms: Readonly<Record<string, ComponentType<ActionFormProps>>>
}

/** What each programme brings to the case page. */
export const programmePages: Readonly<Record<string, ProgrammePages | undefined>> = {
  frac: { Summary: FracSummary, actionForms: fracActionForms },
}
