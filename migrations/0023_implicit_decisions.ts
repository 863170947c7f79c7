import { type Kysely, sql } from 'kysely'

/** The day on which silence became a rejection (CRPA L231-4): a fact, stated once, that no later act undoes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table case_file add column implicit_rejection_on date;
    alter table case_file add constraint case_rejected_after_receipt check (implicit_rejection_on >= received_on);
    create index case_file_implicit on case_file (funder_id, implicit_rejection_on) where implicit_rejection_on is not null;

    create function keep_implicit_rejection() returns trigger language plpgsql as $$
    begin
      if old.implicit_rejection_on is not null and new.implicit_rejection_on is distinct from old.implicit_rejection_on then
        raise exception 'an implicit rejection was born once and for all' using errcode = 'GU023', table = 'case_file';
      end if;
      return new;
    end $$;
    create trigger implicit_rejection_is_kept before update of implicit_rejection_on on case_file
      for each row execute function keep_implicit_rejection();
  `.execute(db)
}
