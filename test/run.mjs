/**
 * `npm test`: types, format and lint, then every test. `npm test -- <paths and jest options>` runs those tests only.
 * Needs nothing but Node. Ends with one line of totals; exit code 1 when a step fails or no test ran.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const REPORT = '.test-tmp/jest.json'
const SKIPS = '.test-tmp/skips.txt'
const chosen = process.argv.slice(2)

const bin = (name) => path.join('node_modules', '.bin', name)
const tsc = [process.execPath, 'node_modules/typescript-native/bin/tsc', '--noEmit']
const checks = [
  { name: 'types (server, jobs, migrations, tests)', run: [...tsc, '-p', 'tsconfig.json'], needs: 'tsconfig.json' },
  { name: 'types (console)', run: [...tsc, '-p', 'admin/tsconfig.json'], needs: 'admin/tsconfig.json' },
  { name: 'format and fast rules (biome)', run: [bin('biome'), 'ci', '--colors=off', '.'], needs: '.biome.json' },
  { name: 'typed rules (eslint)', run: [bin('eslint'), '--config', '.eslint.config.mjs', '.'], needs: '.eslint.config.mjs' },
]
const jest = {
  name: 'tests (jest)',
  run: [bin('jest'), '-c', 'test/jest.config.mjs', '--json', '--outputFile', REPORT, ...chosen],
  quiet: true,
}

const say = (line) => process.stdout.write(`${line}\n`)

const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
    process.exitCode = 130
  })
}

/** Runs the program with our output; `quiet`: its standard output (jest's JSON) is not shown. */
const execute = ([program, ...args], quiet) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'] })
    running.add(child)
    const end = (passed) => {
      running.delete(child)
      resolve(passed)
    }
    child.once('error', (error) => {
      say(`${program}: ${error.message}`)
      end(false)
    })
    child.once('close', (code) => end(code === 0))
  })

async function step({ name, run, quiet = false }) {
  say(`\n== ${name}`)
  const began = performance.now()
  const passed = await execute(run, quiet)
  say(`== ${name}: ${passed ? 'passed' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return { name, passed }
}

function printSkipped(report, notRun) {
  const reasons = existsSync(SKIPS) ? [...new Set(readFileSync(SKIPS, 'utf8').split('\n').filter(Boolean))] : []
  const tests = (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => `${path.relative(root, name)}: ${fullName}`),
  )
  if (reasons.length + notRun.length > 0) say('\nSkipped, and why:')
  for (const reason of [...notRun, ...reasons]) say(`  - ${reason}`)
  if (tests.length > 0) say('\nTests not run:')
  for (const test of tests) say(`  - ${test}`)
}

mkdirSync('.test-tmp', { recursive: true })
for (const left of [REPORT, SKIPS]) rmSync(left, { force: true })

const notRun = []
const possible = (chosen.length > 0 ? [] : checks).filter(({ name, needs }) => {
  if (!existsSync(needs)) notRun.push(`${name}: ${needs} is missing`)
  return existsSync(needs)
})
// the longest check beside the others: two cores, two at a time
const lanes = [possible.slice(0, -1), possible.slice(-1)]
const inTurn = async (lane) => {
  const done = []
  for (const check of lane) if (process.exitCode !== 130) done.push(await step(check))
  return done
}
const results = (await Promise.all(lanes.map(inTurn))).flat()
if (process.exitCode === 130) process.exit()
results.push(await step(jest))

const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : null
printSkipped(report, notRun)

const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0)
const passed = report?.numPassedTests ?? 0
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
const failedSteps = results.filter((result) => !result.passed).map(({ name }) => name)
say('')
if (failedSteps.length > 0) say(`Failed: ${failedSteps.join(', ')}`)
if (passed + failed === 0) say('No test ran.')
say(`${passed} passed, ${failed} failed, ${skipped} skipped`)
if (failedSteps.length > 0 || failed > 0 || passed === 0) process.exitCode ||= 1
