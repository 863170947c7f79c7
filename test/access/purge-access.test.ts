import { purgeAccess } from '../../server/access/purge-access.ts'
import { type AccountWorld, later, openAccountWorld, signIn } from './accounts.ts'

let world: AccountWorld
beforeAll(async () => {
  world = await openAccountWorld()
})
afterAll(() => world.database.drop())

const DAY = 86_400
const counts = async () => {
  const [row] = await world.database.sql<Record<string, string>>(
    `select (select count(*) from email_token) as links, (select count(*) from sign_in_challenge) as steps,
            (select count(*) from sign_in_failure) as attempts, (select count(*) from user_session) as sessions`,
  )
  return row
}

it('forgets links, first steps and attempts after thirty days, sessions after half a year, and nothing else', async () => {
  const user = await world.user()
  // the session of the helper has no end in sight
  await world.database.sql('delete from user_session')
  const add = (hash: string) =>
    world.database.sql(
      `with t as (insert into email_token (id, user_id, purpose, token_hash, created_at, expires_at)
                  values (gen_random_uuid(), $1::uuid, 'invitation', sha256($2::bytea), $3::timestamptz, $3::timestamptz + interval '1 hour'))
       insert into sign_in_challenge (id, token_hash, user_id, created_at, expires_at)
       values (gen_random_uuid(), sha256($2::bytea), $1::uuid, $3::timestamptz, $3::timestamptz + interval '10 minutes')`,
      [user.id, Buffer.from(hash), world.clock.now()],
    )
  await add('old')
  await signIn(world, user.email)
  await signIn(world, user.email, 'wrong')
  later(world, 29 * DAY)
  expect(await purgeAccess(world.services)).toBe(0)
  later(world, 2 * DAY)
  await add('new')
  expect(await purgeAccess(world.services)).toBe(3)
  expect(await counts()).toEqual({ links: '1', steps: '1', attempts: '0', sessions: '1' })
  later(world, 157 * DAY)
  await purgeAccess(world.services)
  expect(await counts()).toEqual({ links: '0', steps: '0', attempts: '0', sessions: '0' })
})
