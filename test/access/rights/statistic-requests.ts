import type { Asked } from './matrix-requests.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'

/** Figures name nothing: what they are made of does. */
export const figures: Readonly<Record<string, (target: { readonly caseId: string }) => Asked>> = {
  listStatisticIndicators: () => ({}),
  readStatisticFigures: () => ({ query: { by: 'programme' } }),
  readStatisticsDashboard: () => ({}),
  listStatisticEntries: ({ caseId }) => ({ query: { indicator: 'received', limit: '200' }, shows: [caseId] }),
  listStatisticCases: ({ caseId }) => ({ query: { set: 'funnel-received', limit: '200' }, shows: [caseId] }),
  listAidedFirms: () => ({}),
  listPopulations: () => ({ query: { year: '2026' } }),
  recordPopulation: () => ({ body: { year: 2026, source: 'X', lines: [{ departement: 'ZZ', naf: null, firms: 1 }] } }),
  readPastAwardFigures: () => ({}),
  readYearlyReport: () => ({ query: { year: '2026' } }),
  listSnapshots: () => ({}),
  // figures of a day to come are frozen by nobody: refused once the person may
  takeSnapshot: () => ({ body: { title: 'X', programme: 'frac', asOf: '2999-01-01' } }),
  readSnapshot: () => ({ params: { id: NOBODY } }),
  readSnapshotContent: () => ({ params: { id: NOBODY } }),
  explainSnapshots: () => ({ params: { id: NOBODY }, query: { with: NOBODY } }),
  listSnapshotFirms: () => ({ params: { id: NOBODY }, query: { with: NOBODY, year: '2026' } }),
  compareSnapshots: () => ({ params: { id: NOBODY }, query: { with: NOBODY } }),
}
