import type { Logger } from 'pino'

/** Thrown by `check` when the person asked to stop while the start was still under way. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** What must be undone at the end, in the reverse order of its start. */
export interface Stopper {
  readonly stopping: boolean
  /** `limitMs`: after that the next step is taken all the same. A step added while stopping is undone at once. */
  add(name: string, stop: () => Promise<void> | void, limitMs: number): Promise<void>
  check(): void
  run(): Promise<void>
}

interface Step {
  readonly name: string
  readonly stop: () => Promise<void> | void
  readonly limitMs: number
}

export function createStopper(log: Logger): Stopper {
  const steps: Step[] = []
  let running: Promise<void> | null = null

  const undo = async (step: Step): Promise<void> => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), step.limitMs)
    })
    try {
      const outcome = await Promise.race([Promise.resolve(step.stop()), late])
      if (outcome === 'late') log.warn({ step: step.name, limitMs: step.limitMs }, 'not stopped in time, going on')
    } catch (error) {
      log.error({ err: error, step: step.name }, 'could not be stopped cleanly')
    } finally {
      clearTimeout(timer)
    }
  }
  const undoAll = async (): Promise<void> => {
    for (let step = steps.pop(); step; step = steps.pop()) await undo(step)
  }
  return {
    get stopping() {
      return running !== null
    },
    add: async (name, stop, limitMs) => {
      steps.push({ name, stop, limitMs })
      if (running) {
        await undoAll()
        throw new Interrupted()
      }
    },
    check: () => {
      if (running) throw new Interrupted()
    },
    run: () => {
      running ??= undoAll()
      return running
    },
  }
}
