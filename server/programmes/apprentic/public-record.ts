import type { PublicRecord } from '../../cases/public-record.ts'
import { publishedGrant } from '../../grants/published-grant.ts'
import { ApprenticParameters } from './parameters.ts'

export const publicRecord: PublicRecord = {
  name: { fr: 'ApprenTIC', en: 'ApprenTIC' },
  summary: {
    fr: 'Aide aux petites entreprises dont un apprenti porte un projet numérique.',
    en: 'Aid to small firms whose apprentice carries a digital project.',
  },
  terms: (set) => {
    const { rateBasisPoints, ceiling } = ApprenticParameters.parse(set)
    return [{ label: { fr: 'Projet', en: 'Project' }, rateBasisPoints, upTo: ceiling }]
  },
  awards: publishedGrant(ApprenticParameters, {
    signedBy: 'notifyAward',
    payment: 'unique',
    // the title is the firm's, and holds no name of the apprentice (`names-apprentice`)
    describe: (_db, cases) =>
      Promise.resolve(
        new Map(cases.map(({ id, title }) => [id, { purpose: `Projet numérique porté par un apprenti : ${title}`, deMinimis: true }])),
      ),
  }),
}
