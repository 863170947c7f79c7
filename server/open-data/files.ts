import { Writable } from 'node:stream'
import { parseMoney } from '../kernel/money.ts'
import { writeCsv } from '../sheets/write-csv.ts'
import type { Funder } from './award-rows.queries.ts'
import { type KeyedLine, shortened } from './open-line.ts'
import { SCDL_NAMES } from './scdl-fields.ts'

const COLUMNS = SCDL_NAMES.map((name) => ({ code: name, heading: name, kind: 'text' as const }))

/**
 * The SCDL file: UTF-8 without a mark, commas, decimal points, the 16 columns in the order of the standard. A text that a spreadsheet
 * would run as a formula is led by an apostrophe, as in every file we hand out: people open this one by a double click.
 */
export async function scdlFile(lines: readonly KeyedLine[]): Promise<Buffer> {
  const pieces: Buffer[] = []
  const out = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      pieces.push(piece)
      done()
    },
  })
  const rows = lines.map(({ scdl }) => Object.fromEntries(SCDL_NAMES.map((name) => [name, scdl[name] === '' ? null : scdl[name]])))
  await writeCsv(out, { columns: COLUMNS, rows, name: 'subventions' })
  return Buffer.concat(pieces)
}

/** Cents as a JSON number: exact to the cent up to 90 000 000 000 000 EUR. */
const euros = (amount: string): number => Number(parseMoney(amount)) / 100

const organisation = (name: string, siret: string, rna = '') => ({
  id: siret ? `FR-SIRET-${siret}` : `FR-RNA-${rna}`,
  name,
})

/** The same lines under 360Giving 1.4: one grant per beneficiary, with the part it receives. */
export function grantsFile(
  lines: readonly KeyedLine[],
  of: { funder: Funder; publishedOn: string; publishedAt: Date; address: string },
): Buffer {
  const { funder, publishedOn, publishedAt, address } = of
  const modified = publishedAt.toISOString()
  const content = {
    version: '1.4',
    title: `Subventions · ${funder.name}`,
    identifier: `${funder.code}-${publishedOn}`,
    issued: publishedOn,
    modified,
    license: LICENCE.url,
    publisher: organisation(funder.name, funder.siret ?? ''),
    grants: lines.map(({ key, scdl, part, programme }) => {
      const [startDate = '', endDate] = scdl.datesPeriodeVersement.split('/')
      return {
        id: `360G-${funder.code}-${key.replace(':', '-')}`,
        title: shortened(scdl.objet, 140),
        description: scdl.objet,
        currency: 'EUR',
        amountAwarded: euros(part),
        awardDate: scdl.dateConvention,
        plannedDates: [{ startDate, ...(endDate ? { endDate } : {}) }],
        recipientOrganization: [organisation(scdl.nomBeneficiaire, scdl.idBeneficiaire, scdl.rnaBeneficiaire)],
        fundingOrganization: [organisation(scdl.nomAttribuant, scdl.idAttribuant)],
        ...(programme ? { grantProgramme: [{ title: programme }] } : {}),
        dataSource: address,
      }
    }),
  }
  return Buffer.from(`${JSON.stringify(content, null, 1)}\n`, 'utf8')
}

/** Licence Ouverte 2.0 (décret 2017-638; CRPA D323-2-1). */
export const LICENCE = { name: 'Licence Ouverte 2.0', url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' } as const
