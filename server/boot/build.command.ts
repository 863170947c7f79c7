import path from 'node:path'
import { ensureConsole } from './build-console.ts'

/** `npm run build`: the console built ahead, for an installation whose checkout may not be written at run time. */
const state = await ensureConsole({
  root: process.cwd(),
  dataDir: path.resolve('dist'),
  progress: (_doing, step) => step(),
})
if (state.kind === 'ready') {
  process.stdout.write(`The console is ${state.built ? 'built' : 'up to date'} in ${state.folder}.\n`)
} else {
  process.stderr.write(
    state.kind === 'failed' ? `The console could not be built: ${state.output}\n` : 'There are no sources of the console here.\n',
  )
  process.exitCode = 1
}
