import { type Kysely, sql } from 'kysely'
import { factsOfFirms } from './facts-of-firms.ts'
import { measuresOfThePast } from './measures-of-the-past.ts'

/**
 * More of what figures are made of: what a programme measures of its cases (days, missions, money of others), what firms answer once it is
 * over, and the firms that were aided, each a fact with its firm. Beside them, how many firms there are: the population a share is taken of.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- a fact may be a number of its own: people, half-days
    alter table statistic_fact drop constraint statistic_fact_count_check;
    alter table statistic_fact add constraint statistic_fact_count_check check (count between -100000 and 100000) not valid;
    alter table statistic_fact validate constraint statistic_fact_count_check;
    -- the firm a fact is about, where it is not a thing of the case as a whole
    alter table statistic_fact add column organisation_id uuid references organisation;
    create index statistic_fact_organisation on statistic_fact (organisation_id, on_date) where organisation_id is not null;
  `.execute(db)
  await measures(db)
  await answers(db)
  await factsOfFirms(db)
  await population(db)
  await imported(db)
  await measuresOfThePast(db)
}

/** What a programme measures of a case: its facts follow it, whatever it is rewritten to. */
async function measures(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table case_measure (
      case_id uuid not null references case_file on delete cascade,
      kind text not null check (kind ~ '^[a-z-]{2,40}$'),
      on_date date not null,
      count int not null default 0,
      amount numeric(14,2) not null default 0,
      primary key (case_id, kind, on_date)
    );

    create function follow_measure() returns trigger language plpgsql as $$
    declare
      c statistic_case;
      last case_event;
      why text;
      n int := case when tg_op = 'DELETE' then 0 else new.count end - case when tg_op = 'INSERT' then 0 else old.count end;
      euros numeric := case when tg_op = 'DELETE' then 0 else new.amount end - case when tg_op = 'INSERT' then 0 else old.amount end;
    begin
      select * into c from statistic_case where case_id = coalesce(new.case_id, old.case_id) and received_on is not null;
      if not found then
        return null;
      end if;
      select * into last from case_event where case_id = c.case_id order by sequence desc limit 1;
      why := statistic_cause(coalesce(last.milestones, '{}'));
      -- more of the same is measured anew, less of it is taken back
      if tg_op = 'INSERT' or (why = 'correction' and n >= 0 and euros >= 0) then
        why := 'entry';
      end if;
      perform count_statistic(c, coalesce(new.kind, old.kind), coalesce(new.on_date, old.on_date), n, euros, last.id, null, why, last.at);
      return null;
    end $$;
    create trigger statistics after insert or update or delete on case_measure for each row execute function follow_measure();
  `.execute(db)
}

/** What the firm says once it is over: asked in more words than before, and about jobs. All of it may be left out. */
async function answers(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table case_evaluation drop constraint case_evaluation_without_aid_check;
    -- 'partly' is what was answered before "smaller" and "later" were two answers
    alter table case_evaluation add constraint case_evaluation_without_aid_check
      check (without_aid in ('yes', 'smaller', 'later', 'no', 'partly')) not valid;
    alter table case_evaluation validate constraint case_evaluation_without_aid_check;
    alter table case_evaluation alter column without_aid drop not null;
    alter table case_evaluation
      add column jobs_kept int check (jobs_kept between 0 and 100000),
      add column jobs_created int check (jobs_created between 0 and 100000);

    create function count_answers(e case_evaluation) returns void language plpgsql as $$
    declare
      c statistic_case;
      why text := 'entry';
    begin
      select * into c from statistic_case where case_id = e.case_id and received_on is not null;
      if not found then
        return;
      end if;
      if e.without_aid is not null then
        perform count_statistic(c, case e.without_aid when 'yes' then 'would-same' when 'smaller' then 'would-smaller' when 'later' then 'would-later'
          when 'no' then 'would-not' else 'would-partly' end, e.given_on, 1, 0, null, null, why, e.given_at);
      end if;
      perform count_statistic(c, 'jobs-kept', e.given_on, coalesce(e.jobs_kept, 0), 0, null, null, why, e.given_at);
      perform count_statistic(c, 'jobs-created', e.given_on, coalesce(e.jobs_created, 0), 0, null, null, why, e.given_at);
    end $$;
    create function follow_evaluation() returns trigger language plpgsql as $$
    begin
      perform count_answers(new);
      return null;
    end $$;
    create trigger statistics after insert on case_evaluation for each row execute function follow_evaluation();

    -- One evaluation, one mark: the mean of its answers, which are written together.
    create function count_marks(of_case uuid, mean numeric) returns void language plpgsql as $$
    declare
      c statistic_case;
      e case_evaluation;
    begin
      select * into c from statistic_case where case_id = of_case and received_on is not null;
      select * into e from case_evaluation where case_id = of_case;
      if c.case_id is not null and e.case_id is not null then
        perform count_statistic(c, 'evaluations', e.given_on, 1, round(mean, 2), null, null, 'entry', e.given_at);
      end if;
    end $$;
    create function follow_marks() returns trigger language plpgsql as $$
    begin
      perform count_marks(given.case_id, given.mean) from (select case_id, avg(mark) as mean from written group by case_id) given;
      return null;
    end $$;
    create trigger statistics after insert on case_evaluation_mark referencing new table as written
      for each statement execute function follow_marks();
  `.execute(db)
}

/** What the beneficiaries of imported awards received: an award shared between several is one line each, with its whole amount. */
async function imported(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table past_award_year add column parts numeric(20,2) not null default 0;
    update past_award_year y set parts = (
      select sum(round(a.amount * coalesce(a.share_basis_points, 10000) / 10000, 2)) from past_award a
      where a.funder_id = y.funder_id and a.agreement_date between make_date(y.year, 1, 1) and make_date(y.year, 12, 31))
      where exists (select 1 from past_award a
        where a.funder_id = y.funder_id and a.agreement_date between make_date(y.year, 1, 1) and make_date(y.year, 12, 31));
    create index past_award_scheme on past_award (funder_id, scheme, agreement_date desc, id desc);
  `.execute(db)
}

/** How many firms could be aided: by year and place, of all activities or of one section, with where the number comes from. */
async function population(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reference_population (
      id uuid primary key,
      funder_id uuid not null references funder,
      year int not null check (year between 1990 and 2200),
      departement text not null check (departement ~ '^(\\d{2}|2[AB]|97\\d|98\\d)$'),
      naf_nomenclature text check (naf_nomenclature in ('NAFRev2', 'NAF2025')),
      naf_section char(1) check (naf_section between 'A' and 'V'),
      firms int not null check (firms > 0),
      source text not null check (length(source) between 1 and 300),
      recorded_by uuid not null references user_account,
      recorded_at timestamptz not null,
      check ((naf_section is null) = (naf_nomenclature is null))
    );
    create unique index reference_population_once
      on reference_population (funder_id, year, departement, coalesce(naf_nomenclature, ''), coalesce(naf_section, ' '));
  `.execute(db)
}
