import { type Kysely, sql } from 'kysely'

/**
 * The identity of the firm a fact is about: its SIREN, or the organisation itself without one, as it was known when the fact was counted. A SIREN
 * typed or corrected later takes the aids back from the one identity and counts them for the other, as any other correction.
 */
export async function factsOfSirens(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table statistic_fact add column firm text;
    alter table statistic_fact disable trigger append_only;
    update statistic_fact f set firm = coalesce(o.siren, o.id::text) from organisation o where o.id = f.organisation_id;
    alter table statistic_fact enable trigger append_only;
    alter table statistic_fact add constraint statistic_fact_firm check ((firm is null) = (organisation_id is null)) not valid;
    alter table statistic_fact validate constraint statistic_fact_firm;
    -- figures of different firms are read from these alone: of long periods firm by firm, of short ones day by day
    create index statistic_fact_firm on statistic_fact (funder_id, firm, on_date)
      include (count, case_id, programme_code, edition_id, departement) where kind = 'aids';
    create index statistic_fact_aids on statistic_fact (funder_id, on_date, firm)
      include (count, case_id, programme_code, edition_id, departement) where kind = 'aids';
    -- and what was awarded to cases with a consultant
    create index statistic_fact_awards on statistic_fact (funder_id, on_date)
      include (case_id, amount, programme_code, edition_id, departement) where kind = 'awarded-amount';

    create function follow_siren() returns trigger language plpgsql as $$
    begin
      insert into statistic_fact (funder_id, case_id, kind, programme_code, edition_id, departement, on_date, count, amount, cause, recorded_at,
          organisation_id, firm)
        select f.funder_id, f.case_id, 'aids', f.programme_code, f.edition_id, f.departement, f.on_date, side.sign * f.count, side.sign * f.amount,
          'correction', new.updated_at, new.id, side.firm
        from (select funder_id, case_id, programme_code, edition_id, departement, on_date, firm, sum(count)::int as count, sum(amount) as amount
              from statistic_fact where organisation_id = new.id and kind = 'aids'
              group by 1, 2, 3, 4, 5, 6, 7 having sum(count) <> 0 or sum(amount) <> 0) f
        cross join lateral (values (-1, f.firm), (1, coalesce(new.siren, new.id::text))) side (sign, firm)
        where f.firm <> coalesce(new.siren, new.id::text);
      return null;
    end $$;
    create trigger statistics after update on organisation for each row
      when (new.siren is distinct from old.siren) execute function follow_siren();
  `.execute(db)
  await restate(db)
  await followCase(db)
}

/** As in facts-of-firms.ts, each line under the identity it is counted for. */
async function restate(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function restate_aids(c statistic_case, event uuid, why text, at timestamptz) returns void language sql as $$
      insert into statistic_fact (funder_id, case_id, kind, programme_code, edition_id, departement, on_date, count, amount, event_id, cause,
          recorded_at, organisation_id, firm)
        select c.funder_id, c.case_id, 'aids', c.programme_code, c.edition_id, c.departement, lines.on_date, sum(lines.n)::int, sum(lines.euros), event,
          case when exists (select 1 from statistic_fact f where f.case_id = c.case_id and f.kind = 'aids' and f.organisation_id = lines.organisation_id)
            then why else 'entry' end, at, lines.organisation_id, lines.firm
        from (
          select c.organisation_id, coalesce(o.siren, o.id::text) as firm, c.awarded_on as on_date, 1 as n, c.awarded as euros
          from organisation o where o.id = c.organisation_id and o.kind in ('firm', 'consultancy')
            and c.received_on is not null and c.awarded_on is not null and c.awarded > 0
            and not exists (select 1 from final_aid a where a.case_id = c.case_id)
          union all
          select a.organisation_id, coalesce(o.siren, o.id::text), min(a.on_date) filter (where a.kind = 'granted'), 1,
            sum(case a.kind when 'granted' then a.amount else -a.amount end)
          from final_aid a join organisation o on o.id = a.organisation_id where a.case_id = c.case_id and c.received_on is not null
          group by a.organisation_id, o.siren, o.id having sum(case a.kind when 'granted' then a.amount else -a.amount end) > 0
          union all
          select f.organisation_id, f.firm, f.on_date, -sum(f.count)::int, -sum(f.amount) from statistic_fact f
          where f.case_id = c.case_id and f.kind = 'aids' group by 1, 2, 3
        ) lines
        group by lines.organisation_id, lines.firm, lines.on_date having sum(lines.n) <> 0 or sum(lines.euros) <> 0
    $$;
  `.execute(db)
}

/** As in facts-of-firms.ts; what moves with a case keeps its firm and its identity. */
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
            recorded_at, organisation_id, firm)
          select f.funder_id, f.case_id, f.kind, side.programme_code, side.edition_id, side.departement, f.on_date,
            side.sign * f.count, side.sign * f.amount, event, null, 'correction', new.last_event_at, f.organisation_id, f.firm
          from (select funder_id, case_id, kind, on_date, organisation_id, firm, sum(count)::int as count, sum(amount) as amount from statistic_fact
                where case_id = new.id group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0 or sum(amount) <> 0) f
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
