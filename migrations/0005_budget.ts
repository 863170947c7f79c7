import { type Kysely, sql } from 'kysely'

/**
 * Envelopes per programme and year, and their append-only ledger.
 * `envelope_balance` and the amounts of the case are sums of the ledger, written only by its trigger:
 * the CHECKs on them are what makes an overdraft impossible, whatever runs in parallel.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table envelope (
      id uuid primary key,
      funder_id uuid not null,
      programme_code text not null,
      year int not null check (year between 1990 and 2200),
      label text not null check (length(label) between 1 and 120),
      created_by uuid references user_account,
      created_at timestamptz not null,
      foreign key (funder_id, programme_code) references programme,
      unique (funder_id, programme_code, year, label)
    );

    create table envelope_balance (
      envelope_id uuid primary key references envelope on delete cascade,
      allocated numeric(14,2) not null default 0,
      committed numeric(14,2) not null default 0,
      paid numeric(14,2) not null default 0,
      recovered numeric(14,2) not null default 0,
      constraint envelope_allocated_positive check (allocated >= 0),
      constraint envelope_not_overdrawn check (committed <= allocated),
      constraint envelope_committed_positive check (committed >= 0),
      constraint envelope_paid_within_committed check (paid <= committed),
      constraint envelope_recovered_within_paid check (recovered <= paid)
    );

    create table ledger_entry (
      id uuid primary key,
      envelope_id uuid not null references envelope,
      case_id uuid references case_file,
      event_id uuid references case_event,
      kind text not null check (kind in ('allocation', 'allocation-cut', 'commitment', 'decommitment', 'payment', 'recovery')),
      amount numeric(14,2) not null check (amount > 0),
      memo text not null default '' check (length(memo) <= 500),
      actor_id uuid not null references user_account,
      at timestamptz not null,
      check ((kind in ('allocation', 'allocation-cut')) = (case_id is null)),
      check ((case_id is null) = (event_id is null))
    );
    create index ledger_entry_envelope on ledger_entry (envelope_id, at, id);
    create index ledger_entry_case on ledger_entry (case_id, at, id) where case_id is not null;
    call make_append_only('ledger_entry');

    create function post_ledger_entry() returns trigger language plpgsql as $$
    begin
      update envelope_balance set
        allocated = allocated + case new.kind when 'allocation' then new.amount when 'allocation-cut' then -new.amount else 0 end,
        committed = committed + case new.kind when 'commitment' then new.amount when 'decommitment' then -new.amount else 0 end,
        paid = paid + case when new.kind = 'payment' then new.amount else 0 end,
        recovered = recovered + case when new.kind = 'recovery' then new.amount else 0 end
      where envelope_id = new.envelope_id;
      if not found then
        raise exception 'envelope without balance' using errcode = 'GU003';
      end if;
      if new.case_id is not null then
        update case_file set
          committed_amount = committed_amount + case new.kind when 'commitment' then new.amount when 'decommitment' then -new.amount else 0 end,
          paid_amount = paid_amount + case when new.kind = 'payment' then new.amount else 0 end,
          recovered_amount = recovered_amount + case when new.kind = 'recovery' then new.amount else 0 end
        where id = new.case_id;
      end if;
      return null;
    end $$;
    create trigger post after insert on ledger_entry for each row execute function post_ledger_entry();

    -- Only the ledger writes balances.
    create function forbid_direct_balance() returns trigger language plpgsql as $$
    begin
      if pg_trigger_depth() < 2 then
        raise exception 'balances are written by the ledger only' using errcode = 'GU003', table = tg_table_name;
      end if;
      return new;
    end $$;
    create trigger ledger_only before update on envelope_balance for each row execute function forbid_direct_balance();
    create trigger ledger_only before update of committed_amount, paid_amount, recovered_amount on case_file
      for each row when (new.committed_amount <> old.committed_amount or new.paid_amount <> old.paid_amount or new.recovered_amount <> old.recovered_amount)
      execute function forbid_direct_balance();

    create function open_balance() returns trigger language plpgsql as $$
    begin
      insert into envelope_balance (envelope_id) values (new.id);
      return null;
    end $$;
    create trigger open_balance after insert on envelope for each row execute function open_balance();
  `.execute(db)
}
