import { addMonths, type LocalDate } from '../kernel/local-date.ts'
import { formatMoney } from '../kernel/money.ts'
import type { Award, Beneficiary } from './award.ts'
import { isBelowThreshold, type WithheldWhy, withheldWhy } from './kept-out.ts'
import { namesPerson, personKind, WITHHELD_NAME } from './natural-person.ts'
import { type KeyedLine, type OpenLine, oneLine, sameLine, shortened } from './open-line.ts'
import type { OpenDataSettings } from './settings.ts'
import { type LineFault, validateLine } from './validate-line.ts'

/** A line of the last edition. */
export interface PublishedLine {
  readonly key: string
  readonly line: OpenLine
}

export interface Published {
  /** The day the award was first in an edition; null: never. */
  readonly firstOn: LocalDate | null
  /** The day of the last edition that changed one of its lines. */
  readonly lastOn: LocalDate | null
  readonly lines: readonly PublishedLine[]
}

export const AWARD_STATES = ['to-publish', 'held', 'published', 'withheld', 'below-threshold', 'unsigned', 'taken-back'] as const
export type AwardState = (typeof AWARD_STATES)[number]

export type LineChange = 'added' | 'changed' | 'removed' | 'same'

/** What becomes of one beneficiary of an award in the next edition. */
export interface JudgedLine {
  readonly key: string
  readonly awardId: string
  readonly name: string
  readonly amount: string
  readonly withheld: WithheldWhy | null
  readonly faults: readonly LineFault[]
  /** What the next edition holds; null: nothing. */
  readonly next: OpenLine | null
  readonly before: OpenLine | null
  readonly change: LineChange | null
}

export interface JudgedAward {
  readonly award: Award
  readonly state: AwardState
  readonly late: boolean
  /** Null: no time limit runs (not signed, or taken from a file). */
  readonly dueOn: LocalDate | null
  readonly publishedOn: LocalDate | null
  readonly lines: readonly JudgedLine[]
}

interface Judging {
  readonly settings: OpenDataSettings
  readonly published: Published
  readonly today: LocalDate
}

/**
 * What becomes of an award in the next edition, line by line, and why. A line that breaks a rule waits with its faults, the others go;
 * one already published stays as it was until it is sound again. What is withheld, taken back or out of the rule leaves the file.
 */
export function judgeAward(award: Award, { settings, published, today }: Judging): JudgedAward {
  const stands = award.amount > 0n && award.signedOn !== null
  const ruledOut = award.ruling?.ruling === 'withhold'
  const wanted = stands && !isBelowThreshold(award.yearTotal, settings)
  const before = new Map(published.lines.map(({ key, line }) => [key, line]))
  const lines = (wanted ? award.shares : []).map((share): JudgedLine => {
    const { beneficiary } = share
    const key = beneficiary.organisationId && award.source === 'case' ? `${award.id}:${beneficiary.organisationId}` : award.id
    const natural = personKind(beneficiary) === 'natural'
    const withheld = withheldWhy(beneficiary, award.ruling?.ruling ?? null, settings)
    const line = lineOf(award, share, natural)
    const faults = withheld ? [] : [...validateLine(line), ...ownFaults(award, beneficiary, settings)]
    const was = before.get(key) ?? null
    before.delete(key)
    const next = withheld ? null : faults.length > 0 ? was : line
    return {
      ...{ key, awardId: award.id, name: beneficiary.name, amount: formatMoney(share.amount), withheld, faults, next, before: was },
      change: changeOf(was, next),
    }
  })
  for (const [key, line] of before)
    lines.push({
      ...{ key, awardId: award.id, name: line.scdl.nomBeneficiaire, amount: line.part, withheld: ruledOut ? 'ruling' : null },
      ...{ faults: [], next: null, before: line, change: 'removed' },
    })
  const state = stateOf(award, lines, { wanted, stands })
  const dueOn = stands && award.source === 'case' && award.signedOn ? addMonths(award.signedOn, settings.publishWithinMonths) : null
  const waits = (state === 'to-publish' || state === 'held') && published.firstOn === null
  return { award, state, dueOn, late: waits && dueOn !== null && dueOn < today, publishedOn: published.lastOn, lines }
}

function changeOf(was: OpenLine | null, next: OpenLine | null): LineChange | null {
  if (!next) return was ? 'removed' : null
  if (!was) return 'added'
  return sameLine(was, next) ? 'same' : 'changed'
}

function stateOf(award: Award, lines: readonly JudgedLine[], { wanted, stands }: { wanted: boolean; stands: boolean }): AwardState {
  if (lines.some(({ change }) => change !== null && change !== 'same')) return 'to-publish'
  if (!stands) return award.amount > 0n ? 'unsigned' : 'taken-back'
  if (!wanted) return 'below-threshold'
  if (lines.some(({ faults }) => faults.length > 0)) return 'held'
  return lines.length > 0 && lines.every(({ withheld }) => withheld) ? 'withheld' : 'published'
}

/** What the schema does not know of: an invented day, a legal form nobody knows, a person named in a free text. */
function ownFaults(award: Award, beneficiary: Beneficiary, settings: OpenDataSettings): LineFault[] {
  const faults: LineFault[] = []
  if (award.yearOnly) faults.push({ field: 'dateConvention', code: 'year-only' })
  const released = award.ruling?.ruling === 'release'
  if (settings.unknownLegalForm === 'hold' && !released && personKind(beneficiary) === 'unknown')
    faults.push({ field: 'nomBeneficiaire', code: 'legal-form-unknown' })
  if (!released && namesPerson(`${award.purpose} ${award.scheme}`, beneficiary.people))
    faults.push({ field: 'objet', code: 'names-a-person' })
  return faults
}

/** The standard takes 256: one is kept for the apostrophe before what a spreadsheet would run (`sheets/`). */
const MAX_TEXT = 255

const shareText = (basisPoints: number): string => {
  const digits = String(basisPoints).padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4).replace(/0{1,2}$/, '')}`
}

function lineOf(award: Award, { beneficiary, amount, basisPoints }: Award['shares'][number], natural: boolean): OpenLine {
  return {
    part: formatMoney(amount),
    programme: award.programmeName,
    scdl: {
      nomAttribuant: oneLine(award.grantor.name),
      idAttribuant: award.grantor.siret,
      dateConvention: award.signedOn ?? '',
      referenceDecision: oneLine(award.reference),
      nomBeneficiaire: natural ? WITHHELD_NAME : oneLine(beneficiary.name),
      idBeneficiaire: beneficiary.siret ?? '',
      rnaBeneficiaire: beneficiary.rna ?? '',
      objet: shortened(oneLine(award.purpose), MAX_TEXT),
      montant: formatMoney(award.amount),
      nature: award.nature,
      conditionsVersement: shortened(oneLine(award.payment), MAX_TEXT),
      datesPeriodeVersement: award.period,
      idRAE: award.aidRegister,
      notificationUE: award.deMinimis === null ? '' : award.deMinimis ? 'oui' : 'non',
      pourcentageSubvention: shareText(basisPoints),
      dispositifAide: oneLine(award.scheme),
    },
  }
}

/** The lines of the next edition among these awards. */
export const nextLines = (judged: readonly JudgedAward[]): KeyedLine[] =>
  judged.flatMap(({ lines }) => lines.flatMap(({ key, awardId, next }) => (next ? [{ ...next, key, awardId }] : [])))
