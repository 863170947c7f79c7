import { type Kysely, sql } from 'kysely'

/** Which acts amounted to what in the programmes there were when the statistics came: the past is counted as the present is. */
const MILESTONES: readonly (readonly [programmes: readonly string[], action: string, milestones: readonly string[]])[] = [
  [['frac', 'collective-action', 'accreditation'], 'declareComplete', ['complete']],
  [['apprentic'], 'declareAdmissible', ['complete']],
  [['apprentic'], 'declareInadmissible', ['decided', 'refused']],
  [['frac', 'collective-action', 'apprentic'], 'award', ['decided', 'awarded']],
  [['accreditation'], 'accredit', ['decided', 'awarded']],
  [['frac', 'collective-action', 'apprentic', 'accreditation'], 'refuse', ['decided', 'refused']],
  [['frac', 'collective-action'], 'notifyAgreement', ['agreed']],
  [['apprentic'], 'notifyAward', ['agreed']],
  [['frac', 'collective-action', 'apprentic'], 'recordBalancePayment', ['settled']],
  [['frac', 'collective-action', 'apprentic'], 'settleWithoutPayment', ['settled']],
  [['frac', 'collective-action', 'apprentic', 'accreditation'], 'withdraw', ['withdrawn']],
  [['frac', 'collective-action', 'apprentic'], 'renounce', ['withdrawn']],
  [['frac', 'collective-action', 'apprentic'], 'lapse', ['lapsed']],
  [['frac', 'collective-action', 'apprentic'], 'withdrawAward', ['award-withdrawn']],
  [['accreditation'], 'withdrawAccreditation', ['award-withdrawn']],
]

/** Facts of what was recorded before: by the same triggers, called row by row in the order of the past. */
export async function historyOfStatistics(db: Kysely<unknown>): Promise<void> {
  await sql`alter table case_event disable trigger user`.execute(db)
  for (const [programmes, action, milestones] of MILESTONES)
    await sql`
      update case_event e set milestones = ${[...milestones]}::text[] from case_file c
      where c.id = e.case_id and c.programme_code = any(${[...programmes]}::text[]) and e.action = ${action}`.execute(db)
  await sql`alter table case_event enable trigger user`.execute(db)
  await sql`
    do $$
    declare
      one case_file;
      c statistic_case;
      e case_event;
      l record;
      milestone text;
    begin
      for one in select * from case_file where received_on is not null order by created_at, id loop
        perform open_statistic_case(one);
        update statistic_case set received_on = one.received_on, implicit_on = one.implicit_rejection_on, awarded_on = one.awarded_on,
          requested = one.requested_amount, eligible = coalesce(one.eligible_amount, 0), awarded = coalesce(one.awarded_amount, 0),
          paid = one.paid_amount, recovered = one.recovered_amount,
          acknowledged_on = (select min(civil_day(sent_at, one.id)) from letter where case_id = one.id and kind = 'acknowledgement')
          where case_id = one.id returning * into c;
        perform restate_statistic(c, 'received', null, 1, 0, c.received_on, 1, 0, null, 'entry', one.created_at);
        perform restate_statistic(c, 'requested', null, 0, 0, c.received_on, 0, c.requested, null, 'entry', one.created_at);
        perform restate_statistic(c, 'eligible', null, 0, 0, c.awarded_on, 0, c.eligible, null, 'entry', one.created_at);
        perform restate_statistic(c, 'awarded-amount', null, 0, 0, c.awarded_on, 0, c.awarded, null, 'entry', one.created_at);
        perform restate_statistic(c, 'implicit', null, 1, 0, c.implicit_on, 1, 0, null, 'entry', one.created_at);
        for e in select * from case_event where case_id = one.id and milestones <> '{}' order by sequence loop
          foreach milestone in array e.milestones loop
            continue when exists (select 1 from statistic_fact f where f.case_id = c.case_id and f.kind = milestone);
            perform count_statistic(c, milestone, e.on_date, 1, 0, e.id, null, 'entry', e.at);
          end loop;
        end loop;
        for l in select entry.*, ev.details, ev.on_date, ev.milestones from ledger_entry entry join case_event ev on ev.id = entry.event_id
                 where entry.case_id = one.id order by entry.at, entry.id loop
          perform count_statistic(c, case l.kind when 'payment' then 'paid' when 'recovery' then 'recovered' else 'committed' end,
            case when l.kind = 'payment' and l.details->>'paidOn' ~ '^\\d{4}-\\d{2}-\\d{2}$' then (l.details->>'paidOn')::date else l.on_date end,
            0, case when l.kind = 'decommitment' then -l.amount else l.amount end, l.event_id, l.id,
            case when l.kind = 'decommitment' then statistic_cause(l.milestones) else 'entry' end, l.at);
        end loop;
        update statistic_case s set
          complete_on = (select min(on_date) from statistic_fact f where f.case_id = one.id and f.kind = 'complete'),
          decided_on = (select min(on_date) from statistic_fact f where f.case_id = one.id and f.kind = 'decided'),
          favourable_on = (select min(on_date) from statistic_fact f where f.case_id = one.id and f.kind = 'awarded'),
          agreed_on = (select min(on_date) from statistic_fact f where f.case_id = one.id and f.kind = 'agreed'),
          settled_on = (select min(on_date) from statistic_fact f where f.case_id = one.id and f.kind = 'settled'),
          withdrawn_on = (select min(on_date) from statistic_fact f where f.case_id = one.id and f.kind = 'withdrawn'),
          first_paid_on = (select min(on_date) from statistic_fact f where f.case_id = one.id and f.kind = 'paid')
          where s.case_id = one.id;
      end loop;
    end $$;
    set constraints all immediate;
    set constraints all deferred;
  `.execute(db)
}
