import { readImport } from '../../server/imports/imports.queries.ts'
import { type FileToImport, type ImportActor, previewImport } from '../../server/imports/preview-import.ts'
import type { Services } from '../../server/services.ts'
import { createFunder, createUser, testServices } from '../support/api.ts'
import type { TestDatabase } from '../support/database.ts'

export interface Importer {
  readonly services: Services
  readonly actor: ImportActor
  preview(bytes: Buffer, options?: Partial<FileToImport>): Promise<Awaited<ReturnType<typeof readImport>>>
}

/** An administrator of a funder of its own. */
export async function createImporter(database: TestDatabase): Promise<Importer> {
  const funderId = await createFunder(database)
  const user = await createUser(database, { funderId, roles: ['administrator'] })
  const services = testServices(database)
  const actor = { userId: user.id, funderId, timeZone: 'Europe/Paris' }
  return {
    services,
    actor,
    preview: async (bytes, options = {}) => {
      const { id } = await previewImport(services, actor, { bytes, fileName: 'fichier.csv', ...options })
      return readImport(services.db, actor, id)
    },
  }
}

export interface AwardLine {
  readonly grantor?: string
  readonly grantorSiret?: string
  readonly date?: string
  readonly reference?: string
  readonly name?: string
  readonly siret?: string
  readonly rna?: string
  readonly purpose?: string
  readonly amount?: string
  readonly nature?: string
  readonly period?: string
  readonly notified?: string
  readonly share?: string
}

const HEADER = [
  'nomAttribuant',
  'idAttribuant',
  'dateConvention',
  'referenceDecision',
  'nomBeneficiaire',
  'idBeneficiaire',
  'rnaBeneficiaire',
  'objet',
  'montant',
  'nature',
  'datesPeriodeVersement',
  'notificationUE',
  'pourcentageSubvention',
]

/** A grant file of these lines; what a line does not say is usual. */
export function awardFile(lines: readonly AwardLine[]): Buffer {
  const rows = lines.map((line) => [
    line.grantor ?? 'Région Exemple',
    line.grantorSiret ?? '23350001600040',
    line.date ?? '2024-03-01',
    line.reference ?? 'D-1',
    line.name ?? 'Atelier Dupont',
    line.siret ?? '73282932000074',
    line.rna ?? '',
    line.purpose ?? 'Mission de conseil',
    line.amount ?? '1000.00',
    line.nature ?? 'aide en numéraire',
    line.period ?? '2024-03-01/2024-12-31',
    line.notified ?? 'oui',
    line.share ?? '1',
  ])
  const text = [HEADER, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
  return Buffer.from(`${text}\n`)
}

/** What the database holds of past awards for this funder, read by plain SQL. */
export async function heldAwards(database: TestDatabase, funderId: string): Promise<{ awards: number; amount: string }> {
  const [row] = await database.sql<{ awards: string; amount: string | null }>(
    'select count(*) as awards, sum(amount) as amount from past_award where funder_id = $1',
    [funderId],
  )
  return { awards: Number(row?.awards), amount: row?.amount ?? '0.00' }
}
