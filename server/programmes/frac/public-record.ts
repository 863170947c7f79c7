import type { PublicRecord } from '../../cases/public-record.ts'
import type { Db } from '../../db/client.ts'
import { publishedGrant } from '../../grants/published-grant.ts'
import { FracParameters } from './parameters.ts'

const FIELDS: Readonly<Record<string, string>> = {
  export: 'export',
  marketing: 'marketing',
  strategy: 'stratégie',
  quality: 'qualité',
  'economic-intelligence': 'intelligence économique',
  organisation: 'organisation',
  design: 'design',
  digital: 'numérique',
  cybersecurity: 'cybersécurité',
  environment: 'environnement',
  'human-resources': 'ressources humaines',
}

/** From the kind and the field alone: what the firm wrote may name somebody. */
async function describe(db: Db, cases: readonly { readonly id: string }[]) {
  const rows = await db
    .selectFrom('frac_case')
    .select(['case_id', 'mission_kind', 'field'])
    .where('case_id', 'in', [...cases.map(({ id }) => id)])
    .execute()
  return new Map(
    rows.map(({ case_id, mission_kind, field }) => {
      const short = mission_kind === 'court'
      const about = field ? ` : ${FIELDS[field] ?? field}` : ''
      // above the 50 % of consultancy aid (règlement (UE) 651/2014 art. 18) the base is de minimis
      return [case_id, { purpose: `Conseil extérieur, mission ${short ? 'courte' : 'longue'}${about}`, deMinimis: short }] as const
    }),
  )
}

export const publicRecord: PublicRecord = {
  name: { fr: 'Fonds régional d’aide au conseil (FRAC)', en: 'Regional fund for consultancy (FRAC)' },
  summary: {
    fr: 'Aide aux PME qui font appel à un consultant privé agréé.',
    en: 'Aid to small and medium-sized firms that hire an accredited private consultant.',
  },
  terms: (set) => {
    const { missions } = FracParameters.parse(set)
    return [
      {
        label: { fr: 'Mission courte', en: 'Short mission' },
        ...{ rateBasisPoints: missions.court.rateBasisPoints, upTo: missions.court.ceiling },
      },
      {
        label: { fr: 'Mission longue', en: 'Long mission' },
        ...{ rateBasisPoints: missions.long.rateBasisPoints, upTo: missions.long.ceiling },
      },
    ]
  },
  awards: publishedGrant(FracParameters, { signedBy: 'notifyAgreement', payment: 'échelonné', describe }),
}
