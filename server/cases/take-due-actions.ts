import { type SqlBool, sql } from 'kysely'
import { systemActor } from '../access/actor.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Services } from '../services.ts'
import { caseColumns, caseFileOf } from './case-file.repository.ts'
import { SILENCE_ACT } from './file-case.ts'
import { dueActionsAllowed } from './hold-due-actions.ts'
import type { ProgrammeModule } from './programme.ts'
import { actOn } from './take-action.ts'

const BATCH = 100

interface Funder {
  readonly id: string
  readonly timeZone: string
}

/**
 * Takes the automatic lines of the lifecycles on the cases whose next date is past, one transaction per case, by the same door as a person.
 * Idempotent: a case that has moved on, or whose conditions are not met, is left as it is. Returns how many acts were taken.
 * Nothing waits for it: what a date gives or takes away is judged by that date wherever it matters.
 */
export async function takeDueActions(services: Services): Promise<number> {
  const funders = await services.db.selectFrom('funder').select(['id', 'time_zone']).orderBy('id').execute()
  let taken = 0
  for (const { id, time_zone } of funders)
    for (const module of services.programmes.all) taken += await takeDueActionsOf(services, { id, timeZone: time_zone }, module)
  return taken
}

async function takeDueActionsOf(services: Services, funder: Funder, module: ProgrammeModule): Promise<number> {
  const day = today(services.clock, funder.timeZone)
  const lines = module.lifecycles.flatMap(({ code, transitions }) =>
    transitions.filter(({ automatic }) => automatic).map(({ action, from }) => ({ code, action, from })),
  )
  let taken = 0
  let failed = 0
  for (const { code, action, from } of lines) {
    let after: string | null = null
    do {
      const ids: string[] = await dueCases(services, { funder, module, code, action, from, before: day, after })
      for (const caseId of ids) {
        try {
          if (await takeDue(services, funder, { caseId, action, day })) taken += 1
        } catch (error) {
          // one case in trouble does not keep the others waiting; the job fails at the end and is tried again
          services.log.error({ err: error, caseId, action }, 'an act brought about by a date failed')
          failed += 1
        }
      }
      after = ids.length === BATCH ? (ids.at(-1) ?? null) : null
    } while (after !== null)
  }
  if (failed > 0) throw new Error(`${failed} acts brought about by a date failed`)
  return taken
}

interface Wanted {
  readonly funder: Funder
  readonly module: ProgrammeModule
  readonly code: string
  readonly action: string
  readonly from: readonly string[]
  readonly before: LocalDate
  readonly after: string | null
}

async function dueCases({ db }: Services, { funder, module, code, action, from, before, after }: Wanted): Promise<string[]> {
  let query = db
    .selectFrom('case_file')
    .select('id')
    .where('funder_id', '=', funder.id)
    .where('programme_code', '=', module.code)
    .where('lifecycle_code', '=', code)
    .where('state', 'in', [...from])
    .where('next_due_on', '<', before)
    .orderBy('id')
    .limit(BATCH)
  if (action === SILENCE_ACT)
    query = query.where(
      sql<SqlBool>`not exists (select 1 from silence_stop s where s.edition_id = case_file.edition_id and s.lifted_at is null)`,
    )
  if (after !== null) query = query.where('id', '>', after)
  return (await query.execute()).map(({ id }) => id)
}

/** Whether the statement of silence is stopped for an edition: an administrator found its rule wrong and corrects it. */
async function silenceStopped(tx: Tx, editionId: string): Promise<boolean> {
  const stop = await tx
    .selectFrom('silence_stop')
    .select('id')
    .where('edition_id', '=', editionId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return stop !== undefined
}

function takeDue(services: Services, funder: Funder, due: { caseId: string; action: string; day: LocalDate }): Promise<boolean> {
  return inTransaction(services.db, async (tx) => {
    if (!(await dueActionsAllowed(tx, funder.id))) return false
    const row = await tx.selectFrom('case_file').select(caseColumns).where('id', '=', due.caseId).forUpdate().executeTakeFirst()
    if (!row) return false
    if (due.action === SILENCE_ACT && (await silenceStopped(tx, row.edition_id))) return false
    const act = { tx, caseFile: caseFileOf(row), actor: systemActor(funder), at: services.clock.now(), today: due.day }
    return (await actOn(services, { ...act, action: due.action, reason: null, payload: {} })).ok
  })
}
