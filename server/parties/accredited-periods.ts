import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { closedRange } from '../db/json.ts'
import { newId } from '../kernel/ids.ts'
import { addDays, addMonths, type LocalDate } from '../kernel/local-date.ts'
import type { AccreditationStatus } from './accreditation.ts'
import { lockOrganisation } from './organisation.repository.ts'

/** Rights that come from a decision on a case, written in its transaction. Every write locks the organisation first. */
export interface RightsInput {
  readonly actor: Actor
  readonly at: Date
  readonly organisationId: string
  /** The case the rights come from. */
  readonly caseId: string
}

const raised = sql<number>`version + 1`
const until = sql<LocalDate>`upper(valid) - 1`

/**
 * Accredits the consultancy in these fields for a term. A right still running is followed, not overlapped; what was only kept while
 * this case was examined ends the day before; what was left of a withdrawn period gives way.
 */
export async function grantFields(
  tx: Tx,
  input: RightsInput & { fields: readonly string[]; from: LocalDate; months: number; insuranceUntil: LocalDate },
): Promise<{ from: LocalDate; until: LocalDate } | null> {
  const { funderId } = await lock(tx, input)
  await endKeptRights(tx, { ...input, lastDay: addDays(input.from, -1) })
  const terms: { field: string; from: LocalDate; until: LocalDate }[] = []
  for (const field of [...input.fields].sort()) {
    await giveWayWithdrawn(tx, input.organisationId, field, input.from)
    const from = await firstFreeDay(tx, input.organisationId, field, input.from)
    terms.push({ field, from, until: addDays(addMonths(from, input.months), -1) })
  }
  for (const term of terms) {
    await tx
      .insertInto('accredited_field')
      .values({
        ...rowOf(input, funderId),
        field: term.field,
        valid: closedRange(term.from, term.until),
        insurance_until: input.insuranceUntil,
      })
      .execute()
  }
  await note(tx, input, 'accreditation.recorded', { fields: terms, insuranceUntil: input.insuranceUntil })
  const [first] = terms
  if (!first) return null
  const ends = terms.map((term) => term.until).sort()
  return { from: terms.map((term) => term.from).sort()[0] ?? first.from, until: ends.at(-1) ?? first.until }
}

/**
 * Keeps the rights in these fields beyond their term, through `lastDay`, while their renewal is examined. A right that has ended
 * already is kept from today on: nothing is given back for the days in between.
 */
export async function keepFields(
  tx: Tx,
  input: RightsInput & { fields: readonly string[]; today: LocalDate; lastDay: LocalDate },
): Promise<void> {
  const { funderId } = await lock(tx, input)
  for (const field of [...input.fields].sort()) {
    const held = await tx
      .selectFrom('accredited_field')
      .select(['status', 'reason', 'insurance_until', until.as('until')])
      .where('organisation_id', '=', input.organisationId)
      .where('field', '=', field)
      .where('kept', '=', false)
      .orderBy(sql`lower(valid)`, 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!held || held.status === 'withdrawn' || held.until >= input.lastDay) continue
    const kept = tx
      .selectFrom('accredited_field')
      .select('id')
      .where('organisation_id', '=', input.organisationId)
      .where('field', '=', field)
      .where('kept', '=', true)
      .where('case_id', '=', input.caseId)
    const before = await kept.orderBy(sql`lower(valid)`, 'desc').limit(1).executeTakeFirst()
    if (before) {
      await tx
        .updateTable('accredited_field')
        .set({ valid: sql<string>`daterange(lower(valid), ${addDays(input.lastDay, 1)}::date, '[)')`, version: raised })
        .where('id', '=', before.id)
        .where(sql<boolean>`lower(valid) <= ${input.lastDay}::date`)
        .execute()
      continue
    }
    const from = held.until >= input.today ? addDays(held.until, 1) : input.today
    await tx
      .insertInto('accredited_field')
      .values({
        ...rowOf(input, funderId),
        field,
        kept: true,
        status: held.status,
        reason: held.reason,
        valid: closedRange(from, input.lastDay),
        insurance_until: held.insurance_until,
      })
      .execute()
  }
}

/** What was kept while this case was examined ends with `lastDay`: the decision has come, or the request is withdrawn. */
export async function endKeptRights(tx: Tx, input: RightsInput & { lastDay: LocalDate }): Promise<void> {
  await lock(tx, input)
  await tx
    .deleteFrom('accredited_field')
    .where('case_id', '=', input.caseId)
    .where('kept', '=', true)
    .where(sql<boolean>`lower(valid) > ${input.lastDay}::date`)
    .execute()
  await tx
    .updateTable('accredited_field')
    .set({ valid: sql<string>`daterange(lower(valid), ${input.lastDay}::date, '[]')`, version: raised })
    .where('case_id', '=', input.caseId)
    .where('kept', '=', true)
    .where(sql<boolean>`valid @> ${addDays(input.lastDay, 1)}::date`)
    .execute()
}

/** The rights given by a case, and what is kept beyond them, change their status from a day on; what was true before stays readable. */
export async function changeRights(
  tx: Tx,
  input: RightsInput & { status: AccreditationStatus; from: LocalDate; reason: string | null },
): Promise<void> {
  const { funderId } = await lock(tx, input)
  const { status, from, reason } = input
  const rows = await tx
    .selectFrom('accredited_field')
    .select(['id', 'field', 'kept', 'case_id', 'insurance_until'])
    .select([sql<LocalDate>`lower(valid)`.as('from'), until.as('until')])
    .where('organisation_id', '=', input.organisationId)
    .where('status', '<>', 'withdrawn')
    .where(sql<boolean>`upper(valid) > ${from}::date`)
    .where(ofCase(input))
    .execute()
  for (const row of rows) {
    const cut = row.from < from
    await tx
      .updateTable('accredited_field')
      .set(cut ? { valid: closedRange(row.from, addDays(from, -1)), version: raised } : { status, reason, version: raised })
      .where('id', '=', row.id)
      .execute()
    if (!cut) continue
    const rest = {
      field: row.field,
      kept: row.kept,
      status,
      reason,
      valid: closedRange(from, row.until),
      insurance_until: row.insurance_until,
    }
    await tx
      .insertInto('accredited_field')
      .values({ ...rowOf(input, funderId), ...rest, case_id: row.case_id })
      .execute()
  }
  await note(tx, input, 'accreditation.changed', { status, from, reason, fields: rows.map((row) => row.field) })
}

/**
 * A new certificate covers the rights of this case from its first day to its last, whatever their status, in the past as well. It prolongs the
 * cover held, and never shortens it; days between two certificates stay uncovered: the period is cut where the new one begins.
 */
export async function insureRights(tx: Tx, input: RightsInput & { from: LocalDate; until: LocalDate }): Promise<void> {
  const { funderId } = await lock(tx, input)
  const rows = await tx
    .selectFrom('accredited_field')
    .select(['id', 'field', 'kept', 'case_id', 'status', 'reason', sql<LocalDate>`insurance_until`.as('insured')])
    .select([sql<LocalDate>`lower(valid)`.as('from'), until.as('until')])
    .where('organisation_id', '=', input.organisationId)
    .where('status', '<>', 'withdrawn')
    .where('insurance_until', '<', input.until)
    .where(sql<boolean>`upper(valid) > ${input.from}::date`)
    .where(ofCase(input))
    .execute()
  for (const row of rows) {
    const covered = row.insured < row.from ? row.from : addDays(row.insured, 1)
    const gap = input.from > covered
    await tx
      .updateTable('accredited_field')
      .set(
        gap
          ? { valid: closedRange(row.from, addDays(input.from, -1)), version: raised }
          : { insurance_until: input.until, version: raised },
      )
      .where('id', '=', row.id)
      .execute()
    if (!gap) continue
    const rest = { field: row.field, kept: row.kept, status: row.status, reason: row.reason, valid: closedRange(input.from, row.until) }
    await tx
      .insertInto('accredited_field')
      .values({ ...rowOf(input, funderId), ...rest, case_id: row.case_id, insurance_until: input.until })
      .execute()
  }
  await note(tx, input, 'accreditation.changed', { insuredFrom: input.from, insuranceUntil: input.until })
}

const ofCase = ({ caseId, organisationId }: RightsInput): RawBuilder<boolean> =>
  sql<boolean>`(case_id = ${caseId} or kept and field in (select o.field from accredited_field o
    where o.organisation_id = ${organisationId} and o.case_id = ${caseId}))`

const lock = async (tx: Tx, { actor, organisationId }: RightsInput): Promise<{ funderId: string }> => {
  await lockOrganisation(tx, { funderId: actor.funderId, organisationId })
  return { funderId: actor.funderId }
}

const rowOf = ({ actor, at, organisationId, caseId }: RightsInput, funderId: string) => ({
  id: newId(at),
  funder_id: funderId,
  organisation_id: organisationId,
  case_id: caseId,
  recorded_by: actor.userId,
  recorded_at: at,
})

/** The day after the last right of this field that still runs on that day, else the day itself. */
async function firstFreeDay(tx: Tx, organisationId: string, field: string, from: LocalDate): Promise<LocalDate> {
  const last = await tx
    .selectFrom('accredited_field')
    .select(until.as('until'))
    .where('organisation_id', '=', organisationId)
    .where('field', '=', field)
    .where(sql<boolean>`upper(valid) > ${from}::date`)
    .orderBy(sql`upper(valid)`, 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? addDays(last.until, 1) : from
}

async function giveWayWithdrawn(tx: Tx, organisationId: string, field: string, from: LocalDate): Promise<void> {
  const withdrawn = (query: 'started' | 'ahead') =>
    query === 'started'
      ? sql<boolean>`valid @> ${from}::date and lower(valid) < ${from}::date`
      : sql<boolean>`lower(valid) >= ${from}::date`
  await tx
    .updateTable('accredited_field')
    .set({ valid: sql<string>`daterange(lower(valid), ${from}::date, '[)')`, version: raised })
    .where('organisation_id', '=', organisationId)
    .where('field', '=', field)
    .where('status', '=', 'withdrawn')
    .where(withdrawn('started'))
    .execute()
  await tx
    .deleteFrom('accredited_field')
    .where('organisation_id', '=', organisationId)
    .where('field', '=', field)
    .where('status', '=', 'withdrawn')
    .where(withdrawn('ahead'))
    .execute()
}

const note = (tx: Tx, input: RightsInput, action: 'accreditation.recorded' | 'accreditation.changed', after: Record<string, unknown>) =>
  recordAudit(tx, { actor: input.actor, at: input.at, action, subject: { kind: 'organisation', id: input.organisationId }, after })
