import { type Kysely, sql } from 'kysely'

/**
 * Collective actions: the plan of a carrier, the firms with their seats, sessions in half-days with the marks of those who were there,
 * and the ledger of individual half-days. What must never happen is refused here, whoever writes: a seat given twice, a firm that waits
 * beside a free seat, a person in two places on one half-day, half-days delivered that nobody planned.
 * In the core: the aid of a final beneficiary, who receives a part of an award made to another.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Aid that reaches a firm through an award made to somebody else. Counted for the firm, not for who carries the case.
    create table final_aid (
      id uuid primary key,
      funder_id uuid not null references funder,
      case_id uuid not null references case_file,
      event_id uuid not null references case_event,
      organisation_id uuid not null references organisation,
      kind text not null check (kind in ('granted', 'cancelled')),
      cost numeric(14,2) not null check (cost >= 0),
      amount numeric(14,2) not null check (amount > 0),
      on_date date not null,
      regulation text not null check (length(regulation) between 1 and 60),
      at timestamptz not null,
      constraint final_aid_within_cost check (amount <= cost)
    );
    create index final_aid_organisation on final_aid (organisation_id, on_date);
    create index final_aid_case on final_aid (case_id, at);
    create unique index final_aid_once on final_aid (event_id, organisation_id, kind);
    call make_append_only('final_aid');

    create table collective_action_case (
      case_id uuid primary key references case_file on delete cascade,
      activity text check (activity in ('training', 'club', 'pre-diagnosis', 'study-trip', 'awareness')),
      club_mode text check (club_mode in ('active', 'passive')),
      club_composition text check (club_composition in ('mixed', 'same-trade', 'cluster')),
      theme text not null default '' check (length(theme) <= 300),
      objectives text not null default '' check (length(objectives) <= 4000),
      collective_phase text not null default '' check (length(collective_phase) <= 4000),
      individual_phase text not null default '' check (length(individual_phase) <= 4000),
      territory text[] not null default '{}' check (cardinality(territory) <= 110),
      collective_half_days int not null default 0 check (collective_half_days between 0 and 400),
      individual_half_days int not null default 0 check (individual_half_days between 0 and 4000),
      planned_start date,
      planned_end date,
      recommendation text check (recommendation in ('award', 'refuse')),
      appraisal_note text check (length(appraisal_note) <= 10000),
      started_on date,
      ended_on date,
      claimed_other_public numeric(14,2) check (claimed_other_public >= 0),
      check (planned_end is null or planned_start is null or planned_end >= planned_start),
      check (ended_on is null or (started_on is not null and ended_on >= started_on))
    );

    create table collective_action_partner (
      case_id uuid not null references collective_action_case on delete cascade,
      position int not null check (position between 0 and 29),
      name text not null check (length(name) between 1 and 200),
      contribution text not null default '' check (length(contribution) <= 1000),
      primary key (case_id, position)
    );

    create table collective_action_indicator (
      case_id uuid not null references collective_action_case on delete cascade,
      position int not null check (position between 0 and 29),
      label text not null check (length(label) between 1 and 200),
      target numeric(12,2) not null check (target >= 0),
      reached numeric(12,2) check (reached >= 0),
      primary key (case_id, position)
    );

    -- The financing plan: cost lines, funders, and what each funder gives to each line.
    create table collective_action_cost (
      case_id uuid not null references collective_action_case on delete cascade,
      position int not null check (position between 0 and 59),
      category text not null check (length(category) between 1 and 60),
      phase text not null check (phase in ('collective', 'individual')),
      label text not null check (length(label) between 1 and 200),
      amount numeric(14,2) not null check (amount > 0),
      retained numeric(14,2) check (retained between 0 and amount),
      claimed numeric(14,2) check (claimed >= 0),
      certified numeric(14,2) check (certified between 0 and claimed),
      primary key (case_id, position)
    );
    create table collective_action_funding (
      case_id uuid not null references collective_action_case on delete cascade,
      position int not null check (position between 0 and 19),
      name text not null check (length(name) between 1 and 200),
      kind text not null check (kind in ('requested', 'public', 'carrier', 'firms', 'private')),
      primary key (case_id, position)
    );
    create unique index collective_action_funding_requested on collective_action_funding (case_id) where kind = 'requested';
    create table collective_action_part (
      case_id uuid not null,
      cost int not null,
      funding int not null,
      amount numeric(14,2) not null check (amount > 0),
      primary key (case_id, cost, funding),
      foreign key (case_id, cost) references collective_action_cost on delete cascade,
      foreign key (case_id, funding) references collective_action_funding on delete cascade
    );
    create index collective_action_part_funding on collective_action_part (case_id, funding);

    -- Seats: one row per action, written by the trigger of the participants alone; its CHECK is what keeps the last seat single.
    create table collective_action_seats (
      case_id uuid primary key references collective_action_case on delete cascade,
      capacity int not null default 12 check (capacity between 1 and 500),
      taken int not null default 0 check (taken >= 0),
      last_rank int not null default 0,
      constraint seat_left check (taken <= capacity)
    );

    create table collective_action_participant (
      id uuid primary key,
      case_id uuid not null references collective_action_case on delete cascade,
      organisation_id uuid not null references organisation,
      status text not null check (status in ('enrolled', 'waiting', 'left')),
      rank int check (rank > 0),
      size text not null check (size in ('micro', 'small', 'medium')),
      enrolled_by uuid not null references user_account,
      enrolled_at timestamptz not null,
      committed_by uuid references user_account,
      committed_at timestamptz,
      commitment_means text check (commitment_means in ('console', 'paper')),
      commitment_document_id uuid references document,
      left_at timestamptz,
      left_reason text check (length(left_reason) <= 2000),
      unique (id, case_id),
      constraint collective_action_rank_of_those_who_wait check ((status = 'waiting') = (rank is not null)),
      check ((status = 'left') = (left_at is not null)),
      check ((committed_at is null) = (committed_by is null) and (committed_at is null) = (commitment_means is null)),
      check (commitment_means is distinct from 'paper' or commitment_document_id is not null)
    );
    create unique index firm_enrolled_once on collective_action_participant (case_id, organisation_id) where status <> 'left';
    create unique index collective_action_rank_once on collective_action_participant (case_id, rank) where rank is not null;
    create index collective_action_participant_case on collective_action_participant (case_id, status, enrolled_at, id);
    create index collective_action_participant_organisation on collective_action_participant (organisation_id);

    create index collective_action_participant_document on collective_action_participant (commitment_document_id) where commitment_document_id is not null;

    create function count_collective_action_seats() returns trigger language plpgsql as $$
    declare
      before int := case when tg_op <> 'INSERT' and old.status = 'enrolled' then 1 else 0 end;
      after int := case when tg_op <> 'DELETE' and new.status = 'enrolled' then 1 else 0 end;
    begin
      update collective_action_seats set taken = taken + after - before
      where case_id = coalesce(new.case_id, old.case_id);
      return null;
    end $$;
    create trigger count_seats after insert or update of status or delete on collective_action_participant
      for each row execute function count_collective_action_seats();

    create function forbid_direct_seats() returns trigger language plpgsql as $$
    begin
      if pg_trigger_depth() < 2 then
        raise exception 'seats are counted by the participants only' using errcode = 'GU003', table = tg_table_name;
      end if;
      return new;
    end $$;
    create trigger participants_only before update of taken on collective_action_seats
      for each row when (new.taken <> old.taken) execute function forbid_direct_seats();

    -- At the commit: nobody waits beside a free seat. Whoever leaves, or adds seats, lets the first of the list in, in the same transaction.
    create function refuse_waiting_beside_free_seat() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from collective_action_seats s where s.case_id = new.case_id and s.taken < s.capacity
                 and exists (select 1 from collective_action_participant p where p.case_id = s.case_id and p.status = 'waiting')) then
        raise exception 'a firm waits beside a free seat' using errcode = 'GU033', table = tg_table_name;
      end if;
      return null;
    end $$;
    create constraint trigger nobody_waits after insert or update on collective_action_seats deferrable initially deferred
      for each row execute function refuse_waiting_beside_free_seat();
    create constraint trigger nobody_waits after insert or update on collective_action_participant deferrable initially deferred
      for each row execute function refuse_waiting_beside_free_seat();

    -- Who delivers, known once per funder by their address: a half-day of theirs is taken across all actions.
    create table facilitator (
      id uuid primary key,
      funder_id uuid not null references funder,
      full_name text not null check (length(full_name) between 1 and 200),
      email citext not null check (length(email) between 3 and 254),
      created_at timestamptz not null,
      unique (funder_id, email)
    );

    create table collective_action_session (
      id uuid primary key,
      case_id uuid not null references collective_action_case on delete cascade,
      -- an individual half-day is delivered to one firm
      participant_id uuid,
      facilitator_id uuid not null references facilitator,
      on_date date not null,
      half text not null check (half in ('am', 'pm')),
      title text not null check (length(title) between 1 and 200),
      place text not null default '' check (length(place) <= 300),
      link text not null default '' check (length(link) <= 500),
      planned_by uuid not null references user_account,
      planned_at timestamptz not null,
      cancelled_at timestamptz,
      cancel_reason text check (length(cancel_reason) <= 2000),
      unique (id, case_id),
      foreign key (participant_id, case_id) references collective_action_participant (id, case_id),
      check (place <> '' or link <> ''),
      check ((cancelled_at is null) = (cancel_reason is null))
    );
    -- Nobody delivers twice in one half-day, hence never three half-days on one date, in whatever actions.
    create unique index facilitator_half_day on collective_action_session (facilitator_id, on_date, half) where cancelled_at is null;
    create index collective_action_session_case on collective_action_session (case_id, on_date, half, id);
    create index collective_action_session_participant on collective_action_session (participant_id) where participant_id is not null;

    -- Who is declared present: each line needs the mark of the firm and that of the facilitator.
    create table collective_action_attendance (
      session_id uuid not null,
      case_id uuid not null,
      participant_id uuid not null,
      attendee text not null check (length(attendee) between 1 and 200),
      recorded_by uuid not null references user_account,
      recorded_at timestamptz not null,
      primary key (session_id, participant_id),
      foreign key (session_id, case_id) references collective_action_session (id, case_id) on delete cascade,
      foreign key (participant_id, case_id) references collective_action_participant (id, case_id)
    );
    create index collective_action_attendance_case on collective_action_attendance (case_id);
    create index collective_action_attendance_participant on collective_action_attendance (participant_id);

    create table collective_action_mark (
      id uuid primary key,
      session_id uuid not null,
      participant_id uuid not null,
      side text not null check (side in ('participant', 'facilitator')),
      means text not null check (means in ('console', 'paper')),
      document_id uuid references document,
      user_id uuid not null references user_account,
      user_name text not null,
      at timestamptz not null,
      struck_by uuid references user_account,
      struck_at timestamptz,
      struck_reason text check (length(struck_reason) <= 2000),
      foreign key (session_id, participant_id) references collective_action_attendance,
      check ((means = 'paper') = (document_id is not null)),
      check ((struck_at is null) = (struck_by is null) and (struck_at is null) = (struck_reason is null))
    );
    create unique index attendance_signed_once on collective_action_mark (session_id, participant_id, side) where struck_at is null;
    create index collective_action_mark_document on collective_action_mark (document_id) where document_id is not null;
    create index collective_action_mark_line on collective_action_mark (session_id, participant_id);

    create function forbid_rewriting_mark() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.struck_at is null and new.struck_at is not null
         and (to_jsonb(new) - 'struck_by' - 'struck_at' - 'struck_reason') = (to_jsonb(old) - 'struck_by' - 'struck_at' - 'struck_reason') then
        return new;
      end if;
      raise exception 'a mark is struck out, never rewritten' using errcode = 'GU001', table = 'collective_action_mark';
    end $$;
    create trigger mark_is_kept before update or delete on collective_action_mark for each row execute function forbid_rewriting_mark();
    create trigger mark_is_kept_truncate before truncate on collective_action_mark for each statement execute function forbid_change();

    -- Individual half-days: an append-only ledger and its balances, as for money (0005). One balance per action, per firm, per facilitator.
    create table half_day_balance (
      case_id uuid not null references collective_action_case on delete cascade,
      scope text not null check (scope in ('action', 'firm', 'facilitator')),
      -- the case, the participant or the facilitator
      subject_id uuid not null,
      allotted int not null default 0,
      granted int not null default 0,
      planned int not null default 0,
      delivered int not null default 0,
      certified int not null default 0,
      primary key (case_id, scope, subject_id),
      constraint half_days_allotted check (scope <> 'action' or granted <= allotted),
      constraint half_days_granted check (scope = 'facilitator' or planned <= granted),
      constraint half_days_planned check (delivered <= planned),
      constraint half_days_delivered check (certified <= delivered),
      constraint half_days_positive check (least(allotted, granted, planned, delivered, certified) >= 0)
    );
    create table half_day_entry (
      id uuid primary key,
      case_id uuid not null references collective_action_case,
      participant_id uuid,
      facilitator_id uuid references facilitator,
      session_id uuid,
      event_id uuid not null references case_event,
      kind text not null
        check (kind in ('allotment', 'allotment-cut', 'grant', 'grant-cut', 'plan', 'plan-cut', 'delivery', 'delivery-cut', 'certification')),
      half_days int not null check (half_days > 0),
      actor_id uuid not null references user_account,
      at timestamptz not null,
      foreign key (participant_id, case_id) references collective_action_participant (id, case_id),
      foreign key (session_id, case_id) references collective_action_session (id, case_id),
      check ((kind in ('allotment', 'allotment-cut')) = (participant_id is null)),
      check ((kind in ('plan', 'plan-cut', 'delivery', 'delivery-cut', 'certification')) = (session_id is not null)),
      check ((session_id is null) = (facilitator_id is null)),
      check (session_id is null or half_days = 1)
    );
    create index half_day_entry_case on half_day_entry (case_id, at, id);
    create index half_day_entry_participant on half_day_entry (participant_id) where participant_id is not null;
    create index half_day_entry_session on half_day_entry (session_id, kind) where session_id is not null;
    call make_append_only('half_day_entry');

    create function add_half_days(of_case uuid, of_scope text, of_subject uuid, entry half_day_entry) returns void language plpgsql as $$
    declare
      sign int := case when entry.kind like '%-cut' then -1 else 1 end * entry.half_days;
      what text := replace(entry.kind, '-cut', '');
    begin
      -- the row first, then the change: a CHECK also judges what an INSERT proposes, even when the row exists already
      insert into half_day_balance (case_id, scope, subject_id) values (of_case, of_scope, of_subject)
      on conflict (case_id, scope, subject_id) do nothing;
      update half_day_balance set
        allotted = allotted + case when what = 'allotment' then sign else 0 end,
        granted = granted + case when what = 'grant' then sign else 0 end,
        planned = planned + case when what = 'plan' then sign else 0 end,
        delivered = delivered + case when what = 'delivery' then sign else 0 end,
        certified = certified + case when what = 'certification' then sign else 0 end
      where case_id = of_case and scope = of_scope and subject_id = of_subject;
    end $$;

    create function post_half_day_entry() returns trigger language plpgsql as $$
    declare
      net int;
    begin
      if new.session_id is not null then
        if not exists (select 1 from collective_action_session s where s.id = new.session_id
                       and s.participant_id = new.participant_id and s.facilitator_id = new.facilitator_id) then
          raise exception 'the half-day is of another firm or person' using errcode = '23514', table = 'half_day_entry';
        end if;
        -- one session is one half-day: planned, delivered and certified once
        select coalesce(sum(case when e.kind like '%-cut' then -1 else 1 end), 0) into net from half_day_entry e
        where e.session_id = new.session_id and replace(e.kind, '-cut', '') = replace(new.kind, '-cut', '');
        if net not in (0, 1) then
          raise exception 'a session is one half-day' using errcode = 'GU031', table = 'half_day_entry';
        end if;
        if new.kind = 'delivery' and (select count(distinct m.side) from collective_action_mark m where m.session_id = new.session_id
             and m.participant_id = new.participant_id and m.struck_at is null) < 2 then
          raise exception 'a half-day is delivered once both sides have signed' using errcode = 'GU032', table = 'half_day_entry';
        end if;
      end if;
      perform add_half_days(new.case_id, 'action', new.case_id, new);
      if new.participant_id is not null then
        perform add_half_days(new.case_id, 'firm', new.participant_id, new);
      end if;
      if new.facilitator_id is not null then
        perform add_half_days(new.case_id, 'facilitator', new.facilitator_id, new);
      end if;
      return null;
    end $$;
    create trigger post after insert on half_day_entry for each row execute function post_half_day_entry();

    create function forbid_direct_half_days() returns trigger language plpgsql as $$
    begin
      if pg_trigger_depth() < 2 then
        raise exception 'half-days are written by their ledger only' using errcode = 'GU003', table = tg_table_name;
      end if;
      return coalesce(new, old);
    end $$;
    create trigger ledger_only before insert or update or delete on half_day_balance for each row execute function forbid_direct_half_days();

    -- What a firm says once the action is over.
    create table collective_action_feedback (
      participant_id uuid primary key,
      case_id uuid not null,
      satisfaction int not null check (satisfaction between 1 and 5),
      without_it text not null check (without_it in ('same', 'smaller', 'later', 'not-at-all')),
      story text not null default '' check (length(story) <= 4000),
      -- a story is shown outside the case only with the consent of the firm
      story_consent boolean not null default false,
      given_by uuid not null references user_account,
      given_at timestamptz not null,
      foreign key (participant_id, case_id) references collective_action_participant (id, case_id)
    );
    create index collective_action_feedback_case on collective_action_feedback (case_id);
  `.execute(db)
}
