import { type Kysely, sql } from 'kysely'

/** Files of past awards or firms: read, previewed row by row, then taken whole or not at all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_file (
      id uuid primary key,
      funder_id uuid not null references funder,
      kind text not null check (kind in ('past-awards', 'organisations')),
      file_name text not null check (length(file_name) between 1 and 300),
      sha256 bytea not null check (octet_length(sha256) = 32),
      byte_size bigint not null,
      -- how the file was read: encoding, separator, columns and what each was taken for, problems counted by kind
      reading jsonb not null,
      row_count int not null default 0,
      add_count int not null default 0,
      already_count int not null default 0,
      rejected_count int not null default 0,
      -- rows with something to say, rejected or not
      noted_count int not null default 0,
      state text not null default 'previewed' check (state in ('previewed', 'imported', 'abandoned')),
      added int,
      created_by uuid not null references user_account,
      created_at timestamptz not null,
      ended_by uuid references user_account,
      ended_at timestamptz,
      check (add_count + already_count + rejected_count = row_count),
      check ((state = 'previewed') = (ended_at is null)),
      check ((state = 'imported') = (added is not null))
    );
    create index import_file_recent on import_file (funder_id, created_at desc, id desc);
    create index import_file_same on import_file (funder_id, sha256);

    -- row_number is the row a person sees in a spreadsheet: the first line of the file is 1.
    create table import_row (
      import_id uuid not null references import_file on delete cascade,
      row_number int not null,
      outcome text not null check (outcome in ('add', 'already-there', 'rejected')),
      cells jsonb not null,
      record jsonb,
      problems jsonb not null default '[]',
      -- what makes two lines the same, and which of the identical lines of this file it is
      identity text,
      occurrence int not null default 1 check (occurrence >= 1),
      primary key (import_id, row_number),
      check ((outcome = 'rejected') = (record is null)),
      check ((record is null) = (identity is null))
    );
    create index import_row_outcome on import_row (import_id, outcome, row_number);
    create index import_row_noted on import_row (import_id, row_number) where problems <> '[]';

    create table past_award (
      id uuid primary key,
      funder_id uuid not null references funder,
      import_id uuid not null references import_file,
      row_number int not null,
      -- identity and occurrence of the imported line: the same line is never taken twice
      identity_key text not null,
      grantor_name text not null,
      grantor_siren char(9),
      grantor_siret char(14),
      agreement_date date not null,
      -- some files state the year only: the date is then 31 December of it
      date_precision text not null check (date_precision in ('day', 'year')),
      decision_reference text not null default '',
      beneficiary_name text not null,
      beneficiary_siren char(9),
      beneficiary_siret char(14),
      beneficiary_rna char(10),
      purpose text not null,
      -- total of the award, before it is shared between beneficiaries
      amount numeric(14,2) not null check (amount >= 0),
      nature text check (nature in ('cash', 'in-kind', 'cash-and-in-kind')),
      payment_terms text not null default '',
      payment_from date,
      payment_to date,
      eu_notified boolean,
      -- part of this beneficiary; null: not stated, to be taken as the whole
      share_basis_points int check (share_basis_points between 1 and 10000),
      aid_register_number text not null default '',
      scheme text not null default '',
      category text not null default '',
      organisation_id uuid references organisation,
      created_at timestamptz not null,
      search text not null generated always as
        (fold(beneficiary_name || ' ' || coalesce(beneficiary_siret, beneficiary_siren, beneficiary_rna, '') || ' ' ||
              decision_reference || ' ' || grantor_name)) stored,
      unique (funder_id, identity_key),
      check (payment_to >= payment_from)
    );
    create index past_award_import on past_award (import_id, row_number);
    create index past_award_recent on past_award (funder_id, agreement_date desc, id desc);
    create index past_award_siret on past_award (funder_id, beneficiary_siret, agreement_date desc, id desc);
    create index past_award_siren on past_award (funder_id, beneficiary_siren, agreement_date);
    create index past_award_search on past_award using gin (search gin_trgm_ops);
    create index past_award_organisation on past_award (organisation_id) where organisation_id is not null;

    -- How many past awards and euros a year holds; kept with each import, so that a total costs nothing.
    create table past_award_year (
      funder_id uuid not null references funder,
      year int not null,
      awards bigint not null,
      amount numeric(20,2) not null,
      primary key (funder_id, year)
    );
  `.execute(db)
}
