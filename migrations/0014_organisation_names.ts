import { type Kysely, sql } from 'kysely'

/**
 * The folded name is kept beside the name: a search for a very common word sorts hundreds of thousands of rows by it, and folding
 * each one again took most of a second.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index organisation_name;
    drop index organisation_departement;
    drop index organisation_inactive;
    drop index organisation_kind;
    -- collate "C": one order, and prefix search by the same index, whatever the locale of the server
    alter table organisation add column name_key text collate "C" not null generated always as (fold(name)) stored;
    create index organisation_name on organisation (funder_id, name_key, id);
    create index organisation_departement on organisation (funder_id, departement, name_key, id);
    create index organisation_inactive on organisation (funder_id, name_key, id) where not active;
    create index organisation_kind on organisation (funder_id, kind, name_key, id);
  `.execute(db)
}
