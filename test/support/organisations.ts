import { newId } from '../../server/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

/** Figures of one year: headcount, turnover, balance sheet. */
export type YearRow = readonly [year: number, headcount: number | null, turnover: number | null, balanceSheet: number | null]

/** An organisation written directly. Returns its id. */
export async function insertOrganisation(
  database: TestDatabase,
  options: {
    funderId: string
    name?: string
    siret?: string
    siren?: string
    kind?: string
    departement?: string
    communeName?: string
    years?: readonly YearRow[]
  },
): Promise<string> {
  const id = newId(new Date())
  const { funderId, name = `Firm ${id.slice(-6)}`, siret = null, kind = 'firm', departement = null, communeName = null } = options
  await database.sql(
    `insert into organisation (id, funder_id, siren, siret, name, kind, departement, commune_name, source, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'typed', now(), now())`,
    [id, funderId, siret?.slice(0, 9) ?? options.siren ?? null, siret, name, kind, departement, communeName],
  )
  for (const [year, headcount, turnover, balance] of options.years ?? []) {
    await database.sql(
      `insert into organisation_year (organisation_id, year, headcount, turnover, balance_sheet, source, recorded_at)
       values ($1, $2, $3, $4, $5, 'accounts', now())`,
      [id, year, headcount, turnover, balance],
    )
  }
  return id
}

/** A link written directly; dates included. Returns its id. */
export async function insertLink(
  database: TestDatabase,
  options: { funderId: string; holder: string; held: string; kind?: string; share?: number; from?: string; until?: string },
): Promise<string> {
  const id = newId(new Date())
  const { funderId, holder, held, kind = 'majority-of-votes', share = null, from = '2000-01-01', until = null } = options
  await database.sql(
    `insert into organisation_link (id, funder_id, holder_id, held_id, kind, share_basis_points, valid, recorded_at)
     values ($1, $2, $3, $4, $5, $6, daterange($7::date, $8::date, '[]'), now())`,
    [id, funderId, holder, held, kind, share, from, until],
  )
  return id
}
