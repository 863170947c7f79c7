import { type Kysely, sql } from 'kysely'

/** Whose each job is: with several funders in one installation, an administrator sees and retries those of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function uuid_in(payload jsonb, name text) returns uuid language sql immutable as $$
      select case when payload ->> name ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (payload ->> name)::uuid end
    $$;

    -- The funder a job works for, found by what its payload names; null: the whole installation, or what it was for is gone.
    -- A job that is not here and names no funder is nobody's: test/jobs-desk says which those may be.
    create function funder_of_job(job text, payload jsonb) returns uuid language plpgsql stable as $$
    begin
      return case job
        when 'deliver-letter' then (select funder_id from letter where id = uuid_in(payload, 'letterId'))
        when 'deliver-mail' then (select funder_id from mail_message where id = uuid_in(payload, 'mailId'))
        when 'deliver-webhook' then (select funder_id from webhook_delivery where id = uuid_in(payload, 'deliveryId'))
        when 'make-minutes-file' then (select funder_id from committee_session where id = uuid_in(payload, 'sessionId'))
        when 'make-export' then (select funder_id from export_file where id = uuid_in(payload, 'exportId'))
        when 'apply-correction' then (select funder_id from edition_correction where id = uuid_in(payload, 'correctionId'))
        when 'list-correction' then (select funder_id from edition_correction where id = uuid_in(payload, 'correctionId'))
        when 'follow-call' then (select funder_id from call where id = uuid_in(payload, 'callId'))
        when 'send-registration' then (select funder_id from registration where id = uuid_in(payload, 'registrationId'))
        when 'send-password-reset' then (select funder_id from user_account where id = uuid_in(payload, 'userId'))
        when 'note-refused-sign-in' then (select funder_id from user_account where id = uuid_in(payload, 'userId'))
        else (select id from funder where id = uuid_in(payload, 'funderId'))
      end;
    end $$;

    -- Written once, by the database, so that nobody who asks for a job may forget it.
    alter table outbox add column funder_id uuid references funder;
    update outbox set funder_id = funder_of_job(job, payload) where finished_at is null;
    create index outbox_of_funder on outbox (funder_id, created_at) where finished_at is null;
    create function note_funder_of_job() returns trigger language plpgsql as $$
    begin
      new.funder_id := funder_of_job(new.job, new.payload);
      return new;
    end $$;
    create trigger funder_of_row before insert on outbox for each row execute function note_funder_of_job();
  `.execute(db)
}
