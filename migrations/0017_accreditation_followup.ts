import { type Kysely, sql } from 'kysely'

/** What follows an accreditation: evaluations by firms, certificates, rights that end by themselves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- the date the final invoice bears: the consultant must have been insured until then
    alter table frac_case add column invoiced_on date;

    -- an act of the system is nobody's: what a date brings about, stated in the history as such
    alter table case_event alter column actor_id drop not null;
    alter table case_event add constraint case_event_actor check ((actor_id is null) = (actor_role = 'system'));

    -- one evaluation per case, given once
    create table case_evaluation (
      case_id uuid primary key references case_file,
      funder_id uuid not null references funder,
      provider_id uuid not null references organisation,
      without_aid text not null check (without_aid in ('yes', 'partly', 'no')),
      comment text not null default '' check (length(comment) <= 2000),
      given_by uuid not null references user_account,
      given_at timestamptz not null,
      given_on date not null
    );
    create index case_evaluation_provider on case_evaluation (provider_id, given_on desc, case_id desc);
    create index case_evaluation_funder on case_evaluation (funder_id);
    call make_append_only('case_evaluation');

    create table case_evaluation_mark (
      case_id uuid not null references case_evaluation,
      question text not null check (length(question) between 1 and 60),
      mark int not null check (mark between 1 and 5),
      primary key (case_id, question)
    );
    call make_append_only('case_evaluation_mark');
  `.execute(db)
}
