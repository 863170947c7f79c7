import { type Kysely, sql } from 'kysely'

/**
 * An e-mail address belongs in the whole installation to the account that proved it, once somebody entered; an invitation not yet
 * answered holds it in its own funder only. A funder that invites an address thus learns nothing of the accounts of another.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table user_account add column entered boolean not null default true;
    update user_account set entered = false
      where kind = 'person' and password_hash is null and last_sign_in_at is null
        and not exists (select 1 from user_identity i where i.user_id = user_account.id);
    alter table user_account drop constraint user_account_email_key;
    create unique index user_account_address on user_account (email) where entered;
    create unique index user_account_address_of_funder on user_account (email, funder_id);
  `.execute(db)
}
