import { Readable } from 'node:stream'
import type { Actor, Role } from '../access/actor.ts'
import { addDocument } from '../documents/add-document.ts'
import { nextWorkingDay } from '../kernel/calendar.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { createOrganisation } from '../parties/create-organisation.ts'
import type { Services } from '../services.ts'
import { type DemonstrationOrganisation, identityOf, siretOf } from './firms.ts'

/** The register of companies is not asked about firms that do not exist. */
export const NO_REGISTER: Services['registry'] = { find: async () => ({ kind: 'offline', reason: 'not-configured' }) }

/** That day, or the next one on which an office is open. */
export const workingDay = (day: LocalDate): LocalDate => nextWorkingDay('metropole', day)

/** What a programme needs to tell its demonstration stories: people, firms and a clock it sets itself. */
export interface DemonstrationTools {
  /** Its clock stands where `at` last put it. */
  readonly services: Services
  /** Moves the clock to nine in the morning of that day, one second later at each further call for the same day. */
  at(day: LocalDate): void
  /** The account of that role; `second` for the second case officer. */
  actor(role: Role, second?: boolean): Actor
  /** Ids of the invented firms, in their order. */
  readonly firmIds: readonly string[]
  readonly consultancyIds: readonly string[]
  /** The day on which the demonstration is prepared. */
  readonly today: LocalDate
  /** Hands in a small PDF of this type. */
  addSample(actor: Actor, caseId: string, type: string, issuedOn: LocalDate): Promise<void>
}

/** The id of an invented organisation, recorded by an officer today unless the funder knows it. */
export async function inventedOrganisation(
  { services, actor }: DemonstrationTools,
  organisation: DemonstrationOrganisation,
): Promise<string> {
  const officer = actor('caseOfficer')
  const siret = siretOf(organisation.siren)
  const known = await services.db
    .selectFrom('organisation')
    .select('id')
    .where('funder_id', '=', officer.funderId)
    .where('siret', '=', siret)
    .executeTakeFirst()
  return known?.id ?? (await createOrganisation(services, officer, { ...identityOf(organisation), siret })).id
}

/** A one-page PDF that says what it stands for. */
export function samplePdf(title: string): Buffer {
  const plain = title
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/[()\\]/g, '')
  const content = `BT /F1 18 Tf 72 720 Td (${plain}) Tj 0 -28 Td (Document de demonstration) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

export async function addSampleDocument(
  services: Services,
  actor: Actor,
  input: { caseId: string; type: string; issuedOn: LocalDate },
): Promise<void> {
  const { caseId, type, issuedOn } = input
  const fileName = `${type}.pdf`
  await addDocument(services, actor, { caseId, type, fileName, documentId: null, issuedOn, validUntil: null }, (store) =>
    store(Readable.from([samplePdf(`${type} ${caseId.slice(-6)}`)])),
  )
}
