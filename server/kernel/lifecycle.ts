/**
 * A lifecycle is data: what a case may become, who may decide it, on which conditions and on which text.
 * No code runs here: conditions and effects are names, tied to functions by the compiler in the programme's rules.
 */
export interface Transition<S extends string, A extends string, R extends string, C extends string, E extends string> {
  readonly action: A
  readonly from: readonly S[]
  /** The next state, or 'same' for an act that is recorded without a change of state (a claim, a payment order). */
  readonly to: S | 'same'
  readonly by: readonly R[]
  readonly requires?: readonly C[]
  readonly basis: string
  readonly effects?: readonly E[]
  /** The person must write why. */
  readonly reason?: boolean
  /** Leaves a final state all the same (an irregularity found after closure). */
  readonly exceptional?: boolean
  /** The system takes it by itself once the next date of the case is past and the conditions are met; the roles may take it as well. */
  readonly automatic?: boolean
}

export interface Lifecycle<
  S extends string = string,
  A extends string = string,
  R extends string = string,
  C extends string = string,
  E extends string = string,
> {
  readonly programme: string
  readonly code: string
  /** First day (civil date) on which a case filed follows this lifecycle. */
  readonly inForceFrom: string
  readonly initial: S
  readonly final: readonly S[]
  readonly states: readonly S[]
  readonly transitions: readonly Transition<S, A, R, C, E>[]
}

export type LifecycleInput<S extends string, A extends string, R extends string, C extends string, E extends string> = {
  programme: string
  code: string
  inForceFrom: string
  states: readonly S[]
  initial: NoInfer<S>
  final: readonly NoInfer<S>[]
  transitions: readonly {
    action: A
    from: readonly NoInfer<S>[]
    to: NoInfer<S> | 'same'
    by: readonly R[]
    requires?: readonly C[]
    basis: string
    effects?: readonly E[]
    reason?: boolean
    exceptional?: boolean
    automatic?: boolean
  }[]
}

/** Keeps every name as a literal type, so that a misspelt state, condition or effect does not compile. */
export const defineLifecycle = <
  const S extends string,
  const A extends string,
  const R extends string,
  const C extends string,
  const E extends string,
>(
  lifecycle: LifecycleInput<S, A, R, C, E>,
): Lifecycle<S, A, R, C, E> => lifecycle

/** The single line for this action in this state, or undefined. */
export const transitionFor = <S extends string, A extends string, R extends string, C extends string, E extends string>(
  lifecycle: Lifecycle<S, A, R, C, E>,
  action: string,
  state: string,
): Transition<S, A, R, C, E> | undefined =>
  lifecycle.transitions.find((line) => line.action === action && (line.from as readonly string[]).includes(state))

/** The lifecycle a case filed on this day (civil date) follows: the last that has come into force, whatever the order of the list. */
export const lifecycleInForce = <L extends Pick<Lifecycle, 'inForceFrom'>>(lifecycles: readonly L[], on: string): L | undefined =>
  lifecycles
    .filter(({ inForceFrom }) => inForceFrom <= on)
    .reduce<L | undefined>((last, lifecycle) => (last && last.inForceFrom >= lifecycle.inForceFrom ? last : lifecycle), undefined)

/** What is wrong with the table itself: states it does not list, unreachable states, dead ends, two lines for one action and state. Empty when sound. */
export function lifecycleProblems(lifecycle: Lifecycle): string[] {
  const named = [lifecycle.initial, ...lifecycle.final, ...lifecycle.transitions.flatMap((line) => [...line.from, line.to])]
  const foreign = named.filter((state) => state !== 'same' && !lifecycle.states.includes(state))
  const found = [...new Set(foreign)].map((state) => `unknown state: ${state}`)
  const reached = new Set<string>([lifecycle.initial])
  for (let before = -1; before !== reached.size; ) {
    before = reached.size
    for (const line of lifecycle.transitions) {
      if (line.to !== 'same' && line.from.some((state) => reached.has(state))) reached.add(line.to)
    }
  }
  for (const state of lifecycle.states) {
    if (!reached.has(state)) found.push(`unreachable: ${state}`)
    const exits = lifecycle.transitions.filter((line) => line.from.includes(state) && line.to !== 'same' && line.to !== state)
    const final = lifecycle.final.includes(state)
    if (!final && exits.length === 0) found.push(`dead end: ${state}`)
    if (final && exits.some((line) => !line.exceptional)) found.push(`final with an ordinary exit: ${state}`)
  }
  const seen = new Set<string>()
  for (const line of lifecycle.transitions) {
    if (line.basis.trim() === '') found.push(`no legal basis: ${line.action}`)
    if (line.by.length === 0) found.push(`nobody may: ${line.action}`)
    for (const state of line.from) {
      const key = `${line.action} from ${state}`
      if (seen.has(key)) found.push(`ambiguous: ${key}`)
      seen.add(key)
    }
  }
  return found
}

/** The table a lawyer reads, in Markdown; a test keeps the programme's README equal to it. */
export function lifecycleTable(lifecycle: Lifecycle): string {
  const rows = lifecycle.transitions.map(
    (line) =>
      `| ${line.from.join(', ')} | ${line.action} | ${line.by.join(', ')} | ${(line.requires ?? []).join(', ') || '-'} | ${line.to === 'same' ? '(same)' : line.to} | ${line.basis} |`,
  )
  return ['| From | Action | By | If | To | Text |', '|---|---|---|---|---|---|', ...rows].join('\n')
}
