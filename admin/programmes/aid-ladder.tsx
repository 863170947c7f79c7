import type { MessageKey } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { formatRate } from '../shared/format.ts'
import { Ladder, type LadderStep } from '../shared/ladder.tsx'
import { readableDetails } from '../shared/problem-words.ts'

interface Step<Code extends string> {
  readonly code: Code
  readonly values: Readonly<Record<string, string | number | boolean>>
  readonly amount: string
}

interface Props<Code extends string> {
  /** Its words stand under `ladder` of this code: a label, a note and a rule for each step. */
  readonly programme: string
  readonly steps: readonly Step<Code>[]
  readonly kinds: Readonly<Record<Code, LadderStep['kind']>>
  /** What the figures are: planned, retained... A word of the ladder. */
  readonly lead?: string
  /** Values of a step written otherwise than the core writes them. */
  readonly written?: (step: Step<Code>) => Readonly<Record<string, string>>
  /** The word that says a step decided the result, when it is not that a limit was reached. */
  readonly binding?: (code: Code) => string
}

/** How an aid was computed: each line with what it was made from and its rule one click away. A rate `xBasisPoints` is told as `x`. */
export function AidLadder<Code extends string>({ programme, steps, kinds, lead, written, binding = () => 'binds' }: Props<Code>) {
  const t = useWords()
  const words = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    t(`programmes.${programme}.ladder.${key}` as MessageKey, values)
  const shown = steps.map((step): LadderStep => {
    const rates = Object.entries(step.values).flatMap(([name, value]) =>
      name.endsWith('BasisPoints') && typeof value === 'number'
        ? [[name.slice(0, -'BasisPoints'.length), formatRate(value, t.locale)]]
        : [],
    )
    const values = { ...readableDetails(step.values, t), ...written?.(step), ...(Object.fromEntries(rates) as Record<string, string>) }
    return {
      id: step.code,
      kind: kinds[step.code],
      label: words(`${step.code}.label`),
      amount: step.amount,
      note: words(`${step.code}.note`, values),
      rule: { title: words('rule'), text: words(`${step.code}.rule`, values) },
      ...(step.values['binds'] === true ? { binding: words(binding(step.code)) } : {}),
    }
  })
  const ladder = <Ladder steps={shown} label={t('cases.sections.aid')} />
  if (lead === undefined) return ladder
  return (
    <div className="stack stack-tight">
      <p className="second">{words(lead)}</p>
      {ladder}
    </div>
  )
}
