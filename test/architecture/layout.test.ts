import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { migrationProvider } from '../../migrations/index.ts'
import { configVariables } from '../../server/config.ts'
import type { Route } from '../../server/http/route.ts'
import { lifecycleTable } from '../../server/kernel/lifecycle.ts'
import { programmes } from '../../server/programmes/index.ts'
import { allPages, allRoutes } from '../../server/routes.ts'
import { ROOT, sourcesIn } from './source.ts'

const LONGEST_README = 60

/** Fixed by the owner. Dot-files are free. */
const TOP_LEVEL = [
  'LICENSE',
  'README.md',
  'admin',
  'docker-compose.yml',
  'jobs',
  'migrations',
  'package-lock.json',
  'package.json',
  'server',
  'test',
  'tsconfig.json',
]

const foldersIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)

/** What git does not keep, from .gitignore: folders made by a build or a run. */
const ignored = (): string[] =>
  readFileSync(path.join(ROOT, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''))

const strangers = (entries: readonly string[]): string[] =>
  entries.filter((name) => !name.startsWith('.') && !ignored().includes(name) && !TOP_LEVEL.includes(name))

describe('the top level', () => {
  it('holds what the owner fixed, and nothing else', () => {
    expect(strangers(readdirSync(ROOT))).toEqual([])
    expect(TOP_LEVEL.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([])
  })
  it('would show a stranger', () => expect(strangers(['docs', 'server', '.ci', 'node_modules'])).toEqual(['docs']))
})

/** A room, and how its README fails: absent, or longer than a screen. */
function readmeFault(room: string): string | null {
  const file = path.join(ROOT, room, 'README.md')
  if (!existsSync(file)) return `${room}: no README.md`
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').length
  return lines > LONGEST_README ? `${room}: README.md has ${lines} lines, a screen has ${LONGEST_README}` : null
}

describe('each room says what it holds, in one screen', () => {
  const server = foldersIn('server').filter((room) => !['server/decisions', 'server/programmes'].includes(room))
  const rooms = ['server', 'admin', 'jobs', 'migrations', 'test', ...server, ...foldersIn('server/programmes')]

  it('in its README', () => expect(rooms.flatMap((room) => readmeFault(room) ?? [])).toEqual([]))
  it('and a room without one would be seen', () => expect(readmeFault('test/architecture')).toBe('test/architecture: no README.md'))
})

describe('the README of a programme', () => {
  const lines = programmes.all.flatMap(({ code, lifecycles }) => lifecycles.map((lifecycle) => ({ code, lifecycle })))

  it.each(lines.map(({ code, lifecycle }) => [code, lifecycle.code, lifecycle] as const))(
    '%s shows the lifecycle %s as it is',
    (code, _edition, lifecycle) => {
      const text = readFileSync(path.join(ROOT, 'server/programmes', code, 'README.md'), 'utf8')
      const missing = lifecycleTable(lifecycle)
        .split('\n')
        .filter((line) => !text.includes(`${line}\n`))
      expect(missing).toEqual([])
      expect(text.split('\n').filter((line) => line.startsWith('| ')).length).toBeGreaterThan(lifecycle.transitions.length)
    },
  )
})

describe('README.md', () => {
  const text = readFileSync(path.join(ROOT, 'README.md'), 'utf8')

  it('names every variable of the configuration, and each script it tells one to run exists', () => {
    expect(configVariables.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const told = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '')
    expect(told.length).toBeGreaterThan(3)
    expect(told.filter((name) => !(name in scripts))).toEqual([])
  })
  it.each(['README.md', 'server/README.md'])('%s points at files that exist', (file) => {
    const readme = readFileSync(path.join(ROOT, file), 'utf8')
    const named = [...readme.matchAll(/`([\w./-]+\.(?:ts|md))`|\]\(([\w./-]+)\)/g)].map(([, code, link]) => code ?? link ?? '')
    expect(named.length).toBeGreaterThan(1)
    const places = (name: string): string[] => [name, path.join(path.dirname(file), name)]
    expect(named.filter((name) => !name.startsWith('x.') && !places(name).some((place) => existsSync(path.join(ROOT, place))))).toEqual([])
  })
})

describe('decisions', () => {
  const files = readdirSync(path.join(ROOT, 'server/decisions')).sort()

  it('are numbered without a gap, dated, accepted or rejected, and short', () => {
    expect(files.map((file) => file.slice(0, 5))).toEqual(files.map((_file, index) => `${String(index + 1).padStart(4, '0')}-`))
    for (const file of files) {
      const text = readFileSync(path.join(ROOT, 'server/decisions', file), 'utf8')
      expect([file, /^\d{4}-\d{2}-\d{2} · (accepted|rejected|replaced by \d{4})$/m.test(text)]).toEqual([file, true])
      expect([file, text.trimEnd().split('\n').length < 60]).toEqual([file, true])
    }
  })
})

/** Migration files on the disk and names in the list, compared in both directions and in order. */
const sameList = (files: readonly string[], names: readonly string[]): boolean => JSON.stringify(files) === JSON.stringify(names)

describe('migrations', () => {
  const files = readdirSync(path.join(ROOT, 'migrations'))
    .filter((file) => /^\d{4}_.+\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()

  it('are all listed, in order, without a gap, forward only', async () => {
    const migrations = await migrationProvider.getMigrations()
    expect(sameList(files, Object.keys(migrations))).toBe(true)
    expect(Object.keys(migrations)).toEqual(files)
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_file, index) => index + 1))
    expect(Object.entries(migrations).filter(([, { down }]) => down !== undefined)).toEqual([])
    const ups = Object.values(migrations).map(({ up }) => up)
    expect(new Set(ups).size).toBe(ups.length)
  })
  it('one that is forgotten would be seen', () => {
    expect(sameList(files, files.slice(1))).toBe(false)
    expect(sameList(files, [...files].reverse())).toBe(false)
  })
})

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'operationId' in value && 'handle' in value

/** Routes that a file exports, one by one or in lists. */
const routesOf = (exported: Record<string, unknown>): Route[] =>
  Object.values(exported).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isRoute))

describe('routes', () => {
  const files = sourcesIn('server').filter(({ path: file }) => file.endsWith('.routes.ts'))
  const mounted = [...allRoutes(), ...allPages()]

  it('of every *.routes.ts are mounted', () => {
    expect(files.length).toBeGreaterThan(0)
    const forgotten = files.flatMap(({ path: file }) => {
      const routes = routesOf(require(path.join(ROOT, file)) as Record<string, unknown>)
      if (routes.length === 0) return [`${file} exports no route`]
      return routes.filter((route) => !mounted.includes(route)).map(({ operationId }) => `${file}: ${operationId}`)
    })
    expect(forgotten).toEqual([])
  })
  it('one that is forgotten would be seen', () => {
    const stray = { ...mounted[0] } as Route
    expect(routesOf({ list: [stray], other: 'x', single: stray })).toEqual([stray, stray])
    expect(mounted.includes(stray)).toBe(false)
  })
  it('are defined nowhere else', () => {
    const elsewhere = sourcesIn('server').filter(
      ({ path: file, text }) => !file.endsWith('.routes.ts') && /\bdefine(Public)?Route\(\{/.test(text),
    )
    expect(elsewhere.map(({ path: file }) => file)).toEqual([])
  })
})
