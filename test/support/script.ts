import path from 'node:path'
import { buildSync } from 'esbuild'

/**
 * A TypeScript file made one script that Node runs as it stands: what runs it pays no compilation of hundreds of files.
 * `file` from the top of the checkout, 'test/jobs/worker-process.ts'. Answers the path of the script, this worker's own.
 */
export function compiledScript(file: string): string {
  const name = file.replaceAll('/', '-').replace(/\.ts$/, `.${process.pid}.mjs`)
  const outfile = path.resolve('.test-tmp/scripts', name)
  buildSync({
    entryPoints: [file],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
    keepNames: true,
    logLevel: 'error',
  })
  return outfile
}
