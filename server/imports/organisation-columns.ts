import type { Recognition } from './award-columns.ts'
import { compact } from './header-words.ts'

/** What a list of firms may state of each. */
export const ORGANISATION_FIELDS = [
  'siret',
  'siren',
  'name',
  'nafCode',
  'state',
  'legalForm',
  'address',
  'postalCode',
  'communeCode',
  'communeName',
  'departement',
] as const
export type OrganisationField = (typeof ORGANISATION_FIELDS)[number]

export const COMPULSORY_ORGANISATION_FIELDS = ['siret', 'name'] as const satisfies readonly OrganisationField[]

/** Headings without accents, spaces and punctuation; endings of the SIRENE register and its copies are cut off first. */
const HEADINGS: Readonly<Record<OrganisationField, string>> = {
  siret: 'siret nsiret nosiret numsiret numerosiret codesiret siretsiege',
  siren: 'siren nsiren nosiren numsiren numerosiren',
  name: 'raisonsociale denomination denominationsociale denominationusuelle nom nomcomplet nomraisonsociale nomentreprise nomdelentreprise entreprise societe etablissement name',
  nafCode: 'ape codeape naf codenaf nafape apenaf activiteprincipale codeactivite nafrev2',
  state: 'etat etatadministratif statut actif',
  legalForm: 'formejuridique categoriejuridique codeformejuridique naturejuridique',
  address: 'adresse adressecomplete adressepostale adresseligne1 ligneadresse rue voie',
  postalCode: 'codepostal cp',
  communeCode: 'codecommune codeinsee codeinseecommune codecommuneinsee insee depcom',
  communeName: 'ville commune libellecommune nomcommune localite',
  departement: 'departement codedepartement numerodepartement dept dep codedep',
}
const FIELD_OF = new Map<string, OrganisationField>(
  Object.entries(HEADINGS).flatMap(([field, names]) => names.split(' ').map((name) => [name, field as OrganisationField] as const)),
)
const REGISTER_ENDING = /(sirene|insee|etablissement|unitelegale|siege)+$/
const OFFICIAL = new Set<string>(ORGANISATION_FIELDS)

/** Which fact about a firm a heading names; null when none that we keep. */
export function recogniseOrganisationColumn(heading: string): Recognition<OrganisationField> | null {
  const letters = compact(heading)
  const direct = FIELD_OF.get(letters)
  if (direct) return { fields: [direct], rank: OFFICIAL.has(heading) ? 0 : 1 }
  const field = FIELD_OF.get(letters.replace(REGISTER_ENDING, ''))
  return field ? { fields: [field], rank: 1 } : null
}
