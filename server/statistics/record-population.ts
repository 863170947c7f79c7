import { type Actor, administersAll } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { fieldFault, forbidden, invalid } from '../kernel/refusal.ts'
import { isDepartement } from '../parties/departement.ts'
import type { Services } from '../services.ts'

export interface PopulationLine {
  readonly departement: string
  /** "NAFRev2:C"; null: firms of all activities. */
  readonly naf: string | null
  readonly firms: number
}

/**
 * Writes how many firms could be aided in a year, with where the numbers come from: the whole of that year, in place of what it held. No line
 * at all makes the year unknown again.
 */
export async function recordPopulation(
  services: Services,
  actor: Actor,
  input: { year: number; source: string; lines: readonly PopulationLine[] },
): Promise<void> {
  if (!administersAll(actor)) throw forbidden('role-may-not')
  const { year, source, lines } = input
  checkLines(lines)
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    // two people who write the same year follow each other
    await tx.selectFrom('funder').select('id').where('id', '=', actor.funderId).forNoKeyUpdate().executeTakeFirstOrThrow()
    const held = await tx
      .deleteFrom('reference_population')
      .where('funder_id', '=', actor.funderId)
      .where('year', '=', year)
      .returning(['firms', 'naf_section'])
      .execute()
    if (lines.length > 0)
      await tx
        .insertInto('reference_population')
        .values(
          lines.map(({ departement, naf, firms }) => {
            const [nomenclature = null, section = null] = naf?.split(':') ?? []
            return {
              ...{ id: newId(at), funder_id: actor.funderId, year, departement, naf_nomenclature: nomenclature, naf_section: section },
              ...{ firms, source, recorded_by: actor.userId, recorded_at: at },
            }
          }),
        )
        .execute()
    await recordAudit(tx, {
      ...{ actor, at, action: 'population.recorded', subject: { kind: 'population', id: String(year), label: source } },
      before: { year, lines: held.length },
      after: { year, lines: lines.length, source },
    })
  })
}

function checkLines(lines: readonly PopulationLine[]): void {
  const seen = new Set<string>()
  const faults = lines.flatMap(({ departement, naf }, index) => {
    const key = `${departement} ${naf ?? ''}`
    if (!isDepartement(departement)) return [fieldFault(`/lines/${index}/departement`, 'departement-unknown')]
    if (seen.has(key)) return [fieldFault(`/lines/${index}/departement`, 'repeated')]
    seen.add(key)
    return []
  })
  if (faults.length > 0) throw invalid(...faults.slice(0, 20))
}
