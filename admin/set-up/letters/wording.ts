import type { Schema } from '../../api/contract.ts'

export type Wording = Schema<'LetterWording'>

/** Which letter of which edition. */
export interface Place {
  readonly code: string
  readonly id: string
  readonly kind: string
}
