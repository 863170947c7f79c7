import type { Actor, Role } from '../access/actor.ts'
import { hashPassword } from '../access/password.ts'
import { openEnvelope } from '../budget/open-envelope.ts'
import { createEdition } from '../cases/create-edition.ts'
import type { Db, Tx } from '../db/client.ts'
import { closedRange } from '../db/json.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { addMonths, type LocalDate, localDate, yearOf } from '../kernel/local-date.ts'
import { parseMoney } from '../kernel/money.ts'
import { demonstrations } from '../programmes/index.ts'
import type { Services } from '../services.ts'
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_FUNDER, DEMONSTRATION_PASSWORD } from './accounts.ts'
import { DEMONSTRATION_CONSULTANCIES, DEMONSTRATION_FIRMS, type DemonstrationOrganisation } from './firms.ts'
import { addSampleDocument, type DemonstrationTools } from './tools.ts'

const TIME_ZONE = 'Europe/Paris'

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
  const tools = await demonstrationTools(services, people)
  const administrator = tools.actor('administrator')
  for (const programme of services.programmes.all) {
    const { decisionMonths, parameters, documentTypes } = programme.edition.defaults
    const start = localDate(`${yearOf(tools.today) - 1}-01-01`)
    await createEdition(services, administrator, programme.code, {
      label: `${yearOf(start)}`,
      inForceFrom: start,
      decisionMonths,
      parameters,
      documentTypes,
    })
    if (!programme.pays) continue
    for (const year of [yearOf(tools.today) - 1, yearOf(tools.today)]) {
      const amount = parseMoney(year === yearOf(tools.today) ? '180000.00' : '150000.00')
      await openEnvelope(services, administrator, {
        programme: programme.code,
        year,
        label: `Budget ${year}`,
        amount,
        memo: 'Budget primitif',
      })
    }
  }
  for (const { demonstrate } of demonstrations) await demonstrate(tools)
}

interface People {
  readonly funderId: string
  readonly users: readonly { id: string; email: string; fullName: string; role: Role }[]
  readonly firmIds: readonly string[]
  readonly consultancyIds: readonly string[]
}

async function seedPeople(tx: Tx, now: Date, hashes: readonly string[]): Promise<People> {
  const funderId = newId(now)
  await tx
    .insertInto('funder')
    .values({
      id: funderId,
      code: DEMONSTRATION_FUNDER,
      name: 'Région de démonstration',
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

/** The first establishment of a SIREN: NIC 0001 and its check digit (Luhn over the 14 digits). */
function siretOf(siren: string): string {
  for (let digit = 0; digit < 10; digit += 1) {
    const siret = `${siren}0001${digit}`
    const sum = [...siret].reverse().reduce((total, figure, index) => {
      const weighted = index % 2 === 1 ? Number(figure) * 2 : Number(figure)
      return total + (weighted > 9 ? weighted - 9 : weighted)
    }, 0)
    if (sum % 10 === 0) return siret
  }
  throw new Error('no check digit')
}

async function demonstrationTools(services: Services, people: People): Promise<DemonstrationTools> {
  const day = today(services.clock, TIME_ZONE)
  let now = services.clock.now()
  const moved: Services = { ...services, clock: { now: () => now } }
  let last: LocalDate | null = null
  await accredit(services.db, people, day)
  return {
    services: moved,
    today: day,
    firmIds: people.firmIds,
    consultancyIds: people.consultancyIds,
    at: (target) => {
      now = target === last ? new Date(now.getTime() + 60_000) : new Date(`${target}T08:00:00Z`)
      last = target
    },
    actor: (role, second = false) => actorOf(people, role, second),
    addSample: (actor, caseId, type, issuedOn) => addSampleDocument(moved, actor, { caseId, type, issuedOn }),
  }
}

function actorOf(people: People, role: Role, second: boolean): Actor {
  const user = people.users.filter((candidate) => candidate.role === role)[second ? 1 : 0]
  if (!user) throw new Error(`the demonstration has no ${role}`)
  const organisations = { applicant: people.firmIds[0], consultant: people.consultancyIds[0] } as Readonly<
    Record<string, string | undefined>
  >
  const organisationId = organisations[role]
  return {
    userId: user.id,
    sessionId: user.id,
    funderId: people.funderId,
    fullName: user.fullName,
    email: user.email,
    locale: 'fr',
    timeZone: TIME_ZONE,
    grants: [{ role, programmes: null, departements: null }],
    organisationIds: organisationId ? [organisationId] : [],
    recusedOrganisationIds: [],
  }
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
      valid: closedRange(addMonths(day, -30), addMonths(day, 6)),
      insurance_until: addMonths(day, index === 0 ? 6 : 1),
      recorded_at: new Date(`${day}T08:00:00Z`),
    })),
  )
  await db.insertInto('accredited_field').values(rows).execute()
}
