import type { ChecklistItem } from './case-documents.queries.ts'

/** Codes of the documents without which a step cannot be taken (CRPA L114-5-1) that are not held, or not valid any more. */
export const missingDocuments = (checklist: readonly ChecklistItem[], stage: ChecklistItem['stage']): string[] =>
  checklist
    .filter((item) => item.stage === stage && item.blocking && (item.status === 'missing' || item.status === 'expired'))
    .map((item) => item.code)
