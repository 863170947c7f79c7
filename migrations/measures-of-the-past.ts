import { type Kysely, sql } from 'kysely'

/** What the programmes there were measured, of the cases there were: days planned and delivered, missions, money of others, answers of firms. */
export async function measuresOfThePast(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    declare
      c statistic_case;
      last case_event;
    begin
      for c in select * from statistic_case where received_on is not null and (awarded_on is not null
          or exists (select 1 from final_aid a where a.case_id = statistic_case.case_id)) order by case_id loop
        select * into last from case_event where case_id = c.case_id order by sequence desc limit 1;
        perform restate_aids(c, last.id, 'entry', coalesce(last.at, c.awarded_on::timestamptz));
      end loop;
      perform count_answers(e) from case_evaluation e;
      perform count_marks(given.case_id, given.mean) from (select case_id, avg(mark) as mean from case_evaluation_mark group by case_id) given;
    end $$;
  `.execute(db)
  await missions(db)
  await actionsAndProjects(db)
}

async function missions(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- the field of the cases of before, which no act had noted yet
    update statistic_case s set field = m.field from frac_case m where m.case_id = s.case_id and s.field is distinct from m.field;

    insert into case_measure (case_id, kind, on_date, count, amount)
    select c.id, kind, c.awarded_on, n, amount from case_file c join frac_case m on m.case_id = c.id
      cross join lateral (values
        ('individual-planned', 0, 2 * m.retained_days),
        ('missions', 1, 0),
        ('mission-days', 0, m.retained_days),
        ('mission-fees', 0, trunc(m.retained_days * m.retained_daily_rate, 2)),
        ('project-cost', 0, trunc(m.retained_days * m.retained_daily_rate, 2) + m.retained_travel_costs),
        ('private-money', 0, greatest(0, trunc(m.retained_days * m.retained_daily_rate, 2) + m.retained_travel_costs - c.awarded_amount))
      ) of_mission (kind, n, amount)
    where c.awarded_on is not null and c.awarded_amount > 0 and m.retained_days is not null and (n <> 0 or amount <> 0);

    insert into case_measure (case_id, kind, on_date, amount)
    select distinct on (e.case_id) e.case_id, 'individual-delivered', e.on_date, 2 * (t.inputs->>'days')::numeric
    from case_event e join frac_case m on m.case_id = e.case_id join case_trace t on t.event_id = e.id and t.rule = 'aid'
    where e.action = 'certifyDelivery' and (t.inputs->>'days')::numeric > 0 order by e.case_id, e.sequence desc;
  `.execute(db)
}

async function actionsAndProjects(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into case_measure (case_id, kind, on_date, amount)
    select c.id, kind, c.awarded_on, amount from case_file c join collective_action_case a on a.case_id = c.id
      cross join lateral (select coalesce(sum(amount), 0) as cost from collective_action_cost where case_id = c.id) plan
      cross join lateral (select coalesce(sum(p.amount), 0) as given from collective_action_part p
        join collective_action_funding f on f.case_id = p.case_id and f.position = p.funding and f.kind in ('firms', 'private')
        where p.case_id = c.id) private
      cross join lateral (values ('collective-planned', a.collective_half_days), ('individual-planned', a.individual_half_days),
        ('project-cost', plan.cost), ('private-money', private.given)) of_action (kind, amount)
    where c.awarded_on is not null and c.awarded_amount > 0 and amount <> 0;

    insert into case_measure (case_id, kind, on_date, amount)
    select s.case_id, 'collective-delivered', s.on_date, count(*) from collective_action_session s
    where s.participant_id is null and s.cancelled_at is null and exists (
      select 1 from collective_action_mark m where m.session_id = s.id and m.struck_at is null group by m.participant_id having count(distinct m.side) = 2)
    group by 1, 3;
    insert into case_measure (case_id, kind, on_date, amount)
    select s.case_id, 'individual-delivered', s.on_date, sum(case e.kind when 'delivery' then e.half_days else -e.half_days end)
    from half_day_entry e join collective_action_session s on s.id = e.session_id where e.kind in ('delivery', 'delivery-cut')
    group by 1, 3 having sum(case e.kind when 'delivery' then e.half_days else -e.half_days end) <> 0;
    insert into case_measure (case_id, kind, on_date, count)
    select case_id, case without_it when 'same' then 'would-same' when 'smaller' then 'would-smaller' when 'later' then 'would-later' else 'would-not' end,
      civil_day(given_at, case_id), count(*) from collective_action_feedback group by 1, 2, 3;

    insert into case_measure (case_id, kind, on_date, amount)
    select c.id, kind, c.awarded_on, amount from case_file c join apprentic_case a on a.case_id = c.id
      cross join lateral (select coalesce(sum(amount), 0) as cost from apprentic_line where case_id = c.id) budget
      cross join lateral (select coalesce(sum(amount), 0) as given from apprentic_funding where case_id = c.id) other
      cross join lateral (values ('project-cost', budget.cost), ('private-money', greatest(0, budget.cost - other.given - c.awarded_amount)))
        of_project (kind, amount)
    where c.awarded_on is not null and c.awarded_amount > 0 and amount <> 0;
    set constraints all immediate;
    set constraints all deferred;
  `.execute(db)
}
