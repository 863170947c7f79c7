import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { parse } from 'csv-parse'
import { cleanIdentifier, isSiret, sirenOf } from '../kernel/siret.ts'
import { departementFor, isDepartement } from './departement.ts'
import { parseNaf } from './naf.ts'
import type { CompanyRegistry, RegistryEstablishment } from './registry.ts'

/** Spellings of the columns, lower case without accents; the first that is there is read. */
const COLUMNS = {
  siret: ['siret', 'numero_siret'],
  name: ['raison_sociale_sirene', 'raison_sociale', 'denomination', 'denominationunitelegale', 'nom'],
  naf: ['ape_sirene', 'ape', 'code_ape', 'code_naf', 'naf', 'activiteprincipaleetablissement'],
  state: ['etat_sirene', 'etat', 'etat_administratif', 'etatadministratifetablissement'],
  address: ['adresse', 'address', 'voie'],
  postalCode: ['code_postal', 'codepostaletablissement'],
  communeCode: ['code_commune', 'codecommuneetablissement'],
  commune: ['ville', 'commune', 'libelle_commune', 'libellecommuneetablissement'],
  departement: ['code_departement', 'departement'],
} as const
type Column = keyof typeof COLUMNS

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}

function codeOf(error: unknown): string | null {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null
  return typeof code === 'string' ? code : null
}

/**
 * A register in a local CSV file (comma, semicolon or tab; UTF-8), read once, at the first question, and kept by SIRET.
 * A file that is not there or not readable is off-line, and is tried again at the next question.
 */
export function registryFile(file: string): CompanyRegistry {
  let reading: Promise<ReadonlyMap<string, RegistryEstablishment>> | null = null
  return {
    find: async (siret) => {
      try {
        reading ??= readEstablishments(file)
        const establishment = (await reading).get(siret)
        return establishment ? { kind: 'found', establishment } : { kind: 'unknown' }
      } catch (error) {
        reading = null
        if (error instanceof UnreadableFile) return { kind: 'offline', reason: 'unreadable' }
        // A code of the system (ENOENT, EACCES...): the disk failed, not our code.
        if (codeOf(error) !== null) return { kind: 'offline', reason: 'unreachable' }
        throw error
      }
    },
  }
}

/** Lines without a valid SIRET are left out; of two lines with the same SIRET the later counts. */
async function readEstablishments(file: string): Promise<ReadonlyMap<string, RegistryEstablishment>> {
  const found = new Map<string, RegistryEstablishment>()
  const rows = parse({ bom: true, delimiter: [',', ';', '\t'], relax_column_count: true, skip_empty_lines: true, trim: true })
  // The error of either end reaches the loop below, which reads `rows`.
  pipeline(createReadStream(file), rows, () => undefined)
  let at: Readonly<Record<Column, number>> | null = null
  try {
    for await (const cells of rows as AsyncIterable<string[]>) {
      if (!at) {
        at = columnsOf(cells)
        continue
      }
      const establishment = establishmentOf(cells, at)
      if (establishment) found.set(establishment.siret, establishment)
    }
  } catch (error) {
    throw codeOf(error)?.startsWith('CSV_') ? new UnreadableFile('not a CSV file', { cause: error }) : error
  }
  if (!at) throw new UnreadableFile('the file is empty')
  return found
}

function columnsOf(header: readonly string[]): Readonly<Record<Column, number>> {
  const names = header.map(fold)
  const place = (column: Column): number => COLUMNS[column].map((spelling) => names.indexOf(spelling)).find((index) => index >= 0) ?? -1
  const at = Object.fromEntries((Object.keys(COLUMNS) as Column[]).map((column) => [column, place(column)])) as Record<Column, number>
  if (at.siret < 0 || at.name < 0) throw new UnreadableFile('no column for the SIRET or the name')
  return at
}

function establishmentOf(cells: readonly string[], at: Readonly<Record<Column, number>>): RegistryEstablishment | null {
  const cell = (column: Column): string | null => cells[at[column]]?.trim() || null
  const siret = cleanIdentifier(cell('siret') ?? '')
  if (!isSiret(siret)) return null
  const naf = parseNaf(cell('naf') ?? '')
  const shaped = (column: Column, shape: RegExp): string | null => {
    const text = cell(column)
    return text !== null && shape.test(text) ? text : null
  }
  const postalCode = shaped('postalCode', /^\d{5}$/)
  const communeCode = shaped('communeCode', /^(\d{5}|2[AB]\d{3})$/)
  const departement = cell('departement')?.toUpperCase().padStart(2, '0') ?? null
  return {
    siret,
    siren: sirenOf(siret),
    name: (cell('name') ?? '').slice(0, 300),
    legalForm: null,
    nafCode: naf?.code ?? null,
    nafNomenclature: naf?.nomenclature ?? null,
    addressLine: cell('address'),
    postalCode,
    communeCode,
    communeName: cell('commune'),
    departement: departementFor({ departement: departement && isDepartement(departement) ? departement : null, communeCode, postalCode }),
    active: !/^(f|c|ferme|cesse)/.test(fold(cell('state') ?? '')),
    source: 'registry-file',
  }
}
