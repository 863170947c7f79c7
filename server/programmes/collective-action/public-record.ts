import type { PublicRecord, PublishedAwards } from '../../cases/public-record.ts'
import { publishedGrant } from '../../grants/published-grant.ts'
import { type Activity, CollectiveParameters } from './parameters.ts'

const ACTIVITIES: Readonly<Record<Activity, string>> = {
  training: 'formation',
  club: 'club',
  'pre-diagnosis': 'prédiagnostics',
  'study-trip': 'voyage d’étude',
  awareness: 'sensibilisation',
}

const describe: PublishedAwards['describe'] = async (db, cases) => {
  const rows = await db
    .selectFrom('collective_action_case')
    .select(['case_id', 'activity', 'theme'])
    .where('case_id', 'in', [...cases.map(({ id }) => id)])
    .execute()
  const deMinimis = new Map(
    cases.map(({ id, parameters }) => [id, CollectiveParameters.parse(parameters).regulation.startsWith('de-minimis')]),
  )
  return new Map(
    rows.map(({ case_id, activity, theme }) => {
      const kind = ACTIVITIES[(activity ?? 'training') as Activity]
      return [case_id, { purpose: `Action collective (${kind})${theme ? ` : ${theme}` : ''}`, deMinimis: deMinimis.get(case_id) ?? true }]
    }),
  )
}

export const publicRecord: PublicRecord = {
  name: { fr: 'Actions collectives', en: 'Collective actions' },
  summary: {
    fr: 'Aide aux chambres, centres techniques, fédérations et agences qui mènent une action pour un groupe d’entreprises.',
    en: 'Aid to chambers, technical centres, federations and agencies that lead an action for a group of firms.',
  },
  terms: (set) => {
    const { publicCapBasisPoints, aidCeiling } = CollectiveParameters.parse(set)
    return [
      {
        label: { fr: 'Part de l’argent public dans le plan', en: 'Share of public money in the plan' },
        rateBasisPoints: publicCapBasisPoints,
      },
      { label: { fr: 'Aide par action', en: 'Aid per action' }, upTo: aidCeiling },
    ]
  },
  awards: publishedGrant(CollectiveParameters, { signedBy: 'notifyAgreement', payment: 'échelonné', describe }),
}
