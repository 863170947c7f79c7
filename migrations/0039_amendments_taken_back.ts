import { type Kysely, sql } from 'kysely'

/**
 * A proposal of amendment may be taken back by the person who made it, and by nobody else; signing and refusing stay those of another person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table case_amendment
      drop constraint case_amendment_state_check,
      drop constraint amendment_four_eyes,
      add constraint case_amendment_state_check check (state in ('proposed', 'signed', 'refused', 'taken-back')),
      add constraint amendment_four_eyes check (case state when 'taken-back' then decided_by = proposed_by else decided_by <> proposed_by end);
  `.execute(db)
}
