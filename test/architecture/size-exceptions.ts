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

export const sizeExceptions: readonly SizeException[] = []

/** A migration is one list of SQL statements, read once from top to bottom and never changed: its `up` has no branches to get lost in. */
export const isMigrationScript = (what: string): boolean => /^migrations\/\d{4}_[\w]+\.ts#(up|down)$/.test(what)
