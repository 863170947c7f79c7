import type { Asked } from './matrix-requests.ts'
import type { Target } from './matrix-world.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'

/** The case is awarded: its line is shown to who answers for the whole funder, not to who has a link with its firm. */
export const openData: Readonly<Record<string, (target: Target) => Asked>> = {
  readOpenData: () => ({}),
  listOpenDataAwards: ({ caseId }) => ({ query: { limit: '200' }, shows: [caseId] }),
  previewOpenData: ({ caseId }) => ({ shows: [caseId] }),
  readOpenDataPreviewFile: () => ({}),
  listOpenDataEditions: () => ({ shows: ['"code"'] }),
  changeOpenDataSettings: () => ({
    body: {
      ...{ scope: 'all', threshold: '23000.00', naturalPersons: 'withheld', unknownLegalForm: 'hold', pastAwards: true },
      ...{ publishWithinMonths: 3, funderSiret: null },
    },
  }),
  publishOpenData: () => ({ body: { digest: '0'.repeat(64) } }),
  ruleOnOpenDataAward: () => ({ params: { id: NOBODY }, body: { ruling: 'withhold', reason: 'x' } }),
}
