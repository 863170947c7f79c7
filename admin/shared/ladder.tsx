import type { ReactNode } from 'react'
import { Amount } from './amount.tsx'
import { StateChip } from './chip.tsx'

export interface LadderStep {
  readonly id: string
  /** base and plus add, minus takes away, subtotal and result sum up, cap limits. */
  readonly kind: 'base' | 'plus' | 'minus' | 'rate' | 'cap' | 'subtotal' | 'result'
  readonly label: ReactNode
  /** Wire amount, or what stands in its place (a rate). */
  readonly amount: string | ReactNode
  /** One line under the label: "3 jours × 950,00 €". */
  readonly note?: ReactNode
  /** The rule, one click away. */
  readonly rule?: { readonly title: string; readonly text: ReactNode }
  /** This step decided the result (a ceiling that bites): the words say so. */
  readonly binding?: string
}

const AMOUNT = /^-?\d+(\.\d+)?$/

/** A computation line by line: base, exclusions, rate, ceiling, result. */
export function Ladder({ steps, label }: { steps: readonly LadderStep[]; label: string }) {
  return (
    <ol className="ladder" aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} className="ladder-step" data-kind={step.kind} data-binding={step.binding ? '' : undefined}>
          <div>
            <div className="row">
              <span>{step.label}</span>
              {step.binding ? <StateChip tone="attention" icon="flag" label={step.binding} /> : null}
            </div>
            {step.note ? <div className="small second">{step.note}</div> : null}
          </div>
          <div className="amount">
            {step.kind === 'minus' ? '− ' : ''}
            {typeof step.amount === 'string' && AMOUNT.test(step.amount) ? <Amount value={step.amount} /> : step.amount}
          </div>
          {step.rule ? (
            <details>
              <summary>{step.rule.title}</summary>
              <div className="small">{step.rule.text}</div>
            </details>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
