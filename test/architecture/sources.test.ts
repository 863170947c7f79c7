import { programmes } from '../../server/programmes/index.ts'
import {
  clockReads,
  environmentReads,
  forbiddenWords,
  frenchColons,
  namesProgramme,
  namesProgrammeAsSuch,
  ownLimits,
  silentActs,
  statementComments,
  tooLong,
  undocumentedExports,
} from './rules.ts'
import { isMigrationScript, LONGEST_FILE, LONGEST_FUNCTION, sizeExceptions } from './size-exceptions.ts'
import { type Source, sourcesIn } from './source.ts'

const PRODUCT = sourcesIn('server', 'jobs', 'migrations', 'admin')
const TESTS = sourcesIn('test')
const bad = (text: string, path = 'server/cases/bad.ts'): Source => ({ path, text })

describe('the environment is read in server/config.ts only', () => {
  it('in the product', () => {
    expect(PRODUCT.filter(({ path }) => path !== 'server/config.ts').flatMap(environmentReads)).toEqual([])
    expect(environmentReads(PRODUCT.find(({ path }) => path === 'server/config.ts') ?? bad(''))).toHaveLength(1)
  })
  it.each([
    'const a = process.env.PORT',
    "const a = process['env']",
    'const { env } = process',
    "import { env } from 'node:process'",
    'const a = globalThis.process.env',
    'const a = import.meta.env.MODE',
  ])('sees: %s', (text) => expect(environmentReads(bad(text))).toHaveLength(1))
  it('lets others pass', () => expect(environmentReads(bad('// process.env is read elsewhere\nconst env = process.pid'))).toEqual([]))
})

/** The console shows "in 12 days": it has one clock too, so that a test can set it. */
const CLOCKS = ['server/kernel/clock.ts', 'admin/shared/clock.ts']

describe('the clock of the machine is read in one file only', () => {
  it('in the product', () => expect(PRODUCT.filter(({ path }) => !CLOCKS.includes(path)).flatMap(clockReads)).toEqual([]))
  it.each([
    'const a = new Date()',
    'const a = new Date',
    'const a = Date.now()',
    'const now = Date.now',
    'const a = Date()',
    'Temporal.Now.instant()',
  ])('sees: %s', (text) => expect(clockReads(bad(text))).toHaveLength(1))
  it('lets a date made of a value pass', () =>
    expect(clockReads(bad('const a = new Date(0); const b: Date = new Date(row.at)'))).toEqual([]))
})

describe('a programme is named only in its rooms and the registries', () => {
  const codes = programmes.all.map(({ code }) => code)
  const rooms = (code: string): RegExp => new RegExp(`^(server/programmes/(${code}/|index\\.ts$)|admin/programmes/|migrations/)`)

  /** Codes that are words of the domain as well: the right of a consultancy is kept by the parties room. */
  const domainWords = ['accreditation']

  it.each(codes)('%s', (code) => {
    const names = domainWords.includes(code) ? namesProgrammeAsSuch : namesProgramme
    expect(PRODUCT.filter(({ path }) => !rooms(code).test(path)).flatMap((source) => names(source, code))).toEqual([])
  })
  it.each(["if (caseFile.programme !== 'alpha') return", "programme_code = 'alpha'", 'from alpha_case', "path: '/alpha/cases'"])(
    'a code that is a word of the domain is still seen in: %s',
    (text) => expect(namesProgrammeAsSuch(bad(text), 'alpha')).toHaveLength(1),
  )
  it('there are some', () => expect(codes).toContain('frac'))
  it.each([
    "if (programme === 'alpha-aid') pay()",
    'alphaAidRoutes()',
    'type A = AlphaAidParameters',
    'select * from alpha_aid_mission',
    '// ALPHA-AID only',
  ])('sees: %s', (text) => expect(namesProgramme(bad(text), 'alpha-aid')).toHaveLength(1))
  it('lets a longer word pass', () =>
    expect(namesProgramme(bad('const fraction = 1; infract(); FRACTION; useFractions()'), 'frac')).toEqual([]))
})

describe(`a file has at most ${LONGEST_FILE} lines, a function ${LONGEST_FUNCTION}`, () => {
  const found = [...PRODUCT, ...TESTS].flatMap(tooLong).filter(({ what }) => !isMigrationScript(what))

  it('or its reason is given', () => {
    const excused = sizeExceptions.map(({ what }) => what)
    expect(found.filter(({ what }) => !excused.includes(what)).map(({ what, lines }) => `${what}: ${lines} lines`)).toEqual([])
  })
  it('and no reason outlives its need', () => {
    const needed = found.map(({ what }) => what)
    expect(sizeExceptions.filter(({ what }) => !needed.includes(what))).toEqual([])
    expect(sizeExceptions.filter(({ reason }) => reason.length < 30)).toEqual([])
  })
  it('sees both', () => {
    const lines = (count: number): string => 'x()\n'.repeat(count)
    expect(tooLong(bad(lines(301)))).toEqual([{ what: 'server/cases/bad.ts', lines: 301 }])
    expect(tooLong(bad(lines(300)))).toEqual([])
    expect(tooLong(bad(`function long() {\n${lines(59)}}\n`))).toEqual([{ what: 'server/cases/bad.ts#long', lines: 61 }])
    expect(tooLong(bad(`const long = () => {\n${lines(58)}}\n`))).toEqual([])
    expect(tooLong(bad(`it('does much', () => {\n${lines(60)}})\n`))).toEqual([{ what: 'server/cases/bad.ts#does much', lines: 62 }])
    expect(tooLong(bad(`describe('a group', () => {\n${lines(100)}})\n`))).toEqual([])
  })
})

describe('nothing unfinished, hidden or switched off', () => {
  it('in product and tests', () => {
    const own = ['test/architecture/rules.ts', 'test/architecture/sources.test.ts']
    expect([...PRODUCT, ...TESTS].filter(({ path }) => !own.includes(path)).flatMap(forbiddenWords)).toEqual([])
  })
  it.each([
    '// TODO later',
    '/* FIXME */',
    '// @ts-ignore',
    '// @ts-nocheck',
    '// eslint-disable-next-line',
    '// oxlint-disable-next-line',
    '// biome-ignore-all lint: because',
    'const a = b as any',
    'function f(a: any) {}',
    'const f = <T = any>(a: T) => a',
    "it.only('one', run)",
    "describe.only('one', run)",
    "test.todo('one')",
    "console.log('x')",
    "tx.selectFrom('funder').select('id').forUpdate().execute()",
  ])('sees: %s', (text) => expect(forbiddenWords(bad(text))).toHaveLength(1))
  it('lets ordinary words pass', () => {
    expect(
      forbiddenWords(
        bad("// at any time, as any: any; todos los días\nconst anyone: unknown = it('only one')\nconst company: Company = a"),
      ),
    ).toEqual([])
  })
})

describe('no act of the console is refused without a word', () => {
  it('in the console', () => expect(PRODUCT.filter(({ path }) => path.startsWith('admin/')).flatMap(silentActs)).toEqual([]))
  it.each(["const a = useSend('post', '/x')\na.run({})", "const { run, sending } = useSend('post', '/x')\nrun({})"])('sees: %s', (text) =>
    expect(silentActs(bad(text, 'admin/bad.tsx'))).toHaveLength(1),
  )
  it.each([
    "const a = useSend('post', '/x')\na.run({})\nshow(a.problem)",
    "const a = useAct('post', '/x')\na.run({})",
    "const a = useSend('post', '/x')\nawait a.send({})",
  ])('lets pass: %s', (text) => expect(silentActs(bad(text, 'admin/good.tsx'))).toEqual([]))
})

describe('a label and its value are set in the language of the person', () => {
  const french = /^admin\/(i18n\/(fr\/|fr\.ts$|translate\.ts$)|programmes\/.*fr\.ts$)/
  it('in the console', () =>
    expect(PRODUCT.filter(({ path }) => path.startsWith('admin/') && !french.test(path)).flatMap(frenchColons)).toEqual([]))
  it.each([
    'const a = <p>{label} : {value}</p>',
    ['const a = `$', '{label} : $', '{value}`'].join(''),
    "const a = label + ' : ' + value",
    "const a = label + '\u00A0: '",
    'const a = <span> : {value}</span>',
  ])('sees: %s', (text) => expect(frenchColons(bad(text, 'admin/bad.tsx'))).toHaveLength(1))
  it('lets others pass', () =>
    expect(frenchColons(bad("const a = b ? 'x' : 'y'; const c = <p>{label}{t.colon}{value} 1:2 https://a</p>", 'admin/good.tsx'))).toEqual(
      [],
    ))
})

describe('a statement of the server holds no comment', () => {
  it('in server', () => expect(PRODUCT.filter(({ path }) => path.startsWith('server/')).flatMap(statementComments)).toEqual([]))
  it('sees one', () => expect(statementComments(bad(['const a = sql`select 1', '  -- the first', '  from b`'].join('\n')))).toHaveLength(1))
  it('lets a difference pass', () => expect(statementComments(bad('const a = sql`select 1 - 2`'))).toEqual([]))
})

describe('each exported function of the kernel says what it is', () => {
  it('in server/kernel', () =>
    expect(PRODUCT.filter(({ path }) => path.startsWith('server/kernel/')).flatMap(undocumentedExports)).toEqual([]))
  it('sees one that does not', () => {
    const text =
      'export const a = (x: number) => x\nexport function b() {}\nexport const c = 3\n/** Says. */\nexport const d = () => 1\nconst e = () => 1\n'
    expect(undocumentedExports(bad(text))).toEqual(['server/cases/bad.ts:1 a has no docstring', 'server/cases/bad.ts:2 b has no docstring'])
  })
})

describe('no test has a limit of its own', () => {
  it('in the tests', () => expect(TESTS.flatMap(ownLimits)).toEqual([]))
  it.each([
    'jest.setTimeout(60_000)',
    "test('a', async () => {}, 30_000)",
    'beforeAll(async () => {}, LIMIT)',
    "it.each([1])('a', () => {}, 5)",
  ])('sees: %s', (text) => expect(ownLimits(bad(text))).toHaveLength(1))
  it('lets others pass', () => expect(ownLimits(bad("test('a', () => {}); afterAll(end); it.each([1])('b', check)"))).toEqual([]))
})
