import { type Cents, formatMoney } from '../kernel/money.ts'

/** A rung of the ladder an officer reads: what was applied, with which values, and the amount it leads to (EUR). */
export interface AidStep<Code extends string> {
  readonly code: Code
  readonly values: Readonly<Record<string, string | number | boolean>>
  readonly amount: string
}

/** The ladder of one computation: `step` notes a rung and answers its amount. */
export function aidSteps<Code extends string>(): {
  readonly steps: readonly AidStep<Code>[]
  step(code: Code, amount: Cents, values?: AidStep<Code>['values']): Cents
} {
  const steps: AidStep<Code>[] = []
  return {
    steps,
    step: (code, amount, values = {}) => {
      steps.push({ code, values, amount: formatMoney(amount) })
      return amount
    },
  }
}
