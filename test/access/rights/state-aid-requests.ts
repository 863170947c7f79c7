import { amendments } from './amendment-requests.ts'
import type { Asked } from './matrix-requests.ts'
import type { Target } from './matrix-world.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'

/** What hangs on an award beside its payments. The case is awarded de minimis aid; it is declared with an amount it never had. */
export const stateAid: Readonly<Record<string, (target: Target) => Asked>> = {
  ...amendments,
  listStateAidRegister: ({ caseId }) => ({ query: { limit: '200' }, shows: [caseId] }),
  listStateAidDeclarations: () => ({}),
  declareStateAid: ({ caseId, firmId }) => ({
    body: { declaredOn: '2026-11-21', reference: 'x', lines: [{ caseId, organisationId: firmId, amount: '0.01' }] },
  }),
  undoStateAidDeclaration: () => ({ params: { id: NOBODY }, body: {} }),
  readAidHeadroom: ({ firmId }) => ({ params: { id: firmId } }),
  declareAid: ({ firmId }) => ({ params: { id: firmId }, body: { grantedOn: '2999-01-01', amount: '10.00', authority: 'Ville' } }),
  withdrawDeclaredAid: ({ firmId, declaredId }) => ({ params: { id: firmId, declaredId }, body: { reason: 'Essai' } }),
}
