import type { Actor } from '../../access/actor.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { Activity } from './parameters.ts'

/** How far a story goes, or how it ends. */
export type ActionStage =
  | 'draft'
  | 'submitted'
  | 'appraised'
  | 'refused'
  | 'agreementNotified'
  | 'lapsed'
  | 'underWay'
  | 'ended'
  | 'certified'
  | 'paid'
  | 'closed'

export interface ActionStory {
  readonly carrierId: string
  readonly title: string
  readonly theme: string
  readonly activity: Activity
  /** Ids of the firms; the last ones wait when there are more than seats. */
  readonly firmIds: readonly string[]
  readonly seats: number
  /** Days before today on which the application was filed. */
  readonly ago: number
  readonly until: ActionStage
  /** Name and address of who delivers. */
  readonly facilitator: { readonly fullName: string; readonly email: string }
  /** Whole EUR of the line in common and of the line at each firm; the first ones of the demonstration when left out. */
  readonly costs?: readonly [facilitation: number, advice: number]
  /** Days in common, a morning and an afternoon each, and half-days of advice at a firm. */
  readonly days?: number
  readonly individual?: number
  /** Whether one firm is missing from each half-day in common after the first two, and one leaves its seat to the first who waits. */
  readonly uneven?: boolean
  /** How slowly the steps follow one another; 1 when left out. */
  readonly pace?: number
  readonly second?: boolean
  readonly territory?: readonly string[]
  readonly words?: Partial<Words>
}

/** What is said of this action rather than of another. */
interface Words {
  readonly objectives: string
  readonly collective: string
  readonly individual: string
  readonly place: string
  readonly partner: string
  readonly carrier: string
  readonly story: string
}

const WORDS: Words = {
  objectives: 'Chaque entreprise repart avec un plan d’action et un premier outil en service.',
  collective: 'Des demi-journées en commun pour apprendre et échanger.',
  individual: 'Une demi-journée chez chaque entreprise pour l’appliquer.',
  place: 'Maison des entreprises, Brest',
  partner: 'Pôle numérique de démonstration',
  carrier: 'Chambre',
  story: 'Nos commandes arrivent la nuit, nous les préparons au matin.',
}
export const wordsOf = ({ words }: ActionStory): Words => ({ ...WORDS, ...words })

/** Whole EUR as the wire writes them. */
export const eur = (whole: number): string => `${whole}.00`

/** One action while it is told. */
export interface Telling {
  readonly caseId: string
  readonly officer: Actor
  readonly act: (actor: Actor, action: string, payload?: Record<string, unknown>, reason?: string | null) => Promise<void>
  readonly next: (days: number) => LocalDate
  /** The last document of this type handed in. */
  readonly paper: (type: string) => Promise<string>
}
