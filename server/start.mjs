/**
 * The only file run as it stands: it must be readable by any Node, so that an old one can say it is too old.
 * `node server/start.mjs` starts the application; `node server/start.mjs <command>` runs one of the commands below.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const commands = {
  start: './main.ts',
  build: './boot/build.command.ts',
  demo: './boot/demo.command.ts',
  'admin:create': './boot/admin-create.command.ts',
  'audit:verify': './boot/audit-verify.command.ts',
  import: './imports/cli.ts',
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  refuse(`Guichet needs Node 20.19 or later; this is ${process.versions.node}.`)
}

// Relative folders, `.data` among them, are those of the checkout, wherever one stands.
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
if (existsSync('.env')) process.loadEnvFile('.env')

const known = Object.keys(commands).find((name) => name === process.argv[2])
const command = known ?? 'start'
if (known) process.argv.splice(2, 1)
else if (process.argv.length > 2) refuse(`Unknown command ${process.argv[2]}: use ${Object.keys(commands).join(', ')}.`)

try {
  // what runs them: told apart from a fault of their own
  await import('esbuild')
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  refuse('The libraries are not installed: run "npm ci" first.')
}
process.setSourceMapsEnabled(true)
const { compiledServer } = await import('./boot/compile.mjs')
const compiled = await compiledServer(process.cwd(), Object.values(commands))
if (!compiled) (await import('tsx/esm/api')).register()
await import(compiled ? pathToFileURL(compiled(commands[command])).href : commands[command])
