import { DEMONSTRATION_PLACES, type DemonstrationOrganisation, invented, inventedSiren } from '../../demonstration/firms.ts'
import type { PastPart, PastPlan, PastStory } from '../../demonstration/history.ts'
import { inventedOrganisation } from '../../demonstration/tools.ts'
import { addDays } from '../../kernel/local-date.ts'
import { tellAction } from './demonstration-action.ts'
import type { ActionStage, ActionStory } from './demonstration-story.ts'
import type { Activity } from './parameters.ts'

/** Who carries the actions: its name, its kind, and how the plan calls its own money. */
const CARRIERS: readonly (readonly [name: string, kind: DemonstrationOrganisation['kind'], own: string])[] = [
  ['Chambre de commerce du Ponant', 'chamber', 'Chambre de commerce'],
  ['Pôle Agro Ouest', 'cluster-association', 'Pôle'],
  ['Fédération des ateliers mécaniques', 'association', 'Fédération'],
  ['Chambre des artisans de l’Est breton', 'chamber', 'Chambre des artisans'],
]

interface Past {
  readonly title: string
  readonly theme: string
  readonly activity: Activity
  readonly ago: number
  readonly until: ActionStage
  readonly carrier: number
  /** Firms that enrol, and seats. */
  readonly firms: readonly [enrolled: number, seats: number]
  readonly costs: readonly [facilitation: number, advice: number]
  /** Days in common, and half-days at a firm. */
  readonly days: readonly [common: number, individual: number]
  readonly facilitator: string
}

const past = (
  [title, theme, activity]: readonly [string, string, Activity],
  [ago, until, carrier]: readonly [number, ActionStage, number],
  [firms, costs, days]: readonly [Past['firms'], Past['costs'], Past['days']],
  facilitator: string,
): Past => ({ title, theme, activity, ago, until, carrier, firms, costs, days, facilitator })

const ACTIONS: readonly Past[] = [
  past(
    ['Club export des petites industries', 'Export', 'club'],
    [1070, 'closed', 0],
    [
      [9, 8],
      [8_900, 3_500],
      [3, 6],
    ],
    'Gildas Rohou',
  ),
  past(
    ['Réduire les rebuts ensemble', 'Qualité', 'training'],
    [1015, 'lapsed', 2],
    [
      [6, 6],
      [6_800, 2_300],
      [2, 4],
    ],
    'Estelle Jamet',
  ),
  past(
    ['Découvrir ses coûts cachés', 'Organisation', 'pre-diagnosis'],
    [955, 'closed', 3],
    [
      [7, 7],
      [4_200, 4_100],
      [1, 7],
    ],
    'Perrine Abiven',
  ),
  past(
    ['Emballages plus sobres', 'Environnement', 'training'],
    [880, 'closed', 1],
    [
      [8, 6],
      [7_900, 2_900],
      [2, 5],
    ],
    'Yvon Kermarrec',
  ),
  past(
    ['Voyage d’étude dans les ateliers de Galice', 'Export', 'study-trip'],
    [800, 'closed', 0],
    [
      [8, 8],
      [8_700, 1_200],
      [3, 2],
    ],
    'Morgane Le Goff',
  ),
  past(
    ['Formation au tableur', 'Bureautique', 'training'],
    [735, 'refused', 3],
    [
      [5, 6],
      [3_900, 1_000],
      [1, 2],
    ],
    'Claude Hily',
  ),
  past(
    ['Club des ateliers sans papier', 'Outils numériques de production', 'club'],
    [665, 'closed', 2],
    [
      [10, 8],
      [9_000, 3_500],
      [3, 6],
    ],
    'Sterenn Caro',
  ),
  past(
    ['Sécurité numérique : premiers gestes', 'Cybersécurité', 'pre-diagnosis'],
    [575, 'closed', 3],
    [
      [8, 8],
      [3_800, 4_700],
      [1, 8],
    ],
    'Nordine Saïdi',
  ),
  past(
    ['Vendre en circuit court', 'Marketing', 'training'],
    [490, 'closed', 1],
    [
      [7, 6],
      [7_200, 2_950],
      [2, 5],
    ],
    'Cécile Gouez',
  ),
  past(
    ['Club des jeunes dirigeants', 'Stratégie', 'club'],
    [405, 'closed', 0],
    [
      [9, 7],
      [8_800, 2_900],
      [3, 5],
    ],
    'Alban Riou',
  ),
  past(
    ['Mesurer son empreinte carbone', 'Environnement', 'pre-diagnosis'],
    [92, 'certified', 1],
    [
      [6, 6],
      [4_600, 3_500],
      [1, 6],
    ],
    'Tiphaine Omnès',
  ),
  past(
    ['Préparer la facture électronique', 'Outils numériques', 'awareness'],
    [172, 'ended', 3],
    [
      [10, 8],
      [6_100, 2_400],
      [2, 4],
    ],
    'Erwan Thépaut',
  ),
  past(
    ['Club qualité agroalimentaire', 'Qualité', 'club'],
    [110, 'underWay', 1],
    [
      [8, 7],
      [8_300, 2_300],
      [2, 4],
    ],
    'Mona Guillerm',
  ),
  past(
    ['Recruter et fidéliser', 'Ressources humaines', 'training'],
    [48, 'agreementNotified', 2],
    [
      [6, 6],
      [6_400, 3_000],
      [2, 5],
    ],
    'Hervé Sizun',
  ),
  past(
    ['L’intelligence artificielle à l’atelier', 'Outils numériques', 'awareness'],
    [27, 'appraised', 0],
    [
      [7, 7],
      [5_500, 2_350],
      [2, 4],
    ],
    'Anaïs Le Moal',
  ),
]

const PLACES = [
  'Maison des entreprises, Brest',
  'Salle des congrès, Vitré',
  'Pépinière d’entreprises, Lorient',
  'Espace de travail partagé, Quimper',
]
const OBJECTIVES = [
  'Que chaque entreprise mette en œuvre une mesure chiffrée dans l’année, et partage ses résultats avec les autres.',
  'Rompre l’isolement des dirigeants : comparer les pratiques, choisir une priorité, la tenir.',
  'Donner à chaque entreprise un état des lieux, trois priorités et un premier pas accompagné.',
]
const STORIES = [
  'Nous avons copié le poste de préparation du voisin : une heure gagnée par jour.',
  'Sans le groupe, nous aurions attendu deux ans de plus.',
  'Le conseil à l’atelier a compté autant que les séances en commun.',
]

const pick = <One>(of: readonly One[], place: number): One => {
  const one = of[place % of.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** `Gildas Rohou` → `gildas.rohou@demo.example`. */
const addressOf = (fullName: string): string =>
  `${fullName
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.')}@demo.example`

const carrierOf = (place: number): DemonstrationOrganisation => {
  const [name, kind] = pick(CARRIERS, place)
  return invented(
    inventedSiren('0005', place),
    name,
    '94.11Z',
    pick(DEMONSTRATION_PLACES, place + 1),
    ['24', '2100000.00', '1300000.00'],
    kind,
  )
}

function storyOf(told: Past, place: number, firmIds: readonly string[]): Omit<ActionStory, 'carrierId'> {
  const [enrolled, seats] = told.firms
  const [days, individual] = told.days
  return {
    ...{ title: told.title, theme: told.theme, activity: told.activity, ago: told.ago, until: told.until, seats, days, individual },
    // firms that follow one another in the list are of different trades and départements
    firmIds: Array.from({ length: enrolled }, (_, index) => pick(firmIds, place * 11 + index)),
    facilitator: { fullName: told.facilitator, email: addressOf(told.facilitator) },
    ...{ costs: told.costs, uneven: enrolled > seats, pace: 0.8 + ((place * 3) % 7) / 10, second: place % 2 === 0 },
    words: {
      ...{ objectives: pick(OBJECTIVES, place), place: pick(PLACES, place), story: pick(STORIES, place) },
      ...{
        partner: pick(['Technopole de démonstration', 'Réseau des dirigeants', 'Lycée des métiers'], place),
        carrier: pick(CARRIERS, told.carrier)[2],
      },
    },
  }
}

/**
 * Actions of the past years: clubs, trainings, pre-diagnoses and a journey, most of them closed; the last ones still go their way.
 * Those of one carrier are one story: two tellers do not record the same carrier.
 */
export function pastOfCollectiveAction({ months, firmIds }: PastPlan): readonly PastStory[] {
  const since = Math.floor(months * 30.4)
  return CARRIERS.flatMap((_, carrier) => {
    const parts = ACTIONS.flatMap((told, place) => {
      if (told.carrier !== carrier || told.ago > since) return []
      const tell: PastPart['tell'] = async (tools) => {
        tools.at(addDays(tools.today, -told.ago))
        const carrierId = await inventedOrganisation(tools, carrierOf(carrier))
        await tellAction(tools, { ...storyOf(told, place, firmIds), carrierId })
      }
      return [{ key: `collective-action-${months}-${place}`, tell }]
    })
    return parts.length > 0 ? [{ cases: parts.length, parts }] : []
  })
}
