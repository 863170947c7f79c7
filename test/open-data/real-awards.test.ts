import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { seedDemonstration } from '../../server/demonstration/seed.ts'
import { diskStorage } from '../../server/documents/disk-storage.ts'
import { confirmImport } from '../../server/imports/confirm-import.ts'
import { localDate } from '../../server/kernel/local-date.ts'
import { type Draft, draftEdition } from '../../server/open-data/draft-edition.ts'
import { grantsFile, scdlFile } from '../../server/open-data/files.ts'
import { funderOf, openDataSettings } from '../../server/open-data/settings.queries.ts'
import { programmes } from '../../server/programmes/index.ts'
import { createImporter } from '../imports/importing.ts'
import { testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { sharedData, testWithData } from '../support/shared-data.ts'
import { handFaults, packageFaults, rowsOf, tableFaults } from './support/standards.ts'

let database: TestDatabase
const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-open-data-'))
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const TODAY = localDate('2026-11-22')
const draftOf = async (funderId: string): Promise<Draft> => {
  const { db } = database
  const [funder, settings] = [await funderOf(db, funderId), await openDataSettings(db, funderId)]
  return draftEdition(db, { funder, programmes, settings: { ...settings, unknownLegalForm: 'publish' }, today: TODAY })
}

/** Both files of a draft, by our own reading of the standard and, where the schemas are at hand, by validators that are not ours. */
async function accepted(funderId: string, draft: Draft): Promise<Buffer> {
  const bytes = await scdlFile(draft.lines)
  expect(handFaults(bytes)).toEqual([])
  const schema = sharedData('scdl/subventions-2.1.1.schema.json')
  if (schema) expect(await tableFaults(bytes, schema)).toEqual([])
  const funder = await funderOf(database.db, funderId)
  const grants = grantsFile(draft.lines, {
    funder,
    publishedOn: TODAY,
    publishedAt: new Date('2026-11-22T10:00:00Z'),
    address: 'https://x.example/',
  })
  const [grant, whole] = [sharedData('360giving/360-giving-schema.json'), sharedData('360giving/360-giving-package-schema.json')]
  // 360Giving knows no package without a grant
  if (grant && whole && draft.lines.length > 0) expect(packageFaults(grants, { grant, package: whole })).toEqual([])
  return bytes
}

it('the demonstration as it is told: every line passes, every award signed is in the file or says why not', async () => {
  await seedDemonstration(testServices(database, { programmes, storage: diskStorage(folder) }))
  const [{ id }] = (await database.sql<{ id: string }>('select id from funder where demonstration')) as [{ id: string }]
  const draft = await draftOf(id)
  const rows = rowsOf(await accepted(id, draft))
  expect(rows.length).toBeGreaterThan(5)
  expect(draft.withheldCount).toBeGreaterThan(0)
  // by SQL alone: cases awarded whose agreement is notified, and what they are in the file
  const signed = await database.sql<{ reference: string }>(
    `select distinct c.reference from case_file c join case_event e on e.case_id = c.id and e.action in ('notifyAgreement', 'notifyAward')
     where c.funder_id = $1 and not exists (select from case_event x where x.case_id = c.id and x.action in ('renounce', 'withdrawAward', 'lapse'))`,
    [id],
  )
  const told = new Set(rows.map(({ referenceDecision }) => referenceDecision))
  const missing = signed.map(({ reference }) => reference).filter((reference) => !told.has(reference))
  const explained = draft.awards.held + draft.awards.withheld
  expect(missing.length).toBeLessThanOrEqual(explained)
  expect([...told].filter((reference) => !signed.some((one) => one.reference === reference))).toEqual([])
  const people = await database.sql<{ name: string }>('select full_name as name from user_account union select full_name from person')
  const text = (await scdlFile(draft.lines)).toString('utf8')
  expect(people.filter(({ name }) => text.includes(name))).toEqual([])
})

const FILES = [
  'scdl/DEP_Somme_TB_20180302_DONNEES_CONVENTIONS.csv',
  'scdl/exemple_valide.csv',
  'scdl/SCDL_DEP_Haute_Garonne_datalocale-subvention.csv',
  'scdl/exemples_DEP_Charente_Maritime_donnees-conventions-subventions.xlsx',
]
for (const name of FILES)
  testWithData(name, `${path.basename(name)}, imported: what is sound is published, the rest waits by row and field`, async (file) => {
    const { preview, services, actor } = await createImporter(database)
    const read = await preview(readFileSync(file), { fileName: file })
    await confirmImport(services, actor, read.id, { skipRejected: true })
    const { funderId } = actor
    const before = await draftOf(funderId)
    // awards of others are none of ours
    expect([before.lines.length, before.heldLines.length]).toEqual([0, 0])
    const [grantor] = await database.sql<{ siren: string | null; siret: string | null; name: string }>(
      `select coalesce(grantor_siren, left(grantor_siret, 9)) as siren, max(grantor_siret) as siret, max(grantor_name) as name
       from past_award where funder_id = $1 group by 1 order by count(*) desc limit 1`,
      [funderId],
    )
    await database.sql('update funder set siret = $2, name = $3 where id = $1', [
      funderId,
      grantor?.siret ?? '23350001600040',
      grantor?.name,
    ])
    const draft = await draftOf(funderId)
    const bytes = await accepted(funderId, draft)
    const [count] = await database.sql<{ n: number }>(
      `select count(*)::int as n from past_award where funder_id = $1 and amount > 0
         and ($2::text is null or coalesce(grantor_siren, left(grantor_siret, 9)) = $2)`,
      [funderId, grantor?.siren ?? null],
    )
    expect(draft.lines.length + draft.heldLines.length + draft.withheldCount).toBe(count?.n)
    expect(draft.heldLines.every(({ faults }) => faults.length > 0)).toBe(true)
    expect(rowsOf(bytes)).toHaveLength(draft.lines.length)
    process.stderr.write(
      `${path.basename(name)}: ${draft.lines.length} published, ${draft.heldLines.length} wait, ${draft.withheldCount} withheld\n`,
    )
  })
