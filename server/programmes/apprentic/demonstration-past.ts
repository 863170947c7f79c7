import type { PastPlan, PastStory } from '../../demonstration/history.ts'
import { smallFirms } from '../../demonstration/history-firms.ts'
import type { DemonstrationTools } from '../../demonstration/tools.ts'
import { addDays, type LocalDate, yearOf } from '../../kernel/local-date.ts'
import { type CallStory, decideCall, type End, fileToCall, type Story } from './demonstration-call.ts'
import { carryOut } from './demonstration-project.ts'
import { apprenticDefaults } from './parameters.ts'

/** Days before today on which the calls of the past opened: one in each of the years before the one told by `demonstration.ts`. */
const CALLS = [1085, 845, 600]

/** How the filings of a call end, with the mark of the jury; the last call still has projects under way. */
const ENDS: readonly (readonly [End, mark: number])[] = [
  ['closed', 5],
  ['closed', 4],
  ['refused', 2],
  ['closed', 4],
  ['inadmissible', 0],
  ['closed', 5],
  ['promoted', 3],
  ['refused', 1],
  ['closed', 3],
  ['renounced', 4],
  ['closed', 4],
  ['withdrawn', 0],
  ['refused', 2],
]
const LAST_ENDS: Readonly<Record<number, End>> = { 1: 'projectStarted', 8: 'reportReceived', 9: 'closed', 12: 'closed' }

const TITLES = [
  'Devis et commandes en ligne',
  'Planning partagé des équipes',
  'Suivi des stocks par code-barres',
  'Tableau de bord de la production',
  'Catalogue en trois dimensions',
  'Prise de rendez-vous par les clients',
  'Dossier de fabrication sans papier',
  'Photothèque et fiches des produits',
  'Entretien des machines sur tablette',
  'Vente en ligne aux professionnels',
  'Traçabilité des lots',
  'Visite virtuelle de l’atelier',
  'Sauvegarde et sécurité des données',
  'Relances et encaissements simplifiés',
  'Plans partagés avec les chantiers',
  'Mesure des consommations d’énergie',
]
const GIVEN_NAMES = ['Maël', 'Jade', 'Noé', 'Zoé', 'Yanis', 'Louna', 'Elouan', 'Assia', 'Titouan', 'Enora', 'Adam', 'Nina', 'Malo', 'Ambre']
const INITIALS = 'BCDFGLMPRT'
const QUALIFICATIONS = [
  'BTS Services informatiques aux organisations',
  'BUT Métiers du multimédia et de l’internet',
  'Licence professionnelle Métiers de l’informatique',
  'Baccalauréat professionnel Cybersécurité, informatique et réseaux',
  'BTS Négociation et digitalisation de la relation client',
]
const CENTRES = ['CFA des métiers du Ponant', 'IUT de démonstration', 'Lycée professionnel de la Rade', 'Campus des apprentis de l’Ouest']
const TUTORS = ['Gérance', 'Responsable de production', 'Responsable commercial', 'Chef d’atelier']
const OBJECTIVES = [
  'Gagner du temps chaque semaine et mieux répondre aux clients.',
  'Réduire les erreurs de saisie et partager l’information entre l’atelier et le bureau.',
  'Trouver de nouveaux clients hors du département.',
  'Connaître ses coûts au jour le jour et livrer à l’heure.',
]
const SUCCESSES = [
  'Nos clients commandent le soir et nous préparons au matin : le téléphone sonne deux fois moins.',
  'L’atelier voit ses priorités sur un écran. Les retards ont diminué de moitié en six mois.',
  'Notre apprentie a formé toute l’équipe, et nous l’avons embauchée à la fin de son contrat.',
]

const pick = <One>(of: readonly One[], place: number): One => {
  const one = of[place % of.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

const amountOf = (place: number): string => `${4_200 + ((place * 2_700) % 26_400)}.00`

function storiesOf(call: number, firmIds: readonly string[]): readonly Story[] {
  return ENDS.map(([usual, mark], index) => {
    const place = call * ENDS.length + index
    const end = call === CALLS.length - 1 ? (LAST_ENDS[index] ?? usual) : usual
    const best = end === 'closed' && mark === 5
    return {
      ...{ firm: place, firmId: pick(firmIds, place), amount: amountOf(place), until: end },
      // a case that is awarded had the marks for it
      mark: end === usual ? mark : Math.max(mark, 3),
      title: pick(TITLES, place + call),
      apprentice: `${pick(GIVEN_NAMES, place)} ${pick([...INITIALS], place * 3)}.`,
      filedAfter: 8 + ((index * 11) % 40),
      ...(place % 4 === 0 ? { excluded: `${150 + ((place * 70) % 500)}.00` } : {}),
      spent: [BigInt(100 - ((place * 7) % 23)), BigInt(104 - ((place * 5) % 31))],
      pace: 0.8 + ((place * 3) % 8) / 10,
      ...(best && index === 0
        ? { prize: `Trophée ApprenTIC ${pick(['de l’innovation', 'des métiers', 'de la transmission'], call)}` }
        : {}),
      ...(best ? { success: pick(SUCCESSES, call + index) } : {}),
      words: {
        ...{ objectives: pick(OBJECTIVES, place), qualification: pick(QUALIFICATIONS, place), tutor: pick(TUTORS, place) },
        centreName: pick(CENTRES, place),
      },
    }
  })
}

const SEASONS = ['d’hiver', 'de printemps', 'd’été', 'd’automne']
/** A call is known by the season of its opening: there are never two in one. */
const calledAfter = (opens: LocalDate): string => `${pick(SEASONS, Math.floor(Number(opens.slice(5, 7)) / 3))} ${yearOf(opens)}`

/** The calls of the past years, each with its filings, its jury and its projects. */
export function pastOfApprentic({ months, firmIds }: PastPlan): readonly PastStory[] {
  const since = Math.floor(months * 30.4)
  const small = smallFirms(firmIds, apprenticDefaults.headcountBelow)
  return CALLS.flatMap((ago, place) => {
    if (ago > since) return []
    const stories = storiesOf(place, small)
    const callOf = (tools: DemonstrationTools): CallStory => {
      const called = calledAfter(addDays(tools.today, -ago))
      return { title: `ApprenTIC, appel ${called}`, jury: `Jury ApprenTIC, appel ${called}`, ago, stories, second: place % 2 === 1 }
    }
    const key = `apprentic-${months}-${place}`
    return [
      {
        cases: stories.length,
        parts: [
          { key: `${key}-filings`, tell: (tools) => fileToCall(tools, callOf(tools)) },
          { key: `${key}-jury`, tell: (tools) => decideCall(tools, callOf(tools)) },
          ...stories.map((story, index) => ({
            key: `${key}-project-${index}`,
            tell: (tools: DemonstrationTools) => carryOut(tools, callOf(tools), story),
          })),
        ],
      },
    ]
  })
}
