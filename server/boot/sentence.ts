import { ConfigError } from '../config.ts'
import { EmbeddedPostgresError } from '../db/embedded-files.ts'

/** Ends the start: one sentence for the person, exit code 1. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Codes of a database that cannot be reached, and what to tell. */
const DATABASE_FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at that address',
  ENOTFOUND: 'the name of the machine is not known',
  ETIMEDOUT: 'no answer in time',
  '28P01': 'the password is refused',
  '28000': 'the account is refused',
  '3D000': 'that database does not exist',
  '57P03': 'the database is starting or stopping',
}

const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : ''
}

/** Whether the server went away under a connection: ended by it (57P01 to 57P03), or cut without a word. */
export function isLostConnection(error: unknown): boolean {
  return /^57P0[123]$|^ECONNRESET$|^EPIPE$|^ECONNREFUSED$/.test(codeOf(error)) || /^Connection terminated/.test(messageOf(error))
}

/** One sentence, without line breaks, for any failure of the start. */
export function sentenceOf(error: unknown): string {
  const known = error instanceof StartError || error instanceof ConfigError || error instanceof EmbeddedPostgresError
  const text = known ? messageOf(error) : `Guichet could not start: ${messageOf(error) || codeOf(error) || 'unknown error'}`
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

/** The failure of a first contact with DATABASE_URL, told without the password. */
export function databaseFault(error: unknown): StartError {
  // A MigrationError carries the database's own error as its cause; its class is not imported, for this file is loaded first.
  const cause = error instanceof Error && error.name === 'MigrationError' ? error.cause : error
  const fault = DATABASE_FAULTS[codeOf(cause)]
  if (fault) return new StartError(`The database of DATABASE_URL cannot be used: ${fault}.`, { cause: error })
  return new StartError(`The database cannot be used: ${messageOf(error)}`, { cause: error })
}
