import { compact, type Notion, notionsOf } from './header-words.ts'

/** The fields of SCDL `subventions` 2.1.1, in the order of the standard, and one more that many files carry. */
export const AWARD_FIELDS = [
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
  'conditionsVersement',
  'datesPeriodeVersement',
  'idRAE',
  'notificationUE',
  'pourcentageSubvention',
  'dispositifAide',
  'categorie',
] as const
export type AwardField = (typeof AWARD_FIELDS)[number]

/**
 * What a past award cannot do without. The standard makes twelve fields compulsory; a file that lacks the others still
 * tells who received what, when and what for, which is what headroom and "aided before" are computed from.
 */
export const COMPULSORY_AWARD_FIELDS = [
  'nomAttribuant',
  'dateConvention',
  'nomBeneficiaire',
  'objet',
  'montant',
] as const satisfies readonly AwardField[]

/**
 * What a heading may be taken for, the most likely first.
 * `rank` 0: the official name; 1: surely the same thing; 2: less sure, gives way to a better column.
 */
export interface Recognition<Field extends string> {
  readonly fields: readonly Field[]
  readonly rank: 0 | 1 | 2
}

interface Rule {
  readonly field: AwardField
  /** All of these. */
  readonly all?: readonly Notion[]
  /** And one of these. */
  readonly any?: readonly Notion[]
  /** And nothing else than these. */
  readonly also?: readonly Notion[]
  readonly rank?: 2
}

const IDS = ['siret', 'identifier', 'code', 'number'] as const satisfies readonly Notion[]

/** First rule that fits. A rule fits when it explains every word of the heading. */
const RULES: readonly Rule[] = [
  { field: 'pourcentageSubvention', all: ['percent'], also: ['amount', 'award', 'granted', 'beneficiary'] },
  { field: 'rnaBeneficiaire', all: ['rna'], also: ['beneficiary', ...IDS] },
  { field: 'idRAE', all: ['rae'], also: [...IDS, 'unique', 'reference', 'award', 'granted'] },
  { field: 'notificationUE', all: ['notified', 'union'], also: ['award'] },
  { field: 'dispositifAide', all: ['scheme'], also: ['award', 'identifier'] },
  { field: 'datesPeriodeVersement', all: ['payment'], any: ['date', 'period', 'balance'], also: ['terms'] },
  { field: 'datesPeriodeVersement', all: ['payment-label'], also: ['name'] },
  { field: 'conditionsVersement', all: ['payment'], also: ['terms', 'award'] },
  { field: 'montant', all: ['amount', 'benefit', 'nature'] },
  { field: 'nature', all: ['type', 'benefit'], also: ['nature'] },
  { field: 'categorie', all: ['type'], also: ['award', 'nature'] },
  { field: 'nature', all: ['nature'], also: ['award'] },
  { field: 'objet', all: ['object'], also: ['award', 'file'] },
  { field: 'dateConvention', all: ['date'], also: ['agreement', 'decision', 'award'] },
  { field: 'dateConvention', all: ['year'], also: ['award', 'agreement', 'decision'], rank: 2 },
  { field: 'referenceDecision', all: ['reference'], also: ['decision', 'agreement', 'file', 'number', 'award'] },
  { field: 'referenceDecision', all: ['number'], any: ['agreement', 'decision', 'file'], also: ['award'] },
  { field: 'referenceDecision', all: ['identifier', 'unique'], rank: 2 },
  { field: 'referenceDecision', all: ['commitment'], any: ['number', 'code', 'reference'], also: ['name'], rank: 2 },
  { field: 'idAttribuant', all: ['grantor'], any: IDS, also: IDS },
  { field: 'idBeneficiaire', all: ['beneficiary'], any: IDS, also: IDS },
  { field: 'idBeneficiaire', all: ['register', 'enterprise'], also: [...IDS, 'reference'] },
  { field: 'nomAttribuant', all: ['grantor'], also: ['name'] },
  { field: 'nomBeneficiaire', all: ['beneficiary'], also: ['name'] },
  { field: 'nomBeneficiaire', all: ['name'], also: ['sirene'], rank: 2 },
  { field: 'montant', all: ['amount'], also: ['award', 'granted', 'spent', 'decision'] },
  { field: 'montant', all: ['award'], any: ['granted', 'spent'], rank: 2 },
  { field: 'montant', all: ['award'], rank: 2 },
]

const OFFICIAL = new Map<string, AwardField>(AWARD_FIELDS.map((field) => [compact(field), field]))

/** Which field of the standard a heading names; null when it names none that we know. */
export function recogniseAwardColumn(heading: string): Recognition<AwardField> | null {
  const official = OFFICIAL.get(compact(heading))
  if (official) return { fields: [official], rank: official === heading ? 0 : 1 }
  const notions = notionsOf(heading)
  if (!notions) return null
  if (notions.has('siret')) return recogniseLoneSiret(notions) ?? recogniseByRule(notions)
  return recogniseByRule(notions)
}

/**
 * A SIRET without a word on whose it is: of the grantor in most files, of the beneficiary when the heading speaks of a
 * "numéro" or comes a second time, and in any case of the one that has no other column.
 */
function recogniseLoneSiret(notions: ReadonlySet<Notion>): Recognition<AwardField> | null {
  const rest = [...notions].filter((notion) => notion !== 'siret')
  if (rest.length === 0) return { fields: ['idAttribuant', 'idBeneficiaire'], rank: 2 }
  const ofSomeone = rest.every((notion) => notion === 'number' || notion === 'code' || notion === 'identifier' || notion === 'again')
  return ofSomeone ? { fields: ['idBeneficiaire', 'idAttribuant'], rank: 2 } : null
}

function recogniseByRule(notions: ReadonlySet<Notion>): Recognition<AwardField> | null {
  for (const rule of RULES) {
    const { all = [], any, also = [] } = rule
    const explained = [...notions].every((notion) => all.includes(notion) || also.includes(notion) || any?.includes(notion))
    if (!explained || !all.every((notion) => notions.has(notion))) continue
    if (any && !any.some((notion) => notions.has(notion))) continue
    return { fields: [rule.field], rank: rule.rank ?? 1 }
  }
  return null
}
