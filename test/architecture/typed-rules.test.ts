import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(__dirname, '../..')

interface Told {
  readonly filePath: string
  readonly messages: readonly { readonly ruleId: string | null; readonly line: number }[]
}

/** Our rules, for the types of another folder. */
const CONFIG = `
import ours from ${JSON.stringify(pathToFileURL(path.join(root, '.eslint.config.mjs')).href)}
const parserOptions = { projectService: true, tsconfigRootDir: import.meta.dirname }
export default ours.map((part) => (part.languageOptions ? { ...part, languageOptions: { ...part.languageOptions, parserOptions } } : part))
`

/** What nobody may write, one offence or two per rule; `later` comes from another file, where rules without types see nothing. */
const OFFENCES = `
import { later } from './later.ts'
declare const loose: any
export async function planted(list: number[]): Promise<string> {
  later()
  void later()
  list.forEach(async () => { await later() })
  await 5
  try { return later().then(String) } catch { return 'x' }
}
export const more = (kind: 'a' | 'b', list: number[], thing: object): unknown => {
  Promise.reject('no').catch((error) => error)
  switch (kind) { case 'a': throw 'text' }
  const text = \`\${thing}\` + String(thing)
  list.sort()
  delete list[0]
  for (const index in list) text.at(Number(index))
  const value = loose.y.z
  const work: Function = () => 1
  // @ts-${'ignore'}
  const count: number = 'a'
  return [value, work, count, text, loose(), text as string]
}
`

describe('the typed rules', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-rules-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('see each offence', async () => {
    mkdirSync(path.join(folder, 'server'))
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { strict: true, module: 'nodenext', target: 'es2023', noEmit: true, allowImportingTsExtensions: true, types: [] },
      }),
    )
    writeFileSync(path.join(folder, '.eslint.config.mjs'), CONFIG)
    writeFileSync(path.join(folder, 'server/later.ts'), 'export const later = async (): Promise<number> => 1\n')
    writeFileSync(path.join(folder, 'server/planted.ts'), OFFENCES)
    const told = await new Promise<string>((resolve) => {
      const args = [path.join(root, 'node_modules/eslint/bin/eslint.js'), '--config', '.eslint.config.mjs', '--format', 'json', '.']
      execFile(process.execPath, args, { cwd: folder }, (_error, out) => resolve(out))
    })
    const [file] = (JSON.parse(told) as Told[]).filter(({ messages }) => messages.length > 0)
    const seen = [...new Set((file?.messages ?? []).map(({ ruleId }) => ruleId?.replace('@typescript-eslint/', '') ?? ''))].sort()
    expect(seen).toEqual([
      'await-thenable',
      'ban-ts-comment',
      'no-array-delete',
      'no-base-to-string',
      'no-explicit-any',
      'no-floating-promises',
      'no-for-in-array',
      'no-misused-promises',
      'no-unnecessary-type-assertion',
      'no-unsafe-assignment',
      'no-unsafe-call',
      'no-unsafe-function-type',
      'no-unsafe-member-access',
      'no-unsafe-return',
      'only-throw-error',
      'prefer-promise-reject-errors',
      'require-array-sort-compare',
      'restrict-template-expressions',
      'return-await',
      'switch-exhaustiveness-check',
      'use-unknown-in-catch-callback-variable',
    ])
    expect(file?.filePath).toMatch(/planted\.ts$/)
    expect(file?.messages.filter(({ ruleId }) => ruleId?.endsWith('no-floating-promises')).map(({ line }) => line)).toEqual([5, 6])
  })
})
