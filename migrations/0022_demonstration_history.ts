import { type Kysely, sql } from 'kysely'

/** Which stories of the demonstration's past were begun: a start that was interrupted goes on where it stopped and tells none twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table demonstration_story (
      funder_id uuid not null references funder,
      key text not null check (length(key) between 1 and 80),
      begun_at timestamptz not null,
      primary key (funder_id, key)
    );
  `.execute(db)
}
