import { type Kysely, sql } from 'kysely'
import { holidaysOfTheLaw } from './holidays-of-the-law.ts'

/**
 * The State's register of de minimis aid as rows: each award with what stands of it, what was said of it and its last day, written by the
 * triggers of what changes it. Nothing is computed at the reading of a page, however many years there are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await holidays(db)
  await limits(db)
  await lines(db)
  await computed(db)
  await refresh(db)
  await follow(db)
  await renew(db)
  await partsOfPastAwards(db)
}

/** What beneficiaries of imported awards received, rounded up to the cent as everywhere now (`server/imports/past-award-part.ts`). */
async function partsOfPastAwards(db: Kysely<unknown>): Promise<void> {
  await sql`
    update past_award_year y set parts = s.parts from (
      select funder_id, extract(year from agreement_date)::int as year, sum(ceil(amount * coalesce(share_basis_points, 10000) / 100) / 100) as parts
      from past_award group by 1, 2) s
    where (y.funder_id, y.year) = (s.funder_id, s.year) and y.parts <> s.parts;
  `.execute(db)
}

/** What `server/kernel/calendar.ts` knows, where a trigger can read it. */
async function holidays(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table public_holiday (
      on_date date primary key,
      -- null: everywhere
      zones text[] check (cardinality(zones) > 0)
    );
    insert into public_holiday select "on", zones from jsonb_to_recordset(${sql.lit(JSON.stringify(holidaysOfTheLaw(1950, 2200)))}::jsonb) h ("on" date, zones text[]);
  `.execute(db)
}

/** As `server/kernel/deadline.ts` counts a limit that nothing suspends; a test compares them. */
async function limits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function is_day_off(day date, zone text) returns boolean language sql stable as $$
      select extract(isodow from day) >= 6 or exists (select 1 from public_holiday h where h.on_date = day and (h.zones is null or zone = any(h.zones)))
    $$;

    create function limit_end(rule jsonb, starts_on date, zone text) returns date language plpgsql stable as $$
    declare
      ends date := starts_on;
      remaining int := (rule->>'count')::int;
    begin
      if rule->>'unit' = 'working-days' then
        while remaining > 0 loop
          ends := ends + 1;
          if not is_day_off(ends, zone) then
            remaining := remaining - 1;
          end if;
        end loop;
      elsif rule->>'unit' = 'months' then
        ends := (starts_on + make_interval(months => remaining))::date;
      else
        ends := starts_on + remaining;
      end if;
      if (rule->>'franc')::boolean then
        ends := ends + 1;
      end if;
      while (rule->>'rolls')::boolean and is_day_off(ends, zone) loop
        ends := ends + 1;
      end loop;
      return ends;
    end $$;

    -- twenty working days (Reg. (EU) 2023/2831 art. 6) unless the edition counts otherwise
    create function aid_register_limit(an_edition uuid, granted_on date) returns date language sql stable as $$
      select limit_end(coalesce(e.limits->'state-aid-register', '{"unit":"working-days","count":20,"franc":false,"rolls":false}'), granted_on, f.holiday_zone)
      from programme_edition e join funder f on f.id = e.funder_id where e.id = an_edition
    $$;
  `.execute(db)
}

async function lines(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- one award to one beneficiary
    create table aid_register_line (
      case_id uuid not null references case_file on delete cascade,
      organisation_id uuid not null references organisation,
      regulation text not null,
      funder_id uuid not null references funder,
      edition_id uuid not null references programme_edition,
      granted_on date not null,
      -- the last day for its entry
      due_on date not null,
      -- what stands of the aid: for a grant its gross grant equivalent
      amount numeric(14,2) not null check (amount >= 0),
      -- open: to declare, late after its last day
      standing text not null check (standing in ('open', 'to-correct', 'declared')),
      declared_on date,
      declared_amount numeric(14,2),
      number text not null,
      declaration_id uuid references aid_declaration,
      primary key (case_id, organisation_id, regulation)
    ) with (fillfactor = 80);
    -- the page in its order, its counts by state
    create index aid_register_line_page on aid_register_line (funder_id, standing, due_on, case_id, organisation_id);
    create index aid_register_line_day on aid_register_line (edition_id, granted_on);
    create index aid_register_line_organisation on aid_register_line (organisation_id);
    -- the register is read from its lines now
    drop index case_file_aid_register;
  `.execute(db)
}

/** The lines of cases as awards, shares, amendments and declarations make them. */
async function computed(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function aid_register_lines_of(cases uuid[]) returns table (case_id uuid, organisation_id uuid, regulation text, funder_id uuid, edition_id uuid,
      granted_on date, amount numeric, standing text, declared_on date, declared_amount numeric, number text, declaration_id uuid)
    language sql stable as $$
      with award as (
        -- aid shared among firms is theirs; what stands is what was really granted, as the headroom counts it
        select c.id as case_id, c.applicant_organisation_id as organisation_id, c.aid_regulation as regulation, c.funder_id, c.edition_id,
          c.awarded_on as granted_on, greatest(c.committed_amount - c.recovered_amount, 0) as amount
        from case_file c
        where c.id = any(cases) and c.awarded_on is not null and c.awarded_amount > 0 and c.aid_regulation like 'de-minimis%'
          and not exists (select 1 from final_aid f where f.case_id = c.id)
        union all
        select c.id, f.organisation_id, f.regulation, c.funder_id, c.edition_id, min(f.on_date) filter (where f.kind = 'granted'),
          greatest(sum(case f.kind when 'granted' then f.amount else -f.amount end), 0)
        from case_file c join final_aid f on f.case_id = c.id
        where c.id = any(cases) and f.regulation like 'de-minimis%'
        group by c.id, f.organisation_id, f.regulation having count(*) filter (where f.kind = 'granted') > 0
      )
      select a.case_id, a.organisation_id, a.regulation, a.funder_id, a.edition_id, a.granted_on, a.amount,
        case when s.id is not null and s.amount <> a.amount or s.id is null and said.amount <> a.amount then 'to-correct'
          when s.id is not null or met.met_on is not null then 'declared' else 'open' end,
        coalesce(s.declared_on, met.met_on),
        coalesce(s.amount, case when met.met_on is not null then coalesce(said.amount, a.amount) end), coalesce(s.number, ''), s.id
      from award a
      -- the last declaration that was not undone
      left join lateral (
        select d.id, d.amount, b.declared_on, coalesce(nullif(d.number, ''), b.reference) as number
        from aid_declaration d join aid_declaration_batch b on b.id = d.batch_id
        where d.case_id = a.case_id and d.organisation_id = a.organisation_id and b.undone_at is null
        order by d.place desc limit 1) s on true
      -- said on the page of the case, without a number
      left join limit_met met on met.case_id = a.case_id and met.kind = 'state-aid-register'
      -- what the award was then, if it was amended since
      left join lateral (
        select m.awarded_before as amount from case_amendment m join case_event d on d.id = m.decided_event_id
        join case_event said_on on said_on.id = met.event_id
        where m.case_id = a.case_id and m.state = 'signed' and m.awarded_after <> m.awarded_before and d.sequence > said_on.sequence
          and not exists (select 1 from final_aid f where f.case_id = m.case_id)
        order by m.number limit 1) said on true
      -- nothing stands of it and it was never declared: no line
      where a.amount > 0 or s.id is not null or met.met_on is not null
    $$;
  `.execute(db)
}

/** Writes the lines of cases anew where they changed; the last day is counted once for each award. */
async function refresh(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refresh_aid_register(cases uuid[]) returns void language plpgsql as $$
    begin
      -- two changes of one case wait for each other: the second sees what the first wrote
      perform 1 from case_file where id = any(cases) order by id for no key update;
      delete from aid_register_line l where l.case_id = any(cases) and not exists (
        select 1 from aid_register_lines_of(array[l.case_id]) n
        where (n.case_id, n.organisation_id, n.regulation) = (l.case_id, l.organisation_id, l.regulation));
      insert into aid_register_line as l (case_id, organisation_id, regulation, funder_id, edition_id, granted_on, due_on, amount, standing, declared_on,
        declared_amount, number, declaration_id)
      select n.case_id, n.organisation_id, n.regulation, n.funder_id, n.edition_id, n.granted_on,
        case when (k.edition_id, k.granted_on) = (n.edition_id, n.granted_on) then k.due_on else aid_register_limit(n.edition_id, n.granted_on) end,
        n.amount, n.standing, n.declared_on, n.declared_amount, n.number, n.declaration_id
      from aid_register_lines_of(cases) n
      left join aid_register_line k on (k.case_id, k.organisation_id, k.regulation) = (n.case_id, n.organisation_id, n.regulation)
      on conflict (case_id, organisation_id, regulation) do update set
        (edition_id, granted_on, due_on, amount, standing, declared_on, declared_amount, number, declaration_id) = (excluded.edition_id, excluded.granted_on,
          excluded.due_on, excluded.amount, excluded.standing, excluded.declared_on, excluded.declared_amount, excluded.number, excluded.declaration_id)
        where l is distinct from excluded;
    end $$;

    select count(refresh_aid_register(part.cases)) from (
      select array_agg(id) as cases from (
        select id, row_number() over () / 2000 as place from case_file c
        where c.aid_regulation like 'de-minimis%' or exists (select 1 from final_aid f where f.case_id = c.id)) c
      group by place) part;
  `.execute(db)
}

/** What changes a line. */
async function follow(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function follow_aid_of_case() returns trigger language plpgsql as $$
    begin
      perform refresh_aid_register(array[new.id]);
      return null;
    end $$;
    create trigger aid_register_opened after insert on case_file for each row when (new.aid_regulation is not null)
      execute function follow_aid_of_case();
    create trigger aid_register_followed
      after update of aid_regulation, awarded_on, awarded_amount, committed_amount, recovered_amount, applicant_organisation_id, edition_id on case_file
      for each row when (
        (new.aid_regulation, new.awarded_on, new.awarded_amount, new.committed_amount, new.recovered_amount, new.applicant_organisation_id, new.edition_id)
          is distinct from
        (old.aid_regulation, old.awarded_on, old.awarded_amount, old.committed_amount, old.recovered_amount, old.applicant_organisation_id, old.edition_id)
        and coalesce(new.awarded_on, old.awarded_on) is not null)
      execute function follow_aid_of_case();

    create function follow_aid_of_its_case() returns trigger language plpgsql as $$
    begin
      perform refresh_aid_register(array[new.case_id]);
      return null;
    end $$;
    create trigger aid_register_followed after insert on final_aid for each row execute function follow_aid_of_its_case();
    create trigger aid_register_followed after insert on aid_declaration for each row execute function follow_aid_of_its_case();
    create trigger aid_register_followed after insert on limit_met for each row when (new.kind = 'state-aid-register')
      execute function follow_aid_of_its_case();
    create trigger aid_register_followed after insert or update on case_amendment for each row when (new.state = 'signed')
      execute function follow_aid_of_its_case();

    create function follow_aid_declared() returns trigger language plpgsql as $$
    begin
      perform refresh_aid_register(array(select case_id from aid_declaration where batch_id = new.id));
      return null;
    end $$;
    create trigger aid_register_followed after update on aid_declaration_batch for each row execute function follow_aid_declared();

    create function forbid_direct_aid_lines() returns trigger language plpgsql as $$
    begin
      if pg_trigger_depth() < 2 then
        raise exception 'the lines of the register are written by what they tell of' using errcode = 'GU003', table = tg_table_name;
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger facts_only before insert or update or delete on aid_register_line
      for each row execute function forbid_direct_aid_lines();
  `.execute(db)
}

/**
 * The last days, when what they are counted by changes: the zone of the funder, the law. The rule of an edition in use never changes: a case moves
 * to the edition that corrects it, which is a change of the case.
 */
async function renew(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function renew_aid_register(editions uuid[]) returns void language sql as $$
      update aid_register_line l set due_on = d.due_on from (
        select edition_id, granted_on, aid_register_limit(edition_id, granted_on) as due_on
        from (select distinct edition_id, granted_on from aid_register_line where edition_id = any(editions)) g) d
      where (l.edition_id, l.granted_on) = (d.edition_id, d.granted_on) and l.due_on <> d.due_on
    $$;

    create function follow_holidays() returns trigger language plpgsql as $$
    begin
      if tg_table_name = 'public_holiday' then
        perform renew_aid_register(array(select id from programme_edition));
      else
        perform renew_aid_register(array(select id from programme_edition where funder_id = new.id));
      end if;
      return null;
    end $$;
    create trigger aid_register_renewed after update of holiday_zone on funder for each row when (new.holiday_zone <> old.holiday_zone)
      execute function follow_holidays();
    create trigger aid_register_renewed after insert or update or delete on public_holiday for each statement execute function follow_holidays();
  `.execute(db)
}
