import { type Kysely, sql } from 'kysely'

/** Programmes with their dated editions, case files, their events, traces, parties, suspensions and the four-eyes rule. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table programme (
      funder_id uuid not null references funder,
      code text not null check (code ~ '^[a-z-]{2,40}$'),
      open boolean not null default true,
      primary key (funder_id, code)
    );

    create table programme_edition (
      id uuid primary key,
      funder_id uuid not null,
      programme_code text not null,
      label text not null check (length(label) between 1 and 80),
      in_force_from date not null,
      decision_months int not null check (decision_months between 1 and 24),
      parameters jsonb not null,
      document_types jsonb not null check (jsonb_typeof(document_types) = 'array'),
      created_by uuid references user_account,
      created_at timestamptz not null,
      version int not null default 1,
      foreign key (funder_id, programme_code) references programme,
      unique (funder_id, programme_code, in_force_from),
      unique (id, funder_id, programme_code)
    );

    create table case_file (
      id uuid primary key,
      funder_id uuid not null references funder,
      programme_code text not null,
      edition_id uuid not null,
      lifecycle_code text not null,
      reference text not null,
      state text not null,
      title text not null default '' check (length(title) <= 300),
      applicant_organisation_id uuid not null references organisation,
      applicant_name text not null,
      departement text,
      officer_id uuid references user_account,
      created_by uuid not null references user_account,
      created_at timestamptz not null,
      received_on date,
      decision_due_on date,
      next_due_on date,
      next_due_kind text,
      requested_amount numeric(14,2) not null default 0 check (requested_amount >= 0),
      eligible_amount numeric(14,2) check (eligible_amount >= 0),
      awarded_amount numeric(14,2) check (awarded_amount >= 0),
      awarded_on date,
      committed_amount numeric(14,2) not null default 0 check (committed_amount >= 0),
      paid_amount numeric(14,2) not null default 0 check (paid_amount >= 0),
      recovered_amount numeric(14,2) not null default 0 check (recovered_amount >= 0),
      last_event_at timestamptz not null,
      last_action text not null,
      version int not null default 1,
      search text not null generated always as (fold(reference || ' ' || applicant_name || ' ' || title)) stored,
      foreign key (edition_id, funder_id, programme_code) references programme_edition (id, funder_id, programme_code),
      unique (funder_id, reference),
      constraint case_awarded_within_eligible check (awarded_amount <= eligible_amount),
      constraint case_committed_within_awarded check (committed_amount <= coalesce(awarded_amount, 0)),
      constraint case_paid_within_committed check (paid_amount <= committed_amount),
      constraint case_recovered_within_paid check (recovered_amount <= paid_amount)
    );
    create index case_file_recent on case_file (funder_id, last_event_at desc, id desc);
    create index case_file_state on case_file (funder_id, state, last_event_at desc, id desc);
    create index case_file_programme on case_file (funder_id, programme_code, last_event_at desc, id desc);
    create index case_file_due on case_file (funder_id, (coalesce(next_due_on, date '9999-12-31')), id);
    create index case_file_officer on case_file (officer_id, next_due_on, id);
    create index case_file_departement on case_file (funder_id, departement, last_event_at desc, id desc);
    create index case_file_applicant on case_file (applicant_organisation_id, programme_code);
    create index case_file_edition on case_file (edition_id);
    create index case_file_amount on case_file (funder_id, requested_amount, id);
    create index case_file_search on case_file using gin (search gin_trgm_ops);

    create function forbid_change_of_used_edition() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from case_file where edition_id = old.id) then
        raise exception 'this edition is used by case files' using errcode = 'GU002', table = 'programme_edition';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger used_edition_is_fixed before update or delete on programme_edition
      for each row execute function forbid_change_of_used_edition();

    create table reference_counter (
      funder_id uuid not null references funder,
      programme_code text not null,
      year int not null,
      last int not null,
      primary key (funder_id, programme_code, year)
    );

    -- Organisations that see the case: applicant, consultant, carrier...
    create table case_party (
      case_id uuid not null references case_file on delete cascade,
      organisation_id uuid not null references organisation,
      capacity text not null,
      primary key (case_id, organisation_id, capacity)
    );
    create index case_party_organisation on case_party (organisation_id, case_id);

    create table case_event (
      id uuid primary key,
      case_id uuid not null references case_file,
      funder_id uuid not null references funder,
      sequence int not null,
      action text not null,
      from_state text not null,
      to_state text not null,
      actor_id uuid not null references user_account,
      actor_role text not null,
      actor_name text not null,
      at timestamptz not null,
      on_date date not null,
      reason text,
      basis text not null,
      details jsonb not null default '{}',
      unique (case_id, sequence)
    );
    create index case_event_funder on case_event (funder_id, at desc);
    call make_append_only('case_event');

    -- A computation as it was made: rule, inputs, parameters, steps, result. Re-running it must give the same amount.
    create table case_trace (
      id uuid primary key,
      case_id uuid not null references case_file,
      event_id uuid not null references case_event,
      rule text not null,
      rule_version int not null,
      edition_id uuid not null references programme_edition,
      inputs jsonb not null,
      parameters jsonb not null,
      steps jsonb not null,
      result numeric(14,2) not null,
      at timestamptz not null
    );
    create index case_trace_case on case_trace (case_id, at);
    call make_append_only('case_trace');

    -- Four eyes: on one case a person holds one duty only.
    create table case_duty (
      case_id uuid not null references case_file,
      user_id uuid not null references user_account,
      duty text not null check (duty in ('appraise', 'decide', 'certify', 'pay')),
      since timestamptz not null,
      primary key (case_id, user_id)
    );
    call make_append_only('case_duty');

    create table case_suspension (
      id uuid primary key,
      case_id uuid not null references case_file,
      starts_on date not null,
      limit_on date not null,
      ended_on date,
      requested text not null,
      check (limit_on >= starts_on),
      check (ended_on is null or ended_on >= starts_on)
    );
    create index case_suspension_case on case_suspension (case_id, starts_on);
    create unique index case_suspension_one_open on case_suspension (case_id) where ended_on is null;

    create table case_note (
      id uuid primary key,
      case_id uuid not null references case_file,
      author_id uuid not null references user_account,
      text text not null check (length(text) between 1 and 5000),
      internal boolean not null,
      at timestamptz not null
    );
    create index case_note_case on case_note (case_id, at);
    call make_append_only('case_note');
  `.execute(db)
}
