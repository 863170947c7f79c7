import fc from 'fast-check'
import { localDate } from '../../server/kernel/local-date.ts'
import { add, allocate, cents } from '../../server/kernel/money.ts'
import type { Award } from '../../server/open-data/award.ts'
import { grantsFile, scdlFile } from '../../server/open-data/files.ts'
import { nextLines } from '../../server/open-data/judge-award.ts'
import { personKind } from '../../server/open-data/natural-person.ts'
import { inFileOrder } from '../../server/open-data/open-line.ts'
import { nextSiret } from '../programmes/support/collective-world.ts'
import { sharedData, testWithData } from '../support/shared-data.ts'
import { award, FUNDER, judge, publishedAs } from './support/awards.ts'
import { handFaults, packageFaults, rowsOf, tableFaults } from './support/standards.ts'

const SCHEMA = 'scdl/subventions-2.1.1.schema.json'

const weird = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom('=1+1', '"Chez, Paul"\n\r', '  ', '@maison', 'L\'Atelier; des "Arts"', '-', '\u202eeuros', '\t=x', '😀'.repeat(200)),
)
const beneficiaries = fc.record({
  name: weird,
  siret: fc.oneof(fc.constant(null), fc.constant('12345678901234'), fc.constantFrom(...Array.from({ length: 5 }, nextSiret))),
  rna: fc.option(fc.constantFrom('W380475558', 'W1')),
  legalForm: fc.option(fc.constantFrom('1000', '5710', 'SARL', '', 'Entrepreneur individuel')),
  people: fc.constant(['Jeanne Le Gall']),
})
const awards = fc
  .record({
    parts: fc.array(fc.tuple(beneficiaries, fc.bigInt({ min: 1n, max: 9_999_999n })), { minLength: 1, maxLength: 6 }),
    purpose: fc.oneof(weird, fc.constant('Conseil pour Jeanne Le Gall')),
    payment: weird,
    period: fc.constantFrom('', '2026-01-01', '2026-01-01/2027-01-01', '2026-99-99', '2027-01-01/2026-01-01'),
    deMinimis: fc.option(fc.boolean()),
    yearOnly: fc.boolean(),
    signed: fc.boolean(),
    ruling: fc.option(fc.constantFrom<'withhold' | 'release'>('withhold', 'release')),
  })
  .map(({ parts, purpose, payment, period, deMinimis, yearOnly, signed, ruling }, index = 0): Award => {
    const amounts = parts.map(([, part]) => cents(part))
    const points = allocate(cents(10_000), amounts)
    return award({
      ...{ amount: add(...amounts), purpose, payment, period, deMinimis, yearOnly, signedOn: signed ? localDate('2026-05-05') : null },
      ruling: ruling ? { ruling, reason: 'x' } : null,
      shares: parts.map(([who, part], place) => ({
        beneficiary: { ...who, organisationId: `01900000-0000-7000-8000-${String(index * 10 + place).padStart(12, '0')}` },
        amount: cents(part),
        basisPoints: Number(points[place]),
      })),
    })
  })
const rules = fc.record({
  naturalPersons: fc.constantFrom<'withheld' | 'name-withheld'>('withheld', 'name-withheld'),
  unknownLegalForm: fc.constantFrom<'hold' | 'publish'>('hold', 'publish'),
})

/** Random awards with their own ids, judged. */
const population = fc
  .tuple(fc.array(awards, { maxLength: 12 }), rules)
  .map(([list, changes]) =>
    list.map((of, index) => judge({ ...of, id: `01900000-0000-7000-8000-00000000${String(index).padStart(4, '0')}` }, changes)),
  )

describe('whatever the awards', () => {
  it('what is published is sound, each line is published, held or withheld, and no natural person is named', async () => {
    await fc.assert(
      fc.asyncProperty(population, async (judged) => {
        const lines = inFileOrder(nextLines(judged))
        const bytes = await scdlFile(lines)
        expect(handFaults(bytes)).toEqual([])
        expect(rowsOf(bytes)).toHaveLength(lines.length)
        for (const { lines: own, award: of } of judged) {
          expect(own.length).toBe(of.signedOn ? of.shares.length : 0)
          for (const line of own)
            expect(Number(line.next !== null) + Number(line.faults.length > 0) + Number(line.withheld !== null)).toBe(1)
          for (const [index, { beneficiary }] of of.shares.entries())
            if (personKind(beneficiary) === 'natural' && own[index]?.next)
              expect(own[index]?.next?.scdl.nomBeneficiaire).toBe('Entrepreneur individuel (nom non publié)')
        }
      }),
      { numRuns: 150 },
    )
  })

  it('published once, nothing more is to be published until something changes', () => {
    fc.assert(
      fc.property(population, (judged) => {
        for (const before of judged) {
          const published = publishedAs(before, '2026-06-01')
          // the rules of the population are not at hand here: those of the line itself decide whether it stays
          const after = judge(before.award, { unknownLegalForm: 'publish', naturalPersons: 'name-withheld' }, published)
          for (const { change, key } of after.lines)
            if (published.lines.some((line) => line.key === key) && before.award.ruling?.ruling !== 'withhold') expect(change).toBe('same')
        }
      }),
    )
  })

  const grant = sharedData('360giving/360-giving-schema.json')
  testWithData(SCHEMA, 'the published schemas accept both files, read by validators that are not ours', async (schema) => {
    await fc.assert(
      fc.asyncProperty(population, async (judged) => {
        const lines = inFileOrder(nextLines(judged))
        fc.pre(lines.length > 0)
        expect(await tableFaults(await scdlFile(lines), schema)).toEqual([])
        if (!grant) return
        const of = {
          funder: FUNDER,
          publishedOn: '2026-11-22',
          publishedAt: new Date('2026-11-22T10:00:00Z'),
          address: 'https://x.example/o',
        }
        const whole = sharedData('360giving/360-giving-package-schema.json') ?? ''
        expect(packageFaults(grantsFile(lines, of), { grant, package: whole })).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  testWithData(SCHEMA, 'and those validators can refuse', async (schema) => {
    const good = await scdlFile(nextLines([judge(award())]))
    expect(await tableFaults(good, schema)).toEqual([])
    const bad = Buffer.from(good.toString('utf8').replace('aide en numéraire', 'prêt').replace('2026-10-01,', '01/10/2026,'))
    expect((await tableFaults(bad, schema)).length).toBeGreaterThanOrEqual(2)
    if (!grant) return
    const whole = sharedData('360giving/360-giving-package-schema.json') ?? ''
    expect(packageFaults(Buffer.from('{"version":"1.4","grants":[{"id":"x"}]}'), { grant, package: whole }).length).toBeGreaterThan(0)
  })
})
