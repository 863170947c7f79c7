import type { DocumentType } from '../cases/programme.ts'

/** Document types the rules of a programme require: blocking and without an end of validity, unless `rest` says otherwise. */
export const documentTypesUnder =
  (rules: string) =>
  (code: string, labelFr: string, labelEn: string, stage: DocumentType['stage'], rest: Partial<DocumentType> = {}): DocumentType => ({
    ...{ code, labelFr, labelEn, stage, blocking: true, legalBasis: rules, validityMonths: null },
    ...rest,
  })
