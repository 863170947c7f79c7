import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { Table } from 'tableschema'
import { isSiret } from '../../../server/kernel/siret.ts'
import { SCDL_NAMES } from '../../../server/open-data/scdl-fields.ts'

type Cells = Readonly<Record<string, string>>

/** The rows of a CSV file as another library reads them. */
export function rowsOf(bytes: Buffer | string): Cells[] {
  return parse<Cells>(bytes, { columns: true, bom: false, relax_column_count: false })
}

export const headingOf = (bytes: Buffer | string): string[] => parse(bytes, { to_line: 1 })[0] ?? []

/** What a published schema of table says of a file, by a validator that is not ours. */
export async function tableFaults(bytes: Buffer, schemaFile: string): Promise<string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-scdl-'))
  const file = path.join(folder, 'subventions.csv')
  writeFileSync(file, bytes)
  try {
    const schema: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'))
    const table = await Table.load(file, { schema: schema as object })
    const faults: string[] = []
    // declared as an array, it answers a promise of one
    const read: unknown = await Promise.resolve<unknown>(table.read({ forceCast: true }))
    if (!Array.isArray(read)) throw new Error('the table was not read')
    for (const row of read as readonly unknown[]) if (row instanceof Error) faults.push(...errorsOf(row))
    return faults
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const errorsOf = (error: Error & { errors?: readonly Error[] }): string[] =>
  error.errors && error.errors.length > 0 ? error.errors.map(({ message }) => message) : [error.message]

/** What 360Giving's own schema says of a package. */
export function packageFaults(bytes: Buffer, schemas: { grant: string; package: string }): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false })
  addFormats.default(ajv)
  const read = (file: string): Record<string, unknown> => {
    const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    // it names draft 2020-12 by http, and the package asks for the grant of the version before
    delete schema['$schema']
    return schema
  }
  const grant = read(schemas.grant)
  ajv.addSchema({ ...grant, $id: 'https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.2/schema/360-giving-schema.json' })
  const validate = ajv.compile(read(schemas.package))
  validate(JSON.parse(bytes.toString('utf8')))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

/** The rules told again, for machines without the schemas: what a reader of the standard checks by hand. */
export function handFaults(bytes: Buffer): string[] {
  const faults: string[] = []
  if (headingOf(bytes).join() !== SCDL_NAMES.join()) faults.push('columns')
  for (const [index, row] of rowsOf(bytes).entries()) {
    const bad = (what: string, ok: boolean): void => {
      if (!ok) faults.push(`${index + 2} ${what}: ${JSON.stringify(row)}`)
    }
    bad('nomAttribuant', (row['nomAttribuant'] ?? '').trim() !== '')
    bad('idAttribuant', isSiret(row['idAttribuant'] ?? ''))
    bad('dateConvention', /^\d{4}-\d{2}-\d{2}$/.test(row['dateConvention'] ?? ''))
    bad('nomBeneficiaire', (row['nomBeneficiaire'] ?? '').trim() !== '')
    bad('beneficiary', isSiret(row['idBeneficiaire'] ?? '') || /^W\d{9}$/.test(row['rnaBeneficiaire'] ?? ''))
    bad('objet', (row['objet'] ?? '') !== '' && (row['objet'] ?? '').length <= 256)
    bad('montant', /^\d+\.\d{2}$/.test(row['montant'] ?? ''))
    bad('nature', /^aide en (numéraire|nature)(;aide en (numéraire|nature))?$/.test(row['nature'] ?? ''))
    bad('conditionsVersement', (row['conditionsVersement'] ?? '') !== '')
    bad('period', /^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/.test(row['datesPeriodeVersement'] ?? ''))
    bad('notificationUE', ['oui', 'non'].includes(row['notificationUE'] ?? ''))
    bad('share', Number(row['pourcentageSubvention']) >= 0.01 && Number(row['pourcentageSubvention']) <= 1)
    bad('line breaks', !/[\r\n]/.test(Object.values(row).join('')))
  }
  return faults
}
