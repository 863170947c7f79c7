import type { Db } from '../db/client.ts'
import { cents, parseMoney } from '../kernel/money.ts'
import type { Funder } from './award-rows.queries.ts'
import type { OpenDataSettings } from './settings.ts'

/** What holds before an administrator has set anything: as the table's own defaults. */
const DEFAULTS: OpenDataSettings = {
  ...{ scope: 'all', threshold: cents(2_300_000), naturalPersons: 'withheld', unknownLegalForm: 'hold', pastAwards: true },
  ...{ publishWithinMonths: 3, version: 1 },
}

export async function openDataSettings(db: Db, funderId: string): Promise<OpenDataSettings> {
  const row = await db.selectFrom('open_data_setting').selectAll().where('funder_id', '=', funderId).executeTakeFirst()
  if (!row) return DEFAULTS
  return {
    scope: row.scope as OpenDataSettings['scope'],
    threshold: parseMoney(row.threshold),
    naturalPersons: row.natural_persons as OpenDataSettings['naturalPersons'],
    unknownLegalForm: row.unknown_legal_form as OpenDataSettings['unknownLegalForm'],
    pastAwards: row.past_awards,
    publishWithinMonths: row.publish_within_months,
    version: row.version,
  }
}

export const funderOf = (db: Db, id: string): Promise<Funder> =>
  db.selectFrom('funder').select(['id', 'code', 'name', 'siret']).where('id', '=', id).executeTakeFirstOrThrow()
