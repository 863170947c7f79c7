import type { Config } from '../config.ts'
import type { Stopper } from './stopper.ts'
import type { Terminal } from './terminal.ts'

/** What every step of the start is given. */
export interface StartContext {
  readonly config: Config
  readonly terminal: Terminal
  readonly stopper: Stopper
  /** Stops everything and ends the process; `why` is told, on standard error when the code is not 0. */
  readonly end: (code: number, why: string) => void
}
