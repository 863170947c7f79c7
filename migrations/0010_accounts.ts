import { type Kysely, sql } from 'kysely'

/** Local accounts: second factor, links sent by e-mail, failed sign-ins, and the mails that go out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table user_account
      add column version int not null default 1,
      add column must_change_password boolean not null default false,
      add column password_changed_at timestamptz,
      add column last_sign_in_at timestamptz,
      add column deactivated_at timestamptz,
      -- sealed with a key of the installation: a copy of the database gives no second factor
      add column totp_secret bytea,
      add column totp_confirmed_at timestamptz,
      -- the last period whose code was taken: a code seen over a shoulder is worth nothing
      add column totp_last_step bigint,
      add constraint user_account_totp check (totp_confirmed_at is null or totp_secret is not null);

    create index user_account_by_name on user_account (funder_id, (fold(full_name) collate "C"), id);
    create index user_account_search on user_account using gin (fold(full_name || ' ' || email::text) gin_trgm_ops);

    -- how the person proved who they are: a second factor of ours is asked of those who came with a password of ours
    alter table user_session
      add column method text not null default 'password' check (method in ('password', 'oidc'));
    create index user_session_live on user_session (user_id, last_seen_at desc) where revoked_at is null;

    create index user_session_expiry on user_session (expires_at);

    create table recovery_code (
      user_id uuid not null references user_account on delete cascade,
      code_hash bytea not null check (octet_length(code_hash) = 32),
      created_at timestamptz not null,
      used_at timestamptz,
      primary key (user_id, code_hash)
    );

    create table sign_in_challenge (
      id uuid primary key,
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      user_id uuid not null references user_account on delete cascade,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index sign_in_challenge_age on sign_in_challenge (expires_at);

    -- Keyed by a hash made with a secret of the installation: neither tells who has an account, nor what was typed.
    create table sign_in_failure (
      key_hash bytea primary key check (octet_length(key_hash) = 32),
      failures int not null check (failures > 0),
      locked_until timestamptz,
      last_at timestamptz not null
    );
    create index sign_in_failure_age on sign_in_failure (last_at);

    create table email_token (
      id uuid primary key,
      user_id uuid not null references user_account on delete cascade,
      purpose text not null check (purpose in ('invitation', 'password-reset', 'email-confirmation')),
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      created_by uuid references user_account,
      created_at timestamptz not null,
      expires_at timestamptz not null check (expires_at > created_at),
      used_at timestamptz,
      -- replaced by a later one, or overtaken by events
      withdrawn_at timestamptz
    );
    create index email_token_user on email_token (user_id, purpose, created_at desc);

    create index email_token_expiry on email_token (expires_at);

    create table mail_message (
      id uuid primary key,
      funder_id uuid not null references funder,
      user_id uuid references user_account on delete set null,
      recipient citext not null check (length(recipient) between 3 and 254),
      kind text not null check (length(kind) between 1 and 60),
      subject text not null check (length(subject) between 1 and 300),
      -- forgotten once sent when they hold a link that opens a door
      body_text text,
      body_html text,
      secret boolean not null default false,
      created_at timestamptz not null,
      sent_at timestamptz,
      attempts int not null default 0,
      error text,
      check (sent_at is not null or body_text is not null)
    );
    create index mail_message_recent on mail_message (funder_id, created_at desc, id desc);
  `.execute(db)
}
