import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const ROOT = path.resolve(__dirname, '../..')

export interface Violation {
  readonly rule: string
  readonly from: string
  readonly to: string
}

interface Report {
  summary: { violations: { rule: { name: string }; from: string; to: string; cycle?: { name: string }[] }[]; totalCruised: number }
}

/** The import rules of .dependency-cruiser.cjs over the product folders found in `folder`. */
export async function cruise(folder: string, roots: readonly string[]): Promise<{ violations: Violation[]; files: number }> {
  const tool = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = path.join(ROOT, '.dependency-cruiser.cjs')
  const { stdout } = await run(process.execPath, [tool, '--config', config, '--output-type', 'json', ...roots], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: unknown) => {
    // the exit code is the number of violations: the report is on the standard output all the same
    const stdout: unknown = Reflect.get(Object(error), 'stdout')
    if (typeof stdout !== 'string' || !stdout.startsWith('{')) throw error
    return { stdout }
  })
  const { summary } = JSON.parse(stdout) as Report
  return {
    violations: summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to: cycle ? cycle.map(({ name }) => name).join(' -> ') : to,
    })),
    files: summary.totalCruised,
  }
}

/** Every rule of the configuration, by name. */
export function ruleNames(): string[] {
  const { forbidden } = require(path.join(ROOT, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] }
  return forbidden.map(({ name }) => name)
}
