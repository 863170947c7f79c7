import { type Kysely, sql } from 'kysely'

/** Minutes as bytes made from a wording, and messages that come back after the mail server has taken them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Minutes kept before have no wording and no file: they are made again from what they say.
    alter table committee_minutes add column wording_id uuid references letter_wording;
    create index committee_minutes_wording on committee_minutes (wording_id);

    -- The very bytes that were kept: the database itself compares them with their hash.
    create table committee_minutes_file (
      session_id uuid primary key references committee_minutes,
      sha256 bytea not null,
      content bytea not null,
      made_at timestamptz not null,
      check (sha256 = sha256(content))
    );
    alter table committee_minutes_file alter column content set storage external;
    call make_append_only('committee_minutes_file');

    alter table mail_message
      -- the Message-ID it was last handed to the mail server with, without brackets: another for each time it is replayed
      add column message_id text check (length(message_id) between 3 and 320),
      -- it came back although the mail server had taken it
      add column returned_at timestamptz,
      add column returned_because text check (returned_because in ('address-refused', 'message-refused', 'given-up')),
      add check ((returned_at is null) = (returned_because is null)),
      add check (returned_at is null or sent_at is not null);
    create index mail_message_returned on mail_message (funder_id, created_at desc, id desc) where returned_at is not null;

    -- What a mail server somewhere said of a message after ours had taken it (RFC 3464): each report once.
    create table mail_return (
      id uuid primary key,
      funder_id uuid not null references funder,
      mail_id uuid not null references mail_message on delete cascade,
      -- of the report as it was handed in
      sha256 bytea not null check (length(sha256) = 32),
      outcome text not null check (outcome in ('returned', 'delayed')),
      reason text not null check (reason ~ '^[a-z][a-z-]{1,39}$'),
      -- RFC 3463
      status text not null check (status ~ '^[245]\\.\\d{1,3}\\.\\d{1,3}$'),
      address text not null check (length(address) <= 320),
      said text not null check (length(said) <= 500),
      handed_in_by uuid not null references user_account,
      at timestamptz not null,
      constraint mail_return_once unique (mail_id, sha256)
    );
    create index mail_return_funder on mail_return (funder_id, at desc, id desc);
    create index mail_return_by on mail_return (handed_in_by);
  `.execute(db)
}
