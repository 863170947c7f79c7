import { type Kysely, sql } from 'kysely'

/** Files of past awards: read, previewed row by row, then taken whole or not at all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_file (
      id uuid primary key,
      funder_id uuid not null references funder,
      kind text not null check (kind in ('past-awards', 'organisations')),
      file_name text not null check (length(file_name) between 1 and 300),
      sha256 bytea not null check (octet_length(sha256) = 32),
      reading jsonb not null,
      row_count int not null,
      state text not null default 'previewed' check (state in ('previewed', 'imported', 'abandoned')),
      added int,
      created_by uuid not null references user_account,
      created_at timestamptz not null,
      ended_at timestamptz
    );
    create index import_file_recent on import_file (funder_id, created_at desc, id desc);

    create table import_row (
      import_id uuid not null references import_file on delete cascade,
      row_number int not null,
      outcome text not null check (outcome in ('add', 'already-there', 'rejected')),
      cells jsonb not null,
      award jsonb,
      problems jsonb not null default '[]',
      primary key (import_id, row_number)
    );
    create index import_row_outcome on import_row (import_id, outcome, row_number);

    create table past_award (
      id uuid primary key,
      funder_id uuid not null references funder,
      import_id uuid not null references import_file,
      row_number int not null,
      identity_key text not null,
      grantor_name text not null,
      grantor_siret char(14),
      agreement_date date not null,
      decision_reference text not null default '',
      beneficiary_name text not null,
      beneficiary_siret char(14),
      beneficiary_rna char(10),
      purpose text not null,
      amount numeric(14,2) not null,
      nature text not null,
      payment_terms text not null default '',
      payment_from date,
      payment_to date,
      eu_notified boolean,
      share_basis_points int check (share_basis_points between 0 and 10000),
      scheme text not null default '',
      organisation_id uuid references organisation,
      created_at timestamptz not null,
      unique (funder_id, identity_key)
    );
    create index past_award_recent on past_award (funder_id, agreement_date desc, id desc);
    create index past_award_beneficiary on past_award (funder_id, beneficiary_siret, agreement_date);
  `.execute(db)
}
