import { type Kysely, sql } from 'kysely'

/** What other programs are told (webhooks), the calendar of deadlines a person may subscribe to, and the signs of life of the workers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table webhook_endpoint (
      id uuid primary key,
      funder_id uuid not null references funder,
      name text not null check (length(name) between 1 and 100),
      url text not null check (length(url) between 8 and 500),
      kinds text[] not null check (cardinality(kinds) between 1 and 20),
      -- null: every programme of the funder
      programmes text[] check (programmes is null or cardinality(programmes) between 1 and 50),
      active boolean not null default true,
      -- sealed with the key of the installation: signing needs the secret itself
      secret bytea not null,
      -- the one before, which signs beside the new one until this instant
      previous_secret bytea,
      previous_until timestamptz,
      version int not null default 1,
      created_by uuid not null references user_account,
      created_at timestamptz not null,
      check ((previous_secret is null) = (previous_until is null))
    );
    create index webhook_endpoint_funder on webhook_endpoint (funder_id, created_at desc, id desc);

    -- One event told to one address. Written in the transaction of the event; the bytes sent are those kept here.
    create table webhook_delivery (
      id uuid primary key,
      funder_id uuid not null references funder,
      endpoint_id uuid not null references webhook_endpoint,
      case_id uuid not null references case_file on delete cascade,
      -- The order of what is told of one case. Given under the lock of the case, so within one case it is that of the commits.
      position bigint not null generated always as identity,
      event_id uuid not null,
      kind text not null check (length(kind) between 3 and 60),
      body text not null check (length(body) <= 10000),
      state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead', 'skipped')),
      created_at timestamptz not null,
      -- not sent before; the pause after a failure
      try_at timestamptz not null,
      -- when it was last handed to the queue
      queued_at timestamptz not null,
      -- held by the worker that is sending it, until then
      claimed_until timestamptz,
      attempts int not null default 0 check (attempts >= 0),
      -- attempts since it was last asked for: a replay starts anew
      tries int not null default 0 check (tries >= 0),
      tried_at timestamptz,
      status int,
      error text check (length(error) <= 60),
      response text check (length(response) <= 500),
      duration_ms int,
      finished_at timestamptz,
      replayed_at timestamptz,
      replayed_by uuid references user_account,
      -- an event is told once to an address, whatever is run twice
      constraint webhook_delivery_once unique (endpoint_id, event_id),
      check ((state = 'waiting') = (finished_at is null)),
      check (claimed_until is null or state = 'waiting')
    );
    create index webhook_delivery_case on webhook_delivery (case_id);
    create index webhook_delivery_lane on webhook_delivery (endpoint_id, case_id, position) where state = 'waiting';
    create index webhook_delivery_due on webhook_delivery (try_at) where state = 'waiting';
    create index webhook_delivery_of_endpoint on webhook_delivery (endpoint_id, position desc);
    create index webhook_delivery_open on webhook_delivery (endpoint_id, state) where state in ('waiting', 'dead');
    create index webhook_delivery_age on webhook_delivery (finished_at) where state <> 'waiting';

    -- The address of a calendar is a secret: who has it reads the deadlines of this person. Only its hash is kept.
    create table calendar_feed (
      user_id uuid primary key references user_account on delete cascade,
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      created_at timestamptz not null,
      last_read_at timestamptz
    );

    -- A process that takes jobs says so every few seconds.
    create table worker_heartbeat (
      id uuid primary key,
      store text not null check (store in ('postgres', 'redis')),
      host text not null check (length(host) <= 255),
      started_at timestamptz not null,
      beat_at timestamptz not null,
      stopped_at timestamptz
    );
    create index worker_heartbeat_last on worker_heartbeat (beat_at desc);
  `.execute(db)
}
