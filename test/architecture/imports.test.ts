import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { cruise, ruleNames } from './cruise.ts'

const PRODUCT = ['server', 'jobs', 'migrations', 'admin']

/** A small house with one fault per rule: `file -> what it imports`, then the rule that must see it. */
const BAD: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['no-cycle', 'server/parties/one.ts', './two.ts'],
  ['no-missing-file', 'server/parties/three.ts', './nowhere.ts'],
  ['kernel-imports-nothing-of-ours', 'server/kernel/a.ts', '../db/client.ts'],
  ['kernel-does-no-input-output', 'server/kernel/b.ts', 'node:fs'],
  ['db-imports-only-the-kernel', 'server/db/a.ts', '../parties/read.queries.ts'],
  ['migrations-are-frozen', 'migrations/0001_a.ts', '../server/kernel/money.ts'],
  ['core-knows-no-programme', 'server/cases/a.ts', '../programmes/alpha/rules.ts'],
  ['programmes-apart', 'server/programmes/beta/a.ts', '../alpha/rules.ts'],
  ['programmes-apart', 'server/programmes/beta/b.ts', '../index.ts'],
  ['registry-alone-names-programmes', 'jobs/a.job.ts', '../server/programmes/alpha/programme.ts'],
  ['console-programmes-apart', 'admin/programmes/beta/a.tsx', '../alpha/form.tsx'],
  ['http-only-from-routes', 'server/cases/take-action.ts', '../http/route.ts'],
  ['http-only-from-routes', 'jobs/b.job.ts', '../server/http/route.ts'],
  ['queries-and-repositories-without-http', 'server/cases/b.queries.ts', '../http/route.ts'],
  ['routes-are-leaves', 'server/budget/a.ts', '../cases/cases.routes.ts'],
  ['routes-are-leaves', 'server/cases/d.routes.ts', './cases.routes.ts'],
  ['repository-stays-in-its-room', 'server/budget/b.ts', '../cases/case.repository.ts'],
  ['repository-stays-in-its-programme', 'server/programmes/beta/c.ts', '../../cases/case.repository.ts'],
  ['repository-not-from-outside', 'jobs/c.job.ts', '../server/cases/case.repository.ts'],
  ['application-is-on-top', 'server/letters/a.ts', '../config.ts'],
  ['rooms-know-no-job', 'server/letters/b.ts', '../../jobs/job.ts'],
  ['console-knows-only-the-contract', 'admin/a.tsx', '../server/kernel/money.ts'],
  ['server-knows-no-console', 'server/letters/c.ts', '../../admin/theme.ts'],
  ['product-knows-no-test', 'server/letters/d.ts', '../../test/support/clock.ts'],
  ['no-development-package-in-the-product', 'server/letters/e.ts', 'for-tests-only'],
]

/** The same house, without a fault: what is imported above, and imports that are as they should be. */
const GOOD: Readonly<Record<string, readonly string[]>> = {
  'server/parties/two.ts': ['./one.ts'],
  'server/parties/read.queries.ts': ['../db/client.ts', '../kernel/money.ts'],
  'server/kernel/money.ts': [],
  'server/db/client.ts': ['../kernel/money.ts'],
  'server/http/route.ts': ['../kernel/money.ts'],
  'server/cases/cases.routes.ts': ['../http/route.ts', '../parties/read.queries.ts', './case.repository.ts'],
  'server/cases/case.repository.ts': ['../db/client.ts'],
  'server/programmes/alpha/rules.ts': ['../../parties/read.queries.ts'],
  'server/programmes/alpha/alpha.routes.ts': ['../../http/route.ts', './rules.ts'],
  'server/programmes/alpha/programme.ts': ['./rules.ts'],
  'server/programmes/index.ts': ['./alpha/programme.ts', './alpha/alpha.routes.ts', '../http/route.ts'],
  'server/config.ts': [],
  'server/app.ts': ['./config.ts', './http/route.ts', './programmes/index.ts'],
  'server/boot/assemble.ts': ['../config.ts', '../programmes/index.ts', '../../jobs/job.ts'],
  'jobs/job.ts': ['../server/cases/take-action.ts'],
  'admin/theme.ts': [],
  'admin/programmes/alpha/form.tsx': ['../../theme.ts'],
  'test/support/clock.ts': [],
}

const source = (imports: readonly string[]): string =>
  [...imports.map((name, index) => `import type * as x${index} from '${name}'`), 'export type Nothing = null', ''].join('\n')

function build(folder: string): void {
  const files = new Map<string, string>(Object.entries(GOOD).map(([file, imports]) => [file, source(imports)]))
  for (const [, file, imports] of BAD) files.set(file, source([imports]))
  // a type of a development package is no use of it at run time: this one must be a real import
  files.set('server/letters/e.ts', "import { x } from 'for-tests-only'\nexport const y = x\n")
  files.set('node_modules/for-tests-only/package.json', '{"name":"for-tests-only","version":"1.0.0","main":"index.js"}')
  files.set('node_modules/for-tests-only/index.js', 'exports.x = 1\n')
  files.set('package.json', '{"name":"house","devDependencies":{"for-tests-only":"1.0.0"}}')
  files.set('tsconfig.json', '{"compilerOptions":{"module":"NodeNext","allowImportingTsExtensions":true,"noEmit":true}}')
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
}

// each starts a program of its own, which on a busy machine takes its time
it('the product keeps every import rule', async () => {
  const { violations, files } = await cruise(path.resolve(__dirname, '../..'), PRODUCT)
  expect(files).toBeGreaterThan(100)
  expect(violations.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`)).toEqual([])
})

it('every rule sees a breach of it, and the imports that are right pass', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-house-'))
  try {
    build(folder)
    const { violations } = await cruise(folder, PRODUCT)
    const seen = violations.map(({ rule, from }) => `${rule}: ${from}`)
    for (const [rule, file] of BAD) expect(seen).toContain(`${rule}: ${file}`)
    expect(new Set(BAD.map(([rule]) => rule))).toEqual(new Set(ruleNames()))
    const right = Object.keys(GOOD).filter((file) => file !== 'server/parties/two.ts')
    expect(violations.filter(({ from }) => right.includes(from))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
