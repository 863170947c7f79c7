import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { LimitChanges } from '../deadlines/law-limits.ts'
import type { HolidayZone } from '../kernel/calendar.ts'
import { dateInZone, type LocalDate } from '../kernel/local-date.ts'
import { keptOutOfFile } from '../open-data/kept-out.queries.ts'
import { grantedDay } from './granted-day.ts'
import type { KeptFacts } from './kept-limits.ts'

interface Row {
  readonly id: string
  readonly funder_id: string
  readonly limits: LimitChanges
  readonly registered_at: Date | null
  readonly acknowledged_at: Date | null
  readonly asked_on: LocalDate | null
  readonly given_on: LocalDate | null
  readonly ground: string | null
  readonly published_on: LocalDate | null
  readonly met: Readonly<Record<string, LocalDate>> | null
  readonly granted_on: LocalDate | null
  readonly declared_on: LocalDate | null
}

/**
 * What the limits the service has to keep are counted from for cases of one funder, with what the edition of each changes of them: one query
 * for a batch, and what keeps awards out of open data, so that planning two hundred cases at night costs what planning one does.
 */
export async function keptFactsOf(
  db: Db,
  caseIds: readonly string[],
  { zone, timeZone }: { readonly zone: HolidayZone; readonly timeZone: string },
): Promise<ReadonlyMap<string, { readonly limits: LimitChanges; readonly facts: KeptFacts }>> {
  if (caseIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select c.id, c.funder_id, ed.limits, l.registered_at, l.acknowledged_at, e.asked_on, e.given_on, e.ground, m.met, p.published_on,
      ${grantedDay(sql`c`)} as granted_on, r.declared_on
    from case_file c join programme_edition ed on ed.id = c.edition_id
    left join lateral (
      select min(queued_at) filter (where kind = 'registration') as registered_at,
        min(queued_at) filter (where kind = 'acknowledgement') as acknowledged_at
      from letter where case_id = c.id and kind in ('registration', 'acknowledgement')
        and (organisation_id = c.applicant_organisation_id or organisation_id is null)) l on true
    left join lateral (
      select min(on_date) filter (where action = 'ask-reasons') as asked_on, min(on_date) filter (where action = 'give-reasons') as given_on,
        (array_agg(case action when 'proposeWithdrawal' then details ->> 'ground' end order by sequence desc)
          filter (where action in ('proposeWithdrawal', 'withdrawAward')))[1] as ground
      from case_event where case_id = c.id and action in ('ask-reasons', 'give-reasons', 'proposeWithdrawal', 'withdrawAward')) e on true
    left join lateral (select jsonb_object_agg(kind, met_on) as met from limit_met where case_id = c.id) m on true
    left join lateral (
      select min(d.published_on) as published_on from open_data_line o join open_data_edition d on d.id = o.edition_id
      where c.awarded_on is not null and o.funder_id = c.funder_id and o.award_id = c.id) p on true
    left join lateral (
      select min(b.declared_on) as declared_on from aid_declaration d join aid_declaration_batch b on b.id = d.batch_id
      where d.case_id = c.id and b.undone_at is null) r on true
    where c.id = any(${[...caseIds]}::uuid[])`.execute(db)
  const [first] = rows
  const keptOut = first ? await keptOutOfFile(db, first.funder_id, caseIds) : new Set<string>()
  const dayOf = (at: Date | null): LocalDate | null => at && dateInZone(at, timeZone)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        limits: row.limits,
        facts: {
          zone,
          aidGrantedOn: row.granted_on,
          ...{ registeredOn: dayOf(row.registered_at), acknowledgedOn: dayOf(row.acknowledged_at) },
          ...{ reasonsAskedOn: row.asked_on, reasonsGivenOn: row.given_on },
          met: new Map([
            ...(row.published_on ? [['open-data', row.published_on] as const] : []),
            ...(row.declared_on ? [['state-aid-register', row.declared_on] as const] : []),
            ...Object.entries(row.met ?? {}),
          ]),
          withdrawalUnderWay: row.ground === 'unlawful',
          keptOutOfFile: keptOut.has(row.id),
        },
      },
    ]),
  )
}
