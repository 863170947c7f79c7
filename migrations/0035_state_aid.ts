import { type Kysely, sql } from 'kysely'

/**
 * Headroom of the single undertaking: under which regulation an award was granted, and the aid of other bodies a firm declares.
 * A declaration is never rewritten: it is taken back with a reason, and typed anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table case_file add column aid_regulation text check (length(aid_regulation) between 1 and 60);
    -- what was awarded before this version: consultancy aid above 50 %, and all of ApprenTIC (Reg. (EU) 651/2014 art. 18)
    update case_file c set aid_regulation = 'de-minimis-2023-2831'
      from frac_case f where f.case_id = c.id and f.mission_kind = 'court' and c.awarded_on is not null;
    update case_file set aid_regulation = 'de-minimis-2023-2831' where programme_code = 'apprentic' and awarded_on is not null;
    create index case_file_aid on case_file (applicant_organisation_id, awarded_on) where aid_regulation is not null;

    create table declared_aid (
      id uuid primary key,
      funder_id uuid not null references funder,
      organisation_id uuid not null references organisation,
      granted_on date not null,
      amount numeric(14,2) not null check (amount > 0),
      authority text not null check (length(authority) between 1 and 200),
      purpose text not null default '' check (length(purpose) <= 300),
      regulation text not null check (length(regulation) between 1 and 60),
      recorded_by uuid not null references user_account,
      recorded_at timestamptz not null,
      withdrawn_by uuid references user_account,
      withdrawn_at timestamptz,
      withdrawn_reason text check (length(withdrawn_reason) between 1 and 500),
      check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
    );
    create index declared_aid_organisation on declared_aid (organisation_id, granted_on, id);
    create index declared_aid_funder on declared_aid (funder_id);

    create function keep_declared_aid() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.withdrawn_at is null
        and (new.id, new.funder_id, new.organisation_id, new.granted_on, new.amount, new.authority, new.purpose, new.regulation, new.recorded_by, new.recorded_at)
          = (old.id, old.funder_id, old.organisation_id, old.granted_on, old.amount, old.authority, old.purpose, old.regulation, old.recorded_by, old.recorded_at)
      then return new; end if;
      raise exception 'declared_aid keeps what was declared' using errcode = 'restrict_violation', constraint = 'declared_aid_kept';
    end $$;
    create trigger declared_aid_kept before update or delete on declared_aid for each row execute function keep_declared_aid();
  `.execute(db)
}
