/**
 * The words French administrations write in the headings of their grant files, each with what it stands for.
 * A heading is cut into these words, glued ones too ("datedeconvention"); a heading that holds an unknown word is not
 * recognised, so that "Date de naissance du président" is never taken for the date of the agreement.
 */
export type Notion =
  | 'grantor'
  | 'beneficiary'
  | 'name'
  | 'siret'
  | 'identifier'
  | 'code'
  | 'number'
  | 'rna'
  | 'rae'
  | 'date'
  | 'year'
  | 'agreement'
  | 'decision'
  | 'payment'
  | 'payment-label'
  | 'period'
  | 'balance'
  | 'terms'
  | 'amount'
  | 'spent'
  | 'award'
  | 'granted'
  | 'percent'
  | 'nature'
  | 'benefit'
  | 'type'
  | 'object'
  | 'file'
  | 'notified'
  | 'union'
  | 'reference'
  | 'commitment'
  | 'unique'
  | 'register'
  | 'enterprise'
  | 'scheme'
  | 'sirene'
  | 'again'

const WORDS: Readonly<Record<Notion, string>> = {
  grantor: 'attribuant attributaire collectivite collectivites coll financeur gestion',
  beneficiary: 'beneficiaire beneficiaires beneficiare beneficaire beneficaires benef attrib tiers structure organisme',
  name: 'nom noms libelle lib designation denomination raison sociale complet',
  siret: 'siret siren',
  identifier: 'id identifiant identification',
  code: 'code cod',
  number: 'numero num no n',
  rna: 'rna waldec',
  rae: 'rae irae',
  date: 'date dates',
  year: 'annee anne annze exercice millesime',
  agreement: 'convention conventions conv signature',
  decision: 'decision decisions deliberation vote acte del administrative',
  payment: 'versement versements paiement',
  'payment-label': 'cdpaie',
  period: 'periode periodes',
  balance: 'solde',
  terms: 'condition conditions modalite modalites',
  amount: 'montant montants mt somme sommes total totale attribution',
  spent: 'mandat mandats emis versee versees verse verses nouvelles nouvelle',
  award: 'subvention subventions subv sub aide aides',
  granted: 'attribue attribuee attribuees allouee allouees accordee accordees',
  percent: 'pourcentage pourentage part taux',
  nature: 'nature numeraire',
  benefit: 'avantage avantages',
  type: 'type section categorie',
  object: 'objet obj',
  file: 'dossier demande projet',
  notified: 'notification notifie notifiee',
  union: 'ue union europe europeenne commission etat pas',
  reference: 'reference references ref referencement',
  commitment: 'engagement article',
  unique: 'unique',
  register: 'repertoire',
  enterprise: 'entreprise entreprises',
  scheme: 'dispositif',
  sirene: 'sirene',
  again: '1 2',
}

/** Words without weight, also between glued words. */
const LINKS = ['de', 'du', 'd', 'des']
/** Words without weight on their own: articles, plurals in brackets, prefixes of accounting exports. */
const SILENT = new Set([
  ...LINKS,
  'la',
  'le',
  'les',
  'l',
  'a',
  'au',
  'aux',
  'en',
  'et',
  'ou',
  's',
  'e',
  'cs',
  'org',
  'orga',
  'eur',
  'euros',
  '0',
])
/** Glued to the words around them in exports of accounting software. */
const GLUED_SILENT = [...LINKS, 'cs', 'orga']
const YEAR = /^(19|20)\d\d$/

const NOTION_OF = new Map<string, Notion>(
  Object.entries(WORDS).flatMap(([notion, words]) => words.split(' ').map((word) => [word, notion as Notion] as const)),
)
const PIECES = [...NOTION_OF.keys(), ...GLUED_SILENT].filter((word) => word.length > 1 || word === 'd')

/** Lower case, no accents, one space between words: the common ground of all spellings. */
export function plainWords(text: string): string {
  return text
    .replace(/([a-zéèêëàâîïôûç])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('%', ' pourcentage ')
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Letters and figures only. */
export const compact = (text: string): string => plainWords(text).replaceAll(' ', '')

/** What a heading speaks of, or null when one of its words is unknown. */
export function notionsOf(heading: string): ReadonlySet<Notion> | null {
  const found = new Set<Notion>()
  for (const word of plainWords(heading).split(' ')) {
    if (word === '' || SILENT.has(word) || YEAR.test(word)) continue
    const pieces = NOTION_OF.has(word) ? [word] : cutGluedWord(word)
    if (!pieces) return null
    for (const piece of pieces) {
      const notion = NOTION_OF.get(piece)
      if (notion) found.add(notion)
    }
  }
  return found.size > 0 ? found : null
}

/** "dateperiodedversement" is date + periode + d + versement; null when no cut uses every letter. */
function cutGluedWord(word: string): string[] | null {
  if (word.length > 60) return null
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= word.length; end += 1) {
    best[end] = null
    for (const piece of PIECES) {
      const before = best[end - piece.length]
      if (!before || !word.endsWith(piece, end)) continue
      const known = best[end]
      if (!known || before.length + 1 < known.length) best[end] = [...before, piece]
    }
  }
  return best[word.length] ?? null
}
