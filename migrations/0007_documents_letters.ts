import { type Kysely, sql } from 'kysely'

/** Typed documents with their versions, letters, and the outbox written in the caller's transaction. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table document (
      id uuid primary key,
      funder_id uuid not null references funder,
      organisation_id uuid not null references organisation,
      case_id uuid references case_file,
      type_code text not null,
      created_at timestamptz not null
    );
    create index document_case on document (case_id, type_code);
    create index document_organisation on document (organisation_id, type_code);
    create index document_funder on document (funder_id);

    create table document_version (
      id uuid primary key,
      document_id uuid not null references document,
      number int not null check (number > 0),
      file_name text not null check (length(file_name) between 1 and 200),
      media_type text not null,
      size_bytes bigint not null check (size_bytes > 0),
      sha256 bytea not null check (octet_length(sha256) = 32),
      storage_key text not null unique,
      issued_on date,
      valid_until date,
      uploaded_by uuid not null references user_account,
      uploaded_at timestamptz not null,
      unique (document_id, number),
      check (valid_until is null or issued_on is null or valid_until >= issued_on)
    );
    create index document_version_hash on document_version (sha256);
    create index document_version_uploader on document_version (uploaded_by);
    call make_append_only('document_version');

    create table letter (
      id uuid primary key,
      funder_id uuid not null references funder,
      case_id uuid not null references case_file,
      event_id uuid not null references case_event,
      kind text not null,
      locale text not null default 'fr',
      recipient_name text not null,
      recipient_email text,
      content jsonb not null,
      status text not null default 'queued' check (status in ('queued', 'sent')),
      queued_at timestamptz not null,
      sent_at timestamptz
    );
    create index letter_case on letter (case_id, queued_at);
    create index letter_recent on letter (funder_id, queued_at desc, id desc);

    create table outbox (
      id uuid primary key,
      job text not null,
      payload jsonb not null,
      created_at timestamptz not null,
      dispatched_at timestamptz
    );
    create index outbox_waiting on outbox (created_at, id) where dispatched_at is null;
    create function announce_outbox() returns trigger language plpgsql as $$
    begin
      perform pg_notify('outbox', '');
      return null;
    end $$;
    create trigger announce after insert on outbox for each statement execute function announce_outbox();
  `.execute(db)
}
