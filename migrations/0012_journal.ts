import { type Kysely, sql } from 'kysely'

/**
 * The journal: who did what, hash-chained per funder.
 * A line is written without a number during the transaction (`audit_pending`) and chained when it commits: the head of the
 * chain, the one row every change of a funder waits for, is locked last and for the length of a commit only.
 * hash = sha256(previous_hash || sequence as 8 bytes, big-endian || content_hash); content_hash is made by the program
 * from the columns of the line (`server/audit/chain.ts`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_head (
      funder_id uuid primary key references funder,
      sequence bigint not null default 0 check (sequence >= 0),
      hash bytea not null check (octet_length(hash) = 32)
    ) with (fillfactor = 20);

    create table audit_entry (
      funder_id uuid not null references funder,
      sequence bigint not null check (sequence > 0),
      at timestamptz not null,
      -- null: the program itself, or somebody who is not signed in
      actor_id uuid,
      actor_name text not null,
      actor_role text,
      address text,
      session_id text,
      token_id text,
      behalf_id uuid,
      behalf_name text,
      action text not null check (action ~ '^[a-z][a-zA-Z]*\\.[a-z][a-zA-Z-]*$'),
      subject_kind text not null check (subject_kind ~ '^[a-z][a-zA-Z-]*$'),
      subject_id text not null check (length(subject_id) <= 200),
      subject_label text,
      before jsonb,
      after jsonb,
      content_hash bytea not null check (octet_length(content_hash) = 32),
      previous_hash bytea not null check (octet_length(previous_hash) = 32),
      hash bytea not null check (octet_length(hash) = 32),
      primary key (funder_id, sequence)
    );
    create index audit_entry_actor on audit_entry (funder_id, actor_id, sequence);
    create index audit_entry_action on audit_entry (funder_id, action, sequence);
    create index audit_entry_subject on audit_entry (funder_id, subject_id, sequence);
    create index audit_entry_label on audit_entry (funder_id, subject_label, sequence) where subject_label is not null;
    create index audit_entry_at on audit_entry (funder_id, at, sequence);
    call make_append_only('audit_entry');

    -- Lines of transactions under way. Always empty once these have ended, so nothing is lost with it in a crash.
    create unlogged table audit_pending (
      id bigint generated always as identity primary key,
      funder_id uuid not null,
      at timestamptz not null,
      actor_id uuid,
      actor_name text not null,
      actor_role text,
      address text,
      session_id text,
      token_id text,
      behalf_id uuid,
      behalf_name text,
      action text not null,
      subject_kind text not null,
      subject_id text not null,
      subject_label text,
      before jsonb,
      after jsonb,
      content_hash bytea not null
    );

    -- Runs for each line; the first chains them all, so that the head is moved once in a transaction, however long.
    create function chain_audit_entry() returns trigger language plpgsql as $$
    declare
      head audit_head;
      line audit_pending;
      next_hash bytea;
    begin
      if not exists (select 1 from audit_pending where id = new.id) then
        return null;
      end if;
      select * into head from audit_head where funder_id = new.funder_id for update;
      if not found then
        raise exception 'journal without head' using errcode = 'GU004', table = 'audit_head';
      end if;
      -- those of this transaction only: the others' are not seen before they commit, and then they are gone
      for line in select * from audit_pending where funder_id = new.funder_id order by id loop
        next_hash := sha256(head.hash || int8send(head.sequence + 1) || line.content_hash);
        insert into audit_entry (funder_id, sequence, at, actor_id, actor_name, actor_role, address, session_id, token_id,
            behalf_id, behalf_name, action, subject_kind, subject_id, subject_label, before, after, content_hash, previous_hash, hash)
          values (line.funder_id, head.sequence + 1, line.at, line.actor_id, line.actor_name, line.actor_role, line.address, line.session_id,
            line.token_id, line.behalf_id, line.behalf_name, line.action, line.subject_kind, line.subject_id, line.subject_label, line.before,
            line.after, line.content_hash, head.hash, next_hash);
        head.sequence := head.sequence + 1;
        head.hash := next_hash;
      end loop;
      update audit_head set sequence = head.sequence, hash = head.hash where funder_id = new.funder_id;
      delete from audit_pending where funder_id = new.funder_id;
      return null;
    end $$;
    create constraint trigger chain after insert on audit_pending
      deferrable initially deferred for each row execute function chain_audit_entry();

    -- Only the chain moves its head and writes its lines.
    create function forbid_direct_journal() returns trigger language plpgsql as $$
    begin
      if pg_trigger_depth() < 2 then
        raise exception 'the journal is written by its chain only' using errcode = 'GU004', table = tg_table_name;
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger chain_only before update or delete on audit_head for each row execute function forbid_direct_journal();
    create trigger chain_only before insert on audit_entry for each row execute function forbid_direct_journal();

    create function open_journal() returns trigger language plpgsql as $$
    begin
      insert into audit_head (funder_id, hash) values (new.id, sha256(convert_to(new.id::text, 'UTF8')));
      return null;
    end $$;
    create trigger open_journal after insert on funder for each row execute function open_journal();
    insert into audit_head (funder_id, hash) select id, sha256(convert_to(id::text, 'UTF8')) from funder;

    -- The head as it was on a day, signed: what proves later that lines after it were not cut off or written anew.
    create table audit_anchor (
      funder_id uuid not null references funder,
      at timestamptz not null,
      sequence bigint not null,
      hash bytea not null check (octet_length(hash) = 32),
      public_key bytea not null check (octet_length(public_key) = 32),
      signature bytea not null check (octet_length(signature) = 64),
      primary key (funder_id, at)
    );
    create index audit_anchor_sequence on audit_anchor (funder_id, sequence);
    call make_append_only('audit_anchor');
  `.execute(db)
}
