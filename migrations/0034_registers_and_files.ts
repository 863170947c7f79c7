import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await exportTries(db)
  await aidDeclarations(db)
}

/** An export knows its job, and every file a try of it began: one whose worker was killed leaves nothing behind. */
async function exportTries(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table export_file
      add column job_id uuid,
      add column tried_keys text[] not null default '{}';
    update export_file set tried_keys = array[storage_key] where storage_key is not null;
    create index export_file_open on export_file (job_id) where state in ('waiting', 'running');
  `.execute(db)
}

/** What was entered in the State's register of de minimis aid (règlement (UE) 2023/2831, art. 6), and when that was said. */
async function aidDeclarations(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table aid_declaration_batch (
      id uuid primary key,
      funder_id uuid not null references funder,
      declared_on date not null,
      reference text not null check (length(reference) between 1 and 120),
      made_by uuid not null references user_account,
      made_at timestamptz not null,
      undone_by uuid references user_account,
      undone_at timestamptz,
      unique (id, funder_id),
      check ((undone_at is null) = (undone_by is null))
    );
    create index aid_declaration_batch_recent on aid_declaration_batch (funder_id, made_at desc, id desc);

    -- Of a declaration only its undoing is ever added, once.
    create function keep_aid_declaration() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.undone_at is not null
         or (to_jsonb(new) - 'undone_at' - 'undone_by') <> (to_jsonb(old) - 'undone_at' - 'undone_by') then
        raise exception 'a declaration is undone, never changed' using errcode = 'GU001', table = 'aid_declaration_batch';
      end if;
      return new;
    end $$;
    create trigger declaration_is_kept before update or delete on aid_declaration_batch for each row execute function keep_aid_declaration();

    create table aid_declaration (
      id uuid primary key,
      funder_id uuid not null,
      batch_id uuid not null,
      case_id uuid not null references case_file,
      organisation_id uuid not null references organisation,
      -- the how manieth declaration of this award to this beneficiary; the last that is not undone stands
      place int not null check (place > 0),
      -- what was declared, by which a later change of the award is seen
      amount numeric(14,2) not null check (amount >= 0),
      number text not null default '' check (length(number) <= 120),
      foreign key (batch_id, funder_id) references aid_declaration_batch (id, funder_id),
      constraint aid_declaration_place unique (case_id, organisation_id, place)
    );
    create index aid_declaration_of_batch on aid_declaration (batch_id);
    create index aid_declaration_funder on aid_declaration (funder_id);
    create index aid_declaration_organisation on aid_declaration (organisation_id);
    call make_append_only('aid_declaration');
  `.execute(db)
}
