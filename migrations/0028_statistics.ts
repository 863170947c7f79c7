import { type Kysely, sql } from 'kysely'
import { historyOfStatistics } from './statistics-history.ts'

/**
 * What the figures are made of. A fact is one thing that is counted: its kind, its legal day, a number and an amount, and what it comes
 * from. Facts are written by the triggers below in the transaction of the act, never changed; a correction is a fact that takes back and
 * another that counts anew. `statistic_cell` is their sum by day, `statistic_case` what a case is cut by.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db)
  await follow(db)
  await count(db)
  await historyOfStatistics(db)
}

async function tables(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- what the programme says this act amounts to, whatever it is called there
    alter table case_event add column milestones text[] not null default '{}';

    create table statistic_case (
      case_id uuid primary key references case_file on delete cascade,
      funder_id uuid not null references funder,
      programme_code text not null,
      edition_id uuid not null references programme_edition,
      departement text,
      officer_id uuid references user_account,
      organisation_id uuid not null references organisation,
      consultant_id uuid references organisation,
      sealed boolean not null,
      -- as they stood on the day of the filing
      naf_nomenclature text,
      naf_section char(1),
      size_class text check (size_class in ('micro', 'small', 'medium', 'large')),
      field text check (length(field) <= 60),
      received_on date,
      acknowledged_on date,
      complete_on date,
      decided_on date,
      favourable_on date,
      agreed_on date,
      first_paid_on date,
      settled_on date,
      withdrawn_on date,
      implicit_on date,
      awarded_on date,
      requested numeric(14,2) not null default 0,
      eligible numeric(14,2) not null default 0,
      awarded numeric(14,2) not null default 0,
      paid numeric(14,2) not null default 0,
      recovered numeric(14,2) not null default 0,
      check ((naf_section is null) = (naf_nomenclature is null))
    );
    create index statistic_case_received on statistic_case (funder_id, received_on, case_id);
    create index statistic_case_edition on statistic_case (edition_id);
    create index statistic_case_officer on statistic_case (officer_id, case_id);
    create index statistic_case_organisation on statistic_case (organisation_id, awarded_on);
    create index statistic_case_consultant on statistic_case (consultant_id, case_id) where consultant_id is not null;
    create index statistic_case_sealed on statistic_case (funder_id, case_id) where sealed;
    create index statistic_case_waiting on statistic_case (funder_id, received_on, case_id)
      where decided_on is null and withdrawn_on is null and implicit_on is null;
    -- figures with these cases are not published
    create index statistic_case_breach on statistic_case (funder_id, case_id) where awarded > eligible or paid > awarded;

    create table statistic_fact (
      id bigint generated always as identity primary key,
      -- the order of the commits of a funder; written once, at the commit
      position bigint,
      funder_id uuid not null references funder,
      case_id uuid not null references case_file,
      kind text not null check (kind ~ '^[a-z-]{2,40}$'),
      programme_code text not null,
      edition_id uuid not null references programme_edition,
      departement text,
      on_date date not null,
      count int not null check (count between -1 and 1),
      amount numeric(14,2) not null,
      event_id uuid references case_event,
      entry_id uuid references ledger_entry,
      cause text not null check (cause in ('entry', 'correction', 'amendment', 'withdrawal')),
      recorded_at timestamptz not null
    );
    create index statistic_fact_period on statistic_fact (funder_id, kind, on_date desc, id desc);
    create index statistic_fact_case on statistic_fact (case_id, kind, on_date);
    create index statistic_fact_edition on statistic_fact (edition_id);
    create index statistic_fact_event on statistic_fact (event_id) where event_id is not null;
    create unique index statistic_fact_entry on statistic_fact (entry_id) where entry_id is not null and cause = 'entry' and count = 0;
    create unique index statistic_fact_position on statistic_fact (funder_id, position);

    create table statistic_cell (
      funder_id uuid not null references funder,
      on_date date not null,
      kind text not null,
      programme_code text not null,
      edition_id uuid not null references programme_edition,
      departement text not null,
      count bigint not null,
      amount numeric(18,2) not null,
      primary key (funder_id, on_date, kind, programme_code, edition_id, departement)
    ) with (fillfactor = 60);
    create index statistic_cell_edition on statistic_cell (edition_id);

    create table statistic_counter (
      funder_id uuid primary key references funder,
      position bigint not null default 0,
      snapshots int not null default 0
    ) with (fillfactor = 20);

    -- A report as it was given: its bytes, and up to which fact it was made.
    create table statistic_snapshot (
      id uuid primary key,
      funder_id uuid not null references funder,
      number int not null check (number > 0),
      programme_code text,
      as_of date not null,
      position bigint not null check (position >= 0),
      title text not null check (length(title) between 1 and 200),
      asked_by uuid not null references user_account,
      asked_at timestamptz not null,
      content bytea not null,
      sha256 bytea not null check (sha256 = sha256(content)),
      unique (funder_id, number)
    );
    call make_append_only('statistic_snapshot');
  `.execute(db)
}

/** Facts are kept, ordered at the commit and summed by day. */
async function count(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function keep_statistic_fact() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.position is null and new.position is not null
         and (to_jsonb(new) - 'position') = (to_jsonb(old) - 'position') then
        return new;
      end if;
      raise exception 'facts are added to, never changed' using errcode = 'GU001', table = 'statistic_fact';
    end $$;
    create trigger append_only before update or delete on statistic_fact for each row execute function keep_statistic_fact();
    create trigger append_only_truncate before truncate on statistic_fact for each statement execute function forbid_change();

    -- At the commit, under the head of the journal: it is the one row every change of a funder waits for, taken first here as
    -- everywhere, so that two transactions never wait for each other, and the positions follow the order of the commits.
    create function place_statistic_fact() returns trigger language plpgsql as $$
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
      return null;
    end $$;
    create constraint trigger place after insert on statistic_fact
      deferrable initially deferred for each row execute function place_statistic_fact();

    create function forbid_direct_statistics() returns trigger language plpgsql as $$
    begin
      if pg_trigger_depth() < 2 then
        raise exception 'sums are written by their facts only' using errcode = 'GU003', table = tg_table_name;
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger facts_only before insert or update or delete on statistic_cell
      for each row execute function forbid_direct_statistics();
  `.execute(db)
}

/** What makes a fact: dates and amounts of the case, milestones of its events, the ledger. */
async function follow(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Section of an activity code, in the nomenclature it was given in: letters above I do not mean the same in both.
    create function naf_section(code text, nomenclature text) returns char(1) language sql immutable as $$
      select case
        when d between 1 and 3 then 'A' when d between 5 and 9 then 'B' when d between 10 and 33 then 'C' when d = 35 then 'D'
        when d between 36 and 39 then 'E' when d between 41 and 43 then 'F' when d between 45 and 47 then 'G'
        when d between 49 and 53 then 'H' when d between 55 and 56 then 'I'
        when nomenclature = 'NAFRev2' then case
          when d between 58 and 63 then 'J' when d between 64 and 66 then 'K' when d = 68 then 'L' when d between 69 and 75 then 'M'
          when d between 77 and 82 then 'N' when d = 84 then 'O' when d = 85 then 'P' when d between 86 and 88 then 'Q'
          when d between 90 and 93 then 'R' when d between 94 and 96 then 'S' when d between 97 and 98 then 'T' when d = 99 then 'U' end
        else case
          when d between 58 and 60 then 'J' when d between 61 and 63 then 'K' when d between 64 and 66 then 'L' when d = 68 then 'M'
          when d between 69 and 75 then 'N' when d between 77 and 82 then 'O' when d = 84 then 'P' when d = 85 then 'Q'
          when d between 86 and 88 then 'R' when d between 90 and 93 then 'S' when d between 94 and 96 then 'T'
          when d between 97 and 98 then 'U' when d = 99 then 'V' end
        end
      from (select left(code, 2)::int as d where code ~ '^[0-9]{2}') division
    $$;

    -- The firm alone (Rec. 2003/361/EC annex, art. 2): headcount, and the turnover or the balance sheet where they are known.
    create function size_class(headcount numeric, turnover numeric, balance numeric) returns text language sql immutable as $$
      select case
        when headcount is null then null
        when headcount < 10 and (coalesce(least(turnover, balance), 0) <= 2000000) then 'micro'
        when headcount < 50 and (coalesce(least(turnover, balance), 0) <= 10000000) then 'small'
        when headcount < 250 and (coalesce(turnover, 0) <= 50000000 or coalesce(balance, turnover) <= 43000000) then 'medium'
        else 'large' end
    $$;

    create function count_statistic(c statistic_case, kind text, on_day date, n int, euros numeric, event uuid, entry uuid, why text, at timestamptz)
      returns void language sql as $$
      insert into statistic_fact (funder_id, case_id, kind, programme_code, edition_id, departement, on_date, count, amount, event_id, entry_id, cause, recorded_at)
      select c.funder_id, c.case_id, kind, c.programme_code, c.edition_id, c.departement, on_day, n, euros, event, entry, why, at
      where n <> 0 or euros <> 0
    $$;

    -- Why a date or an amount of the case was written again: what its last act amounts to.
    create function statistic_cause(milestones text[]) returns text language sql immutable as $$
      select case when 'amended' = any(milestones) then 'amendment'
        when milestones && array['withdrawn', 'lapsed', 'award-withdrawn'] then 'withdrawal' else 'correction' end
    $$;

    create function statistic_consultant(a_case uuid, applicant uuid) returns uuid language sql stable as $$
      select organisation_id from case_party where case_id = a_case and capacity = 'consultant' and organisation_id <> applicant
      order by organisation_id limit 1
    $$;

    create function open_statistic_case(c case_file) returns void language sql as $$
      insert into statistic_case (case_id, funder_id, programme_code, edition_id, departement, officer_id, organisation_id, consultant_id, sealed,
          naf_nomenclature, naf_section, size_class)
        select c.id, c.funder_id, c.programme_code, c.edition_id, c.departement, c.officer_id, c.applicant_organisation_id,
          statistic_consultant(c.id, c.applicant_organisation_id), c.sealed,
          case when naf_section(o.naf_code, o.naf_nomenclature) is not null then o.naf_nomenclature end,
          naf_section(o.naf_code, o.naf_nomenclature), size_class(y.headcount, y.turnover, y.balance_sheet)
        from organisation o
        left join lateral (select * from organisation_year where organisation_id = o.id and year < extract(year from c.received_on)
          order by year desc limit 1) y on true
        where o.id = c.applicant_organisation_id
        on conflict (case_id) do nothing
    $$;

    -- One amount or number of the case, that counts on one of its dates: taken back where it stood, counted where it stands.
    create function restate_statistic(c statistic_case, kind text, old_day date, old_n int, old_amount numeric, new_day date, new_n int, new_amount numeric,
        event uuid, why text, at timestamptz) returns void language plpgsql as $$
    begin
      if old_day is not distinct from new_day then
        if new_day is not null then
          perform count_statistic(c, kind, new_day, new_n - old_n, new_amount - old_amount, event, null, why, at);
        end if;
        return;
      end if;
      if old_day is not null then
        perform count_statistic(c, kind, old_day, -old_n, -old_amount, event, null, why, at);
      end if;
      if new_day is not null then
        perform count_statistic(c, kind, new_day, new_n, new_amount, event, null, case when old_day is null then 'entry' else why end, at);
      end if;
    end $$;

    create function follow_case() returns trigger language plpgsql as $$
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
        insert into statistic_fact (funder_id, case_id, kind, programme_code, edition_id, departement, on_date, count, amount, event_id, entry_id, cause, recorded_at)
          select f.funder_id, f.case_id, f.kind, side.programme_code, side.edition_id, side.departement, f.on_date,
            side.sign * f.count, side.sign * f.amount, event, null, 'correction', new.last_event_at
          from (select funder_id, case_id, kind, on_date, sum(count)::int as count, sum(amount) as amount from statistic_fact
                where case_id = new.id group by 1, 2, 3, 4 having sum(count) <> 0 or sum(amount) <> 0) f
          cross join (values (-1, was.programme_code, was.edition_id, was.departement), (1, c.programme_code, c.edition_id, c.departement))
            side (sign, programme_code, edition_id, departement);
      end if;
      perform restate_statistic(c, 'received', was.received_on, 1, 0, c.received_on, 1, 0, event, why, new.last_event_at);
      perform restate_statistic(c, 'requested', was.received_on, 0, was.requested, c.received_on, 0, c.requested, event, why, new.last_event_at);
      perform restate_statistic(c, 'eligible', was.awarded_on, 0, was.eligible, c.awarded_on, 0, c.eligible, event, why, new.last_event_at);
      perform restate_statistic(c, 'awarded-amount', was.awarded_on, 0, was.awarded, c.awarded_on, 0, c.awarded, event, why, new.last_event_at);
      perform restate_statistic(c, 'implicit', was.implicit_on, 1, 0, c.implicit_on, 1, 0, event, why, new.last_event_at);
      return null;
    end $$;
    create trigger statistics_on_opening after insert on case_file for each row
      when (new.received_on is not null) execute function follow_case();
    create trigger statistics after update on case_file for each row
      when ((new.received_on, new.awarded_on, new.implicit_rejection_on, new.requested_amount, new.eligible_amount, new.awarded_amount, new.paid_amount,
             new.recovered_amount, new.edition_id, new.departement, new.officer_id, new.sealed, new.applicant_organisation_id)
            is distinct from
            (old.received_on, old.awarded_on, old.implicit_rejection_on, old.requested_amount, old.eligible_amount, old.awarded_amount, old.paid_amount,
             old.recovered_amount, old.edition_id, old.departement, old.officer_id, old.sealed, old.applicant_organisation_id))
      execute function follow_case();

    -- A milestone counts the first time a case that was received reaches it.
    create function follow_event() returns trigger language plpgsql as $$
    declare
      c statistic_case;
      milestone text;
    begin
      select * into c from statistic_case where case_id = new.case_id and received_on is not null;
      if not found then
        return null;
      end if;
      foreach milestone in array new.milestones loop
        continue when milestone = 'amended' or exists (select 1 from statistic_fact f where f.case_id = c.case_id and f.kind = milestone);
        perform count_statistic(c, milestone, new.on_date, 1, 0, new.id, null,
          case when statistic_cause(array[milestone]) = 'withdrawal' then 'withdrawal' else 'entry' end, new.at);
        update statistic_case set
          complete_on = case when milestone = 'complete' then new.on_date else complete_on end,
          decided_on = case when milestone = 'decided' then new.on_date else decided_on end,
          favourable_on = case when milestone = 'awarded' then new.on_date else favourable_on end,
          agreed_on = case when milestone = 'agreed' then new.on_date else agreed_on end,
          settled_on = case when milestone = 'settled' then new.on_date else settled_on end,
          withdrawn_on = case when milestone = 'withdrawn' then new.on_date else withdrawn_on end
          where case_id = c.case_id;
      end loop;
      return null;
    end $$;
    create trigger statistics after insert on case_event for each row when (new.milestones <> '{}') execute function follow_event();

    -- Paid on the day the accountant paid, whenever it was recorded; the rest on the day of its act.
    create function follow_ledger() returns trigger language plpgsql as $$
    declare
      c statistic_case;
      happened case_event;
      day date;
      why text := 'entry';
    begin
      select * into c from statistic_case where case_id = new.case_id;
      if not found then
        return null;
      end if;
      select * into happened from case_event where id = new.event_id;
      day := case when new.kind = 'payment' and happened.details->>'paidOn' ~ '^\\d{4}-\\d{2}-\\d{2}$'
        then (happened.details->>'paidOn')::date else happened.on_date end;
      if new.kind = 'decommitment' then
        why := statistic_cause(happened.milestones);
      end if;
      perform count_statistic(c, case new.kind when 'payment' then 'paid' when 'recovery' then 'recovered' else 'committed' end, day, 0,
        case when new.kind = 'decommitment' then -new.amount else new.amount end, new.event_id, new.id, why, new.at);
      if new.kind = 'payment' then
        update statistic_case set first_paid_on = least(first_paid_on, day) where case_id = new.case_id;
      end if;
      return null;
    end $$;
    create trigger statistics after insert on ledger_entry for each row when (new.case_id is not null) execute function follow_ledger();

    create function follow_party() returns trigger language plpgsql as $$
    begin
      update statistic_case set consultant_id = statistic_consultant(case_id, organisation_id)
      where case_id = coalesce(new.case_id, old.case_id);
      return null;
    end $$;
    create trigger statistics_added after insert on case_party for each row when (new.capacity = 'consultant') execute function follow_party();
    create trigger statistics_removed after delete on case_party for each row when (old.capacity = 'consultant') execute function follow_party();

    create function follow_letter() returns trigger language plpgsql as $$
    begin
      update statistic_case set acknowledged_on = coalesce(acknowledged_on, civil_day(new.sent_at, new.case_id)) where case_id = new.case_id;
      return null;
    end $$;
    create trigger statistics_inserted after insert on letter for each row
      when (new.kind = 'acknowledgement' and new.sent_at is not null) execute function follow_letter();
    create trigger statistics after update on letter for each row
      when (new.kind = 'acknowledgement' and new.sent_at is not null and old.sent_at is null) execute function follow_letter();
  `.execute(db)
}
