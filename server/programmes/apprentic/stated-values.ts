import type { ActContext } from '../../cases/programme.ts'
import { statedFaults } from '../../grants/stated-values.ts'
import { formatMoney, parseMoney, ZERO } from '../../kernel/money.ts'
import { type FieldFault, fieldFault, invalid } from '../../kernel/refusal.ts'
import type { Project } from './apprentic.repository.ts'
import type { AmendedBudget } from './apprentic.schemas.ts'
import { namesApprentice } from './apprentice.ts'

/** Refuses what the schema of the payload cannot see: dates that cannot be, lines the budget does not have, the apprentice named where others read. */
export function checkStated(context: ActContext, project: Project): void {
  const { payload, action } = context
  if (payload === null) return
  const started = project.startedOn
  const faults = [
    ...statedFaults(context, payload, { demonstratedOn: started, ...(action === 'submitReport' ? { receivedOn: started } : {}) }),
    ...lineFaults(action, project, payload),
    ...budgetFaults(project, payload['budget'] as AmendedBudget | null | undefined),
    ...(typeof payload.story === 'string' && namesApprentice(payload.story, project.apprentice)
      ? [fieldFault('/payload/story', 'names-apprentice')]
      : []),
  ]
  if (faults.length > 0) throw invalid(...faults)
}

/** No line of such a project costs more; it also keeps every sum within numeric(14,2). EUR. */
const DEAREST = parseMoney('10000000.00')

/** Each line of the budget once in an amendment, and no more left out of it than it then holds. */
function budgetFaults(project: Project, budget: AmendedBudget | null | undefined): FieldFault[] {
  return (budget?.lines ?? []).flatMap(({ line, amount, excluded }, index, all) => {
    const at = `/payload/budget/lines/${index}`
    if (!project.lines.some(({ place }) => place === line)) return [fieldFault(`${at}/line`, 'unknown-line')]
    if (all.findIndex((one) => one.line === line) !== index) return [fieldFault(`${at}/line`, 'repeated')]
    if (parseMoney(amount) > DEAREST) return [fieldFault(`${at}/amount`, 'too-big', { maximum: formatMoney(DEAREST) })]
    return parseMoney(excluded) > parseMoney(amount) ? [fieldFault(`${at}/excluded`, 'too-big', { maximum: amount })] : []
  })
}

type Stated = readonly { readonly line: number; readonly amount?: string }[]

/** Each line of the budget once, and no more left out of it than it holds. */
function lineFaults(action: string, project: Project, payload: Readonly<Record<string, unknown>>): FieldFault[] {
  return (['lines', 'exclusions'] as const).flatMap((name) => {
    const stated = Array.isArray(payload[name]) ? (payload[name] as Stated) : []
    return stated.flatMap(({ line, amount }, index) => {
      const at = `/payload/${name}/${index}`
      const kept = project.lines.find(({ place }) => place === line)
      if (!kept) return [fieldFault(`${at}/line`, 'unknown-line')]
      if (stated.findIndex((one) => one.line === line) !== index) return [fieldFault(`${at}/line`, 'repeated')]
      const most = action === 'certifyDelivery' ? (kept.spent ?? ZERO) : kept.amount
      return amount !== undefined && parseMoney(amount) > most
        ? [fieldFault(`${at}/amount`, 'too-big', { maximum: formatMoney(most) })]
        : []
    })
  })
}
