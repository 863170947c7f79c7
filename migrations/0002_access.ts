import { type Kysely, sql } from 'kysely'

/** Funders, user accounts, what each may do and where, sessions, and replies kept for repeated requests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table funder (
      id uuid primary key,
      code text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
      name text not null,
      siret char(14),
      time_zone text not null default 'Europe/Paris',
      holiday_zone text not null default 'metropole',
      departements text[] not null check (cardinality(departements) > 0),
      service_name text not null,
      service_email text not null,
      service_phone text not null,
      service_address text not null,
      appeal_court text not null,
      demonstration boolean not null default false,
      created_at timestamptz not null
    );

    create table user_account (
      id uuid primary key,
      funder_id uuid not null references funder,
      email citext not null unique check (length(email) between 3 and 254),
      full_name text not null check (length(full_name) between 1 and 200),
      password_hash text,
      locale text not null default 'fr' check (locale in ('fr', 'en')),
      active boolean not null default true,
      created_at timestamptz not null
    );
    create index user_account_funder on user_account (funder_id, full_name);

    -- A role, limited to some programmes and départements; null means all those of the funder.
    create table role_grant (
      id uuid primary key,
      user_id uuid not null references user_account on delete cascade,
      role text not null check (role in ('caseOfficer', 'supervisor', 'authority', 'paymentOfficer', 'committeeMember',
                                         'administrator', 'consultant', 'applicant', 'auditor')),
      programmes text[] check (programmes is null or cardinality(programmes) > 0),
      departements text[] check (departements is null or cardinality(departements) > 0),
      unique (user_id, role)
    );

    create table user_session (
      id uuid primary key,
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      user_id uuid not null references user_account on delete cascade,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      address text,
      user_agent text
    );
    create index user_session_user on user_session (user_id, created_at desc);

    create table idempotency_key (
      user_id uuid not null references user_account on delete cascade,
      key text not null check (length(key) between 8 and 200),
      request_hash bytea not null,
      status int,
      headers jsonb,
      body jsonb,
      created_at timestamptz not null,
      primary key (user_id, key)
    );
    create index idempotency_key_age on idempotency_key (created_at);
  `.execute(db)
}
