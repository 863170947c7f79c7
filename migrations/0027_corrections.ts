import { type Kysely, sql } from 'kysely'

/**
 * Editions that correct a wrong one for the cases still open, what that changes for each case before and after, the automatic statement
 * of silence stopped meanwhile; time limits of the law and rules of reminders by edition; limits said to be met by hand.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table programme_edition
      -- the edition whose rules were wrong: both begin the same day
      add column corrects_id uuid references programme_edition,
      -- made by the correction for cases already decided: what was awarded is not computed anew
      add column for_decided boolean not null default false,
      -- what this edition changes of the time limits of the law (server/deadlines/law-limits.ts)
      add column limits jsonb not null default '{}' check (jsonb_typeof(limits) = 'object'),
      add check (not for_decided or corrects_id is not null),
      drop constraint programme_edition_funder_id_programme_code_in_force_from_key;
    create unique index programme_edition_funder_id_programme_code_in_force_from_key
      on programme_edition (funder_id, programme_code, in_force_from) where corrects_id is null;
    create index programme_edition_recent on programme_edition (funder_id, programme_code, in_force_from desc);
    create index programme_edition_corrects on programme_edition (corrects_id) where corrects_id is not null;

    create table edition_correction (
      id uuid primary key,
      funder_id uuid not null,
      programme_code text not null,
      edition_id uuid not null,
      correcting_id uuid not null unique,
      -- differs from correcting_id when the rules that a decision was taken with were changed too
      decided_id uuid references programme_edition,
      reason text not null check (length(reason) between 1 and 2000),
      state text not null default 'draft'
        check (state in ('draft', 'listing', 'listed', 'applying', 'halted', 'applied', 'abandoned')),
      version int not null default 1,
      prepared_by uuid not null references user_account,
      prepared_at timestamptz not null,
      listed_at timestamptz,
      applied_by uuid references user_account,
      applied_at timestamptz,
      ended_at timestamptz,
      foreign key (edition_id, funder_id, programme_code) references programme_edition (id, funder_id, programme_code),
      foreign key (correcting_id, funder_id, programme_code) references programme_edition (id, funder_id, programme_code),
      check ((applied_by is null) = (applied_at is null)),
      check (state not in ('applying', 'halted', 'applied') or applied_at is not null)
    );
    -- an edition is corrected by one person at a time, and once: what is wrong in a correction is corrected in its turn
    create unique index edition_corrected_once on edition_correction (edition_id) where state <> 'abandoned';
    create index edition_correction_recent on edition_correction (funder_id, programme_code, id desc);

    -- Once it has begun, a correction is neither taken back nor rewritten: it goes on, or waits.
    create function keep_correction() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.state in ('applied', 'abandoned')
        or (old.state in ('applying', 'halted') and (new.state not in ('applying', 'halted', 'applied')
          or (new.correcting_id, new.decided_id, new.reason, new.applied_by, new.applied_at)
            is distinct from (old.correcting_id, old.decided_id, old.reason, old.applied_by, old.applied_at))) then
        raise exception 'a correction that has begun is kept' using errcode = 'GU271', table = 'edition_correction';
      end if;
      return new;
    end $$;
    create trigger correction_is_kept before update or delete on edition_correction for each row execute function keep_correction();

    -- What the correction would change of a case, and what it did change.
    create table correction_case (
      correction_id uuid not null references edition_correction,
      case_id uuid not null references case_file on delete cascade,
      listed_changes jsonb not null default '[]',
      -- whether anything moves: most cases of an edition follow it without any difference
      listed_moves boolean not null default false,
      changes jsonb,
      event_id uuid references case_event,
      applied_at timestamptz,
      primary key (correction_id, case_id),
      check ((applied_at is null) = (changes is null) and (applied_at is null) = (event_id is null))
    );
    create index correction_case_case on correction_case (case_id);
    create index correction_case_moves on correction_case (correction_id, case_id) where listed_moves;
    create index correction_case_left on correction_case (correction_id, case_id) where applied_at is null;
    create function keep_applied_correction() returns trigger language plpgsql as $$
    begin
      if old.applied_at is not null then
        raise exception 'a case is corrected once' using errcode = 'GU271', table = 'correction_case';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger applied_is_kept before update or delete on correction_case for each row execute function keep_applied_correction();

    -- An edition, what it corrects, what that corrected... with how far each is from it. What a correction keeps for decided cases comes
    -- after the correction itself.
    create function edition_line(wanted uuid) returns table (edition_id uuid, depth int) language sql stable as $$
      with recursive line(edition_id, depth) as (
        select wanted, 0
        union all
        select coalesce((select c.correcting_id from edition_correction c where c.decided_id = line.edition_id), e.corrects_id), line.depth + 1
        from line join programme_edition e on e.id = line.edition_id
        where e.corrects_id is not null and line.depth < 100
      )
      select line.edition_id, line.depth from line
    $$;

    -- The system does not state rejections born of silence for the cases of an edition. The law goes on all the same.
    create table silence_stop (
      id uuid primary key,
      funder_id uuid not null references funder,
      edition_id uuid not null references programme_edition,
      reason text not null check (length(reason) between 1 and 2000),
      stopped_by uuid not null references user_account,
      stopped_at timestamptz not null,
      lifted_by uuid references user_account,
      lifted_at timestamptz,
      check ((lifted_by is null) = (lifted_at is null))
    );
    create unique index silence_stopped_once on silence_stop (edition_id) where lifted_at is null;
    create index silence_stop_edition on silence_stop (edition_id, id desc);
    create index silence_stop_funder on silence_stop (funder_id);

    -- What an edition changes of a rule of reminders, before what its funder changes.
    create table edition_reminder_setting (
      edition_id uuid not null references programme_edition,
      rule text not null check (rule ~ '^[a-z0-9-]{3,60}$'),
      funder_id uuid not null references funder,
      enabled boolean not null,
      days int not null check (days between 0 and 400),
      channel text not null check (channel in ('mail', 'inside', 'both')),
      version int not null default 1,
      changed_by uuid not null references user_account,
      changed_at timestamptz not null,
      primary key (edition_id, rule)
    );
    create index edition_reminder_setting_funder on edition_reminder_setting (funder_id);

    -- A limit met elsewhere than here (the State's register, the open data portal), as a person says it.
    create table limit_met (
      case_id uuid not null references case_file on delete cascade,
      kind text not null check (kind ~ '^[a-z-]{3,40}$'),
      met_on date not null,
      event_id uuid not null references case_event,
      primary key (case_id, kind)
    );
    call make_append_only('limit_met');

    -- A call that is still open follows the correction of its edition; its cases may then be a correction ahead of it.
    alter table call add constraint call_of_a_programme unique (id, funder_id, programme_code);
    alter table case_file drop constraint case_of_its_call;
    alter table case_file add constraint case_of_its_call foreign key (call_id, funder_id, programme_code)
      references call (id, funder_id, programme_code);
    create or replace function keep_call() returns trigger language plpgsql as $$
    begin
      if old.unsealed_at is not null and (to_jsonb(new) - 'version') <> (to_jsonb(old) - 'version') then
        raise exception 'an unsealed call does not change' using errcode = 'GU19A', table = 'call';
      end if;
      if (new.edition_id, new.funder_id, new.programme_code) is distinct from (old.edition_id, old.funder_id, old.programme_code)
         and exists (select 1 from case_file where call_id = old.id)
         and not exists (select 1 from programme_edition e where e.id = new.edition_id and e.corrects_id = old.edition_id) then
        raise exception 'a call with files keeps its edition' using errcode = 'GU19A', table = 'call';
      end if;
      if exists (select 1 from case_file where call_id = old.id and (filed_at > new.closes_at or filed_at < new.opens_at)) then
        raise exception 'the dates of a call hold its files' using errcode = 'GU19A', table = 'call';
      end if;
      return new;
    end $$;
  `.execute(db)
}
