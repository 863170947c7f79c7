import type { Schema } from '../api/contract.ts'

export type Letter = Schema<'Letter'>
