import { type Kysely, sql } from 'kysely'

/** People who register themselves, and how they come to act for an organisation: asked by them, decided by somebody else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table funder add column open_registration boolean not null default true;
    -- nobody has vouched for them: they act for an organisation once somebody else has said so
    alter table user_account add column registered_alone boolean not null default false;

    -- Not an account yet: it becomes one when the link sent to the address is confirmed with the password chosen here.
    -- Written alike for an address that has an account; then no link is made.
    create table registration (
      id uuid primary key,
      funder_id uuid not null references funder,
      email citext not null check (length(email) between 3 and 254),
      full_name text not null check (length(full_name) between 1 and 200),
      -- forgotten when no link is made
      password_hash text,
      capacity text not null check (capacity in ('applicant', 'consultant')),
      locale text not null check (locale in ('fr', 'en')),
      created_at timestamptz not null,
      -- the job has been here
      handled_at timestamptz,
      token_hash bytea unique check (octet_length(token_hash) = 32),
      expires_at timestamptz,
      check ((token_hash is null) = (expires_at is null)),
      check (token_hash is null or (handled_at is not null and password_hash is not null))
    );
    create index registration_email on registration (email, handled_at);
    create index registration_age on registration (created_at);

    create table attachment_request (
      id uuid primary key,
      funder_id uuid not null references funder,
      user_id uuid not null references user_account,
      siret char(14) not null check (siret ~ '^\\d{14}$'),
      -- known once accepted: until then the asker learns nothing of what the funder knows
      organisation_id uuid references organisation,
      capacity text not null check (capacity in ('applicant', 'consultant')),
      message text not null default '' check (length(message) <= 1000),
      state text not null default 'asked' check (state in ('asked', 'accepted', 'refused', 'withdrawn')),
      decided_by uuid references user_account,
      decided_at timestamptz,
      reason text check (length(reason) between 1 and 2000),
      created_at timestamptz not null,
      check ((state = 'asked') = (decided_at is null)),
      check ((state in ('accepted', 'refused')) = (decided_by is not null)),
      -- four eyes: nobody attaches themselves
      constraint attachment_request_decided_by_another check (decided_by <> user_id),
      check ((state = 'accepted') = (organisation_id is not null)),
      check ((state = 'refused') = (reason is not null))
    );
    create unique index attachment_request_open on attachment_request (user_id, siret) where state = 'asked';
    create index attachment_request_mine on attachment_request (user_id, created_at desc, id desc);
    create index attachment_request_to_decide on attachment_request (funder_id, created_at, id) where state = 'asked';
    create index attachment_request_siret on attachment_request (funder_id, siret) where state = 'asked';
    create index attachment_request_organisation on attachment_request (organisation_id) where organisation_id is not null;

    create function keep_attachment_request() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if new.state = 'asked' and exists (select 1 from user_account where id = new.user_id and funder_id = new.funder_id) then
          return new;
        end if;
      elsif tg_op = 'UPDATE' then
        if old.state = 'asked' and new.state <> 'asked'
           and (new.organisation_id is null or exists
                (select 1 from organisation where id = new.organisation_id and funder_id = new.funder_id and siret = new.siret))
           and (to_jsonb(new) - 'state' - 'decided_by' - 'decided_at' - 'reason' - 'organisation_id')
             = (to_jsonb(old) - 'state' - 'decided_by' - 'decided_at' - 'reason' - 'organisation_id') then
          return new;
        end if;
      end if;
      raise exception 'a request to be attached is decided once, and kept' using errcode = 'GU016', table = 'attachment_request';
    end $$;
    create trigger attachment_request_is_kept before insert or update or delete on attachment_request
      for each row execute function keep_attachment_request();
    create trigger attachment_request_is_kept_truncate before truncate on attachment_request
      for each statement execute function forbid_change();
  `.execute(db)
}
