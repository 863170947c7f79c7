import { queueAccountMail } from '../access/account-mails.ts'
import { hasRole, type Role } from '../access/actor.ts'
import { findPeople, type Person } from '../access/actors.queries.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import type { JobPayloads } from '../outbox/job-payloads.ts'
import type { Services } from '../services.ts'
import { MOST_OPEN } from './ask-attachment.ts'
import { decidesFor } from './attachment.queries.ts'

const DAY_MS = 86_400_000
/** A firm or a service of more people than this looks at the page, where the request stands in any case. */
const MOST_TOLD = 50
/** Agents who instruct; administrators decide as well, and are told where nobody else would be. */
const INSTRUCTING: readonly Role[] = ['caseOfficer', 'supervisor']

interface Asked {
  readonly id: string
  readonly user_id: string
  readonly siret: string
  readonly created_at: Date
  readonly full_name: string
  readonly email: string
  readonly organisation_id: string | null
  readonly name: string | null
  readonly departement: string | null
}

/**
 * Writes to those who may decide on a request: the members of the organisation, and the agents of its département who instruct. Whether it is
 * known stays with them. A request taken back and made again tells nobody twice in a day, and nobody can make more noise than by the requests
 * they may have open. Done once, however often it runs. Returns how many are told.
 */
export function tellOfAttachment(services: Services, { funderId, requestId }: JobPayloads['tell-of-attachment']): Promise<number> {
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const asked = await openRequest(tx, funderId, requestId)
    if (!asked || (await isNoise(tx, asked))) return 0
    const deciders = await decidersOf(tx, funderId, asked, now)
    for (const person of deciders)
      await queueAccountMail(tx, services, {
        ...{ kind: 'attachment-asked', userId: person.userId, now },
        organisation: asked.name === null ? asked.siret : `${asked.name} (${asked.siret})`,
        asker: `${asked.full_name} (${asked.email})`,
        page: isAgentOf(person) ? 'attachments' : 'attachments/mine',
        once: `attachment ${asked.id} ${person.userId}`,
      })
    return deciders.length
  })
}

/** The request, locked as long as it is told of: decided or taken back meanwhile, nobody is asked to answer it. */
const openRequest = (tx: Tx, funderId: string, requestId: string): Promise<Asked | undefined> =>
  tx
    .selectFrom('attachment_request as a')
    .innerJoin('user_account as u', 'u.id', 'a.user_id')
    .leftJoin('organisation as o', (join) => join.onRef('o.funder_id', '=', 'a.funder_id').onRef('o.siret', '=', 'a.siret'))
    .select([
      'a.id',
      'a.user_id',
      'a.siret',
      'a.created_at',
      'u.full_name',
      'u.email',
      'o.id as organisation_id',
      'o.name',
      'o.departement',
    ])
    .where('a.id', '=', requestId)
    .where('a.funder_id', '=', funderId)
    .where('a.state', '=', 'asked')
    .forUpdate('a')
    .executeTakeFirst()

async function isNoise(tx: Tx, asked: Asked): Promise<boolean> {
  const before = await tx
    .selectFrom('attachment_request')
    .select('siret')
    .where('user_id', '=', asked.user_id)
    .where('id', '!=', asked.id)
    .where('created_at', '<=', asked.created_at)
    .where('created_at', '>', new Date(asked.created_at.getTime() - DAY_MS))
    .limit(MOST_OPEN)
    .execute()
  return before.length >= MOST_OPEN || before.some(({ siret }) => siret === asked.siret)
}

const isAgentOf = (person: Person): boolean => hasRole(person, ...INSTRUCTING, 'administrator')

async function decidersOf(tx: Tx, funderId: string, asked: Asked, now: Date): Promise<readonly Person[]> {
  const { organisation_id: id, departement } = asked
  const candidates = await tx
    .selectFrom('user_account as u')
    .select('u.id')
    .where('u.funder_id', '=', funderId)
    .where('u.id', '!=', asked.user_id)
    .where('u.active', '=', true)
    .where('u.kind', '=', 'person')
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('role_grant as g')
            .select('g.id')
            .whereRef('g.user_id', '=', 'u.id')
            .where('g.role', 'in', [...INSTRUCTING, 'administrator']),
        ),
        eb.exists(
          eb
            .selectFrom('organisation_member as m')
            .select('m.user_id')
            .whereRef('m.user_id', '=', 'u.id')
            .where('m.organisation_id', '=', id),
        ),
      ]),
    )
    .orderBy('u.id')
    .limit(500)
    .execute()
  const people = await findPeople(
    tx,
    candidates.map((row) => row.id),
    now,
  )
  // a SIRET the funder does not know yet has no place: any agent sees to it
  const decide = [...people.values()].filter((person) => (id === null ? isAgentOf(person) : decidesFor(person, { id, departement })))
  const instruct = decide.filter((person) => hasRole(person, ...INSTRUCTING))
  const agents = instruct.length > 0 ? instruct : decide.filter((person) => hasRole(person, 'administrator'))
  const members = decide.filter((person) => id !== null && person.organisationIds.includes(id))
  return [...new Set([...members, ...agents])].slice(0, MOST_TOLD)
}
