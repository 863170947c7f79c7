/**
 * `npm run audit:dependencies`: known faults of the installed packages, as the registry's advisory service tells them.
 * Exit code 1 when one is high or critical. Where the service does not answer (mirrors often have none) it says so in
 * one sentence and ends with 0: nothing that must pass may depend on it.
 */
import { spawn } from 'node:child_process'

const LIMIT_MS = 60_000
const STOPS = ['high', 'critical']

const say = (line) => process.stdout.write(`${line}\n`)

const audit = () =>
  new Promise((resolve) => {
    const options = ['audit', '--json', '--package-lock-only', '--fetch-retries=0', '--fetch-timeout=30000']
    const child = spawn('npm', options, { stdio: ['ignore', 'pipe', 'ignore'] })
    const limit = setTimeout(() => child.kill(), LIMIT_MS)
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
    })
    child.once('error', () => resolve(''))
    child.once('close', () => {
      clearTimeout(limit)
      resolve(text)
    })
  })

function parsed(text) {
  try {
    const report = JSON.parse(text)
    return report.metadata?.vulnerabilities && report.vulnerabilities ? report : null
  } catch {
    // no JSON: npm itself failed
    return null
  }
}

const report = parsed(await audit())
if (!report) {
  say('The advisory service of this registry does not answer: known faults of the dependencies were not looked up.')
} else {
  const found = Object.values(report.vulnerabilities)
  for (const { name, severity, range, via } of found) {
    const titles = via.filter((one) => typeof one === 'object').map(({ title, url }) => `${title} (${url})`)
    say(`${severity}: ${name} ${range}${titles.length > 0 ? `: ${titles.join('; ')}` : ''}`)
  }
  say(`${found.length} packages with known faults among ${report.metadata.dependencies?.total ?? '?'}.`)
  if (found.some(({ severity }) => STOPS.includes(severity))) process.exitCode = 1
}
