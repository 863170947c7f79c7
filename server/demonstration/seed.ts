import type { Role } from '../access/actor.ts'
import { hashPassword } from '../access/password.ts'
import { openEnvelope } from '../budget/open-envelope.ts'
import { createEdition } from '../cases/create-edition.ts'
import { holdDueActions } from '../cases/hold-due-actions.ts'
import type { Db, Tx } from '../db/client.ts'
import { closedRange } from '../db/json.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { addMonths, type LocalDate, localDate, yearOf } from '../kernel/local-date.ts'
import { parseMoney } from '../kernel/money.ts'
import { demonstrations, pastOf } from '../programmes/index.ts'
import type { Services } from '../services.ts'
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_FUNDER, DEMONSTRATION_PASSWORD } from './accounts.ts'
import { giveContacts } from './contacts.ts'
import {
  DEMONSTRATION_CONSULTANCIES,
  DEMONSTRATION_FIRMS,
  type DemonstrationOrganisation,
  inventedSiren,
  legalFormOf,
  siretOf,
} from './firms.ts'
import { type PastProgress, recordPastFirms, tellPast } from './history.ts'
import { historyFirms } from './history-firms.ts'
import { actorOf, demonstrationTools, type People, readPeople, TIME_ZONE } from './people.ts'
import { publishAwards } from './publish-awards.ts'
import { settlePast } from './settle-past.ts'

/** Years before this one that the envelopes cover; the editions began a year before: what the stories of the past need. */
export const HISTORY_YEARS = 3

export async function demonstrationExists(db: Db): Promise<boolean> {
  const funder = await db.selectFrom('funder').select('id').where('demonstration', '=', true).limit(1).executeTakeFirst()
  return funder !== undefined
}

/**
 * An invented funder with one account per role, firms, envelopes, an edition of each programme and the stories
 * each programme tells of itself, every act taken through the same door as a person's.
 * Called on an empty embedded database, or by `npm run demo`.
 */
export async function seedDemonstration(services: Services): Promise<void> {
  const hashes = await Promise.all(DEMONSTRATION_ACCOUNTS.map(() => hashPassword(DEMONSTRATION_PASSWORD)))
  const people = await inTransaction(services.db, async (tx) => seedPeople(tx, services.clock.now(), hashes))
  const tools = demonstrationTools(services, people)
  await accredit(services.db, people, tools.today)
  const administrator = tools.actor('administrator')
  for (const programme of services.programmes.all) {
    const { decisionMonths, parameters, documentTypes } = programme.edition.defaults
    const first = yearOf(tools.today) - HISTORY_YEARS
    const start = localDate(`${first - 1}-01-01`)
    await createEdition(services, administrator, programme.code, {
      label: `${yearOf(start)}`,
      inForceFrom: start,
      decisionMonths,
      parameters,
      documentTypes,
    })
    if (!programme.pays) continue
    for (let year = first; year <= yearOf(tools.today); year += 1) {
      const amount = parseMoney(`${Math.round((budgetOf(programme.code) * (1 + 0.06 * (year - first))) / 1_000)}000.00`)
      await openEnvelope(services, administrator, {
        programme: programme.code,
        year,
        label: `Budget ${year}`,
        amount,
        memo: 'Budget primitif',
      })
    }
  }
  // each programme with a clock of its own: the database works on one story while the others wait
  const tellAll = () => Promise.all(demonstrations.map(({ demonstrate }) => demonstrate(demonstrationTools(services, people))))
  await holdDueActions(services.db, people.funderId, tellAll)
  await publishAwards(demonstrationTools(services, people))
}

const budgetOf = (code: string): number => demonstrations.find(({ programme }) => programme === code)?.budget ?? 0

/**
 * The past of the demonstration: about a hundred case files a year, told by the programmes. Begun after the application answers,
 * since it lasts longer than anybody should wait for a first look; whatever an interrupted one lacks is told at the next start.
 */
export async function seedPast(
  services: Services,
  input: { years: number; signal: AbortSignal; onProgress: (progress: PastProgress) => void },
): Promise<number> {
  const { years, signal, onProgress } = input
  const people = years > 0 ? await readPeople(services.db) : null
  if (!people) return 0
  const day = today(services.clock, TIME_ZONE)
  const months = Math.min(years, HISTORY_YEARS) * 12
  const firms = historyFirms()
  const firmIds = await recordPastFirms(services, actorOf(people, 'caseOfficer', false), { firms, today: day, months, signal })
  if (firmIds.length < firms.length) return 0
  const stories = pastOf({ today: day, months, firmIds })
  const tools = () => demonstrationTools(services, people)
  const told = await tellPast({ services, funderId: people.funderId, stories, tools, signal, onProgress })
  if (!signal.aborted) await settlePast(tools())
  return told
}

async function seedPeople(tx: Tx, now: Date, hashes: readonly string[]): Promise<People> {
  const funderId = newId(now)
  await tx
    .insertInto('funder')
    .values({
      id: funderId,
      code: DEMONSTRATION_FUNDER,
      name: 'Région de démonstration',
      siret: siretOf(inventedSiren('0003', 9999)),
      departements: ['22', '29', '35', '56'],
      service_name: 'Service des aides aux entreprises',
      service_email: 'aides@demo.example',
      service_phone: '02 99 00 00 00',
      service_address: '1 place de la Démonstration, 35000 Rennes',
      appeal_court: 'le tribunal administratif de Rennes',
      demonstration: true,
      created_at: now,
    })
    .execute()
  const users = DEMONSTRATION_ACCOUNTS.map((account, index) => ({ ...account, id: newId(now), hash: hashes[index] ?? null }))
  await tx
    .insertInto('user_account')
    .values(
      users.map((user) => ({
        id: user.id,
        funder_id: funderId,
        email: user.email,
        full_name: user.fullName,
        password_hash: user.hash,
        created_at: now,
      })),
    )
    .execute()
  await tx
    .insertInto('role_grant')
    .values(users.map((user) => ({ id: newId(now), user_id: user.id, role: user.role, programmes: null, departements: null })))
    .execute()
  const firmIds = await seedOrganisations(tx, funderId, DEMONSTRATION_FIRMS, now)
  const consultancyIds = await seedOrganisations(tx, funderId, DEMONSTRATION_CONSULTANCIES, now)
  const member = async (role: Role, organisationId: string | undefined): Promise<void> => {
    const user = users.find((candidate) => candidate.role === role)
    if (!user || !organisationId) throw new Error(`the demonstration has no ${role} or no organisation for it`)
    await tx.insertInto('organisation_member').values({ organisation_id: organisationId, user_id: user.id, since: now }).execute()
  }
  await member('applicant', firmIds[0])
  await member('consultant', consultancyIds[0])
  await giveContacts(tx, { funderId, organisationIds: firmIds, role: 'applicant', now })
  await giveContacts(tx, { funderId, organisationIds: consultancyIds, role: 'consultant', now })
  return { funderId, users, firmIds, consultancyIds }
}

async function seedOrganisations(
  tx: Tx,
  funderId: string,
  organisations: readonly DemonstrationOrganisation[],
  now: Date,
): Promise<string[]> {
  const rows = organisations.map((organisation) => ({ ...organisation, id: newId(now) }))
  await tx
    .insertInto('organisation')
    .values(
      rows.map((row) => ({
        id: row.id,
        funder_id: funderId,
        siren: row.siren,
        siret: siretOf(row.siren),
        name: row.name,
        kind: row.kind,
        legal_form: legalFormOf(row),
        naf_code: row.naf,
        naf_nomenclature: 'NAFRev2',
        address_line: row.address,
        postal_code: row.postalCode,
        commune_code: row.communeCode,
        commune_name: row.commune,
        departement: row.departement,
        source: 'seed',
        created_at: now,
        updated_at: now,
      })),
    )
    .execute()
  const year = now.getUTCFullYear() - 1
  await tx
    .insertInto('organisation_year')
    .values(
      rows.flatMap((row) =>
        [year - 1, year].map((figuresOf) => ({
          organisation_id: row.id,
          year: figuresOf,
          headcount: row.headcount,
          turnover: row.turnover,
          balance_sheet: row.balanceSheet,
          source: 'seed' as const,
          recorded_at: now,
        })),
      ),
    )
    .execute()
  return rows.map((row) => row.id)
}

/** The first two consultancies may advise in a few fields; the second one's insurance ends soon. */
async function accredit(db: Db, people: People, day: LocalDate): Promise<void> {
  const fields = [
    ['export', 'marketing', 'strategy', 'organisation', 'digital'],
    ['digital', 'cybersecurity', 'quality'],
  ]
  const rows = people.consultancyIds.slice(0, fields.length).flatMap((organisationId, index) =>
    (fields[index] ?? []).map((field) => ({
      id: newId(new Date(`${day}T08:00:00Z`)),
      funder_id: people.funderId,
      organisation_id: organisationId,
      field,
      valid: closedRange(addMonths(day, -12 * HISTORY_YEARS - 6), addMonths(day, 6)),
      insurance_until: addMonths(day, index === 0 ? 6 : 1),
      recorded_at: new Date(`${day}T08:00:00Z`),
    })),
  )
  await db.insertInto('accredited_field').values(rows).execute()
}
