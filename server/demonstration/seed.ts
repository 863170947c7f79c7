import { hashPassword } from '../access/password.ts'
import type { Db } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import type { Services } from '../services.ts'
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_FUNDER, DEMONSTRATION_PASSWORD } from './accounts.ts'

export async function demonstrationExists(db: Db): Promise<boolean> {
  const funder = await db.selectFrom('funder').select('id').where('demonstration', '=', true).limit(1).executeTakeFirst()
  return funder !== undefined
}

/** An invented funder with one account per role. Called on an empty embedded database, or by `npm run demo`. */
export async function seedDemonstration(services: Services): Promise<void> {
  const hashes = await Promise.all(DEMONSTRATION_ACCOUNTS.map(() => hashPassword(DEMONSTRATION_PASSWORD)))
  const now = services.clock.now()
  await inTransaction(services.db, async (tx) => {
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
        appeal_court: 'Tribunal administratif de Rennes',
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
  })
}
