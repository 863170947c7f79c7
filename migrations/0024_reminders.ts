import { type Kysely, sql } from 'kysely'

/**
 * Reminders: what must be said, of which date, to whom and when; who was told; what each person wants of it.
 * Beside: jobs known to be done, so that a queue that forgets loses none, and messages that nobody can receive.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What a funder changes of a rule of the code (server/reminders/default-rules.ts).
    create table reminder_setting (
      funder_id uuid not null references funder,
      rule text not null check (rule ~ '^[a-z0-9-]{3,60}$'),
      enabled boolean not null,
      days int not null check (days between 0 and 400),
      channel text not null check (channel in ('mail', 'inside', 'both')),
      version int not null default 1,
      changed_by uuid not null references user_account,
      changed_at timestamptz not null,
      primary key (funder_id, rule)
    );

    create table reminder (
      id uuid primary key,
      funder_id uuid not null references funder,
      case_id uuid not null references case_file on delete cascade,
      rule text not null check (rule ~ '^[a-z0-9-]{3,60}$'),
      -- the date it is about and the kind of that date: a word of the catalogue
      about_kind text not null,
      about_on date not null,
      recipient text not null check (recipient in ('officer', 'supervisor', 'applicant', 'consultant')),
      channel text not null check (channel in ('mail', 'inside', 'both')),
      -- the civil day on which it is to be said, and the instant from which it is; a snooze moves the instant
      due_on date not null,
      due_at timestamptz not null,
      state text not null default 'planned' check (state in ('planned', 'sent', 'cancelled', 'nobody')),
      created_at timestamptz not null,
      sent_at timestamptz,
      cancelled_at timestamptz,
      -- the act that made it moot
      cancelled_because text,
      snoozed_until date,
      snoozed_by uuid references user_account,
      -- why it went elsewhere than planned
      rerouted text check (rerouted in ('no-officer', 'account-closed', 'left-role', 'recused', 'not-visible')),
      version int not null default 1,
      -- said once for this date, whatever happens in between
      constraint reminder_once unique (case_id, rule, about_on, recipient),
      check ((state in ('sent', 'nobody')) = (sent_at is not null)),
      check ((state = 'cancelled') = (cancelled_at is not null))
    );
    create index reminder_due on reminder (due_at, id) where state = 'planned';
    create index reminder_coming on reminder (funder_id, due_at, id) where state = 'planned';

    -- What was said is not unsaid: a reminder that went out is neither planned again nor erased.
    create function keep_sent_reminder() returns trigger language plpgsql as $$
    begin
      if old.state in ('sent', 'nobody') and (new.state is distinct from old.state or new.sent_at is distinct from old.sent_at) then
        raise exception 'a reminder that went out is not taken back' using errcode = 'GU024', table = 'reminder';
      end if;
      return new;
    end $$;
    create trigger sent_reminder_is_kept before update on reminder for each row execute function keep_sent_reminder();

    alter table mail_message
      add column list_unsubscribe text check (length(list_unsubscribe) <= 500),
      -- when it is to be tried again after a failure; the queue's own tries end after a quarter of an hour
      add column try_at timestamptz,
      add column dead_at timestamptz,
      add column dead_because text check (dead_because in ('address-refused', 'message-refused', 'given-up')),
      add column replayed_at timestamptz,
      add check ((dead_at is null) = (dead_because is null)),
      add check (dead_at is null or sent_at is null);
    create index mail_message_again on mail_message (try_at) where try_at is not null and sent_at is null and dead_at is null;
    create index mail_message_dead on mail_message (funder_id, dead_at desc, id desc) where dead_at is not null;
    create index mail_message_recipient on mail_message (funder_id, recipient);

    -- Addresses a mail server has refused for good.
    create table unreachable_address (
      funder_id uuid not null references funder,
      address citext not null check (length(address) between 3 and 254),
      since timestamptz not null,
      reason text not null check (length(reason) <= 500),
      mail_id uuid references mail_message on delete set null,
      primary key (funder_id, address)
    );

    -- One person told of one thing, in the console and, when they want it, by a message.
    create table notice (
      id uuid primary key,
      funder_id uuid not null references funder,
      user_id uuid not null references user_account on delete cascade,
      case_id uuid not null references case_file on delete cascade,
      kind text not null check (kind in ('reminder', 'address-unreachable')),
      reminder_id uuid references reminder on delete cascade,
      -- the message that could not be delivered
      bounced_mail_id uuid references mail_message on delete cascade,
      details jsonb not null default '{}',
      created_at timestamptz not null,
      -- shown in the console, or not (a rule whose channel is mail alone, a muted rule)
      inside boolean not null,
      muted boolean not null default false,
      read_at timestamptz,
      mail_state text not null check (mail_state in ('none', 'waiting', 'mailed', 'unreachable')),
      mail_at timestamptz,
      mail_id uuid references mail_message on delete set null,
      constraint notice_once unique (reminder_id, user_id),
      check ((kind = 'reminder') = (reminder_id is not null)),
      check ((kind = 'address-unreachable') = (bounced_mail_id is not null)),
      check ((mail_state = 'waiting') = (mail_at is not null))
    );
    create unique index notice_bounce_once on notice (bounced_mail_id, user_id, case_id) where bounced_mail_id is not null;
    create index notice_case on notice (case_id);
    create index notice_of_person on notice (user_id, created_at desc, id desc) where inside;
    create index notice_unread on notice (user_id) where inside and read_at is null;
    create index notice_to_mail on notice (mail_at, user_id) where mail_state = 'waiting';
    create index notice_waiting on notice (user_id, mail_at) where mail_state = 'waiting';
    create index notice_mail on notice (mail_id) where mail_id is not null;

    -- Who carries a message was told, once: the mail of a notice never changes.
    create function keep_mailed_notice() returns trigger language plpgsql as $$
    begin
      if old.mail_state = 'mailed' and (new.mail_state <> 'mailed' or new.reminder_id is distinct from old.reminder_id) then
        raise exception 'what was mailed stays mailed' using errcode = 'GU024', table = 'notice';
      end if;
      return new;
    end $$;
    create trigger mailed_notice_is_kept before update on notice for each row execute function keep_mailed_notice();

    -- How a person wants to be told; the row is also what two senders take turns on.
    create table notice_setting (
      user_id uuid primary key references user_account on delete cascade,
      rhythm text not null default 'at-once' check (rhythm in ('at-once', 'daily', 'weekly')),
      version int not null default 1,
      mails_on date,
      mails_count int not null default 0
    );

    create table reminder_mute (
      id uuid primary key,
      funder_id uuid not null references funder,
      -- null: everybody of the funder
      user_id uuid references user_account on delete cascade,
      -- null: every rule
      rule text check (rule ~ '^[a-z0-9-]{3,60}$'),
      until_on date,
      reason text not null default '' check (length(reason) <= 500),
      muted_by uuid not null references user_account,
      muted_at timestamptz not null,
      check (user_id is not null or rule is not null)
    );
    create unique index reminder_muted_once on reminder_mute (
      funder_id, coalesce(user_id, '00000000-0000-0000-0000-000000000000'), coalesce(rule, ''));
    create index reminder_mute_user on reminder_mute (user_id) where user_id is not null;

    -- Set by the worker when the job is done: a row handed over and not done is handed over again, under the same id.
    alter table outbox add column finished_at timestamptz;
    create index outbox_unfinished on outbox (dispatched_at) where dispatched_at is not null and finished_at is null;
    update outbox set finished_at = dispatched_at where dispatched_at is not null;
  `.execute(db)
}
