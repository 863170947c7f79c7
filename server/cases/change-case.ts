/** What a programme may change of a case whose row the act has locked: its columns and its parties. Amounts of the ledger are the ledger's. */
export { addParty, replaceParty, updateCase } from './case-file.repository.ts'
