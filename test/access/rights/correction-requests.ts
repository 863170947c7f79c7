import type { Asked } from './matrix-requests.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'

/** How a wrong edition is corrected and its silence stopped. */
export const corrections: Readonly<Record<string, (target: { readonly editionId: string }) => Asked>> = {
  // no such correction: nobody learns more than that
  listCorrections: () => ({ params: { code: 'frac' } }),
  readCorrectedCasesFile: () => ({ params: { code: 'frac', id: NOBODY } }),
  readCorrection: () => ({ params: { code: 'frac', id: NOBODY } }),
  listCorrectedCases: () => ({ params: { code: 'frac', id: NOBODY } }),
  // no such edition: nothing is prepared
  prepareCorrection: () => ({ params: { code: 'frac' }, body: { editionId: NOBODY, reason: 'Délai faux' } }),
  askForCorrectionList: () => ({ params: { code: 'frac', id: NOBODY }, body: {} }),
  applyCorrection: () => ({ params: { code: 'frac', id: NOBODY }, body: {} }),
  haltCorrection: () => ({ params: { code: 'frac', id: NOBODY }, body: {} }),
  abandonCorrection: () => ({ params: { code: 'frac', id: NOBODY }, body: {} }),
  // it is not stopped: nothing to resume
  resumeSilence: ({ editionId }) => ({ params: { code: 'frac', id: editionId }, body: { reason: 'Règle vérifiée' } }),
  stopSilence: () => ({ params: { code: 'frac', id: NOBODY }, body: { reason: 'Règle à vérifier' } }),
}
