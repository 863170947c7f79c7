import { type Kysely, sql } from 'kysely'

/** Wordings a funder adapts, letters as bytes that never change, the proof that they were opened, those that go by post, and signatures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table letter_wording (
      id uuid primary key,
      funder_id uuid not null references funder,
      edition_id uuid not null references programme_edition,
      kind text not null check (kind ~ '^[a-z][a-z-]{1,59}$'),
      number int not null check (number > 0),
      state text not null default 'draft' check (state in ('draft', 'published')),
      subject text not null check (length(subject) between 1 and 200),
      body text not null check (length(body) between 1 and 20000),
      version int not null default 1,
      written_by uuid not null references user_account,
      written_at timestamptz not null,
      published_by uuid references user_account,
      published_at timestamptz,
      unique (edition_id, kind, number),
      check ((state = 'published') = (published_by is not null and published_at is not null))
    );
    create unique index letter_wording_draft on letter_wording (edition_id, kind) where state = 'draft';
    create index letter_wording_funder on letter_wording (funder_id);
    -- what letters went out with stays; a draft may still be thrown away
    create function keep_published_wording() returns trigger language plpgsql as $$
    begin
      if old.state = 'published' then
        raise exception 'a published wording is kept as it is' using errcode = 'GU250', table = 'letter_wording';
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      return new;
    end $$;
    create trigger published_is_kept before update or delete on letter_wording for each row execute function keep_published_wording();

    create table postal_file (
      id uuid primary key,
      funder_id uuid not null references funder,
      made_by uuid not null references user_account,
      made_at timestamptz not null,
      posted_on date,
      posted_by uuid references user_account,
      posted_at timestamptz,
      check ((posted_on is null) = (posted_by is null) and (posted_on is null) = (posted_at is null))
    );
    create index postal_file_recent on postal_file (funder_id, id desc);

    alter table letter
      add column wording_id uuid references letter_wording,
      add column organisation_id uuid references organisation,
      add column signer_id uuid references user_account,
      add column signer_name text,
      add column signer_capacity text,
      add column means text check (means in ('electronic', 'post')),
      add column postal_file_id uuid references postal_file,
      drop constraint letter_status_check,
      add constraint letter_status_check check (status in ('queued', 'to-post', 'sent')),
      add check (status <> 'to-post' or means = 'post'),
      add check (postal_file_id is null or means = 'post');
    create index letter_organisation on letter (organisation_id);
    create index letter_wording_used on letter (wording_id);
    create index letter_event on letter (event_id);
    create index letter_to_post on letter (funder_id, id) where status = 'to-post';
    create index letter_postal_file on letter (postal_file_id);

    -- What was written, to whom and in whose name does not change; a letter goes forward only.
    create function keep_letter() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        raise exception 'a letter is kept' using errcode = 'GU251', table = 'letter';
      end if;
      if (new.id, new.funder_id, new.case_id, new.event_id, new.kind, new.locale, new.recipient_name, new.recipient_email, new.content,
          new.queued_at, new.wording_id, new.organisation_id, new.signer_id, new.signer_name, new.signer_capacity)
         is distinct from
         (old.id, old.funder_id, old.case_id, old.event_id, old.kind, old.locale, old.recipient_name, old.recipient_email, old.content,
          old.queued_at, old.wording_id, old.organisation_id, old.signer_id, old.signer_name, old.signer_capacity) then
        raise exception 'the words of a letter are kept' using errcode = 'GU251', table = 'letter';
      end if;
      if new.status <> old.status and (old.status, new.status) not in (('queued', 'to-post'), ('queued', 'sent'), ('to-post', 'sent')) then
        raise exception 'a letter does not go from % to %', old.status, new.status using errcode = 'GU251', table = 'letter';
      end if;
      return new;
    end $$;
    create trigger words_are_kept before update or delete on letter for each row execute function keep_letter();

    -- The very bytes that went out: the database itself compares them with their hash.
    create table letter_file (
      letter_id uuid primary key references letter,
      sha256 bytea not null,
      content bytea not null,
      made_at timestamptz not null,
      check (sha256 = sha256(content)),
      unique (letter_id, sha256)
    );
    alter table letter_file alter column content set storage external;
    call make_append_only('letter_file');

    -- The first opening on the portal by somebody of the organisation it was written to.
    create table letter_opening (
      letter_id uuid primary key references letter,
      user_id uuid not null references user_account,
      reader_name text not null,
      opened_at timestamptz not null
    );
    create index letter_opening_reader on letter_opening (user_id);
    call make_append_only('letter_opening');

    create table signature_code (
      id uuid primary key,
      letter_id uuid not null references letter,
      user_id uuid not null references user_account,
      code_hash bytea not null check (octet_length(code_hash) = 32),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      tries int not null default 0 check (tries between 0 and 5),
      ended_at timestamptz,
      check (expires_at > created_at)
    );
    create unique index signature_code_open on signature_code (letter_id, user_id) where ended_at is null;
    create index signature_code_person on signature_code (user_id, created_at);

    -- Who signed which bytes: the key on the file refuses the hash of anything else than the letter as it went out.
    create table letter_signature (
      letter_id uuid primary key,
      sha256 bytea not null,
      user_id uuid not null references user_account,
      signer_name text not null check (length(signer_name) > 0),
      signer_email text not null,
      organisation_id uuid not null references organisation,
      method text not null check (method ~ '^[a-z][a-z-]{1,39}$'),
      evidence jsonb not null,
      signed_at timestamptz not null,
      foreign key (letter_id, sha256) references letter_file (letter_id, sha256)
    );
    create index letter_signature_person on letter_signature (user_id);
    create index letter_signature_organisation on letter_signature (organisation_id);
    call make_append_only('letter_signature');
  `.execute(db)
}
