import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { moduleOf } from '../cases/take-action.ts'
import { actsForApplicant, findVisibleCase, seesWholeCase, visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Services } from '../services.ts'
import type { WithoutAid } from './evaluations.schemas.ts'

/** The organisation that worked on the case in this capacity. */
export const providerOf = (db: Db, caseId: string, capacity: string): Promise<{ id: string; name: string } | undefined> =>
  db
    .selectFrom('case_party as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['o.id', 'o.name'])
    .where('p.case_id', '=', caseId)
    .where('p.capacity', '=', capacity)
    .orderBy('o.id')
    .limit(1)
    .executeTakeFirst()

const ordered = (marks: readonly { question: string; mark: number }[], questions: readonly string[]) =>
  marks
    .map(({ question, mark }) => ({ question, mark }))
    .sort((one, other) => questions.indexOf(one.question) - questions.indexOf(other.question))

/** The evaluation of a case, and whether this person may give it. Null when they may not know of the case. */
export async function readEvaluation(services: Services, actor: Actor, caseId: string) {
  const { db } = services
  const caseFile = await findVisibleCase(db, actor, caseId)
  if (!caseFile) return null
  const rules = moduleOf(services, caseFile).evaluation
  // the organisation evaluated is a party: what is said of it is not for it
  if (!rules || !seesWholeCase(actor, caseFile)) return { open: false, providerName: null, questions: [], evaluation: null }
  const provider = await providerOf(db, caseId, rules.of)
  const row = await db.selectFrom('case_evaluation').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  const marks = row ? await db.selectFrom('case_evaluation_mark').selectAll().where('case_id', '=', caseId).limit(50).execute() : []
  return {
    open: !row && provider !== undefined && rules.openIn.includes(caseFile.state) && actsForApplicant(actor, caseFile),
    providerName: provider?.name ?? null,
    questions: [...rules.questions],
    evaluation: row
      ? {
          marks: ordered(marks, rules.questions),
          withoutAid: row.without_aid as WithoutAid | null,
          jobsKept: row.jobs_kept,
          jobsCreated: row.jobs_created,
          comment: row.comment,
          givenOn: row.given_on as LocalDate,
        }
      : null,
  }
}

const rounded = sql<string | null>`round(avg(m.mark), 1)::text`

/** Averages of all evaluations of an organisation, and each one given on a case this person may see. */
export async function evaluationsOf(db: Db, actor: Actor, input: { providerId: string; cursor?: string | undefined; limit: number }) {
  const of = (eb: 'e.provider_id') => sql<boolean>`${sql.ref(eb)} = ${input.providerId} and e.funder_id = ${actor.funderId}`
  const questions = await db
    .selectFrom('case_evaluation as e')
    .innerJoin('case_evaluation_mark as m', 'm.case_id', 'e.case_id')
    .innerJoin('case_file as c', 'c.id', 'e.case_id')
    .select(['c.programme_code as programme', 'm.question', rounded.as('average')])
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where(of('e.provider_id'))
    .groupBy(['c.programme_code', 'm.question'])
    .orderBy('c.programme_code')
    .orderBy('m.question')
    .limit(200)
    .execute()
  const { rows } = await sql<Totals>`
    select count(*)::int as count, round(avg(mean), 1)::text as average, round(min(mean), 1)::text as lowest, round(max(mean), 1)::text as highest,
      count(*) filter (where without_aid = 'yes')::int as yes, count(*) filter (where without_aid = 'smaller')::int as smaller,
      count(*) filter (where without_aid = 'later')::int as later, count(*) filter (where without_aid = 'no')::int as no,
      count(*) filter (where without_aid = 'partly')::int as partly
    from (select e.case_id, e.without_aid, avg(m.mark) as mean from case_evaluation e join case_evaluation_mark m on m.case_id = e.case_id
      where e.provider_id = ${input.providerId} and e.funder_id = ${actor.funderId} group by e.case_id, e.without_aid) each`.execute(db)
  const [total] = rows
  if (!total) throw new Error('an aggregate has one row')
  const { yes, smaller, later, no, partly, ...totals } = total
  return {
    ...totals,
    withoutAid: { yes, smaller, later, no, partly },
    questions: questions.map((row) => ({ ...row, count: Number(row.count) })),
    ...(await pageOfEvaluations(db, actor, input)),
  }
}

interface Totals {
  readonly count: number
  readonly average: string | null
  readonly lowest: string | null
  readonly highest: string | null
  readonly yes: number
  readonly smaller: number
  readonly later: number
  readonly no: number
  readonly partly: number
}

async function pageOfEvaluations(db: Db, actor: Actor, input: { providerId: string; cursor?: string | undefined; limit: number }) {
  let query = db
    .selectFrom('case_evaluation as e')
    .innerJoin('case_file', 'case_file.id', 'e.case_id')
    .select([
      'e.case_id',
      'e.without_aid',
      'e.jobs_kept',
      'e.jobs_created',
      'e.comment',
      'e.given_on',
      'case_file.reference',
      'case_file.programme_code',
    ])
    .where('e.provider_id', '=', input.providerId)
    .where('e.funder_id', '=', actor.funderId)
    .where(visibleTo(actor))
    .orderBy('e.given_on', 'desc')
    .orderBy('e.case_id', 'desc')
    .limit(input.limit + 1)
  if (input.cursor) {
    const [on, id] = decodeCursor(input.cursor, ['date', 'uuid'])
    query = query.where(sql<boolean>`(e.given_on, e.case_id) < (${on}::date, ${id}::uuid)`)
  }
  const page = pageOf(await query.execute(), input.limit, (row) => [row.given_on, row.case_id])
  const ids = page.items.map((row) => row.case_id)
  const marks =
    ids.length === 0
      ? []
      : await db.selectFrom('case_evaluation_mark').selectAll().where('case_id', 'in', ids).orderBy('question').execute()
  return {
    nextCursor: page.nextCursor,
    items: page.items.map((row) => {
      const own = marks.filter((mark) => mark.case_id === row.case_id)
      const mean = own.reduce((sum, { mark }) => sum + mark, 0) / own.length
      return {
        caseId: row.case_id,
        reference: row.reference,
        programme: row.programme_code,
        average: mean.toFixed(1),
        marks: own.map(({ question, mark }) => ({ question, mark })),
        withoutAid: row.without_aid as WithoutAid | null,
        jobsKept: row.jobs_kept,
        jobsCreated: row.jobs_created,
        comment: row.comment,
        givenOn: row.given_on as LocalDate,
      }
    }),
  }
}
