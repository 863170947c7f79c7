import { readFileSync } from 'node:fs'
import { localDate } from '../../server/kernel/local-date.ts'
import { add, allocate, cents, parseMoney } from '../../server/kernel/money.ts'
import type { Award } from '../../server/open-data/award.ts'
import { scdlFile } from '../../server/open-data/files.ts'
import { nextLines } from '../../server/open-data/judge-award.ts'
import { namesPerson, personKind } from '../../server/open-data/natural-person.ts'
import { SCDL_FIELDS, SCDL_NAMES } from '../../server/open-data/scdl-fields.ts'
import type { OpenDataSettings } from '../../server/open-data/settings.ts'
import { validateLine } from '../../server/open-data/validate-line.ts'
import { testWithData } from '../support/shared-data.ts'
import { award, FUNDER_SIRET, firm, judge, NEVER, one, publishedAs } from './support/awards.ts'
import { rowsOf } from './support/standards.ts'

const SCHEMA = 'scdl/subventions-2.1.1.schema.json'

describe('the sixteen fields', () => {
  testWithData(SCHEMA, 'are those of the published schema, one by one', (file) => {
    interface Told {
      name: string
      type: string
      constraints?: { required?: boolean; maxLength?: number; pattern?: string; enum?: string[]; minimum?: number; maximum?: number }
    }
    const { fields } = JSON.parse(readFileSync(file, 'utf8')) as { fields: Told[] }
    const kinds: Record<string, string> = { string: 'text', boolean: 'yes-no', date: 'date', number: 'number' }
    const told = fields.map(({ name, type, constraints: c = {} }) => ({
      ...{ name, type: kinds[type], required: c.required, maxLength: c.maxLength, values: c.enum, minimum: c.minimum, maximum: c.maximum },
      pattern: c.pattern?.replaceAll('\\-', '-').replaceAll('\\/', '/'),
    }))
    const ours = SCDL_FIELDS.map((rule: (typeof SCDL_FIELDS)[number] & Record<string, unknown>) => ({
      ...{ name: rule.name, type: rule.type, required: rule['required'], maxLength: rule['maxLength'], values: rule['values'] },
      ...{ minimum: rule['minimum'], maximum: rule['maximum'] },
      pattern: (rule['pattern'] as RegExp | undefined)?.source.replaceAll('\\/', '/'),
    }))
    expect(ours).toEqual(told)
  })

  it('are judged one by one, in plain codes', () => {
    const sound = judge(award()).lines[0]?.next?.scdl
    if (!sound) throw new Error('no line')
    const faults = (changes: Partial<typeof sound>) => validateLine({ scdl: { ...sound, ...changes } }).map((f) => `${f.field} ${f.code}`)
    expect(faults({})).toEqual([])
    expect(faults({ nomAttribuant: ' ' })).toEqual(['nomAttribuant required'])
    expect(faults({ idAttribuant: '2335000160004' })).toEqual(['idAttribuant pattern'])
    expect(faults({ idAttribuant: '67895644300011' })).toEqual(['idAttribuant siret-invalid'])
    expect(faults({ idBeneficiaire: '12345678901234' })).toEqual(['idBeneficiaire siret-invalid'])
    // La Poste does not follow Luhn
    expect(faults({ idBeneficiaire: '35600000049837' })).toEqual([])
    expect(faults({ idBeneficiaire: '' })).toEqual(['idBeneficiaire siret-or-rna'])
    expect(faults({ idBeneficiaire: '', rnaBeneficiaire: 'W380475558' })).toEqual([])
    expect(faults({ rnaBeneficiaire: 'W38' })).toEqual(['rnaBeneficiaire pattern'])
    expect(faults({ dateConvention: '2026-02-30' })).toEqual(['dateConvention not-a-date'])
    expect(faults({ objet: 'x'.repeat(257) })).toEqual(['objet too-long'])
    expect(faults({ montant: '1 000,00' })).toEqual(['montant not-a-number'])
    expect(faults({ nature: 'prêt' })).toEqual(['nature not-a-choice'])
    expect(faults({ datesPeriodeVersement: '2026' })).toEqual(['datesPeriodeVersement pattern'])
    expect(faults({ datesPeriodeVersement: '2026-02-30' })).toEqual(['datesPeriodeVersement not-a-date'])
    expect(faults({ datesPeriodeVersement: '2026-03-01/2026-02-01' })).toEqual(['datesPeriodeVersement period-reversed'])
    expect(faults({ idRAE: '123456' })).toEqual(['idRAE too-long'])
    expect(faults({ notificationUE: 'true' })).toEqual(['notificationUE not-a-choice'])
    expect(faults({ pourcentageSubvention: '0.009' })).toEqual(['pourcentageSubvention too-small'])
    expect(faults({ pourcentageSubvention: '1.01' })).toEqual(['pourcentageSubvention too-big'])
  })
})

describe('an award', () => {
  it('is due three months after its signature, then late until it is published', () => {
    expect(judge(award())).toMatchObject({ state: 'to-publish', dueOn: '2027-01-01', late: false, publishedOn: null })
    const old = award({ signedOn: localDate('2026-08-21') })
    expect(judge(old)).toMatchObject({ dueOn: '2026-11-21', late: true })
    expect(judge(old, {}, NEVER, localDate('2026-11-21'))).toMatchObject({ late: false })
    expect(judge(old, { publishWithinMonths: 4 })).toMatchObject({ dueOn: '2026-12-21', late: false })
    const published = publishedAs(judge(old), '2026-11-30')
    expect(judge(old, {}, published)).toMatchObject({ state: 'published', late: false, publishedOn: '2026-11-30' })
    expect(judge(award({ signedOn: null }))).toMatchObject({ state: 'unsigned', dueOn: null, lines: [] })
  })

  it('below the threshold of agreements is published only when the funder publishes all', () => {
    expect(judge(award(), { scope: 'agreements' })).toMatchObject({ state: 'below-threshold', lines: [] })
    const year = (total: string) => judge(award({ yearTotal: parseMoney(total) }), { scope: 'agreements' }).state
    expect([year('23000.00'), year('23000.01')]).toEqual(['below-threshold', 'to-publish'])
  })

  it('to a sole trader is withheld, or published without the name', () => {
    for (const legalForm of ['1000', '1000 Entrepreneur individuel', 'Entrepreneur individuel', 'Micro-entrepreneur', 'EI']) {
      const of = award(one(firm({ legalForm, name: 'Jeanne Le Gall' })))
      expect(judge(of)).toMatchObject({ state: 'withheld', lines: [{ withheld: 'natural-person', next: null, faults: [] }] })
      const [line] = judge(of, { naturalPersons: 'name-withheld' }).lines
      expect(line?.next?.scdl.nomBeneficiaire).toBe('Entrepreneur individuel (nom non publié)')
      expect(JSON.stringify(line?.next)).not.toContain('Le Gall')
    }
    expect(personKind({ legalForm: '5499', name: 'SARL Le Gall', rna: null })).toBe('legal')
    expect(personKind({ legalForm: null, name: 'Madame Le Gall', rna: null })).toBe('natural')
    expect(personKind({ legalForm: null, name: 'Atelier', rna: 'W380475558' })).toBe('legal')
  })

  it('waits, with the reason, when nobody knows the legal form, when its purpose names a person or when it has no SIRET', () => {
    const faults = (of: Award, changes: Partial<OpenDataSettings> = {}) => {
      const { state, lines } = judge(of, changes)
      return [state, ...lines.flatMap((line) => line.faults.map(({ field, code }) => `${field} ${code}`))]
    }
    const unknown = award(one(firm({ legalForm: null })))
    expect(faults(unknown)).toEqual(['held', 'nomBeneficiaire legal-form-unknown'])
    expect(faults(unknown, { unknownLegalForm: 'publish' })).toEqual(['to-publish'])
    const named = award({ ...one(firm({ people: ['Élodie Guézennec'] })), purpose: 'Accompagnement de GUEZENNEC Elodie' })
    expect(faults(named)).toEqual(['held', 'objet names-a-person'])
    expect(faults(award({ ...named, ruling: { ruling: 'release', reason: 'x' } }))).toEqual(['to-publish'])
    expect(faults(award(one(firm({ siret: null }))))).toEqual(['held', 'idBeneficiaire siret-or-rna'])
    expect(namesPerson('Conseil export', ['Conseil'])).toBe(false)
  })

  it('kept out by an administrator leaves the file; taken back as well; corrected, its line changes', () => {
    const published = publishedAs(judge(award()), '2026-10-10')
    const [{ line } = { line: null }] = published.lines
    const same = award({
      shares: [{ ...award().shares[0], beneficiary: firm({ siret: line?.scdl.idBeneficiaire ?? '' }) }] as Award['shares'],
    })
    expect(judge(same, {}, published)).toMatchObject({ state: 'published', lines: [{ change: 'same' }] })
    const ruled = judge({ ...same, ruling: { ruling: 'withhold', reason: 'Secret des affaires' } }, {}, published)
    expect(ruled).toMatchObject({ state: 'to-publish', lines: [{ withheld: 'ruling', change: 'removed', next: null }] })
    expect(judge({ ...same, amount: cents(0) }, {}, published)).toMatchObject({ state: 'to-publish', lines: [{ change: 'removed' }] })
    expect(judge({ ...same, amount: cents(0) })).toMatchObject({ state: 'taken-back', lines: [] })
    const cut = judge({ ...same, amount: parseMoney('1000.00') }, {}, published)
    expect(cut.lines).toMatchObject([{ change: 'changed', next: { scdl: { montant: '1000.00' } } }])
    // broken since: the line stays as it was published
    const broken = judge({ ...same, grantor: { name: 'Région', siret: '' } }, {}, published)
    expect(broken).toMatchObject({ state: 'held', lines: [{ change: 'same', next: { scdl: { idAttribuant: FUNDER_SIRET } } }] })
  })

  it('of which a part goes to each firm has one line each: the total before the split, shares that add up', () => {
    const parts = [430_00, 1_00, 3_568_99].map((part) => cents(part))
    const amount = add(...parts)
    const points = allocate(cents(10_000), parts)
    const shares = parts.map((part, index) => ({
      ...{ beneficiary: firm({ organisationId: `01900000-0000-7000-8000-00000000000${index}` }), amount: part },
      basisPoints: Number(points[index]),
    }))
    const { lines, state } = judge(award({ amount, shares }))
    expect(lines.map(({ next, faults }) => next?.scdl.pourcentageSubvention ?? faults[0]?.code)).toEqual(['0.1075', 'too-small', '0.8922'])
    expect(new Set(lines.flatMap(({ next }) => next?.scdl.montant ?? []))).toEqual(new Set(['3999.99']))
    expect(state).toBe('to-publish')
  })
})

it('keeps a cell of the file on one line, whatever a name holds', async () => {
  const of = award(one(firm({ name: 'Ets "Le\r\nGall", père & fils\u202e' })))
  const [row] = rowsOf(await scdlFile(nextLines([judge(of)])))
  expect(row?.['nomBeneficiaire']).toBe('Ets "Le Gall", père & fils')
  expect(Object.keys(row ?? {})).toEqual(SCDL_NAMES)
})
