import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isAlive } from '../db/embedded-running.ts'

/** Beside the built files: the hash of the sources they were made from. */
const STAMP = '.sources'

export type ConsoleState =
  | { readonly kind: 'ready'; readonly folder: string; readonly built: boolean }
  /** Serve without it, or with the older one. */
  | { readonly kind: 'failed'; readonly older: string | null; readonly output: string }
  | { readonly kind: 'no-sources' }

export interface ConsoleOptions {
  /** The checkout: `admin/`, the lock file, and where `dist/console` goes when it may be written. */
  readonly root: string
  /** Receives the built files when the checkout may not be written. */
  readonly dataDir: string
  /** Hears of the child process that builds, so that a stop can end it. */
  readonly onChild?: (child: ChildProcess) => void
  readonly progress: <Result>(doing: string, step: () => Promise<Result>) => Promise<Result>
}

/** Finds the console built from the sources as they are, or builds it. */
export async function ensureConsole(options: ConsoleOptions): Promise<ConsoleState> {
  const places = [path.join(options.root, 'dist', 'console'), path.join(options.dataDir, 'console')]
  if (!fs.existsSync(path.join(options.root, 'admin', 'vite.config.ts'))) {
    const delivered = places.find(isBuilt)
    return delivered ? { kind: 'ready', folder: delivered, built: false } : { kind: 'no-sources' }
  }
  const wanted = sourcesHash(options.root)
  const current = places.find((place) => isBuilt(place) && stampOf(place) === wanted)
  if (current) return { kind: 'ready', folder: current, built: false }
  const place = places.find(isWritable)
  const older = places.find(isBuilt) ?? null
  if (!place) return { kind: 'failed', older, output: 'no folder for the built console may be written' }
  return options.progress('Building the console', () => build(options, place, wanted, older))
}

const isBuilt = (place: string): boolean => fs.existsSync(path.join(place, 'index.html'))
const stampOf = (place: string): string | null => {
  const stamp = path.join(place, STAMP)
  return fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : null
}

function isWritable(place: string): boolean {
  try {
    fs.mkdirSync(path.dirname(place), { recursive: true })
    fs.accessSync(path.dirname(place), fs.constants.W_OK | fs.constants.X_OK)
    if (fs.existsSync(place)) fs.accessSync(place, fs.constants.W_OK | fs.constants.X_OK)
    return true
  } catch {
    // read-only checkout: the next place is tried
    return false
  }
}

/** Everything the built files depend on: the console's sources and the versions of its libraries. */
function sourcesHash(root: string): string {
  const hash = createHash('sha256')
  const admin = path.join(root, 'admin')
  const files = fs
    .readdirSync(admin, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  for (const file of [...files, path.join(root, 'package-lock.json')]) {
    if (!fs.existsSync(file)) continue
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(fs.readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Built beside its place, then moved there: a start killed meanwhile, or two at once, never serve half a console. */
async function build(options: ConsoleOptions, place: string, stamp: string, older: string | null): Promise<ConsoleState> {
  removeLeftovers(place)
  const draft = `${place}.${process.pid}.new`
  const { code, output } = await runVite(options, draft)
  if (code !== 0 || !isBuilt(draft)) {
    fs.rmSync(draft, { recursive: true, force: true })
    return { kind: 'failed', older, output }
  }
  fs.writeFileSync(path.join(draft, STAMP), stamp)
  const aside = `${place}.${process.pid}.old`
  if (fs.existsSync(place)) fs.renameSync(place, aside)
  try {
    fs.renameSync(draft, place)
  } catch (error) {
    // Another start put the same build there a moment before.
    if (stampOf(place) !== stamp) throw error
    fs.rmSync(draft, { recursive: true, force: true })
  }
  fs.rmSync(aside, { recursive: true, force: true })
  return { kind: 'ready', folder: place, built: true }
}

/** Drafts of starts that were killed while they built. */
function removeLeftovers(place: string): void {
  const folder = path.dirname(place)
  for (const name of fs.readdirSync(folder)) {
    const match = /^console\.(\d+)\.(new|old)$/.exec(name)
    if (match && !isAlive(Number(match[1]))) fs.rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

function runVite({ root, onChild }: ConsoleOptions, outDir: string): Promise<{ code: number | null; output: string }> {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  // The runner reads the configuration without writing a copy of it into node_modules, which may be read-only.
  const args = [
    vite,
    'build',
    '--config',
    'admin/vite.config.ts',
    '--configLoader',
    'runner',
    '--outDir',
    outDir,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      // A closed environment: NODE_ENV of the server must not make a development build.
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: os.homedir(), TMPDIR: os.tmpdir(), NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    onChild?.(child)
    let output = ''
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-8_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (error) => resolve({ code: null, output: error.message }))
    child.once('close', (code) => resolve({ code, output: output.trim() }))
  })
}
