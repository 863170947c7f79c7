import { type Kysely, sql } from 'kysely'

/** Accounts of machines and their tokens, identities given by an OpenID Connect provider, and the windows of the rate limits. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A token acts under an account of its own, so that histories, idempotency keys and the journal tell it from the person who made it.
    alter table user_account add column kind text not null default 'person' check (kind in ('person', 'machine'));
    alter table user_account add constraint user_account_machine_without_password check (kind = 'person' or password_hash is null);
    -- Whether a first sign-in through the provider may be tied to this account by its e-mail address.
    alter table user_account add column oidc_allowed boolean not null default true;

    create table api_token (
      id uuid primary key references user_account,
      funder_id uuid not null references funder,
      name text not null check (length(name) between 1 and 100),
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      prefix text not null check (length(prefix) between 4 and 16),
      role text not null check (role in ('caseOfficer', 'supervisor', 'paymentOfficer', 'administrator', 'auditor')),
      scopes text[] not null check (cardinality(scopes) between 1 and 200),
      programmes text[] check (programmes is null or cardinality(programmes) > 0),
      networks text[] check (networks is null or cardinality(networks) > 0),
      created_by uuid not null references user_account,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      last_used_at timestamptz,
      last_address text,
      revoked_at timestamptz,
      revoked_by uuid references user_account,
      -- a token nobody renews is a token nobody watches: a year at most
      constraint api_token_expires_within_a_year check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
      constraint api_token_revoked_by_someone check ((revoked_at is null) = (revoked_by is null))
    );
    create index api_token_funder on api_token (funder_id, created_at desc, id desc);
    create index api_token_creator on api_token (created_by);

    -- Four eyes also between a person and the tokens they made: otherwise one could appraise by hand and pay by machine.
    create function duty_of_one_principal() returns trigger language plpgsql as $$
    declare
      principal uuid := coalesce((select created_by from api_token where id = new.user_id), new.user_id);
    begin
      if exists (
        select 1 from case_duty d left join api_token t on t.id = d.user_id
        where d.case_id = new.case_id and coalesce(t.created_by, d.user_id) = principal
          and d.user_id <> new.user_id and d.duty <> new.duty
      ) then
        raise exception 'one person, one duty on a case' using errcode = 'GU003', table = 'case_duty', constraint = 'case_duty_pkey';
      end if;
      return new;
    end $$;
    create trigger duty_of_one_principal before insert on case_duty for each row execute function duty_of_one_principal();

    -- Who someone is for a provider. One account per identity, one identity per account and provider.
    create table user_identity (
      issuer text not null check (length(issuer) between 8 and 500),
      subject text not null check (length(subject) between 1 and 255),
      user_id uuid not null references user_account on delete cascade,
      linked_at timestamptz not null,
      last_used_at timestamptz not null,
      primary key (issuer, subject),
      constraint user_identity_one_per_account unique (user_id, issuer)
    );

    -- What is needed to sign out at the provider too; the ID token is sealed with the key of the installation.
    create table oidc_session (
      session_id uuid primary key references user_session on delete cascade,
      issuer text not null,
      id_token bytea not null
    );

    -- Counts of one minute or so, nothing that matters after a crash: not written to the log of the database.
    create unlogged table rate_window (
      key text primary key check (length(key) <= 200),
      points int not null check (points >= 0),
      expires_at timestamptz not null
    );
    create index rate_window_age on rate_window (expires_at);
  `.execute(db)
}
