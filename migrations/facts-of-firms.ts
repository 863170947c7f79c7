import { type Kysely, sql } from 'kysely'

/**
 * Which firms were aided: a fact each, with its firm. The firm of an award, or those that receive a part of an award made to another,
 * whose own carrier then counts for none. What should be counted is compared with what is, and the difference is written.
 */
export async function factsOfFirms(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function restate_aids(c statistic_case, event uuid, why text, at timestamptz) returns void language sql as $$
      insert into statistic_fact (funder_id, case_id, kind, programme_code, edition_id, departement, on_date, count, amount, event_id, cause,
          recorded_at, organisation_id)
        select c.funder_id, c.case_id, 'aids', c.programme_code, c.edition_id, c.departement, lines.on_date, sum(lines.n)::int, sum(lines.euros), event,
          case when exists (select 1 from statistic_fact f where f.case_id = c.case_id and f.kind = 'aids' and f.organisation_id = lines.firm)
            then why else 'entry' end, at, lines.firm
        from (
          select c.organisation_id as firm, c.awarded_on as on_date, 1 as n, c.awarded as euros
          where c.received_on is not null and c.awarded_on is not null and c.awarded > 0
            and exists (select 1 from organisation o where o.id = c.organisation_id and o.kind in ('firm', 'consultancy'))
            and not exists (select 1 from final_aid a where a.case_id = c.case_id)
          union all
          select a.organisation_id, min(a.on_date) filter (where a.kind = 'granted'), 1,
            sum(case a.kind when 'granted' then a.amount else -a.amount end)
          from final_aid a where a.case_id = c.case_id and c.received_on is not null
          group by 1 having sum(case a.kind when 'granted' then a.amount else -a.amount end) > 0
          union all
          select f.organisation_id, f.on_date, -sum(f.count)::int, -sum(f.amount) from statistic_fact f
          where f.case_id = c.case_id and f.kind = 'aids' group by 1, 2
        ) lines
        group by lines.firm, lines.on_date having sum(lines.n) <> 0 or sum(lines.euros) <> 0
    $$;

    create function follow_final_aid() returns trigger language plpgsql as $$
    declare
      c statistic_case;
      last case_event;
    begin
      for c in select * from statistic_case where case_id in (select case_id from written) loop
        select * into last from case_event where case_id = c.case_id order by sequence desc limit 1;
        perform restate_aids(c, last.id, statistic_cause(last.milestones), last.at);
      end loop;
      return null;
    end $$;
    create trigger statistics after insert on final_aid referencing new table as written
      for each statement execute function follow_final_aid();
  `.execute(db)
  await followCase(db)
}

/** As in 0028, and with the firms that were aided; what moves with a case keeps its firm. */
async function followCase(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function follow_case() returns trigger language plpgsql as $$
    declare
      was statistic_case;
      c statistic_case;
      event uuid;
      done text[];
      why text;
    begin
      select * into was from statistic_case where case_id = new.id;
      if was.case_id is null then
        if new.received_on is null then
          return null;
        end if;
        perform open_statistic_case(new);
        select * into was from statistic_case where case_id = new.id;
      end if;
      select id, milestones into event, done from case_event where case_id = new.id order by sequence desc limit 1;
      why := statistic_cause(coalesce(done, '{}'));
      update statistic_case set programme_code = new.programme_code, edition_id = new.edition_id, departement = new.departement,
        officer_id = new.officer_id, organisation_id = new.applicant_organisation_id, sealed = new.sealed,
        received_on = new.received_on, implicit_on = new.implicit_rejection_on, awarded_on = new.awarded_on,
        requested = new.requested_amount, eligible = coalesce(new.eligible_amount, 0), awarded = coalesce(new.awarded_amount, 0),
        paid = new.paid_amount, recovered = new.recovered_amount
        where case_id = new.id returning * into c;
      -- the case changed edition or place: what it counts for moves with it
      if (c.programme_code, c.edition_id, c.departement) is distinct from (was.programme_code, was.edition_id, was.departement) then
        insert into statistic_fact (funder_id, case_id, kind, programme_code, edition_id, departement, on_date, count, amount, event_id, entry_id, cause,
            recorded_at, organisation_id)
          select f.funder_id, f.case_id, f.kind, side.programme_code, side.edition_id, side.departement, f.on_date,
            side.sign * f.count, side.sign * f.amount, event, null, 'correction', new.last_event_at, f.organisation_id
          from (select funder_id, case_id, kind, on_date, organisation_id, sum(count)::int as count, sum(amount) as amount from statistic_fact
                where case_id = new.id group by 1, 2, 3, 4, 5 having sum(count) <> 0 or sum(amount) <> 0) f
          cross join (values (-1, was.programme_code, was.edition_id, was.departement), (1, c.programme_code, c.edition_id, c.departement))
            side (sign, programme_code, edition_id, departement);
      end if;
      perform restate_statistic(c, 'received', was.received_on, 1, 0, c.received_on, 1, 0, event, why, new.last_event_at);
      perform restate_statistic(c, 'requested', was.received_on, 0, was.requested, c.received_on, 0, c.requested, event, why, new.last_event_at);
      perform restate_statistic(c, 'eligible', was.awarded_on, 0, was.eligible, c.awarded_on, 0, c.eligible, event, why, new.last_event_at);
      perform restate_statistic(c, 'awarded-amount', was.awarded_on, 0, was.awarded, c.awarded_on, 0, c.awarded, event, why, new.last_event_at);
      perform restate_statistic(c, 'implicit', was.implicit_on, 1, 0, c.implicit_on, 1, 0, event, why, new.last_event_at);
      if (c.awarded_on, c.awarded, c.organisation_id, c.received_on) is distinct from (was.awarded_on, was.awarded, was.organisation_id, was.received_on) then
        perform restate_aids(c, event, why, new.last_event_at);
      end if;
      return null;
    end $$;
  `.execute(db)
}
