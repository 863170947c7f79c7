import type { Role } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { newId } from '../kernel/ids.ts'

const GIVEN = ['Anne', 'Yann', 'Claire', 'Ronan', 'Sarah', 'Loïc', 'Inès', 'Gwenaël', 'Marie', 'Karim', 'Solène', 'Hugo'] as const
const FAMILY = ['Le Bras', 'Morel', 'Caradec', 'Diop', 'Guéguen', 'Petit', 'Rolland', 'Salaün', 'Nguyen', 'Briand', 'Kervella'] as const
/** Of so many organisations one is written to by post: nobody of it has an address. */
const BY_POST = 20

/**
 * One person with an invented address for most organisations, to whom letters are announced. They have no password: nobody signs in as them.
 * Those who have somebody already are left as they are. The domain belongs to nobody (RFC 2606), so that nothing ever arrives anywhere.
 */
export async function giveContacts(
  db: Db,
  { funderId, organisationIds, role, now }: { funderId: string; organisationIds: readonly string[]; role: Role; now: Date },
): Promise<void> {
  if (organisationIds.length === 0) return
  const organisations = await db
    .selectFrom('organisation')
    .select(['id', 'siren'])
    .where('id', 'in', [...organisationIds])
    .execute()
  const members = await db
    .selectFrom('organisation_member')
    .select('organisation_id')
    .where('organisation_id', 'in', [...organisationIds])
    .execute()
  const taken = new Set(members.map((row) => row.organisation_id))
  const sirenOf = new Map(organisations.map(({ id, siren }) => [id, siren]))
  const people = organisationIds.flatMap((organisationId, index) => {
    const siren = sirenOf.get(organisationId)
    if (!siren || taken.has(organisationId) || index % BY_POST === BY_POST - 1) return []
    const name = `${GIVEN[index % GIVEN.length] ?? ''} ${FAMILY[index % FAMILY.length] ?? ''}`
    return [{ id: newId(now), organisationId, email: `contact-${siren}@demo.example`, name }]
  })
  if (people.length === 0) return
  await db
    .insertInto('user_account')
    .values(people.map(({ id, email, name }) => ({ id, funder_id: funderId, email, full_name: name, created_at: now })))
    .execute()
  await db
    .insertInto('role_grant')
    .values(people.map(({ id }) => ({ id: newId(now), user_id: id, role, programmes: null, departements: null })))
    .execute()
  await db
    .insertInto('organisation_member')
    .values(people.map(({ id, organisationId }) => ({ organisation_id: organisationId, user_id: id, since: now })))
    .execute()
}
