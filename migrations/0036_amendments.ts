import { type Kysely, sql } from 'kysely'

/**
 * Amendments of awards: proposed by one person, signed or refused by another. Each keeps what stood before and what stands after; the award, its
 * trace and its letter stay as they were made.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table case_amendment (
      id uuid primary key,
      funder_id uuid not null references funder,
      case_id uuid not null references case_file,
      number int not null check (number > 0),
      state text not null check (state in ('proposed', 'signed', 'refused')),
      proposed_event_id uuid not null unique references case_event,
      proposed_by uuid not null references user_account,
      proposed_on date not null,
      decided_event_id uuid unique references case_event,
      decided_by uuid references user_account,
      decided_on date,
      -- the day the beneficiary asked for it; null: on the initiative of the service
      requested_on date,
      -- what the rule computes the aid from once amended, as its programme states it; null: as before
      budget jsonb,
      -- an amount below what the rule gives; null: what the rule gives
      stated_amount numeric(14,2) check (stated_amount >= 0),
      awarded_before numeric(14,2) not null check (awarded_before >= 0),
      awarded_after numeric(14,2) not null check (awarded_after >= 0),
      eligible_before numeric(14,2) not null check (eligible_before >= 0),
      eligible_after numeric(14,2) not null,
      ends_before date not null,
      ends_after date not null,
      unique (case_id, number),
      constraint amendment_within_eligible check (awarded_after <= eligible_after),
      constraint amendment_four_eyes check (decided_by <> proposed_by),
      check ((state = 'proposed') = (decided_event_id is null)),
      check ((decided_event_id is null) = (decided_on is null) and (decided_event_id is null) = (decided_by is null))
    );
    create unique index amendment_one_open on case_amendment (case_id) where state = 'proposed';
    create index case_amendment_funder on case_amendment (funder_id);

    -- A proposal is decided once, as it was proposed; nothing else ever changes.
    create function keep_amendment() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.state = 'proposed'
        and to_jsonb(new) - '{state,decided_event_id,decided_by,decided_on}'::text[]
          = to_jsonb(old) - '{state,decided_event_id,decided_by,decided_on}'::text[]
      then return new; end if;
      raise exception 'an amendment is kept as it was proposed and decided' using errcode = 'GU003', table = 'case_amendment';
    end $$;
    create trigger amendment_kept before update or delete on case_amendment for each row execute function keep_amendment();

    -- The day by which the beneficiary has to have finished, as last amended; null: as the award said.
    create function amended_end(a_case uuid) returns date language sql stable as $$
      select ends_after from case_amendment where case_id = a_case and state = 'signed' and ends_after <> ends_before order by number desc limit 1
    $$;
  `.execute(db)
  await followLedger(db)
}

/** As in 0028; money an amendment adds counts as one, like the money it gives back. */
async function followLedger(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function follow_ledger() returns trigger language plpgsql as $$
    declare
      c statistic_case;
      happened case_event;
      day date;
      why text := 'entry';
    begin
      select * into c from statistic_case where case_id = new.case_id;
      if not found then
        return null;
      end if;
      select * into happened from case_event where id = new.event_id;
      day := case when new.kind = 'payment' and happened.details->>'paidOn' ~ '^\\d{4}-\\d{2}-\\d{2}$'
        then (happened.details->>'paidOn')::date else happened.on_date end;
      if new.kind = 'decommitment' or (new.kind = 'commitment' and 'amended' = any(happened.milestones)) then
        why := statistic_cause(happened.milestones);
      end if;
      perform count_statistic(c, case new.kind when 'payment' then 'paid' when 'recovery' then 'recovered' else 'committed' end, day, 0,
        case when new.kind = 'decommitment' then -new.amount else new.amount end, new.event_id, new.id, why, new.at);
      if new.kind = 'payment' then
        update statistic_case set first_paid_on = least(first_paid_on, day) where case_id = new.case_id;
      end if;
      return null;
    end $$;
  `.execute(db)
}
