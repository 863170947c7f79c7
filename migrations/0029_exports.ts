import { type Kysely, sql } from 'kysely'

/**
 * Exports: the columns a person saved for a list, and the files made by a job, which wait some days for who asked for them.
 * What was exported is told by the journal; these rows are erased with their files.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table export_set (
      id uuid primary key,
      user_id uuid not null references user_account,
      list text not null check (list ~ '^[a-z-]{2,40}$'),
      name text not null check (length(name) between 1 and 80),
      -- format, separator, decimals and columns in their order
      layout jsonb not null,
      created_at timestamptz not null,
      constraint export_set_name unique (user_id, list, name)
    );

    create table export_file (
      id uuid primary key,
      funder_id uuid not null references funder,
      user_id uuid not null references user_account,
      list text not null check (list ~ '^[a-z-]{2,40}$'),
      format text not null check (format in ('csv', 'xlsx', 'ods', 'json')),
      -- filter, columns and words, as they were asked for
      request jsonb not null,
      state text not null default 'waiting' check (state in ('waiting', 'running', 'ready', 'failed', 'cancelled')),
      rows_total int not null check (rows_total >= 0),
      rows_done int not null default 0 check (rows_done >= 0),
      failure text check (failure in ('no-longer-allowed', 'interrupted')),
      file_name text not null,
      storage_key text,
      size_bytes bigint check (size_bytes >= 0),
      sha256 bytea check (length(sha256) = 32),
      asked_at timestamptz not null,
      finished_at timestamptz,
      -- the file and its row are erased after it
      keep_until timestamptz not null,
      check ((state = 'ready') = (storage_key is not null)),
      check ((storage_key is null) = (sha256 is null) and (storage_key is null) = (size_bytes is null)),
      check ((state = 'failed') = (failure is not null)),
      check ((state in ('waiting', 'running')) = (finished_at is null))
    );
    create index export_file_user on export_file (user_id, asked_at desc, id desc);
    create index export_file_funder on export_file (funder_id);
    create index export_file_keep on export_file (keep_until);
  `.execute(db)
}
