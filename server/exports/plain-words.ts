import type { Actor, Role } from '../access/actor.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { dateInZone } from '../kernel/local-date.ts'
import { frenchAmount, frenchCapacity, frenchDate } from '../letters/french.ts'

/** Words of codes, as the console shows them: acts, states, rules and the steps of a computation. A code without words is written as it is. */
export interface ArchiveWords {
  readonly actions: Readonly<Record<string, string>>
  readonly states: Readonly<Record<string, string>>
  readonly steps: Readonly<Record<string, string>>
}

interface Told {
  readonly caseFile: CaseFile
  readonly words: ArchiveWords
  readonly actor: Actor
}

interface Event {
  readonly action: string
  readonly fromState: string | null
  readonly toState: string
  readonly actorName: string
  readonly actorRole: string
  readonly at: string
  readonly onDate: string | null
  readonly reason: string | null
  readonly basis: string
}

interface Trace {
  readonly rule: string
  readonly version: number
  readonly actorName: string
  readonly at: string
  readonly steps: readonly unknown[]
  readonly result: string
  readonly same: boolean
}

const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code
const quoted = ({ locale }: Actor, text: string): string => (locale === 'fr' ? `« ${text} »` : `“${text}”`)

function instantIn({ locale, timeZone }: Actor, instant: string): string {
  const at = new Date(instant)
  const time = new Intl.DateTimeFormat('fr-FR', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at)
  const day = dateInZone(at, timeZone)
  return locale === 'fr' ? `Le ${frenchDate(day)} à ${time}` : `On ${day} at ${time}`
}

const dayIn = ({ locale }: Actor, day: string): string => (locale === 'fr' ? frenchDate(day as never) : day)
const amountIn = ({ locale }: Actor, amount: string): string => (locale === 'fr' ? frenchAmount(amount) : `${amount} EUR`)

const heading = ({ caseFile, actor }: Told, fr: string, en: string): string => {
  const title = `${actor.locale === 'fr' ? fr : en} ${caseFile.reference} – ${caseFile.applicantName}`
  return `${title}\n${'='.repeat(title.length)}\n`
}

/** Each act of the case in a few sentences, the oldest first. */
export function historyInWords(told: Told & { readonly events: readonly Event[] }): string {
  const { words, actor, events } = told
  const fr = actor.locale === 'fr'
  const paragraphs = events.map((event) => {
    const capacity = fr ? frenchCapacity(event.actorRole as Role) : event.actorRole
    const act = quoted(actor, wordOf(words.actions, event.action))
    const sentences = [`${instantIn(actor, event.at)}, ${event.actorName} (${capacity})${fr ? ' : ' : ': '}${act}.`]
    const stateWord = (state: string): string => quoted(actor, wordOf(words.states, state))
    if (event.fromState !== event.toState) {
      const to = stateWord(event.toState)
      const from = event.fromState === null ? null : stateWord(event.fromState)
      if (from === null) sentences.push(fr ? `Le dossier est ${to}.` : `The case is ${to}.`)
      else sentences.push(fr ? `Le dossier passe de ${from} à ${to}.` : `The case goes from ${from} to ${to}.`)
    }
    if (event.onDate !== null)
      sentences.push(fr ? `Date retenue : ${dayIn(actor, event.onDate)}.` : `Date stated: ${dayIn(actor, event.onDate)}.`)
    if (event.basis !== '') sentences.push(fr ? `Fondement : ${event.basis}.` : `Basis: ${event.basis}.`)
    if (event.reason !== null && event.reason !== '') sentences.push(fr ? `Motif : ${event.reason}` : `Reason: ${event.reason}`)
    return sentences.join('\n  ')
  })
  return `${heading(told, 'Historique du dossier', 'History of case')}\n${paragraphs.join('\n\n')}\n`
}

interface Step {
  readonly code?: unknown
  readonly amount?: unknown
  readonly values?: unknown
}

/** A step of a computation: what was applied, with which values, and the amount it leads to. */
function stepInWords({ words, actor }: Told, step: unknown): string {
  const { code, amount, values } = (typeof step === 'object' && step !== null ? step : {}) as Step
  if (typeof code !== 'string') return `  - ${JSON.stringify(step)}`
  const held = typeof values === 'object' && values !== null ? Object.entries(values) : []
  const with_ = held.map(([name, value]) => `${wordOf(words.steps, name)} = ${String(value)}`).join(', ')
  const leads = typeof amount === 'string' ? ` → ${amountIn(actor, amount)}` : ''
  return `  - ${wordOf(words.steps, code)}${with_ && ` (${with_})`}${leads}`
}

/** Each stored computation, step by step, and whether today's code finds the same. */
export function tracesInWords(told: Told & { readonly traces: readonly Trace[] }): string {
  const { words, actor, traces } = told
  const fr = actor.locale === 'fr'
  const paragraphs = traces.map((trace) => {
    const what = `${instantIn(actor, trace.at)}, ${trace.actorName}${fr ? ' : ' : ': '}${quoted(actor, wordOf(words.steps, trace.rule))}, version ${trace.version}.`
    const result = /^-?\d+\.\d{2}$/.test(trace.result) ? amountIn(actor, trace.result) : trace.result
    const again = trace.same
      ? fr
        ? 'Recalculé : même résultat.'
        : 'Computed again: the same result.'
      : fr
        ? 'Recalculé : résultat différent.'
        : 'Computed again: another result.'
    return [what, ...trace.steps.map((step) => stepInWords(told, step)), `  ${fr ? 'Résultat :' : 'Result:'} ${result}`, `  ${again}`].join(
      '\n',
    )
  })
  return `${heading(told, 'Calculs du dossier', 'Computations of case')}\n${paragraphs.join('\n\n')}\n`
}
