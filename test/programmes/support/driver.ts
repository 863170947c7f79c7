import { pdf } from '../../documents/files.ts'
import type { TestClock, TestUser } from '../../support/api.ts'
import type { TestDatabase } from '../../support/database.ts'
import type { Answer, Client, Json } from './client.ts'

/** What drives a case of any programme over HTTP, beside the truth of its tables. */
export interface Driven {
  readonly database: TestDatabase
  readonly client: Client
  readonly clock: TestClock
}

export const IBAN = 'FR7630006000011234567890189'

/** The id of what was created; throws when it was not. */
export function made(answer: Answer): string {
  if (answer.status !== 201) throw new Error(`not created: ${JSON.stringify(answer)}`)
  return answer.body.id as string
}

/** The first edition of a programme, in force since the beginning of 2026. */
export const openEdition = async (
  world: Driven,
  administrator: TestUser,
  programme: string,
  rules: { label?: string; inForceFrom?: string; decisionMonths?: number; parameters: object; documentTypes: readonly object[] },
): Promise<string> =>
  made(
    await world.client.call(administrator, 'POST', `/programmes/${programme}/editions`, {
      body: { label: '2026', inForceFrom: '2026-01-01', decisionMonths: 2, ...rules },
    }),
  )

export const openEnvelope = async (
  world: Driven,
  administrator: TestUser,
  envelope: { programme: string; amount: string; year?: number; label?: string },
): Promise<string> =>
  made(await world.client.call(administrator, 'POST', '/envelopes', { body: { year: 2026, label: 'Budget', memo: 'Vote', ...envelope } }))

export const openCase = async (world: Driven, user: TestUser, programme: string, organisationId: string): Promise<string> =>
  made(await world.client.call(user, 'POST', '/cases', { body: { programme, organisationId } }))

export async function versionOf(world: Driven, caseId: string): Promise<number> {
  const [row] = await world.database.sql<{ version: number }>('select version from case_file where id = $1', [caseId])
  if (!row) throw new Error(`no case ${caseId}`)
  return row.version
}

/** Puts a whole below a case, with its present version and the reason of a correction. */
export async function putWhole(
  world: Driven,
  user: TestUser,
  { caseId, path }: { caseId: string; path: string },
  content: Json,
  reason?: string,
): Promise<Answer> {
  const body = { ...content, ...(reason === undefined ? {} : { reason }) }
  return world.client.call(user, 'PUT', path, { version: await versionOf(world, caseId), body })
}

export interface Act {
  readonly payload?: Json
  readonly reason?: string
  /** Another version than the present one. */
  readonly version?: number
}

/** Takes an action over HTTP, with the present version unless another is given. */
export async function act(world: Driven, user: TestUser, caseId: string, action: string, more: Act = {}): Promise<Answer> {
  const { payload, reason } = more
  const version = more.version ?? (await versionOf(world, caseId))
  const body = { ...(payload ? { payload } : {}), ...(reason === undefined ? {} : { reason }) }
  return world.client.call(user, 'POST', `/cases/${caseId}/actions/${action}`, { version, body })
}

/** The same for an act that must pass; the state it leads to. */
export async function done(world: Driven, user: TestUser, caseId: string, action: string, more: Act = {}): Promise<string> {
  const answer = await act(world, user, caseId, action, more)
  if (answer.status !== 200) throw new Error(`${action} was refused: ${JSON.stringify(answer)}`)
  return answer.body.state as string
}

/** Hands in a small real PDF, with the dates it bears; the id of the document. */
export async function handIn(
  world: Driven,
  user: TestUser,
  caseId: string,
  type: string,
  dates: { issuedOn?: string; validUntil?: string } = {},
): Promise<string> {
  const query = new URLSearchParams({ type, fileName: `${type}.pdf`, ...dates })
  const answer = await world.client.call(user, 'POST', `/cases/${caseId}/documents?${query}`, { bytes: pdf() })
  if (answer.status !== 201) throw new Error(`${type} was refused: ${JSON.stringify(answer)}`)
  return answer.body.documentId as string
}

let orders = 0
/** A number no other order of this file has. */
export const orderNumber = (): string => {
  orders += 1
  return `OP-${orders}`
}

/** The day where the clock stands. */
export const isoDay = (world: Driven): string => world.clock.now().toISOString().slice(0, 10)
