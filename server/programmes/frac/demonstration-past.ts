import { type PastPlan, type PastStory, pastStory } from '../../demonstration/history.ts'
import { type Stage, type Story, tell } from './demonstration.ts'

/** Applications a year. */
const A_YEAR = 75
/** From the application to the closing, at the slowest pace, in days. */
const WHOLE = 320

/** What firms ask advice on, and which of the two first consultancies gives it. */
const SUBJECTS = [
  ['export', 0, 'Vendre au Royaume-Uni et en Irlande'],
  ['digital', 1, 'Choisir un progiciel de gestion'],
  ['marketing', 0, 'Revoir la gamme et les prix'],
  ['cybersecurity', 1, 'Protéger les données de l’atelier'],
  ['strategy', 0, 'Trouver un relais de croissance'],
  ['quality', 1, 'Réduire les rebuts de fabrication'],
  ['organisation', 0, 'Raccourcir les délais de livraison'],
  ['digital', 0, 'Prendre les commandes en ligne'],
] as const

/** Where a case of that age stands, and how it ended. */
function endOf(index: number, ago: number): Story['until'] {
  if (ago > WHOLE) {
    if (ago > 900 && index % 17 === 4) return 'lapsed'
    if (index % 8 === 3) return 'refused'
    return index % 13 === 6 ? 'withdrawn' : 'closed'
  }
  if (index % 9 === 3 && ago > 60) return 'refused'
  const recent: readonly (readonly [days: number, until: Stage | 'documentsRequested'])[] = [
    [190, 'closed'],
    [150, 'paid'],
    [132, 'certified'],
    [116, 'report'],
    [90, 'started'],
    [68, 'notified'],
    [56, 'awarded'],
    [44, 'recommended'],
    [24, 'complete'],
    [14, 'documentsRequested'],
  ]
  return recent.find(([days]) => ago >= days)?.[1] ?? 'submitted'
}

/** Applications spread evenly over the months, each firm once for each kind of mission. */
export function pastOfFrac({ months, firmIds }: PastPlan): readonly PastStory[] {
  const count = Math.round((A_YEAR * months) / 12)
  const days = Math.floor(months * 30.4)
  return Array.from({ length: count }, (_, index) => {
    const [field, consultancy, title] = SUBJECTS[index % SUBJECTS.length] ?? SUBJECTS[0]
    const firm = index % firmIds.length
    const round = Math.floor(index / firmIds.length)
    // the second time, the other kind: the edition gives one of each in 36 months
    const short = (firm % 3 === 0) === (round % 2 === 0)
    const ago = days - Math.floor((index * (days - 8)) / count)
    const story: Story = {
      firm,
      firmId: firmIds[firm] ?? '',
      kind: short ? 'court' : 'long',
      field,
      consultancy,
      title,
      days: short ? `${3 + (index % 3)}.00` : `${12 + ((index * 5) % 24)}.00`,
      dailyRate: `${820 + ((index * 35) % 200)}.00`,
      travel: `${((index * 130) % 900) + 100}.00`,
      ago,
      until: endOf(index, ago),
      second: index % 2 === 1,
      pace: ago > WHOLE ? 0.7 + ((index * 3) % 17) / 10 : 1,
    }
    return pastStory(`frac-${months}-${index}`, (tools) => tell(tools, story))
  })
}
