import { type Kysely, sql } from 'kysely'

/** Claims of the beneficiary and the payment orders that answer them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table payment_claim (
      id uuid primary key,
      case_id uuid not null references case_file,
      kind text not null check (kind in ('advance', 'interim', 'balance')),
      claimed_amount numeric(14,2) not null check (claimed_amount >= 0),
      spent_amount numeric(14,2) check (spent_amount >= 0),
      certified_amount numeric(14,2) check (certified_amount >= 0),
      state text not null default 'claimed' check (state in ('claimed', 'certified', 'ordered', 'paid', 'refused')),
      claimed_by uuid not null references user_account,
      claimed_at timestamptz not null,
      certified_by uuid references user_account,
      certified_at timestamptz,
      refused_reason text,
      check ((state in ('certified', 'ordered', 'paid')) <= (certified_amount is not null)),
      check (certified_amount is null or certified_amount <= claimed_amount)
    );
    create index payment_claim_state on payment_claim (state, claimed_at, id);
    create index payment_claim_case on payment_claim (case_id, claimed_at);
    -- One claim of a kind is under way at a time; an advance and a balance are paid once.
    create unique index payment_claim_one_under_way on payment_claim (case_id, kind) where state in ('claimed', 'certified', 'ordered');
    create unique index payment_claim_once on payment_claim (case_id, kind) where kind in ('advance', 'balance') and state <> 'refused';

    create table payment_order (
      id uuid primary key,
      funder_id uuid not null references funder,
      claim_id uuid not null unique references payment_claim,
      case_id uuid not null references case_file,
      number text not null,
      amount numeric(14,2) not null check (amount > 0),
      iban text not null,
      ordered_by uuid not null references user_account,
      ordered_at timestamptz not null,
      due_on date not null,
      paid_on date,
      accountant_reference text,
      recorded_by uuid references user_account,
      check ((paid_on is null) = (accountant_reference is null)),
      unique (funder_id, number)
    );
    create index payment_order_case on payment_order (case_id);
    create index payment_order_unpaid on payment_order (funder_id, due_on, id) where paid_on is null;
    alter table case_file
      add column beneficiary_iban text,
      add column to_recover_amount numeric(14,2) not null default 0,
      add constraint case_to_recover_within_paid check (to_recover_amount between 0 and paid_amount),
      add constraint case_recovered_within_order check (recovered_amount <= to_recover_amount);
  `.execute(db)
}
