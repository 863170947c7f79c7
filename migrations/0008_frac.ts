import { type Kysely, sql } from 'kysely'

/** What only a FRAC case holds: the mission, the proposals compared, the appraisal and the report. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table frac_case (
      case_id uuid primary key references case_file on delete cascade,
      mission_kind text check (mission_kind in ('court', 'long')),
      field text,
      subject text not null default '' check (length(subject) <= 2000),
      terms_of_reference text not null default '' check (length(terms_of_reference) <= 10000),
      mission_nature text not null default 'advice',
      consultant_organisation_id uuid references organisation,
      consultant_name text not null default '' check (length(consultant_name) <= 200),
      independence_declared boolean not null default false,
      consultant_sells_equipment boolean not null default false,
      days numeric(6,2) check (days > 0),
      daily_rate numeric(14,2) check (daily_rate >= 0),
      travel_costs numeric(14,2) not null default 0 check (travel_costs >= 0),
      choice_reason text not null default '' check (length(choice_reason) <= 4000),
      order_signed_on date,
      planned_start date,
      planned_end date,
      retained_days numeric(6,2) check (retained_days >= 0),
      retained_daily_rate numeric(14,2) check (retained_daily_rate >= 0),
      retained_travel_costs numeric(14,2) check (retained_travel_costs >= 0),
      recommendation text check (recommendation in ('award', 'refuse')),
      appraisal_note text check (length(appraisal_note) <= 10000),
      started_on date,
      report_received_on date,
      report_digital_section boolean,
      check (planned_end is null or planned_start is null or planned_end >= planned_start)
    );
    create index frac_case_consultant on frac_case (consultant_organisation_id);

    create table frac_proposal (
      id uuid primary key,
      case_id uuid not null references frac_case on delete cascade,
      consultancy_name text not null check (length(consultancy_name) between 1 and 200),
      days numeric(6,2) not null check (days > 0),
      amount numeric(14,2) not null check (amount >= 0),
      received_on date not null,
      chosen boolean not null default false
    );
    create index frac_proposal_case on frac_proposal (case_id);
    create unique index frac_proposal_one_chosen on frac_proposal (case_id) where chosen;
  `.execute(db)
}
