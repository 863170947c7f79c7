import { publicCalls } from '../calls/public/call-pages.queries.ts'
import type { Programmes } from '../cases/programme.ts'
import type { Bilingual, PublicTerm } from '../cases/public-record.ts'
import type { Db } from '../db/client.ts'
import { type LocalDate, localDate } from '../kernel/local-date.ts'

export interface CatalogueEntry {
  readonly code: string
  readonly name: Bilingual
  readonly summary: Bilingual
  readonly inForceFrom: LocalDate
  readonly terms: readonly PublicTerm[]
  /** Asked for at any time, or on a call only. */
  readonly byCall: boolean
  readonly calls: readonly {
    readonly id: string
    readonly title: string
    readonly opensAt: Date
    readonly closesAt: Date
    readonly open: boolean
  }[]
}

export interface Contact {
  readonly service: string
  readonly email: string
  readonly phone: string
  readonly address: string
}

/** What a funder offers today: its open programmes with an edition in force, and their announced and open calls. */
export async function catalogue(
  db: Db,
  input: { funderId: string; programmes: Programmes; at: Date; today: LocalDate },
): Promise<{ contact: Contact; programmes: CatalogueEntry[] }> {
  const { funderId, at } = input
  const [funder, editions, calls] = await Promise.all([
    db
      .selectFrom('funder')
      .select(['service_name', 'service_email', 'service_phone', 'service_address'])
      .where('id', '=', funderId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('programme as p')
      .innerJoin('programme_edition as e', (join) => join.onRef('e.funder_id', '=', 'p.funder_id').onRef('e.programme_code', '=', 'p.code'))
      .distinctOn('p.code')
      .select(['p.code', 'e.in_force_from', 'e.parameters'])
      .where('p.funder_id', '=', funderId)
      .where('p.open', '=', true)
      .where('e.in_force_from', '<=', input.today)
      .orderBy('p.code')
      .orderBy('e.in_force_from', 'desc')
      .limit(100)
      .execute(),
    publicCalls(db, { funderId, at }),
  ])
  const programmes = editions.flatMap(({ code, in_force_from, parameters }): CatalogueEntry[] => {
    const module = input.programmes.get(code)
    if (!module?.publicRecord) return []
    const { name, summary, terms } = module.publicRecord
    const own = calls.filter(({ programme }) => programme === code)
    return [
      {
        ...{ code, name, summary, inForceFrom: localDate(in_force_from), terms: terms(parameters), byCall: module.byCall ?? false },
        calls: own.map(({ id, title, opensAt, closesAt }) => ({ id, title, opensAt, closesAt, open: opensAt <= at })),
      },
    ]
  })
  const contact = {
    ...{ service: funder.service_name, email: funder.service_email, phone: funder.service_phone, address: funder.service_address },
  }
  return { contact, programmes }
}
