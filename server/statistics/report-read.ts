import type { PastAwardGroup } from '../imports/past-award-figures.queries.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { departementName } from '../parties/departement-names.ts'
import type { FigureGroup } from './figures.queries.ts'
import { type Language, WORDS } from './report-words.ts'
import type { StepTime } from './steps.queries.ts'

export interface Part {
  readonly cut: 'programme' | 'quarter' | 'departement'
  readonly groups: readonly FigureGroup[]
}

/** What was read for the report. */
export interface Read {
  readonly asked: { readonly year: number; readonly programme?: string | undefined; readonly language: Language }
  readonly day: LocalDate
  readonly until: LocalDate
  /** Of the snapshot it is made of. */
  readonly number: number | null
  /** Programmes as they present themselves to anyone. */
  readonly names: ReadonlyMap<string, string>
  readonly parts: readonly Part[]
  readonly whole: FigureGroup | undefined
  readonly before: FigureGroup | undefined
  readonly breaches: readonly { reference: string; eligible: string; awarded: string; paid: string }[]
  readonly steps: readonly StepTime[]
  readonly imported: readonly PastAwardGroup[]
}

/** A group by its name: a programme in words, a quarter as people say it, a département with its code. */
export function nameOf({ cut, key }: { readonly cut: Part['cut']; readonly key: string | null }, { asked, names }: Read): string {
  if (key === null) return WORDS[asked.language].none
  if (cut === 'programme') return names.get(key) ?? key
  if (cut === 'departement') return departementName(key, asked.language)
  const [year = '', quarter] = key.split('-Q')
  return quarter !== undefined ? `${asked.language === 'fr' ? 'T' : 'Q'}${quarter} ${year}` : key
}

export const figureOf = (group: FigureGroup | undefined, code: string) => group?.figures.find(({ indicator }) => indicator === code)
