import type { Schema } from '../api/contract.ts'

export type Session = Schema<'CommitteeSession'>
export type SessionItem = Session['items'][number]
export type Vote = SessionItem['votes'][number]['vote']
export const VOTES = ['for', 'against', 'abstain'] as const satisfies readonly Vote[]
