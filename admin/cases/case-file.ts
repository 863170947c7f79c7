import type { Schema } from '../api/contract.ts'

/** One case as its page reads it. */
export type CaseFile = Schema<'CasePage'>
