import { type Kysely, sql } from 'kysely'

/**
 * Open data: what a funder publishes of its awards. The rules are its own; each publication is an edition whose bytes never change,
 * and what it changed line by line, so that a line has a history and the last edition is the sum of them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table open_data_setting (
      funder_id uuid primary key references funder,
      -- agreements: bodies that receive more than the threshold in a civil year (loi 2000-321 art. 10, décret 2001-495)
      scope text not null default 'all' check (scope in ('all', 'agreements')),
      threshold numeric(14,2) not null default 23000 check (threshold >= 0),
      natural_persons text not null default 'withheld' check (natural_persons in ('withheld', 'name-withheld')),
      unknown_legal_form text not null default 'hold' check (unknown_legal_form in ('hold', 'publish')),
      past_awards boolean not null default true,
      -- décret 2017-779 art. 1: three months from the signature
      publish_within_months int not null default 3 check (publish_within_months between 1 and 24),
      version int not null default 1,
      updated_by uuid references user_account,
      updated_at timestamptz not null
    );

    create table open_data_edition (
      id uuid primary key,
      funder_id uuid not null references funder,
      number int not null check (number >= 1),
      -- its address: the day, and which one of that day
      code text not null check (code ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]{1,3})?$'),
      published_on date not null,
      published_at timestamptz not null,
      published_by uuid not null references user_account,
      line_count int not null check (line_count >= 0),
      held_count int not null check (held_count >= 0),
      withheld_count int not null check (withheld_count >= 0),
      added_count int not null check (added_count >= 0),
      changed_count int not null check (changed_count >= 0),
      removed_count int not null check (removed_count >= 0),
      -- the rules it was made under
      rules jsonb not null,
      scdl bytea not null,
      scdl_sha256 bytea not null check (scdl_sha256 = sha256(scdl)),
      grants bytea not null,
      grants_sha256 bytea not null check (grants_sha256 = sha256(grants)),
      unique (funder_id, number),
      unique (funder_id, code),
      unique (id, funder_id, number)
    );
    call make_append_only('open_data_edition');

    -- What an edition changed. The award is a case file or a past award; the key names the beneficiary as well.
    create table open_data_line (
      edition_id uuid not null,
      funder_id uuid not null,
      number int not null,
      line_key text not null check (length(line_key) between 36 and 80),
      award_id uuid not null,
      change text not null check (change in ('added', 'changed', 'removed')),
      content jsonb,
      primary key (edition_id, line_key),
      foreign key (edition_id, funder_id, number) references open_data_edition (id, funder_id, number),
      check ((change = 'removed') = (content is null))
    );
    create index open_data_line_latest on open_data_line (funder_id, line_key, number desc);
    create index open_data_line_award on open_data_line (funder_id, award_id);
    call make_append_only('open_data_line');

    -- An administrator keeps an award out of the file, with the reason, or lets it in again.
    create table open_data_ruling (
      id uuid primary key,
      -- two of one instant have an order all the same
      sequence bigint not null generated always as identity,
      funder_id uuid not null references funder,
      award_id uuid not null,
      ruling text not null check (ruling in ('withhold', 'release')),
      reason text not null check (length(reason) between 1 and 2000),
      ruled_by uuid not null references user_account,
      ruled_at timestamptz not null
    );
    create index open_data_ruling_award on open_data_ruling (funder_id, award_id, sequence desc);
    call make_append_only('open_data_ruling');

    create index case_file_awarded on case_file (funder_id, awarded_on desc, id desc) where awarded_on is not null;
  `.execute(db)
}
