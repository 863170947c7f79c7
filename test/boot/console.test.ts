import fs from 'node:fs'
import path from 'node:path'
import express from 'express'
import request from 'supertest'
import { type ConsoleState, ensureConsole } from '../../server/boot/build-console.ts'
import { serveConsole } from '../../server/http/console.ts'
import { temporaryFolder } from './running-app.ts'

const folders: string[] = []
const newFolder = (): string => {
  const folder = temporaryFolder()
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true })
})

describe('the built console', () => {
  const folder = newFolder()
  const app = express().use('/console', serveConsoleOf(folder))

  function serveConsoleOf(built: string): express.Router {
    fs.mkdirSync(path.join(built, 'assets'))
    fs.writeFileSync(path.join(built, 'index.html'), '<!doctype html><title>Guichet</title>')
    fs.writeFileSync(path.join(built, 'assets', 'index-abc123.js'), 'export {}')
    fs.writeFileSync(path.join(built, 'icon.svg'), '<svg/>')
    fs.writeFileSync(path.join(built, '.sources'), 'hash')
    return serveConsole(built)
  }

  test.each(['/console', '/console/', '/console/cases', '/console/cases/0192-abc/history?tab=2'])(
    '%s answers the page, asked for each time',
    async (address) => {
      const response = await request(app).get(address)
      expect(response.status).toBe(200)
      expect(response.type).toBe('text/html')
      expect(response.text).toContain('<title>Guichet</title>')
      expect(response.headers['cache-control']).toBe('no-cache')
    },
  )

  test('a file named by its content is kept for ever', async () => {
    const response = await request(app).get('/console/assets/index-abc123.js')
    expect([response.status, response.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  })

  test('another file is asked for each time', async () => {
    const response = await request(app).get('/console/icon.svg')
    expect([response.status, response.headers['cache-control']]).toEqual([200, 'no-cache'])
  })

  test.each(['/console/assets/index-old999.js', '/console/robots.txt', '/console/.sources', '/console/../package.json'])(
    '%s is not the page in its place',
    async (address) => {
      const response = await request(app).get(address)
      expect(response.status).toBe(404)
      expect(response.text).not.toContain('<title>Guichet</title>')
    },
  )

  test('a page is not posted to', async () => {
    expect((await request(app).post('/console/cases')).status).toBe(404)
  })
})

describe('building', () => {
  /** A checkout with the smallest console there is. */
  function checkout(): string {
    const root = newFolder()
    fs.symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'))
    fs.writeFileSync(path.join(root, 'package.json'), '{"type":"module"}')
    fs.mkdirSync(path.join(root, 'admin'))
    const files = {
      'vite.config.ts': `import { defineConfig } from 'vite'\nexport default defineConfig({ root: import.meta.dirname, base: '/console/' })\n`,
      'index.html': '<!doctype html><script type="module" src="./main.ts"></script>',
      'main.ts': 'document.title = "one"\n',
    }
    for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(root, 'admin', name), content)
    return root
  }
  const ensure = (root: string, dataDir: string): Promise<ConsoleState> =>
    ensureConsole({ root, dataDir, progress: (_doing, step) => step() })
  const script = (folder: string): string => {
    const assets = path.join(folder, 'assets')
    return fs.readFileSync(path.join(assets, fs.readdirSync(assets)[0] ?? ''), 'utf8')
  }

  test('built when missing, kept when unchanged, built anew when a source changes, older one kept when that fails', async () => {
    const root = checkout()
    const dataDir = newFolder()
    const place = path.join(root, 'dist', 'console')
    expect(await ensure(root, dataDir)).toEqual({ kind: 'ready', folder: place, built: true })
    expect(script(place)).toContain('one')
    expect(await ensure(root, dataDir)).toEqual({ kind: 'ready', folder: place, built: false })

    fs.writeFileSync(path.join(root, 'admin', 'main.ts'), 'document.title = "two"\n')
    expect(await ensure(root, dataDir)).toEqual({ kind: 'ready', folder: place, built: true })
    expect(script(place)).toContain('two')

    fs.writeFileSync(path.join(root, 'admin', 'main.ts'), 'import "./missing.ts"\n')
    const failed = await ensure(root, dataDir)
    expect(failed).toMatchObject({ kind: 'failed', older: place })
    expect(failed.kind === 'failed' && failed.output).toContain('missing.ts')
    expect(script(place)).toContain('two')
    expect(fs.readdirSync(path.join(root, 'dist'))).toEqual(['console'])
  })

  test('a checkout that may not be written: the data folder receives it', async () => {
    const root = checkout()
    // Not a folder: refused to root as well.
    fs.writeFileSync(path.join(root, 'dist'), '')
    const dataDir = newFolder()
    expect(await ensure(root, dataDir)).toEqual({ kind: 'ready', folder: path.join(dataDir, 'console'), built: true })
  })

  test('without sources: what was delivered, or nothing', async () => {
    const root = newFolder()
    expect(await ensure(root, newFolder())).toEqual({ kind: 'no-sources' })
    const place = path.join(root, 'dist', 'console')
    fs.mkdirSync(place, { recursive: true })
    fs.writeFileSync(path.join(place, 'index.html'), '')
    expect(await ensure(root, newFolder())).toEqual({ kind: 'ready', folder: place, built: false })
  })
})
