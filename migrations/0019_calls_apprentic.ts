import { type Kysely, sql } from 'kysely'

/**
 * Calls for projects, sealed until they close; the programme of apprentices' digital projects.
 * Who sees a sealed case follows a stored column, never the clock of the database: the instant of a filing is the one
 * the application gives, and the triggers below compare stored instants only.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table call (
      id uuid primary key,
      funder_id uuid not null references funder,
      programme_code text not null,
      edition_id uuid not null,
      title text not null check (length(title) between 1 and 200),
      presentation text not null default '' check (length(presentation) <= 4000),
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      envelope_id uuid references envelope,
      created_by uuid not null references user_account,
      created_at timestamptz not null,
      unsealed_at timestamptz,
      unsealed_by uuid references user_account,
      -- files handed in when the seal was broken, as the journal says it
      unsealed_files int check (unsealed_files >= 0),
      version int not null default 1,
      foreign key (edition_id, funder_id, programme_code) references programme_edition (id, funder_id, programme_code),
      unique (id, funder_id, programme_code, edition_id),
      check (closes_at > opens_at),
      check ((unsealed_at is null) = (unsealed_by is null)),
      check ((unsealed_at is null) = (unsealed_files is null)),
      constraint call_unsealed_after_closing check (unsealed_at > closes_at)
    );
    create index call_recent on call (funder_id, closes_at desc, id desc);
    create index call_edition on call (edition_id);

    alter table case_file
      add column call_id uuid,
      -- the instant the application was handed in; empty again when it is taken back
      add column filed_at timestamptz,
      -- hidden from every agent until the call is unsealed
      add column sealed boolean not null default false,
      add constraint case_of_its_call foreign key (call_id, funder_id, programme_code, edition_id)
        references call (id, funder_id, programme_code, edition_id),
      add constraint case_sealed_in_a_call check (not sealed or call_id is not null),
      add constraint case_filed_when_received check (call_id is null or (filed_at is null) = (received_on is null));
    create index case_file_call on case_file (call_id, id) where call_id is not null;
    create index case_file_sealed on case_file (funder_id) where sealed;

    -- A case enters its call sealed, keeps its call, and loses its seal with the call only. A filing comes before the closing, to the
    -- second, and never once the files are open: the row of the call is shared, so that unsealing waits for the filings under way.
    create function keep_case_in_its_call() returns trigger language plpgsql as $$
    declare
      its_call call;
    begin
      if tg_op = 'UPDATE' and new.call_id is distinct from old.call_id then
        raise exception 'a case keeps its call' using errcode = 'GU19A', table = 'case_file';
      end if;
      if new.call_id is null then
        return new;
      end if;
      select * into its_call from call where id = new.call_id for share;
      if tg_op = 'INSERT' then
        new.sealed := its_call.unsealed_at is null;
      elsif new.sealed is distinct from old.sealed and new.sealed <> (its_call.unsealed_at is null) then
        raise exception 'the seal of a case is that of its call' using errcode = 'GU19A', table = 'case_file';
      end if;
      if new.filed_at is not null and (tg_op = 'INSERT' or new.filed_at is distinct from old.filed_at) then
        if its_call.unsealed_at is not null or new.filed_at > its_call.closes_at then
          raise exception 'the call is closed' using errcode = 'GU19B', table = 'case_file';
        end if;
        if new.filed_at < its_call.opens_at then
          raise exception 'the call is not open yet' using errcode = 'GU19B', table = 'case_file';
        end if;
      end if;
      return new;
    end $$;
    create trigger stays_in_its_call before insert or update of call_id, filed_at, sealed on case_file
      for each row execute function keep_case_in_its_call();

    -- What was promised stays: a call that has files keeps its rules, its closing never passes behind a filing, a broken seal stays broken.
    create function keep_call() returns trigger language plpgsql as $$
    begin
      if old.unsealed_at is not null and (to_jsonb(new) - 'version') <> (to_jsonb(old) - 'version') then
        raise exception 'an unsealed call does not change' using errcode = 'GU19A', table = 'call';
      end if;
      if (new.edition_id, new.funder_id, new.programme_code) is distinct from (old.edition_id, old.funder_id, old.programme_code)
         and exists (select 1 from case_file where call_id = old.id) then
        raise exception 'a call with files keeps its edition' using errcode = 'GU19A', table = 'call';
      end if;
      if exists (select 1 from case_file where call_id = old.id and (filed_at > new.closes_at or filed_at < new.opens_at)) then
        raise exception 'the dates of a call hold its files' using errcode = 'GU19A', table = 'call';
      end if;
      return new;
    end $$;
    create trigger call_is_kept before update on call for each row execute function keep_call();

    -- An edition announced by a call is as fixed as one that cases use.
    create or replace function forbid_change_of_used_edition() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from case_file where edition_id = old.id) or exists (select 1 from call where edition_id = old.id) then
        raise exception 'this edition is used by case files' using errcode = 'GU002', table = 'programme_edition';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;

    create table apprentic_case (
      case_id uuid primary key references case_file on delete cascade,
      description text not null default '' check (length(description) <= 4000),
      objectives text not null default '' check (length(objectives) <= 4000),
      tools text not null default '' check (length(tools) <= 2000),
      project_start date,
      project_end date,
      -- the least that tells one apprentice from another: a given name and an initial, never more
      apprentice text not null default '' check (apprentice = '' or (length(apprentice) <= 60 and apprentice ~ '^[^ ].* .\\.$')),
      apprentice_minor boolean,
      qualification text not null default '' check (length(qualification) <= 200),
      contract_from date,
      contract_until date,
      tutor text not null default '' check (length(tutor) <= 120),
      centre_name text not null default '' check (length(centre_name) <= 200),
      centre_siret text check (centre_siret ~ '^[0-9]{14}$'),
      group_explained boolean not null default false,
      appraisal_note text check (length(appraisal_note) <= 10000),
      started_on date,
      report_received_on date,
      demonstrated_on date,
      -- other public money on what was really spent, as declared with the claim
      claimed_public_funding numeric(14,2) check (claimed_public_funding >= 0),
      story text not null default '' check (length(story) <= 4000),
      story_consent_at timestamptz,
      story_published_at timestamptz,
      prize text check (length(prize) between 1 and 120),
      check (project_end >= project_start),
      check (contract_until >= contract_from),
      constraint apprentic_story_with_consent check (story_published_at is null or story_consent_at is not null)
    );

    create index apprentic_story on apprentic_case (story_published_at desc, case_id desc) where story_published_at is not null;

    create table apprentic_line (
      case_id uuid not null references apprentic_case on delete cascade,
      place int not null check (place between 0 and 39),
      label text not null check (length(label) between 1 and 200),
      category text not null check (length(category) between 1 and 60),
      amount numeric(14,2) not null check (amount >= 0),
      excluded numeric(14,2) not null default 0 check (excluded between 0 and amount),
      excluded_reason text check (length(excluded_reason) between 1 and 500),
      spent numeric(14,2) check (spent >= 0),
      spent_excluded numeric(14,2) not null default 0 check (spent_excluded between 0 and coalesce(spent, 0)),
      spent_excluded_reason text check (length(spent_excluded_reason) between 1 and 500),
      primary key (case_id, place),
      constraint apprentic_exclusion_reasoned check (excluded = 0 or excluded_reason is not null),
      constraint apprentic_spent_exclusion_reasoned check (spent_excluded = 0 or spent_excluded_reason is not null)
    );

    create table apprentic_funding (
      case_id uuid not null references apprentic_case on delete cascade,
      place int not null check (place between 0 and 9),
      funder_name text not null check (length(funder_name) between 1 and 200),
      amount numeric(14,2) not null check (amount >= 0),
      granted boolean not null,
      primary key (case_id, place)
    );
  `.execute(db)
}
