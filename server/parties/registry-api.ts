import { z } from 'zod'
import { sirenOf } from '../kernel/siret.ts'
import { departementFor, isDepartement } from './departement.ts'
import { parseNaf } from './naf.ts'
import type { CompanyRegistry, RegistryAnswer, RegistryEstablishment } from './registry.ts'

/** What the service writes in the place of a value its holder keeps from publication. */
const WITHHELD = '[NON-DIFFUSIBLE]'
const LARGEST_ANSWER = 2_000_000

const value = z
  .string()
  .nullish()
  .transform((text) => (text === null || text === undefined || text.trim() === '' || text.includes(WITHHELD) ? null : text.trim()))

/** The head office carries its address in parts and its département; the establishments that match do not. */
const Establishment = z.object({
  siret: value,
  activite_principale: value,
  etat_administratif: value,
  adresse: value,
  complement_adresse: value,
  numero_voie: value,
  indice_repetition: value,
  type_voie: value,
  libelle_voie: value,
  code_postal: value,
  commune: value,
  libelle_commune: value,
  departement: value,
})

const Answer = z.object({
  results: z.array(
    z.object({
      siren: z.string(),
      nom_complet: value,
      nom_raison_sociale: value,
      nature_juridique: value,
      activite_principale: value,
      siege: Establishment.nullish(),
      matching_etablissements: z.array(Establishment).nullish(),
    }),
  ),
})
type Unit = z.output<typeof Answer>['results'][number]
type Found = z.output<typeof Establishment>

/**
 * The public company search API (recherche-entreprises): `GET /search?q=SIRET`, without account, a few calls a second.
 * One attempt: a form must not wait twice. Whatever goes wrong is an answer, never an error.
 */
export function registryApi(options: { url: string; timeoutMs: number }): CompanyRegistry {
  return { find: (siret) => askApi(options, siret) }
}

async function askApi({ url, timeoutMs }: { url: string; timeoutMs: number }, siret: string): Promise<RegistryAnswer> {
  const address = `${url.replace(/\/+$/, '')}/search?q=${encodeURIComponent(siret)}&page=1&per_page=1`
  let body: string
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(timeoutMs) })
    if (!response.ok) {
      await response.body?.cancel()
      return { kind: 'offline', reason: response.status >= 500 ? 'unreachable' : 'refused' }
    }
    body = await readBounded(response)
  } catch (error) {
    // Time-outs have a name; any other failure of fetch (name, connection, TLS, cut answer) means the same to a form.
    const name: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'name') : null
    return { kind: 'offline', reason: name === 'TimeoutError' || name === 'AbortError' ? 'timeout' : 'unreachable' }
  }
  const answer = readAnswer(body)
  if (!answer) return { kind: 'offline', reason: 'unreadable' }
  const establishment = answer.results.map((unit) => establishmentOf(unit, siret)).find((found) => found !== null)
  return establishment ? { kind: 'found', establishment } : { kind: 'unknown' }
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > LARGEST_ANSWER) return ''
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function readAnswer(body: string): z.output<typeof Answer> | null {
  try {
    return Answer.safeParse(JSON.parse(body)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The search may answer a unit whose other establishment matched: only the SIRET asked for counts. */
function establishmentOf(unit: Unit, siret: string): RegistryEstablishment | null {
  const found = [unit.siege, ...(unit.matching_etablissements ?? [])].find((candidate) => candidate?.siret === siret)
  if (!found) return null
  const naf = parseNaf(found.activite_principale ?? unit.activite_principale ?? '')
  const postalCode = found.code_postal !== null && /^\d{5}$/.test(found.code_postal) ? found.code_postal : null
  const communeCode = found.commune !== null && /^(\d{5}|2[AB]\d{3})$/.test(found.commune) ? found.commune : null
  const departement = found.departement !== null && isDepartement(found.departement) ? found.departement : null
  return {
    siret,
    siren: sirenOf(siret),
    name: (unit.nom_raison_sociale ?? unit.nom_complet ?? '').slice(0, 300),
    legalForm: unit.nature_juridique,
    nafCode: naf?.code ?? null,
    nafNomenclature: naf?.nomenclature ?? null,
    addressLine: addressLineOf(found),
    postalCode,
    communeCode,
    communeName: found.libelle_commune,
    departement: departementFor({ departement, communeCode, postalCode }),
    active: found.etat_administratif === 'A',
    source: 'registry-api',
  }
}

/** The street without post code and town: from its parts, else by cutting the one-line address where the post code stands. */
function addressLineOf(found: Found): string | null {
  const parts = [found.complement_adresse, found.numero_voie, found.indice_repetition, found.type_voie, found.libelle_voie]
  if (found.libelle_voie !== null) return parts.filter((part) => part !== null).join(' ')
  if (found.adresse === null) return null
  const cut = found.code_postal === null ? -1 : found.adresse.lastIndexOf(` ${found.code_postal} `)
  const street = cut < 0 ? found.adresse : found.adresse.slice(0, cut)
  return street.trim() === '' ? null : street.trim()
}
