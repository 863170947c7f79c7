import type { Asked } from './matrix-requests.ts'
import type { Target } from './matrix-world.ts'

/** The case is awarded and its agreement not notified: nothing can be amended yet, which is told to who may propose. */
export const amendments: Readonly<Record<string, (target: Target) => Asked>> = {
  listCaseAmendments: ({ caseId }) => ({ params: { id: caseId } }),
  previewAmendment: ({ caseId }) => ({ params: { id: caseId }, body: { payload: {} } }),
}
