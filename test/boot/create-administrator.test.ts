import { verifyPassword } from '../../server/access/password.ts'
import { type AdministratorRequest, createAdministrator } from '../../server/boot/create-administrator.ts'
import { testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const funder = {
  name: 'Région Armorique',
  departements: ['22', '2A', '974'],
  timeZone: undefined,
  siret: '23350001600040',
  serviceName: 'Service économie',
  serviceEmail: 'economie@demo.example',
  servicePhone: '02 99 00 00 00',
  serviceAddress: '1 rue du Port, 35000 Rennes',
  appealCourt: 'Tribunal administratif de Rennes',
}
const ask = (change: Partial<AdministratorRequest> = {}): AdministratorRequest => ({
  email: 'first@demo.example',
  fullName: 'Yann Prigent',
  password: 'a long enough phrase',
  funderCode: 'armorique',
  funder,
  ...change,
})
const create = (change: Partial<AdministratorRequest> = {}) => createAdministrator(testServices(database), ask(change))

test('the first administrator comes with the funder; the next joins it', async () => {
  const first = await create()
  expect(first.funderCreated).toBe(true)
  const [stored] = await database.sql<{ departements: string[]; time_zone: string; demonstration: boolean }>(
    'select departements, time_zone, demonstration from funder where id = $1',
    [first.funderId],
  )
  expect(stored).toEqual({ departements: ['22', '2A', '974'], time_zone: 'Europe/Paris', demonstration: false })
  const second = await create({ email: 'second@demo.example', funder: { ...funder, name: undefined } })
  expect([second.funderCreated, second.funderId]).toEqual([false, first.funderId])
  expect(
    await database.sql(
      `select u.email, g.role, g.programmes, g.departements from user_account u join role_grant g on g.user_id = u.id order by 1`,
    ),
  ).toEqual([
    { email: 'first@demo.example', role: 'administrator', programmes: null, departements: null },
    { email: 'second@demo.example', role: 'administrator', programmes: null, departements: null },
  ])
  const [account] = await database.sql<{ password_hash: string }>('select password_hash from user_account where id = $1', [first.userId])
  expect(await verifyPassword(account?.password_hash ?? '', 'a long enough phrase')).toBe(true)
})

test('an address already used, in whatever case, is refused and no funder is left behind', async () => {
  await create({ email: 'taken@demo.example', funderCode: 'taken-one' })
  await expect(create({ email: 'Taken@Demo.example', funderCode: 'taken-two' })).rejects.toThrow('already has an account')
  expect(await database.sql(`select 1 from funder where code = 'taken-two'`)).toEqual([])
})

test('every fault is named at once', async () => {
  await expect(create({ email: 'nobody', password: 'short', funderCode: 'Région' })).rejects.toThrow(/email .*password .*funderCode /s)
  const wrong = { ...funder, departements: ['7'], timeZone: 'Europe/Rennes', siret: '12345678901234', name: undefined }
  await expect(create({ email: 'x@demo.example', funderCode: 'another', funder: wrong })).rejects.toThrow(
    /name .*departements\.0 .*timeZone .*siret /s,
  )
  expect(await database.sql(`select 1 from funder where code = 'another'`)).toEqual([])
})
