/** Cases whose columns are not what the ledger says. */
export const LEDGER_DIFFERENCES = `
  select c.reference from case_file c left join ledger_entry l on l.case_id = c.id group by c.id
  having c.committed_amount <> coalesce(sum(case l.kind when 'commitment' then l.amount when 'decommitment' then -l.amount end), 0)
      or c.paid_amount <> coalesce(sum(l.amount) filter (where l.kind = 'payment'), 0)`

/** Statements that name what breaks a rule; all of them must find nothing. */
export const BROKEN_RULES = {
  'paid within committed within awarded within eligible': `
    select reference from case_file where paid_amount > committed_amount or committed_amount > coalesce(awarded_amount, 0)
      or awarded_amount > eligible_amount`,
  'one person, one duty on a case': `
    select case_id from case_duty group by case_id having count(distinct user_id) < count(*)`,
  'who was paid was certified by another than who decided and who pays': `
    select c.reference from case_file c where c.paid_amount > 0
      and (select count(distinct d.user_id) from case_duty d where d.case_id = c.id and d.duty in ('decide', 'certify', 'pay')) < 2`,
  'seats taken are those of the firms enrolled, within the capacity': `
    select s.case_id from collective_action_seats s left join collective_action_participant p
      on p.case_id = s.case_id and p.status = 'enrolled'
    group by s.case_id having count(p.id) <> max(s.taken) or max(s.taken) > max(s.capacity)`,
  'half-days delivered within planned within granted': `
    select participant_id from half_day_entry group by participant_id having
      coalesce(sum(half_days) filter (where kind = 'delivery'), 0) - coalesce(sum(half_days) filter (where kind = 'delivery-cut'), 0)
      > coalesce(sum(half_days) filter (where kind = 'grant'), 0) - coalesce(sum(half_days) filter (where kind = 'grant-cut'), 0)`,
  'shares of the firms add up to what their action was certified for': `
    select c.reference from final_aid f join case_file c on c.id = f.case_id group by c.id
    having sum(case f.kind when 'granted' then f.amount else -f.amount end) > c.awarded_amount`,
  'nothing awarded by a jury without its session': `
    select c.reference from case_file c where c.programme_code = 'apprentic' and c.awarded_amount is not null and not exists (
      select from case_event e where e.case_id = c.id and e.action = 'award' and e.details::text like '%ession%')`,
} as const
