import { createHash } from 'node:crypto'
import { deliverLetter } from '../../server/letters/deliver-letter.ts'
import { done } from '../programmes/support/driver.ts'
import { application, openDraft, save } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import { unzip } from '../sheets/read-back.ts'
import { textsOfPdf } from '../support/pdf.ts'
import { plain } from './mentions.ts'

let world: FracWorld
beforeAll(async () => {
  world = await createFracWorld()
})
afterAll(() => world?.end())

const NAMES = ['Boulangerie du Port', 'Ferronnerie de l’Ill', 'Tonnellerie ; du Blavet', '=Verrerie']

/** Letters of firms without any account, gathered into one file; the ids in the order of the list. */
async function gathered(names: readonly string[]): Promise<{ fileId: string; letterIds: string[] }> {
  const letterIds: string[] = []
  for (const name of names) {
    world.clock.set(new Date(world.clock.now().getTime() + 1000).toISOString())
    const firmId = await world.firm({ name, departement: '35' })
    await world.database.sql(
      "update organisation set address_line = '12 quai de la Prévalaye', postal_code = '35000', commune_name = 'Rennes' where id = $1",
      [firmId],
    )
    const caseId = await openDraft(world, world.officer, firmId)
    await save(world, world.officer, caseId, application(world))
    await done(world, world.officer, caseId, 'submit')
    const [letter] = await world.database.sql<{ id: string }>('select id from letter where case_id = $1', [caseId])
    const id = letter?.id ?? ''
    letterIds.push(id)
    expect(await deliverLetter({ db: world.database.db, clock: world.clock, publicUrl: 'https://aides.demo.example' }, id)).toBe('to-post')
  }
  const { body } = await world.client.call(world.officer, 'POST', '/postal-files', { body: {} })
  expect(body.letters).toBe(names.length)
  return { fileId: String(body.id), letterIds }
}

async function archiveOf(fileId: string): Promise<Map<string, Buffer>> {
  const response = await fetch(`${world.client.address}/postal-files/${fileId}/archive`, { headers: { cookie: world.officer.cookie } })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip'])
  return unzip(Buffer.from(await response.arrayBuffer()))
}
const sha256 = (bytes: Buffer | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
interface Manifest {
  readonly files: readonly { readonly path: string; readonly letter: string; readonly sha256: string; readonly bytes: number }[]
  readonly leftOut: readonly { readonly path: string; readonly letter: string; readonly because: string }[]
}
const manifestIn = (parts: Map<string, Buffer>): Manifest => JSON.parse(String(parts.get('manifeste.json'))) as Manifest
/** What the table keeps, read beside the code under test. */
const keptHash = async (letterId: string): Promise<string> =>
  (
    await world.database.sql<{ hash: string }>("select encode(sha256(content), 'hex') as hash from letter_file where letter_id = $1", [
      letterId,
    ])
  )[0]?.hash ?? ''

test('the archive holds the very bytes that were kept, in the order of the list of addresses', async () => {
  const { fileId, letterIds } = await gathered(NAMES)
  const parts = await archiveOf(fileId)
  const { files, leftOut } = manifestIn(parts)
  expect(leftOut).toEqual([])
  expect(files.map(({ letter }) => letter)).toEqual(letterIds)
  expect([...parts.keys()]).toEqual([...files.map(({ path }) => path), 'a-imprimer.pdf', 'adresses.csv', 'manifeste.json'])
  for (const [index, { path, letter, sha256: told, bytes }] of files.entries()) {
    expect(path).toMatch(new RegExp(`^courriers/00${index + 1}-FRAC-[\\w-]+\\.pdf$`))
    expect([sha256(parts.get(path)), told, parts.get(path)?.length]).toEqual([await keptHash(letter), await keptHash(letter), bytes])
  }
  const [, ...lines] = String(parts.get('adresses.csv')).trimEnd().split('\r\n')
  expect(lines.map((line) => line.split(';')[0])).toEqual(['1', '2', '3', '4'])
  expect(lines[0]).toContain(';Boulangerie du Port;12 quai de la Prévalaye;35000 Rennes;')
  expect(lines[2]).toContain('"Tonnellerie ; du Blavet"')
  // what begins like a formula is none in a spreadsheet
  expect(lines[3]).toContain(";'=Verrerie;")
  for (const [index, { path }] of files.entries()) expect(lines[index]).toContain(`;${path};avec les autres`)
  const pages = await textsOfPdf(parts.get('a-imprimer.pdf') ?? Buffer.alloc(0))
  // printed on both sides, what stands on an even place is a back: of an address page and of a letter of one page it is empty
  expect(pages).toHaveLength(15)
  for (const [index, name] of NAMES.entries()) {
    const [address = '', back, letter, end = ''] = pages.slice(4 * index)
    expect(plain([address])).toContain(`Courrier ${index + 1} sur 4 ${name}`)
    expect([back, end]).toEqual(['', ''])
    expect(letter).toContain('1 / 1')
  }
  const oneSided = await fetch(`${world.client.address}/postal-files/${fileId}/pdf?sides=one`, {
    headers: { cookie: world.officer.cookie },
  })
  expect(await textsOfPdf(Buffer.from(await oneSided.arrayBuffer()))).toEqual(pages.filter((page) => page !== ''))
  expect(
    await world.database.sql(
      "select after ->> 'format' as format from audit_entry where action = 'export.made' and subject_id = $1 order by sequence",
      [fileId],
    ),
  ).toEqual([{ format: 'zip' }, { format: 'pdf' }])
  // the same file asked again is the same to the byte, whenever that is
  world.clock.set(new Date(world.clock.now().getTime() + 86_400_000).toISOString())
  const again = await archiveOf(fileId)
  for (const [path, bytes] of parts) expect([path, again.get(path)?.equals(bytes)]).toEqual([path, true])
})

test('what cannot be read is named, what would be drawn otherwise today is printed from its own file, and the others go on', async () => {
  const { fileId, letterIds } = await gathered(['Ganterie du Léon', 'Scierie du Faou', 'Chantier de Paimpol', 'Cidrerie de Fouesnant'])
  const [lost, changed, moved, whole] = letterIds as [string, string, string, string]
  const { sql } = world.database
  const wholeHash = await keptHash(whole)
  await sql('alter table letter_file disable trigger user')
  await sql('alter table letter_file drop constraint letter_file_check')
  await sql('delete from letter_file where letter_id = $1', [lost])
  await sql("update letter_file set content = 'damaged' where letter_id = $1", [changed])
  await sql('alter table letter_file enable trigger user')
  await sql("update organisation set address_line = '3 rue Neuve' where name = 'Chantier de Paimpol'")
  const parts = await archiveOf(fileId)
  const { files, leftOut } = manifestIn(parts)
  expect(leftOut.map(({ letter, because }) => [letter, because])).toEqual([
    [lost, 'letter-unreadable'],
    [changed, 'letter-unreadable'],
  ])
  expect(files.map(({ letter }) => letter)).toEqual([moved, whole])
  expect(files.map(({ path }) => sha256(parts.get(path)))).toEqual([await keptHash(moved), wholeHash])
  const [, ...lines] = String(parts.get('adresses.csv')).trimEnd().split('\r\n')
  expect(lines.map((line) => line.split(';').at(-1)?.split(' :')[0])).toEqual([
    'illisible',
    'illisible',
    'à imprimer à part',
    'avec les autres',
  ])
  const printed = await fetch(`${world.client.address}/postal-files/${fileId}/pdf`, { headers: { cookie: world.officer.cookie } })
  const pages = (await textsOfPdf(Buffer.from(await printed.arrayBuffer()))).map((page) => plain([page]))
  // what is missing, then an address page for each that is posted, and the letter that is as it was
  expect(pages).toHaveLength(7)
  expect([pages[1], pages[3], pages[5]]).toEqual(['', '', ''])
  for (const words of ['Illisibles', 'Ganterie du Léon', 'Scierie du Faou', 'À imprimer à part', 'Chantier de Paimpol'])
    expect(pages[0]).toContain(words)
  expect(pages[0]).not.toContain('Cidrerie')
  expect(pages[2]).toContain('3 rue Neuve')
  expect(pages[2]).toContain('ce courrier s’imprime à part')
  expect(pages[4]).toContain('Cidrerie de Fouesnant')
  expect(pages[6]).toContain('Accusé de réception')
})
