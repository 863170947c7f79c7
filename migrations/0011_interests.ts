import { type Kysely, sql } from 'kysely'

/**
 * Links of interest, and the recusal they carry. The rule stands here once (`recused_organisations`): the rights of a session
 * are loaded from it, and the triggers below hold it against whoever writes, through whatever code.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A former employer and a past mission still bind for some years once ended; how many is the funder's to say.
    alter table funder add column recusal_years int not null default 3 check (recusal_years between 0 and 20);

    create table interest (
      id uuid primary key,
      funder_id uuid not null references funder,
      user_id uuid not null references user_account,
      organisation_id uuid not null references organisation,
      kind text not null check (kind in ('shareholder', 'director', 'family', 'formerEmployer', 'sameGroup', 'pastMission')),
      note text not null default '' check (length(note) <= 2000),
      from_on date not null,
      until_on date,
      declared_by uuid not null references user_account,
      declared_at timestamptz not null,
      ended_by uuid references user_account,
      ended_at timestamptz,
      check (until_on >= from_on),
      check ((ended_by is null) = (ended_at is null)),
      check (ended_at is null or until_on is not null)
    );
    create index interest_user on interest (user_id, organisation_id);
    create unique index interest_running on interest (user_id, organisation_id, kind) where until_on is null;
    create index interest_organisation on interest (organisation_id);
    create index interest_funder on interest (funder_id, declared_at desc, id desc);

    -- Ended, never rewritten nor erased: what was declared, and when, is what a decision is defended with.
    create function forbid_rewriting_interest() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.ended_at is null and new.ended_at is not null
         and (to_jsonb(new) - 'until_on' - 'ended_by' - 'ended_at') = (to_jsonb(old) - 'until_on' - 'ended_by' - 'ended_at') then
        return new;
      end if;
      raise exception 'a link of interest is ended, never rewritten' using errcode = 'GU012', table = 'interest';
    end $$;
    create trigger interest_is_kept before update or delete on interest for each row execute function forbid_rewriting_interest();
    create trigger interest_is_kept_truncate before truncate on interest for each statement execute function forbid_change();

    -- One funder, no day to come; and the row of the person is taken, so that a declaration and an assignment made
    -- at the same instant go one after the other.
    create function check_interest() returns trigger language plpgsql as $$
    begin
      perform 1 from user_account where id = new.user_id and funder_id = new.funder_id for no key update;
      if not found or not exists (select 1 from organisation where id = new.organisation_id and funder_id = new.funder_id) then
        raise exception 'a link of interest stays within one funder' using errcode = '23514', table = 'interest';
      end if;
      if new.from_on > (select (new.declared_at at time zone f.time_zone)::date from funder f where f.id = new.funder_id) then
        raise exception 'a link of interest does not begin in the future' using errcode = '23514', table = 'interest';
      end if;
      return new;
    end $$;
    create trigger interest_is_sound before insert on interest for each row execute function check_interest();

    -- The last day on which a link binds; null: it still runs.
    create function interest_binds_until(kind text, until_on date, recusal_years int) returns date language sql immutable as $$
      select (until_on + make_interval(years => case when kind in ('formerEmployer', 'pastMission') then recusal_years else 0 end))::date
    $$;

    -- Organisations whose cases a person keeps away from on a day: those they are linked with, and every firm that forms a
    -- single undertaking with one of them (the walk of server/parties/single-undertaking.queries.ts, from several firms at once).
    create function recused_organisations(person uuid, on_day date) returns table (organisation_id uuid) language sql stable rows 5 as $$
      with recursive undertaking (id) as (
        select i.organisation_id from interest i join funder f on f.id = i.funder_id
        where i.user_id = person and (i.until_on is null or on_day <= interest_binds_until(i.kind, i.until_on, f.recusal_years))
        union
        select next.id
        from undertaking u
        join organisation o on o.id = u.id
        cross join lateral (
          select l.held_id as id from organisation_link l
          where l.holder_id = u.id and l.kind <> 'partner' and l.valid @> on_day and o.kind <> 'public-body'
          union all
          select l.holder_id from organisation_link l join organisation h on h.id = l.holder_id
          where l.held_id = u.id and l.kind <> 'partner' and l.valid @> on_day and h.kind <> 'public-body'
          union all
          select s.id from organisation s where s.funder_id = o.funder_id and s.siren = o.siren and s.id <> u.id
        ) next
      )
      select id from undertaking
    $$;

    -- Whether a link of interest keeps this person away from this case on a day.
    create function is_recused(person uuid, a_case uuid, on_day date) returns boolean language sql stable as $$
      select exists (select 1 from interest where user_id = person) and exists (
        select 1 from recused_organisations(person, on_day) r
        join case_party p on p.organisation_id = r.organisation_id and p.case_id = a_case
      )
    $$;

    -- Whoever acts for a party, as its member, holds no duty of the funder on that case either.
    create function acts_for_party(person uuid, a_case uuid) returns boolean language sql stable as $$
      select exists (
        select 1 from organisation_member m join case_party p on p.organisation_id = m.organisation_id and p.case_id = a_case
        where m.user_id = person
      )
    $$;

    create function civil_day(at timestamptz, a_case uuid) returns date language sql stable as $$
      select (at at time zone f.time_zone)::date from case_file c join funder f on f.id = c.funder_id where c.id = a_case
    $$;

    create function refuse_recused_duty() returns trigger language plpgsql as $$
    begin
      perform 1 from user_account where id = new.user_id for share;
      if acts_for_party(new.user_id, new.case_id) or is_recused(new.user_id, new.case_id, civil_day(new.since, new.case_id)) then
        raise exception 'a linked person holds no duty on this case' using errcode = 'GU011', table = 'case_duty';
      end if;
      return new;
    end $$;
    create trigger nobody_linked before insert on case_duty for each row execute function refuse_recused_duty();

    -- The case is given on the day of its last event, which an assignment moves to its own instant. A link binds from its declaration
    -- on, so a day too early could only refuse too much.
    create function refuse_recused_officer() returns trigger language plpgsql as $$
    declare
      day date := (select (new.last_event_at at time zone f.time_zone)::date from funder f where f.id = new.funder_id);
    begin
      perform 1 from user_account where id = new.officer_id for share;
      if acts_for_party(new.officer_id, new.id) or is_recused(new.officer_id, new.id, day)
         or exists (select 1 from recused_organisations(new.officer_id, day) r where r.organisation_id = new.applicant_organisation_id) then
        raise exception 'a case is not given to a linked person' using errcode = 'GU011', table = 'case_file';
      end if;
      return new;
    end $$;
    create trigger nobody_linked_on_opening before insert on case_file for each row
      when (new.officer_id is not null) execute function refuse_recused_officer();
    create trigger nobody_linked before update of officer_id on case_file for each row
      when (new.officer_id is not null and new.officer_id is distinct from old.officer_id) execute function refuse_recused_officer();

    -- Every act leaves an event, every message a note: neither is written by a linked person. Who acts for a party does so in its name only.
    create function refuse_recused_act() returns trigger language plpgsql as $$
    begin
      if is_recused(new.actor_id, new.case_id, civil_day(new.at, new.case_id))
         or (new.actor_role not in ('applicant', 'consultant') and acts_for_party(new.actor_id, new.case_id)) then
        raise exception 'a linked person does not act on this case' using errcode = 'GU011', table = 'case_event';
      end if;
      return new;
    end $$;
    create trigger nobody_linked before insert on case_event for each row execute function refuse_recused_act();
    create function refuse_recused_note() returns trigger language plpgsql as $$
    begin
      if is_recused(new.author_id, new.case_id, civil_day(new.at, new.case_id)) then
        raise exception 'a linked person does not write on this case' using errcode = 'GU011', table = 'case_note';
      end if;
      return new;
    end $$;
    create trigger nobody_linked before insert on case_note for each row execute function refuse_recused_note();
  `.execute(db)
}
