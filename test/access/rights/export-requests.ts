import type { Asked } from './matrix-requests.ts'
import type { Target } from './matrix-world.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'

/** Exports of lists and of a case; what is saved and asked for names a column the list does not have. */
export const exporting: Readonly<Record<string, (target: Target) => Asked>> = {
  listExportableLists: () => ({}),
  countExport: ({ reference }) => ({ params: { list: 'cases' }, body: { filter: { q: reference } }, shows: ['"rows":1,'] }),
  exportList: ({ reference }) => ({
    params: { list: 'cases' },
    body: { format: 'json', columns: ['reference'], filter: { q: reference } },
    shows: [reference],
  }),
  listExportSets: () => ({ params: { list: 'cases' } }),
  saveExportSet: () => ({ params: { list: 'cases' }, body: { name: 'x', layout: { format: 'json', columns: ['nothing'] } } }),
  askExport: () => ({ params: { list: 'cases' }, body: { format: 'json', columns: ['nothing'] } }),
  askExportAgain: () => ({ params: { id: NOBODY }, body: {} }),
  listExports: () => ({}),
  dropExportSet: () => ({ params: { id: NOBODY } }),
  readExport: () => ({ params: { id: NOBODY } }),
  dropExport: () => ({ params: { id: NOBODY } }),
  archiveCase: ({ caseId }) => ({ params: { id: caseId }, body: {} }),
}
