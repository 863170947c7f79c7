import { type Kysely, sql } from 'kysely'

/**
 * Reviews by a jury, committee sessions and their votes. Who is kept away by a link of interest (0011) neither scores nor votes,
 * a frozen agenda stays as it is, and a session once posted is never changed: held here, whoever writes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The grid is the one of the edition on the day of the assignment, kept so that a score can be computed again.
    create table review (
      id uuid primary key,
      funder_id uuid not null references funder,
      case_id uuid not null references case_file,
      reviewer_id uuid not null references user_account,
      grid jsonb not null check (jsonb_typeof(grid) = 'array' and jsonb_array_length(grid) between 1 and 30),
      state text not null default 'assigned' check (state in ('assigned', 'submitted')),
      assigned_by uuid not null references user_account,
      assigned_at timestamptz not null,
      saved_at timestamptz,
      submitted_at timestamptz,
      version int not null default 1,
      check ((state = 'submitted') = (submitted_at is not null)),
      constraint review_once unique (case_id, reviewer_id)
    );
    create index review_queue on review (reviewer_id, state, assigned_at, id);

    -- One score and one written reason per criterion; both may be missing while the review is a draft.
    create table review_mark (
      review_id uuid not null references review on delete cascade,
      criterion text not null check (length(criterion) between 1 and 60),
      mark int check (mark >= 0),
      reason text not null default '' check (length(reason) <= 4000),
      primary key (review_id, criterion)
    );

    -- The person's row is taken, so that a declaration of interest and this one go one after the other.
    create function refuse_recused_review() returns trigger language plpgsql as $$
    declare
      at timestamptz := coalesce(new.submitted_at, new.saved_at, new.assigned_at);
    begin
      perform 1 from user_account where id = new.reviewer_id for share;
      if acts_for_party(new.reviewer_id, new.case_id) or is_recused(new.reviewer_id, new.case_id, civil_day(at, new.case_id)) then
        raise exception 'a linked person does not review this case' using errcode = 'GU011', table = 'review';
      end if;
      return new;
    end $$;
    create trigger nobody_linked before insert or update on review for each row execute function refuse_recused_review();

    create function keep_submitted_review() returns trigger language plpgsql as $$
    begin
      if old.state = 'submitted' then
        raise exception 'a submitted review is not changed' using errcode = 'GU184', table = 'review';
      end if;
      if tg_op = 'UPDATE' and new.state = 'submitted' and exists (
        select 1 from jsonb_array_elements(new.grid) c
        left join review_mark m on m.review_id = new.id and m.criterion = c ->> 'code'
        where m.mark is null or m.mark > (c ->> 'scale')::int or trim(m.reason) = ''
      ) then
        raise exception 'a review is submitted with a mark and a reason for each criterion' using errcode = '23514', table = 'review';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger submitted_is_kept before update or delete on review for each row execute function keep_submitted_review();

    create function keep_submitted_mark() returns trigger language plpgsql as $$
    declare
      of_review uuid := case when tg_op = 'DELETE' then old.review_id else new.review_id end;
    begin
      -- the row is taken: a mark cannot slip in beside the submission
      perform 1 from review where id = of_review and state = 'submitted' for share;
      if found then
        raise exception 'a submitted review is not changed' using errcode = 'GU184', table = 'review_mark';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger submitted_is_kept before insert or update or delete on review_mark for each row execute function keep_submitted_mark();

    create table committee_session (
      id uuid primary key,
      funder_id uuid not null,
      programme_code text not null,
      title text not null check (length(title) between 1 and 200),
      place text not null default '' check (length(place) <= 300),
      meets_on date not null,
      meets_at text not null default '' check (meets_at ~ '^(([01]\\d|2[0-3]):[0-5]\\d)?$'),
      -- members present and not kept away without whom a case is not decided
      quorum int not null check (quorum between 1 and 100),
      -- where the favourable decisions are committed; null where nothing is paid
      envelope_id uuid references envelope,
      state text not null default 'draft' check (state in ('draft', 'frozen', 'held', 'posted', 'cancelled')),
      created_by uuid not null references user_account,
      created_at timestamptz not null,
      frozen_by uuid references user_account,
      frozen_at timestamptz,
      held_at timestamptz,
      posted_by uuid references user_account,
      posted_by_name text,
      posted_at timestamptz,
      cancelled_at timestamptz,
      cancel_reason text check (length(cancel_reason) <= 2000),
      version int not null default 1,
      foreign key (funder_id, programme_code) references programme,
      check ((state = 'posted') = (posted_at is not null)),
      check ((posted_at is null) = (posted_by is null)),
      check ((state = 'cancelled') = (cancelled_at is not null)),
      check ((cancelled_at is null) = (cancel_reason is null)),
      check (state not in ('frozen', 'held', 'posted') or frozen_at is not null)
    );
    create index committee_session_list on committee_session (funder_id, meets_on desc, id desc);
    create index committee_session_envelope on committee_session (envelope_id) where envelope_id is not null;

    -- The name is the one on the day the person was named: minutes are made again years later.
    create table committee_member (
      session_id uuid not null references committee_session on delete cascade,
      user_id uuid not null references user_account,
      full_name text not null,
      chair boolean not null default false,
      present boolean not null default false,
      primary key (session_id, user_id)
    );
    create unique index committee_member_one_chair on committee_member (session_id) where chair;
    create index committee_member_user on committee_member (user_id);

    create table committee_item (
      session_id uuid not null references committee_session on delete cascade,
      case_id uuid not null references case_file,
      position int not null check (position > 0),
      proposal text check (proposal in ('favourable', 'unfavourable')),
      proposal_note text not null default '' check (length(proposal_note) <= 4000),
      -- put off by the committee, without a vote
      adjourned boolean not null default false,
      -- of an unfavourable decision or an adjournment
      reason text not null default '' check (length(reason) <= 4000),
      -- what the case was called, and what was decided, as the minutes tell it
      reference text not null,
      applicant_name text not null,
      title text not null,
      score text,
      outcome text check (outcome in ('favourable', 'unfavourable', 'adjourned')),
      outcome_by text check (outcome_by in ('majority', 'chair', 'tie', 'no-quorum', 'committee')),
      amount numeric(14,2) check (amount >= 0),
      event_id uuid references case_event,
      -- whether the session is still to come or to be posted
      live boolean not null default true,
      primary key (session_id, case_id),
      check ((outcome is null) = (outcome_by is null)),
      check (event_id is null or outcome in ('favourable', 'unfavourable')),
      unique (session_id, position) deferrable initially deferred
    );
    create index committee_item_case on committee_item (case_id, session_id);
    create unique index committee_item_one_agenda on committee_item (case_id) where live;

    -- Who is away for one case, and why: a link of interest, an organisation of theirs, or their own word.
    create table committee_recusal (
      session_id uuid not null,
      case_id uuid not null,
      user_id uuid not null,
      kind text not null check (kind in ('interest', 'party', 'declared')),
      at timestamptz not null,
      primary key (session_id, case_id, user_id),
      foreign key (session_id, case_id) references committee_item on delete cascade,
      foreign key (session_id, user_id) references committee_member on delete cascade
    );
    create index committee_recusal_case on committee_recusal (case_id);
    create index committee_recusal_member on committee_recusal (session_id, user_id);

    create table committee_vote (
      session_id uuid not null,
      case_id uuid not null,
      user_id uuid not null,
      vote text not null check (vote in ('for', 'against', 'abstain')),
      entered_by uuid not null references user_account,
      at timestamptz not null,
      primary key (session_id, case_id, user_id),
      foreign key (session_id, case_id) references committee_item,
      foreign key (session_id, user_id) references committee_member
    );
    create index committee_vote_case on committee_vote (case_id);
    create index committee_vote_member on committee_vote (session_id, user_id);

    -- What the minutes say, kept when the session is posted: the same document whoever asks, however names change.
    create table committee_minutes (
      session_id uuid primary key references committee_session,
      content jsonb not null,
      at timestamptz not null
    );
    call make_append_only('committee_minutes');

    -- The row of the session is taken by whoever writes on it, so that a state and what it forbids never cross.
    create function state_of_session(a_session uuid) returns text language sql as $$
      select state from committee_session where id = a_session for share
    $$;

    create function keep_agenda() returns trigger language plpgsql as $$
    declare
      of_session uuid := case when tg_op = 'DELETE' then old.session_id else new.session_id end;
      state text := state_of_session(of_session);
    begin
      if tg_op = 'UPDATE' and new.session_id = old.session_id and new.case_id = old.case_id and new.position = old.position then
        -- the state that ends a session is written before its items are: no item is written after that transaction
        if state in ('draft', 'frozen', 'held') or (old.live and not new.live) then
          return new;
        end if;
      elsif state = 'draft' then
        return case when tg_op = 'DELETE' then old else new end;
      end if;
      raise exception 'the agenda of this session is frozen' using errcode = 'GU181', table = 'committee_item';
    end $$;
    create trigger frozen_agenda before insert or update or delete on committee_item for each row execute function keep_agenda();

    create function keep_members() returns trigger language plpgsql as $$
    declare
      of_session uuid := case when tg_op = 'DELETE' then old.session_id else new.session_id end;
    begin
      if state_of_session(of_session) not in ('draft', 'frozen', 'held') then
        raise exception 'this session is over' using errcode = 'GU182', table = tg_table_name;
      end if;
      if tg_op = 'UPDATE' and old.present and not new.present
         and exists (select 1 from committee_vote v where v.session_id = old.session_id and v.user_id = old.user_id) then
        raise exception 'a member who voted was present' using errcode = 'GU185', table = 'committee_member';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger session_is_open before insert or update or delete on committee_member for each row execute function keep_members();

    create function keep_recusals() returns trigger language plpgsql as $$
    begin
      if state_of_session(new.session_id) not in ('draft', 'frozen', 'held') then
        raise exception 'this session is over' using errcode = 'GU182', table = 'committee_recusal';
      end if;
      if exists (select 1 from committee_vote v
                 where v.session_id = new.session_id and v.case_id = new.case_id and v.user_id = new.user_id) then
        raise exception 'a member who voted is not away' using errcode = 'GU185', table = 'committee_recusal';
      end if;
      return new;
    end $$;
    create trigger session_is_open before insert or update on committee_recusal for each row execute function keep_recusals();

    -- One vote per member and case (primary key), while the session is held, by a member present and not away for this case.
    create function check_vote() returns trigger language plpgsql as $$
    declare
      voter committee_member;
    begin
      if state_of_session(new.session_id) <> 'held' then
        raise exception 'votes are taken while the session is held' using errcode = 'GU182', table = 'committee_vote';
      end if;
      select * into voter from committee_member where session_id = new.session_id and user_id = new.user_id for share;
      if not found or not voter.present then
        raise exception 'only members present vote' using errcode = 'GU183', table = 'committee_vote';
      end if;
      perform 1 from user_account where id = new.user_id for share;
      if acts_for_party(new.user_id, new.case_id) or is_recused(new.user_id, new.case_id, civil_day(new.at, new.case_id))
         or exists (select 1 from committee_recusal r
                    where r.session_id = new.session_id and r.case_id = new.case_id and r.user_id = new.user_id) then
        raise exception 'a linked member does not vote on this case' using errcode = 'GU011', table = 'committee_vote';
      end if;
      return new;
    end $$;
    create trigger may_vote before insert or update on committee_vote for each row execute function check_vote();
    create function keep_votes() returns trigger language plpgsql as $$
    begin
      if state_of_session(old.session_id) <> 'held' then
        raise exception 'the votes of this session are kept' using errcode = 'GU182', table = 'committee_vote';
      end if;
      return old;
    end $$;
    create trigger votes_are_kept before delete on committee_vote for each row execute function keep_votes();

    -- draft -> frozen -> held -> posted, or cancelled before that; what is posted or cancelled stays.
    create function check_session_state() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.state in ('posted', 'cancelled') then
        raise exception 'this session is over' using errcode = 'GU182', table = 'committee_session';
      end if;
      if new.state <> old.state and (old.state, new.state) not in
         (('draft', 'frozen'), ('frozen', 'held'), ('held', 'posted'),
          ('draft', 'cancelled'), ('frozen', 'cancelled'), ('held', 'cancelled')) then
        raise exception 'a session does not go from % to %', old.state, new.state using errcode = 'GU182', table = 'committee_session';
      end if;
      return new;
    end $$;
    create trigger one_way before update or delete on committee_session for each row execute function check_session_state();
  `.execute(db)
}
