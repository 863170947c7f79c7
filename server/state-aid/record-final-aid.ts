import type { EffectContext } from '../cases/programme.ts'
import { newId } from '../kernel/ids.ts'
import { type Cents, formatMoney } from '../kernel/money.ts'
import { finalAidOfCase } from './final-aid.queries.ts'

interface FinalAid {
  readonly organisationId: string
  /** Eligible cost of what the firm received, EUR cents. */
  readonly cost: Cents
  readonly amount: Cents
}

/** Notes what each firm receives of the award of this case, on the day of the act. A firm that receives nothing has no line. */
export async function recordFinalAid(context: EffectContext, aids: readonly FinalAid[], regulation: string): Promise<void> {
  const { tx, caseFile, eventId, today, at } = context
  const rows = aids
    .filter(({ amount }) => amount > 0n)
    .map(({ organisationId, cost, amount }) => ({
      ...{ id: newId(at), funder_id: caseFile.funderId, case_id: caseFile.id, event_id: eventId, organisation_id: organisationId },
      ...{ kind: 'granted', cost: formatMoney(cost), amount: formatMoney(amount), on_date: today, regulation, at },
    }))
  if (rows.length > 0) await tx.insertInto('final_aid').values(rows).execute()
}

/** The award is taken back: what the firms were granted through it and still stands is cancelled, line by line. */
export async function cancelFinalAid(context: EffectContext): Promise<void> {
  const { tx, caseFile, eventId, today, at } = context
  const rows = (await finalAidOfCase(tx, caseFile.id)).map(({ organisationId, cost, amount, regulation }) => ({
    ...{ id: newId(at), funder_id: caseFile.funderId, case_id: caseFile.id, event_id: eventId, organisation_id: organisationId },
    ...{ kind: 'cancelled', cost, amount, on_date: today, regulation, at },
  }))
  if (rows.length > 0) await tx.insertInto('final_aid').values(rows).execute()
}
