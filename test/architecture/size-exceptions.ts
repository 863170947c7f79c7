/**
 * What may be longer than a file of 300 lines or a function of 60, and why. The common disease of code is the file that
 * never stops growing: split by meaning before adding a line here. An entry that is no longer needed fails the test.
 */
export const LONGEST_FILE = 300
export const LONGEST_FUNCTION = 60

export interface SizeException {
  /** Path from the top, or path#function. */
  readonly what: string
  readonly reason: string
}

export const sizeExceptions: readonly SizeException[] = [
  { what: 'test/imports/imports.api.test.ts', reason: 'To be cut by route: sending, reading, confirming.' },
  {
    what: 'test/imports/imports.api.test.ts#an administrator sends a file, looks at it, imports it, and the awards are there for those who read them',
    reason: 'A journey of one person reads best in one piece.',
  },
  { what: 'test/cases/open-and-assign.api.test.ts', reason: 'To be cut by subject: opening, assigning, messages, history.' },
  {
    what: 'test/programmes/frac/journey.test.ts#theHistoryHolds',
    reason: 'The whole history of one case, line after line, as it must read.',
  },
  {
    what: 'server/cases/define-programme.ts#defineProgramme',
    reason: 'One closure over one definition: judge and possible share the lifecycle look-up and the conditions.',
  },
  { what: 'server/programmes/apprentic/lifecycle.ts', reason: 'The table of the procedure, as that of FRAC.' },
  { what: 'server/programmes/frac/lifecycle.ts', reason: 'The table of the procedure, one act after the other; a lawyer reads it whole.' },
  {
    what: 'server/programmes/collective-action/lifecycle.ts',
    reason: 'The table of the procedure, one act after the other; a lawyer reads it whole.',
  },
  {
    what: 'migrations/0028_statistics.ts',
    reason: 'One subject: tables of the facts, what orders and sums them, what makes them; frozen once it has left.',
  },
  { what: 'migrations/0028_statistics.ts#tables', reason: 'SQL from beginning to end, as the `up` of any migration.' },
  { what: 'migrations/0028_statistics.ts#follow', reason: 'SQL from beginning to end, as the `up` of any migration.' },
  {
    what: 'migrations/0020_collective_actions.ts',
    reason: 'The tables of one programme and the triggers that hold its promises, read once from top to bottom.',
  },
  {
    what: 'admin/budget/claim-list.tsx#ClaimList',
    reason: 'One table with its columns and its one filter; no branch beyond loading and refusal.',
  },
  {
    what: 'admin/cases/case-list.page.tsx#CaseListPage',
    reason: 'The page’s own layout: views, filters, table, and what stands in its place when it is empty.',
  },
  { what: 'admin/imports/column-mapping.tsx#ColumnMapping', reason: 'One form: a line per column of the file.' },
  {
    what: 'admin/imports/new-import.page.tsx#NewImportPage',
    reason: 'To be cut: choosing, sending and cancelling a file stand in one component.',
  },
  { what: 'admin/organisations/new-organisation.page.tsx#SiretFirst', reason: 'One step of a form with its four answers of the register.' },
  { what: 'admin/set-up/set-up.page.tsx#Programme', reason: 'One table with its columns; no branch beyond loading and refusal.' },
  { what: 'test/imports/import.test.ts', reason: 'To be cut by subject: twice, at once, half, hostile.' },
  {
    what: 'test/programmes/frac/properties.test.ts#truth',
    reason: 'The truth about a case written once, independently of the code under test.',
  },
]

/** A migration is one list of SQL statements, read once from top to bottom and never changed: its `up` has no branches to get lost in. */
export const isMigrationScript = (what: string): boolean => /^migrations\/\d{4}_[\w]+\.ts#(up|down)$/.test(what)
