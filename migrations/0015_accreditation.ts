import { type Kysely, sql } from 'kysely'

/**
 * The accreditation of consultants: what is asked for, by named consultant and field, and what is decided on each.
 * In the core: who files a case (a firm, or a consultancy for itself), and computations whose result is no amount.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table case_file add column applicant_role text not null default 'applicant' check (applicant_role in ('applicant', 'consultant'));
    -- the result of a stored computation is whatever its rule answers: an amount, or a word
    alter table case_trace alter column result type text using result::text;
    alter table case_trace add constraint case_trace_result check (length(result) between 1 and 60);

    -- the decision a right comes from; kept: beyond its term, while a renewal filed in time and complete is examined
    alter table accredited_field add column case_id uuid references case_file;
    alter table accredited_field add column kept boolean not null default false;
    create index accredited_field_case on accredited_field (case_id) where case_id is not null;

    create table accreditation_case (
      case_id uuid primary key references case_file on delete cascade,
      renews_case_id uuid references case_file,
      presentation text not null default '' check (length(presentation) <= 4000),
      departements text[] not null default '{}',
      charter_accepted boolean not null default false,
      grid jsonb not null default '[]',
      proposal_note text check (length(proposal_note) <= 10000),
      valid_from date,
      valid_until date,
      observations_until date,
      check (valid_until >= valid_from)
    );
    -- the public register: one line per consultancy, its last decision
    create index accreditation_case_decided on accreditation_case (case_id) where valid_from is not null;
    create index case_file_accreditation on case_file (funder_id, fold(applicant_name), id) where programme_code = 'accreditation';
    create index case_file_accreditation_of on case_file (applicant_organisation_id) where programme_code = 'accreditation';
    create index accreditation_case_renews on accreditation_case (renews_case_id) where renews_case_id is not null;

    create table accreditation_consultant (
      case_id uuid not null references accreditation_case on delete cascade,
      position int not null check (position between 0 and 99),
      full_name text not null check (length(full_name) <= 200),
      experience text not null default '' check (length(experience) <= 2000),
      primary key (case_id, position)
    );

    create table accreditation_line (
      case_id uuid not null,
      consultant int not null,
      field text not null check (length(field) between 1 and 60),
      proposal text check (proposal in ('accept', 'refuse')),
      proposal_reason text check (length(proposal_reason) <= 2000),
      decision text check (decision in ('accept', 'refuse')),
      decision_reason text check (length(decision_reason) <= 2000),
      primary key (case_id, consultant, field),
      foreign key (case_id, consultant) references accreditation_consultant on delete cascade,
      check ((proposal is null) = (proposal_reason is null)),
      check ((decision is null) = (decision_reason is null))
    );
    create index accreditation_line_field on accreditation_line (field, case_id) where decision = 'accept';

    create table accreditation_evidence (
      id uuid primary key,
      case_id uuid not null,
      consultant int not null,
      field text not null,
      kind text not null check (kind in ('training', 'reference', 'test')),
      title text not null check (length(title) between 1 and 300),
      client text not null default '' check (length(client) <= 300),
      happened_on date not null,
      digital boolean not null,
      foreign key (case_id, consultant, field) references accreditation_line on delete cascade
    );
    create index accreditation_evidence_line on accreditation_evidence (case_id, consultant, field);
  `.execute(db)
}
