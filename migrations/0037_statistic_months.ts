import { type Kysely, sql } from 'kysely'
import { factsOfSirens } from './facts-of-sirens.ts'

/**
 * Sums of months and years beside those of days, written by the same trigger; the identity a firm was counted under, kept on its facts, so
 * that figures of different firms can be made again as they were; acknowledgements as facts, so that step times can.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await spans(db)
  await factsOfSirens(db)
  await acknowledgements(db)
  await acknowledgementsOfThePast(db)
  await sql`
    -- awards of capped aid: the register of a funder by its days, and the page in their order
    create index case_file_aid_register on case_file (funder_id, edition_id, awarded_on) where aid_regulation is not null and awarded_on is not null;
  `.execute(db)
}

/** A sum of a whole month or year. */
async function spans(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table statistic_span (
      funder_id uuid not null references funder,
      span text not null check (span in ('month', 'year')),
      -- its first day
      on_date date not null check (on_date = date_trunc(span, on_date::timestamp)::date),
      kind text not null,
      programme_code text not null,
      edition_id uuid not null references programme_edition,
      departement text not null,
      count bigint not null,
      amount numeric(18,2) not null,
      primary key (funder_id, span, on_date, kind, programme_code, edition_id, departement)
    ) with (fillfactor = 60);
    create index statistic_span_edition on statistic_span (edition_id);
    insert into statistic_span
      select funder_id, span, date_trunc(span, on_date::timestamp)::date, kind, programme_code, edition_id, departement, sum(count), sum(amount)
      from statistic_cell cross join (values ('month'), ('year')) s (span) group by 1, 2, 3, 4, 5, 6, 7;
    create trigger facts_only before insert or update or delete on statistic_span
      for each row execute function forbid_direct_statistics();

    -- months of all places and editions together: what curves of thirty years are drawn from
    create table statistic_month (
      funder_id uuid not null references funder,
      on_date date not null check (on_date = date_trunc('month', on_date::timestamp)::date),
      kind text not null,
      programme_code text not null,
      count bigint not null,
      amount numeric(18,2) not null,
      primary key (funder_id, on_date, kind, programme_code)
    ) with (fillfactor = 60);
    insert into statistic_month
      select funder_id, on_date, kind, programme_code, sum(count), sum(amount) from statistic_span where span = 'month' group by 1, 2, 3, 4;
    create trigger facts_only before insert or update or delete on statistic_month
      for each row execute function forbid_direct_statistics();
  `.execute(db)
  await place(db)
}

/** As in 0028, and into the month and the year of the day. */
async function place(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function place_statistic_fact() returns trigger language plpgsql as $$
    declare
      placed bigint;
    begin
      perform 1 from audit_head where funder_id = new.funder_id for update;
      insert into statistic_counter (funder_id, position) values (new.funder_id, 1)
        on conflict (funder_id) do update set position = statistic_counter.position + 1 returning position into placed;
      update statistic_fact set position = placed where id = new.id;
      insert into statistic_cell (funder_id, on_date, kind, programme_code, edition_id, departement, count, amount)
        values (new.funder_id, new.on_date, new.kind, new.programme_code, new.edition_id, coalesce(new.departement, ''), new.count, new.amount)
        on conflict (funder_id, on_date, kind, programme_code, edition_id, departement)
        do update set count = statistic_cell.count + excluded.count, amount = statistic_cell.amount + excluded.amount;
      insert into statistic_span (funder_id, span, on_date, kind, programme_code, edition_id, departement, count, amount)
        select new.funder_id, span, date_trunc(span, new.on_date::timestamp)::date, new.kind, new.programme_code, new.edition_id,
          coalesce(new.departement, ''), new.count, new.amount from (values ('month'), ('year')) s (span)
        on conflict (funder_id, span, on_date, kind, programme_code, edition_id, departement)
        do update set count = statistic_span.count + excluded.count, amount = statistic_span.amount + excluded.amount;
      insert into statistic_month (funder_id, on_date, kind, programme_code, count, amount)
        values (new.funder_id, date_trunc('month', new.on_date::timestamp)::date, new.kind, new.programme_code, new.count, new.amount)
        on conflict (funder_id, on_date, kind, programme_code)
        do update set count = statistic_month.count + excluded.count, amount = statistic_month.amount + excluded.amount;
      return null;
    end $$;
  `.execute(db)
}

/** The first acknowledgement of a case that was received, counted on the day it was sent. */
async function acknowledgements(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function follow_letter() returns trigger language plpgsql as $$
    declare
      c statistic_case;
    begin
      update statistic_case set acknowledged_on = civil_day(new.sent_at, new.case_id) where case_id = new.case_id and acknowledged_on is null
        returning * into c;
      if found then
        perform count_statistic(c, 'acknowledged', c.acknowledged_on, 1, 0, null, null, 'entry', new.sent_at);
      end if;
      return null;
    end $$;
  `.execute(db)
}

/** Those that were sent before they were facts. */
export async function acknowledgementsOfThePast(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    begin
      perform count_statistic(c, 'acknowledged', c.acknowledged_on, 1, 0, null, null, 'entry', c.acknowledged_on::timestamp at time zone 'UTC')
        from statistic_case c where c.acknowledged_on is not null
          and not exists (select 1 from statistic_fact f where f.case_id = c.case_id and f.kind = 'acknowledged') order by c.acknowledged_on, c.case_id;
    end $$;
    set constraints all immediate;
    set constraints all deferred;
  `.execute(db)
}
