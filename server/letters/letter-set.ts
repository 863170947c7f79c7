import type { LocalDate } from '../kernel/local-date.ts'
import type { Mention } from './mentions.ts'
import { type FieldKind, faultsOfWording, fieldsAlwaysIn, type Wording } from './template.ts'

/** One kind of letter of a programme: its words by default, what they may name, and what the law wants it to say. */
export interface LetterKind {
  readonly wording: Wording
  /** What it cannot go out without. */
  readonly mentions: readonly Mention[]
  /** The beneficiary is asked to sign it. */
  readonly signed: boolean
  /** An officer may write it outside any act, of a case received, or only of one awarded; null: acts alone send it. */
  readonly byHand: 'received' | 'awarded' | null
  /** What it tells of, and so what a preview of it is tried on. */
  readonly of: 'case' | 'session'
  /** Every name its wording may use, passages included. */
  readonly fields: Readonly<Record<string, FieldKind>>
  /** Sentences the law has written, or the rules of the programme: used whole, adapted by nobody. */
  readonly passages: Readonly<Record<string, string>>
}

/** The letters of a programme by kind, closed: each wording names only fields that exist, and says all it has to. */
export type LetterSet<Kind extends string = string> = Readonly<Record<Kind, LetterKind>>

/** One of several parts of a document that are made alike: each case of an agenda. */
export interface Part {
  readonly title: string
  readonly lines: readonly string[]
}

interface ValueOf {
  readonly text: string | null
  readonly date: LocalDate | null
  /** Decimal string in EUR. */
  readonly amount: string | null
  readonly number: number
  readonly list: readonly string[]
  readonly parts: readonly Part[]
  readonly flag: boolean
}

/** The values a sender hands over: one for each field, of its kind; a field left out does not compile. */
export type ValuesOf<Fields extends Readonly<Record<string, keyof ValueOf>>> = { readonly [Name in keyof Fields]: ValueOf[Fields[Name]] }

/** What stands between braces in a text, without the sign of a condition. */
type NamedIn<Text extends string> = Text extends `${string}{${infer Field}}${infer Rest}` ? Bare<Field> | NamedIn<Rest> : never
type Bare<Field extends string> = Field extends `?${infer Name}` | `!${infer Name}` ? Name : Field

interface KindInput {
  readonly subject: string
  readonly body: readonly string[]
  readonly mentions: readonly [Mention, ...Mention[]]
  readonly signed?: boolean
  readonly byHand?: 'received' | 'awarded'
  readonly of?: 'session'
}

type Checked<Kinds, Known> = {
  readonly [Kind in keyof Kinds]: Kinds[Kind] extends {
    readonly subject: infer Subject extends string
    readonly body: readonly (infer Text extends string)[]
  }
    ? NamedIn<Subject | Text> extends Known
      ? unknown
      : { readonly unknownField: Exclude<NamedIn<Subject | Text>, Known> }
    : never
}

/**
 * Closes the letters of a programme. A wording that names an unknown field does not compile; one that lacks a compulsory mention, or is
 * otherwise wrong, stops the program where it is loaded, so at the first test and never when a letter leaves.
 */
export function defineLetters<
  const Fields extends Readonly<Record<string, Exclude<FieldKind, 'passage'>>>,
  const Passages extends Readonly<Record<string, string>>,
  const Kinds extends Readonly<Record<string, KindInput>>,
>(given: {
  readonly fields: Fields
  readonly passages: Passages
  readonly kinds: Kinds & Checked<NoInfer<Kinds>, NoInfer<keyof Fields | keyof Passages>>
}): LetterSet<keyof Kinds & string> {
  const passages = Object.fromEntries(Object.keys(given.passages).map((name) => [name, 'passage'] as const))
  const shared = { fields: { ...given.fields, ...passages }, passages: given.passages }
  const set = Object.fromEntries(
    Object.entries<KindInput>(given.kinds).map(([kind, { subject, body, mentions, signed = false, byHand = null, of = 'case' }]) => [
      kind,
      { wording: { subject, body: body.join('\n\n') }, mentions, signed, byHand, of, ...shared },
    ]),
  ) as Partial<Record<string, LetterKind>> as LetterSet<keyof Kinds & string>
  const faults = faultsOfSet(set)
  if (faults.length > 0) throw new Error(`letters: ${faults.join('; ')}`)
  return set
}

const faultsOfSet = (set: LetterSet): string[] =>
  Object.entries(set).flatMap(([name, kind]) => [
    ...Object.entries(kind.passages).flatMap(([passage, text]) =>
      faultsOfWording({ subject: '', body: text }, kind.fields).map(
        ({ code, field }) => `${name}, passage ${passage}: ${code} ${field ?? ''}`,
      ),
    ),
    ...faultsOfWording(kind.wording, kind.fields).map(({ code, field }) => `${name}: ${code} ${field ?? ''}`),
    ...missingMentions(kind, kind.wording).map(({ code, basis }) => `${name}: lacks ${code} (${basis})`),
  ])

/** Compulsory mentions a wording does not make, in every case. A passage makes those of the fields it is written with. */
export function missingMentions({ passages, mentions }: Pick<LetterKind, 'passages' | 'mentions'>, wording: Wording): Mention[] {
  const named = new Set<string>()
  const add = (fields: Iterable<string>): void => {
    for (const field of fields) {
      if (named.has(field)) continue
      named.add(field)
      if (Object.hasOwn(passages, field)) add(fieldsAlwaysIn(passages[field] ?? ''))
    }
  }
  add(fieldsAlwaysIn(wording.body))
  return mentions.filter(({ fields }) => !fields.every((field) => named.has(field)))
}
