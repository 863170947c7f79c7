import type { Actor, Role } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { today } from '../kernel/clock.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Services } from '../services.ts'
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_FUNDER } from './accounts.ts'
import { DEMONSTRATION_CONSULTANCIES, DEMONSTRATION_FIRMS, siretOf } from './firms.ts'
import { addSampleDocument, type DemonstrationTools, NO_REGISTER } from './tools.ts'

export const TIME_ZONE = 'Europe/Paris'

/** Who and what the demonstration is made of. */
export interface People {
  readonly funderId: string
  readonly users: readonly { id: string; email: string; fullName: string; role: Role }[]
  readonly firmIds: readonly string[]
  readonly consultancyIds: readonly string[]
}

/** The people and organisations of a demonstration made before; null when there is none, or somebody renamed what it is known by. */
export async function readPeople(db: Db): Promise<People | null> {
  const funder = await db
    .selectFrom('funder')
    .select('id')
    .where('code', '=', DEMONSTRATION_FUNDER)
    .where('demonstration', '=', true)
    .executeTakeFirst()
  if (!funder) return null
  const emails = DEMONSTRATION_ACCOUNTS.map(({ email }) => email)
  const accounts = await db
    .selectFrom('user_account')
    .select(['id', 'email', 'full_name'])
    .where('funder_id', '=', funder.id)
    .where('email', 'in', emails)
    .execute()
  const users = DEMONSTRATION_ACCOUNTS.flatMap(({ email, role }) => {
    const account = accounts.find((candidate) => candidate.email === email)
    return account ? [{ id: account.id, email, fullName: account.full_name, role }] : []
  })
  const sirets = [...DEMONSTRATION_FIRMS, ...DEMONSTRATION_CONSULTANCIES].map(({ siren }) => siretOf(siren))
  const organisations = await db
    .selectFrom('organisation')
    .select(['id', 'siret'])
    .where('funder_id', '=', funder.id)
    .where('siret', 'in', sirets)
    .execute()
  const idOf = new Map(organisations.map(({ id, siret }) => [siret, id]))
  if (users.length < emails.length || idOf.size < sirets.length) return null
  const ids = sirets.map((siret) => idOf.get(siret) ?? '')
  const [firmIds, consultancyIds] = [ids.slice(0, DEMONSTRATION_FIRMS.length), ids.slice(DEMONSTRATION_FIRMS.length)]
  return { funderId: funder.id, users, firmIds, consultancyIds }
}

/** Tools whose clock is their own: two tellers do not move each other's days. */
export function demonstrationTools(services: Services, people: People): DemonstrationTools {
  const day = today(services.clock, TIME_ZONE)
  let now = services.clock.now()
  const moved: Services = { ...services, registry: NO_REGISTER, clock: { now: () => now } }
  let last: LocalDate | null = null
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

export function actorOf(people: People, role: Role, second: boolean): Actor {
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
