import type { Actor } from '../access/actor.ts'
import { maySee } from './organisation-access.ts'
import type { SmeSizeResult, SmeStep } from './sme-size.ts'

const NONE = { headcount: null, turnover: null, balanceSheet: null }

/**
 * The explanation as this person may read it. Accounts are business secrets: the figures of a firm of the group that the person
 * does not act for are left out, and the totals with them, since a subtraction would give them back.
 */
export function withholdFigures(result: SmeSizeResult, actor: Actor): { steps: SmeStep[] } & Omit<SmeSizeResult, 'steps'> {
  const hidden = (step: SmeStep): boolean => step.code === 'counted' && !maySee(actor, step.organisationId)
  if (!result.steps.some(hidden)) return { ...result, steps: [...result.steps] }
  return { ...result, steps: result.steps.map((step) => (hidden(step) || step.code === 'total' ? { ...step, ...NONE } : step)) }
}
