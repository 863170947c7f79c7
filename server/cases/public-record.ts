import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'

/** Words of public pages. */
export interface Bilingual {
  readonly fr: string
  readonly en: string
}

/** One line of what an edition offers: a rate in basis points, an amount as a decimal string in EUR, or both. */
export interface PublicTerm {
  readonly label: Bilingual
  readonly rateBasisPoints?: number
  readonly upTo?: string
}

/** What is published of the awards of a programme: which acts sign one, take it back or cut it, and what each is for. */
export interface PublishedAwards {
  /** The act that makes it binding and known: the agreement is notified. The time limit of publication runs from its day. */
  readonly signedBy: string
  /** After one of these nothing stands of the award. */
  readonly takenBackBy: readonly string[]
  /** After one of these what was committed stands, and no more. */
  readonly cutBy: readonly string[]
  /** SCDL `conditionsVersement`. */
  readonly payment: 'unique' | 'échelonné'
  /** The last day a payment is expected, under the parameters of an edition. `endsOn`: the last day to finish, as amended; null: as awarded. */
  paidUntil(parameters: unknown, signedOn: LocalDate, endsOn: LocalDate | null): LocalDate
  /** What each award is for, in French and naming nobody, and whether it is de minimis aid: one query for all of them. */
  describe(
    db: Db,
    cases: readonly { readonly id: string; readonly title: string; readonly parameters: unknown }[],
  ): Promise<ReadonlyMap<string, { readonly purpose: string; readonly deMinimis: boolean }>>
}

/** What anyone may know of a programme. */
export interface PublicRecord {
  readonly name: Bilingual
  /** For whom and for what, in a sentence. */
  readonly summary: Bilingual
  /** Rates and ceilings of an edition. */
  terms(parameters: unknown): readonly PublicTerm[]
  /** Null: it gives no money. */
  readonly awards: PublishedAwards | null
}
