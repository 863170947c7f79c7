import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Folders whose TypeScript is compiled, and how many compiled versions are kept: another one may be running. */
const SOURCES = ['server', 'jobs', 'migrations']
const KEPT = 3

/**
 * The sources compiled once into `dist/server/<hash of the sources>`: hundreds of files compiled one by one took most of a start.
 * `entries`: files below `server/`, './main.ts'. Answers where the compiled ones stand, or null when `dist` may not be written (the
 * sources are then compiled as they are loaded). Packages stay where npm put them.
 */
export async function compiledServer(root, entries) {
  const hash = sourcesHash(root)
  const place = path.join(root, 'dist', 'server', hash)
  if (!fs.existsSync(place)) {
    if (!isWritable(path.dirname(place))) return null
    await compile(root, entries, place)
    removeOlder(path.dirname(place), hash)
  }
  return (entry) => path.join(place, entry.replace(/\.ts$/, '.js'))
}

function isWritable(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK)
    return true
  } catch {
    // a checkout that may not be written, or a file of that name
    return false
  }
}

function sourcesHash(root) {
  const hash = createHash('sha256')
  const files = SOURCES.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true })
      .filter((name) => /\.(ts|mjs)$/.test(name))
      .map((name) => path.join(folder, name))
      .sort(),
  )
  for (const file of [...files, 'package-lock.json']) {
    hash.update(`${file}\0`)
    hash.update(fs.readFileSync(path.join(root, file))).update('\0')
  }
  return hash.digest('hex').slice(0, 20)
}

/** Compiled beside its place, then moved there: a start killed meanwhile, or two at once, never run half a server. */
async function compile(root, entries, place) {
  const { build } = await import('esbuild')
  const draft = `${place}.${process.pid}.new`
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => path.join('server', entry)),
    outbase: 'server',
    outdir: draft,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    sourcemap: 'linked',
    sourcesContent: false,
    keepNames: true,
    logLevel: 'silent',
  })
  try {
    fs.renameSync(draft, place)
  } catch (error) {
    // another start put the same one there a moment before
    if (!fs.existsSync(place)) throw error
    fs.rmSync(draft, { recursive: true, force: true })
  }
}

function removeOlder(folder, current) {
  const others = fs
    .readdirSync(folder)
    .filter((name) => name !== current)
    .map((name) => ({ name, at: fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((one, other) => other.at - one.at)
  for (const { name } of others.slice(KEPT - 1)) fs.rmSync(path.join(folder, name), { recursive: true, force: true })
}
