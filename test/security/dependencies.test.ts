import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

// each starts npm
const ROOT = path.resolve(__dirname, '../..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

interface Locked {
  readonly version?: string
  /** The old way of naming several is a list to choose from. */
  readonly license?: string | readonly { readonly type: string }[]
  readonly resolved?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}
interface Allowed {
  readonly licences: Readonly<Record<string, string>>
  readonly withoutLicenceField: Readonly<Record<string, string>>
  readonly installScripts: Readonly<Record<string, string>>
}
type Packages = Readonly<Record<string, Locked>>

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Packages }
const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> }
const allowed = JSON.parse(read('.ci/dependencies.json')) as Allowed

const nameOf = (place: string): string => place.replace(/^.*node_modules\//, '')
const installed = (all: Packages): [string, Locked][] => Object.entries(all).filter(([place]) => place !== '')

/** Whether an SPDX expression can be met with licences of the list: one side of OR, both of AND. */
function acceptable(expression: string): boolean {
  if (expression in allowed.licences) return true
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  if (/ or /i.test(bare)) return bare.split(/ or /i).some(acceptable)
  return / and /i.test(bare) && bare.split(/ and /i).every(acceptable)
}

const licenceFaults = (all: Packages): string[] =>
  installed(all).flatMap(([place, { license }]) => {
    const name = nameOf(place)
    if (license === undefined) return name in allowed.withoutLicenceField ? [] : [`${name}: no licence`]
    const choices = typeof license === 'string' ? [license] : license.map(({ type }) => type)
    return choices.some(acceptable) ? [] : [`${name}: ${choices.join(', ')}`]
  })

const sourceFaults = (all: Packages): string[] =>
  installed(all).flatMap(([place, { version, resolved, link }]) => {
    const plain = version !== undefined && /^\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/.test(version)
    return plain && !link && (resolved === undefined || /^https:\/\/registry\.npmjs\.org\//.test(resolved)) ? [] : [place]
  })

const scriptFaults = (all: Packages, decisions: Readonly<Record<string, boolean>>): string[] =>
  installed(all).flatMap(([place, { hasInstallScript }]) => {
    if (!hasInstallScript) return []
    const name = nameOf(place)
    const reason = allowed.installScripts[name]
    if (reason === undefined) return [`${name}: no reason`]
    return (decisions[name] ?? false) === reason.startsWith('allowed: ') ? [] : [`${name}: package.json decides otherwise`]
  })

describe('each package', () => {
  it('has a licence that ours can live with', () => expect(licenceFaults(packages)).toEqual([]))
  it('would be seen with another one, or with none', () => {
    const bad = {
      'node_modules/a': { license: 'GPL-3.0-only' },
      'node_modules/b': {},
      'node_modules/c': { license: '(MIT OR GPL-3.0-or-later)' },
    }
    expect(licenceFaults(bad)).toEqual(['a: GPL-3.0-only', 'b: no licence'])
    expect(licenceFaults({ 'node_modules/d': { license: '(MIT AND SSPL-1.0)' } })).toEqual(['d: (MIT AND SSPL-1.0)'])
  })
  it('comes from the registry under an exact version, never from git or an address', () => expect(sourceFaults(packages)).toEqual([]))
  it('would be seen to come from elsewhere', () => {
    const bad = {
      'node_modules/a': { version: '1.0.0', resolved: 'git+ssh://git@example.org/a.git#1234' },
      'node_modules/b': { version: '1.0.0', resolved: 'https://example.org/b.tgz' },
      'node_modules/c': { version: 'file:../c' },
      'node_modules/d': { version: '1.0.0', link: true },
    }
    expect(sourceFaults(bad)).toHaveLength(4)
  })
  it('with an install script is listed with its reason, and decided alike in package.json', () => {
    expect(scriptFaults(packages, allowScripts)).toEqual([])
    expect(scriptFaults({ 'node_modules/new': { hasInstallScript: true } }, {})).toEqual(['new: no reason'])
    expect(scriptFaults({ 'node_modules/esbuild': { hasInstallScript: true } }, { esbuild: true })).toHaveLength(1)
  })
  it('of the lists still exists', () => {
    const names = new Set(installed(packages).map(([place]) => nameOf(place)))
    const listed = [...Object.keys(allowed.withoutLicenceField), ...Object.keys(allowed.installScripts)]
    expect(listed.filter((name) => !names.has(name))).toEqual([])
  })
})

interface Outcome {
  readonly code: number | null
  readonly out: string
}
const npm = (script: string, environment: Record<string, string> = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = { ...process.env, ...environment }
    const child = execFile('npm', ['run', '--silent', script], { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 }, (_error, out) =>
      resolve({ code: child.exitCode, out }),
    )
  })

it('npm run sbom lists every package of the lock file', async () => {
  const { code, out } = await npm('sbom')
  expect(code).toBe(0)
  const bill = JSON.parse(out) as { bomFormat: string; components: { name: string; version: string }[] }
  expect(bill.bomFormat).toBe('CycloneDX')
  const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`))
  for (const name of ['express', 'kysely', 'pg', 'zod']) {
    expect(listed.has(`${name}@${packages[`node_modules/${name}`]?.version}`)).toBe(true)
  }
  expect(bill.components.length).toBeGreaterThan(500)
})

describe('npm run audit:dependencies', () => {
  let server: Server
  let answer: { status: number; body: unknown }
  let registry: string
  const version = packages['node_modules/express']?.version ?? ''
  const packument = { name: 'express', 'dist-tags': { latest: version }, versions: { [version]: { name: 'express', version, dist: {} } } }
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume()
      const body = request.url?.includes('advisories') ? answer.body : packument
      request.on('end', () => response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(body)))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const run = (): Promise<Outcome> =>
    npm('audit:dependencies', { npm_config_registry: registry, npm_config_cache: path.join(ROOT, '.test-tmp/npm-cache') })

  it('says in one sentence that the service does not answer, and that is no failure', async () => {
    answer = { status: 404, body: { error: 'not here' } }
    const { code, out } = await run()
    expect(out.trim()).toBe('The advisory service of this registry does not answer: known faults of the dependencies were not looked up.')
    expect(code).toBe(0)
  })

  it('names a package with a known fault and fails', async () => {
    const advisory = {
      id: 1,
      url: 'https://example.org/1',
      title: 'A hole',
      severity: 'critical',
      vulnerable_versions: '<99.0.0',
      cwe: [],
      cvss: {},
    }
    answer = { status: 200, body: { express: [advisory] } }
    const { code, out } = await run()
    expect(out).toContain('critical: express')
    expect(code).toBe(1)
  })
})
