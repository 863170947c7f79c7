import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { renderPdf } from '../../server/pdf/render-pdf.ts'
import { writeOds } from '../../server/sheets/write-ods.ts'
import { LISTED } from '../../server/statistics/indicators.ts'
import { STEPS } from '../../server/statistics/steps.ts'
import { yearlyReport } from '../../server/statistics/yearly-report.ts'
import { readOds, written } from '../sheets/read-back.ts'
import { textsOfPdf } from '../support/pdf.ts'
import { enrich } from './enrich.ts'
import { createPopulation, type Population } from './population.ts'

const REPORT = path.resolve('.test-report')
let population: Population
beforeAll(async () => {
  population = await createPopulation(36)
  await population.act(80, 7)
  await enrich(population)
})
afterAll(() => population?.world.end())

const TABS = {
  fr: ['Ensemble', 'Par dispositif', 'Par trimestre', 'Par département', 'Délais, en jours'],
  en: ['Whole', 'By programme', 'By quarter', 'By département', 'Times, in days'],
} as const

test.each(['fr', 'en'] as const)('the report in %s: every figure on its pages and in its tables, each with its type', async (language) => {
  const { services, actors } = population.world
  const { content, sheets } = await yearlyReport(services, actors.administrator, { year: 2026, language })
  const pdf = await renderPdf(content)
  const ods = await written((out) => writeOds(out, sheets))
  mkdirSync(REPORT, { recursive: true })
  writeFileSync(path.join(REPORT, `report-${language}.pdf`), pdf)
  writeFileSync(path.join(REPORT, `report-${language}.ods`), ods)
  const said = (await textsOfPdf(pdf)).join('\n').replace(/\s+/g, ' ')
  for (const { label } of [...LISTED, ...STEPS]) expect(said).toContain(label[language].split(' ')[0])

  const book = await readOds(ods)
  expect(book.map(({ name }) => name).filter((name) => !name.includes('import'))).toEqual(TABS[language])
  const [whole, programmes, , departements] = book
  const places = (departements?.rows ?? []).map(([cell]) => cell?.text)
  expect(places).toEqual(expect.arrayContaining(['75 Paris', '77 Seine-et-Marne', '93 Seine-Saint-Denis']))
  expect(said).toContain('77 Seine-et-Marne')
  expect(whole?.rows).toHaveLength(1 + LISTED.length)
  const types = { count: 'float', cents: 'float', decimal: 'float', days: 'float', share: 'percentage' } as const
  const [figures] = sheets
  for (const [index, { code, unit }] of LISTED.entries()) {
    const cell = whole?.rows[index + 1]?.[2]
    const value = [...((figures?.rows ?? []) as Iterable<Record<string, unknown>>)][index]?.['now']
    expect([code, cell?.type]).toEqual([code, value === null ? null : types[unit]])
    if (value !== null) expect([code, Number(cell?.value)]).toEqual([code, unit === 'share' ? Number(value) / 10_000 : Number(value)])
  }
  // what stands by programme adds up to the whole: awarded, in cents
  const at = 1 + LISTED.findIndex(({ code }) => code === 'awarded-amount')
  const parts = (programmes?.rows ?? []).slice(1).map((row) => BigInt((row[at]?.value ?? '0').replace('.', '')))
  const sum = whole?.rows[1 + LISTED.findIndex(({ code }) => code === 'awarded-amount')]?.[2]?.value ?? ''
  expect(parts.reduce((total, part) => total + part, 0n)).toBe(BigInt(sum.replace('.', '')))
  expect(BigInt(sum.replace('.', ''))).toBeGreaterThan(0n)
})
