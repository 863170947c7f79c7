import { DEMONSTRATION_PLACES, type DemonstrationOrganisation, invented, inventedSiren } from '../../demonstration/firms.ts'
import { type PastPlan, type PastStory, pastStory } from '../../demonstration/history.ts'
import { inventedOrganisation } from '../../demonstration/tools.ts'
import { addDays } from '../../kernel/local-date.ts'
import { type Story, tell } from './demonstration.ts'

/** Days before today of the first requests told, beyond the months of the plan: what they obtained has had its three years. */
const BEFORE = 115

type Person = readonly [fullName: string, ...fields: string[]]
/** One consultancy: how it ends, and the days before today of its renewal, if it asks for one. */
interface Life {
  readonly name: string
  readonly ago: number
  readonly until: Story['until']
  readonly consultants: readonly Person[]
  readonly renewal?: readonly [ago: number, until: Story['until']]
}

const life = (name: string, ago: number, until: Story['until'], consultants: readonly Person[], renewal?: Life['renewal']): Life => ({
  ...{ name, ago, until, consultants },
  ...(renewal ? { renewal } : {}),
})

const LIVES: readonly Life[] = [
  life('Arvor Stratégie', 1205, 'expired', [['Gwenaëlle Postic', 'strategy', 'marketing']], [212, 'accredited']),
  life('Cabinet Le Floc’h et Associés', 1198, 'expired', [
    ['Hervé Le Floc’h', 'quality', 'organisation'],
    ['Nolwenn Cariou', 'quality'],
  ]),
  life('Rivages Conseil', 1190, 'expired', [['Tristan Madec', 'export', 'economic-intelligence']], [178, 'accredited']),
  life('Méthodes et Flux', 1182, 'expired', [['Pascale Hamon', 'organisation']], [165, 'accredited']),
  life('Kreiz Export', 1174, 'expired', [['Ronan Le Bras', 'export']]),
  life(
    'Ty Numérique',
    1110,
    'accredited',
    [
      ['Aziliz Perrot', 'digital', 'cybersecurity'],
      ['Samir Haddad', 'digital'],
    ],
    [41, 'complete'],
  ),
  life('Atelier Design Breizh', 1075, 'accredited', [['Éloïse Bernard', 'design', 'marketing']], [22, 'submitted']),
  life('Horizon Compétences', 1030, 'refused', [['Bertrand Jaouen', 'human-resources']]),
  life('Sillage Conseil', 985, 'accredited', [
    ['Mathilde Kervern', 'strategy'],
    ['Loïc Cadiou', 'strategy', 'export'],
  ]),
  life('Écopole Accompagnement', 940, 'accredited', [['Judith Simon', 'environment', 'quality']]),
  life('Granit Performance', 890, 'reinstated', [['Alain Quéré', 'organisation', 'quality']]),
  life('Marée Haute Marketing', 845, 'accredited', [['Léna Stéphan', 'marketing', 'design']]),
  life('Cyber Ouest', 800, 'accredited', [
    ['Idriss Camara', 'cybersecurity', 'digital'],
    ['Fanny Le Roux', 'cybersecurity'],
  ]),
  life('Boussole Export', 750, 'accreditationWithdrawn', [['Gilles Mahé', 'export']]),
  life('Cabinet Trémeur', 705, 'withdrawn', [['Monique Trémeur', 'human-resources']]),
  life('Passerelle RH', 660, 'accredited', [['Clémence Nédélec', 'human-resources', 'organisation']]),
  life('Veille Atlantique', 610, 'accredited', [['Youenn Bodéré', 'economic-intelligence', 'strategy']]),
  life('Optima Qualité', 565, 'refused', [['Serge Labbé', 'quality']]),
  life('La Fabrique des Usages', 510, 'accredited', [
    ['Inès Chauvin', 'design', 'digital'],
    ['Thibault Rolland', 'digital'],
  ]),
  life('Cap Transition', 460, 'givenUp', [['Armelle Le Guen', 'environment']]),
  life('Iroise Développement', 415, 'accredited', [['Florent Pichon', 'strategy', 'export']]),
  life('Conseil des Deux Rives', 365, 'suspended', [['Brigitte Allain', 'organisation']]),
  life('Néo Méthodes', 310, 'accredited', [['Quentin Morice', 'quality', 'environment']]),
  life('Cabinet Le Dantec', 255, 'refused', [['Patrick Le Dantec', 'economic-intelligence']]),
  life('Phare Numérique', 205, 'accredited', [
    ['Maïwenn Corbel', 'digital', 'marketing'],
    ['Hugo Tessier', 'cybersecurity'],
  ]),
  life('Estran Conseil', 130, 'accredited', [['Solenn Guivarch', 'marketing']]),
  life('Les Ateliers du Changement', 37, 'appraised', [['Olivier Rault', 'human-resources', 'organisation']]),
  life('Emblavez Conseil', 17, 'documentsRequested', [['Rozenn Le Gac', 'environment', 'design']]),
]

const PRESENTATIONS = [
  'Cabinet indépendant au service des ateliers et des petites industries : diagnostic, plan d’action, suivi jusqu’aux résultats.',
  'Conseil aux dirigeants de petites entreprises, sur place, avec des outils qu’elles gardent après la mission.',
  'Équipe de deux consultants issus de l’industrie, qui accompagnent les entreprises de moins de cent personnes.',
  'Conseil né d’un réseau d’anciens responsables de production, présent dans toute la région.',
]
const EXPERIENCES = [
  'Quinze ans en entreprise, dont sept à la direction d’un site, puis conseil.',
  'Douze ans de conseil auprès d’entreprises artisanales et agroalimentaires.',
  'Ancienne responsable commerciale d’une entreprise de quarante personnes, consultante depuis huit ans.',
  'Vingt ans d’accompagnement de petites entreprises, intervenant en école d’ingénieurs.',
]
const TRAININGS = [
  'Conduire un projet numérique en petite entreprise',
  'Données et tableaux de bord du dirigeant',
  'Sécurité numérique des TPE',
]
const REFERENCES = ['Feuille de route numérique', 'Mise en place d’un outil de suivi de production', 'Vente en ligne et gestion des stocks']
const OPINIONS = [
  'Méthode claire, références vérifiées auprès de deux entreprises.',
  'Bon entretien ; connaît bien les petites entreprises de la région.',
  'Dossier solide, compétence numérique établie pièce par pièce.',
]
const TERRITORIES = [['22', '29', '35', '56'], ['29', '56'], ['35'], ['22', '29'], ['35', '56'], ['22', '35']]
const PACES = [1, 1.3, 0.8, 1.6, 1.1, 0.9, 1.4]

const pick = <One>(of: readonly [One, ...One[]] | readonly One[], place: number): One => {
  const one = of[place % of.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

const organisationOf = ({ name }: Life, place: number): DemonstrationOrganisation => {
  const people = 1 + ((place * 5) % 9)
  const figures = [`${people}`, `${people * 96_000}.00`, `${people * 41_000}.00`] as const
  return invented(inventedSiren('0004', place), name, '70.22Z', pick(DEMONSTRATION_PLACES, place), figures, 'consultancy')
}

const wordsOf = (place: number): NonNullable<Story['words']> => ({
  presentation: pick(PRESENTATIONS, place),
  experience: pick(EXPERIENCES, place),
  training: pick(TRAININGS, place),
  reference: pick(REFERENCES, place),
  opinion: pick(OPINIONS, place),
})

/** Consultancies since the first accreditations: those in force, renewed, expired, refused, suspended, withdrawn, and those under examination. */
export function pastOfAccreditation({ months }: PastPlan): readonly PastStory[] {
  const since = Math.floor(months * 30.4) + BEFORE
  return LIVES.flatMap((told, place) => {
    if (told.ago > since) return []
    const story: Omit<Story, 'ago' | 'until'> = {
      ...{ consultancy: place, insured: true, pace: pick(PACES, place), departements: pick(TERRITORIES, place), words: wordsOf(place) },
      consultants: told.consultants.map(([fullName, ...fields]) => [fullName, fields] as const),
      unproven: told.until === 'refused',
    }
    const requests = told.renewal ? [told.renewal, [told.ago, told.until] as const] : [[told.ago, told.until] as const]
    return [
      pastStory(
        `accreditation-${months}-${place}`,
        async (tools) => {
          tools.at(addDays(tools.today, -told.ago))
          const consultancyId = await inventedOrganisation(tools, organisationOf(told, place))
          for (const [ago, until] of requests.toReversed()) await tell(tools, { ...story, consultancyId, ago, until })
        },
        requests.length,
      ),
    ]
  })
}
