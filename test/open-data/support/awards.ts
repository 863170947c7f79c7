import { type LocalDate, localDate } from '../../../server/kernel/local-date.ts'
import { cents, parseMoney } from '../../../server/kernel/money.ts'
import type { Award, Beneficiary } from '../../../server/open-data/award.ts'
import { type JudgedAward, judgeAward, nextLines, type Published } from '../../../server/open-data/judge-award.ts'
import type { OpenDataSettings } from '../../../server/open-data/settings.ts'
import { nextSiret } from '../../programmes/support/collective-world.ts'

export const FUNDER_SIRET = '23350001600040'
export const TODAY = localDate('2026-11-22')
export const NEVER: Published = { firstOn: null, lastOn: null, lines: [] }
export const FUNDER = { id: 'f', code: 'bretagne', name: 'Région Bretagne', siret: FUNDER_SIRET }

export const settings = (changes: Partial<OpenDataSettings> = {}): OpenDataSettings => ({
  ...{ scope: 'all', threshold: cents(2_300_000), naturalPersons: 'withheld', unknownLegalForm: 'hold', pastAwards: true },
  ...{ publishWithinMonths: 3, version: 1 },
  ...changes,
})

export const firm = (changes: Partial<Beneficiary> = {}): Beneficiary => ({
  ...{ organisationId: '01900000-0000-7000-8000-000000000001', name: 'Menuiserie du Blavet', siret: nextSiret(), rna: null },
  ...{ legalForm: '5710', people: [] },
  ...changes,
})

export function award(changes: Partial<Award> = {}): Award {
  const amount = changes.amount ?? parseMoney('3760.00')
  return {
    ...{
      id: '01900000-0000-7000-8000-0000000000aa',
      source: 'case',
      programme: 'p',
      programmeName: 'Aide au conseil',
      reference: 'X-2026-1',
    },
    ...{ sortOn: localDate('2026-10-01'), signedOn: localDate('2026-10-01'), amount, yearTotal: amount, purpose: 'Conseil : export' },
    shares: [{ beneficiary: firm(), amount, basisPoints: 10_000 }],
    ...{ nature: 'aide en numéraire', payment: 'échelonné', period: '2026-10-01/2031-10-01', deMinimis: true, yearOnly: false },
    ...{ grantor: { name: FUNDER.name, siret: FUNDER_SIRET }, aidRegister: '', scheme: '', ruling: null },
    ...changes,
  }
}
export const one = (beneficiary: Beneficiary, amount = parseMoney('3760.00')) => ({
  shares: [{ beneficiary, amount, basisPoints: 10_000 }],
  amount,
})

export const judge = (of: Award, changes: Partial<OpenDataSettings> = {}, published = NEVER, today: LocalDate = TODAY): JudgedAward =>
  judgeAward(of, { settings: settings(changes), published, today })

export const publishedAs = (judged: JudgedAward, on: string): Published => ({
  ...{ firstOn: localDate(on), lastOn: localDate(on) },
  lines: nextLines([judged]).map(({ key, ...line }) => ({ key, line })),
})
