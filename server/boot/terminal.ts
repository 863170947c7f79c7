import { type Logger, pino } from 'pino'
import { PinoPretty } from 'pino-pretty'

const SLOW_MS = 2_000

/** Where a person reads: plain lines in a terminal, log lines when the output goes to a machine. */
export interface Terminal {
  readonly log: Logger
  readonly say: (line: string, fields?: Readonly<Record<string, unknown>>) => void
  /** Runs the step; once it has lasted two seconds says what is being done, and how long it took. */
  readonly progress: <Result>(doing: string, step: () => Promise<Result>) => Promise<Result>
}

/** Cookies, passwords and accounts' keys never reach a log, wherever in a line they stand. */
const REDACTED = ['password', '*.password', 'cookie', '*.cookie', 'authorization', '*.authorization', 'iban', '*.iban', 'token', '*.token']

function createLogger(level: string, pretty: boolean): Logger {
  const options = { level, redact: REDACTED, base: null }
  if (!pretty) return pino(options, pino.destination({ fd: 1, sync: true }))
  return pino(options, PinoPretty({ colorize: true, sync: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' }))
}

export function createTerminal(level: string, interactive: boolean): Terminal {
  const log = createLogger(level, interactive)
  const say: Terminal['say'] = (line, fields) => {
    if (interactive) process.stdout.write(`${line}\n`)
    else log.info(fields ?? {}, line)
  }
  return {
    log,
    say,
    progress: async (doing, step) => {
      const began = performance.now()
      let told = false
      const timer = setTimeout(() => {
        told = true
        say(`${doing}...`)
      }, SLOW_MS)
      try {
        const result = await step()
        if (told) say(`${doing}: done in ${((performance.now() - began) / 1_000).toFixed(1)} s.`)
        return result
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
