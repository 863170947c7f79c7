import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export const ROOT = path.resolve(__dirname, '../..')
/** Written by `npm run generate`: nobody reads them line by line. */
export const GENERATED = ['server/db/types.ts', 'admin/api/schema.d.ts']

/** A file of ours, its path from the top with `/`. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** Source files below these folders, generated ones left out. */
export function sourcesIn(...folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .filter((file) => !GENERATED.includes(file) && !file.includes('node_modules/'))
      .sort()
      .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') })),
  )
}

const parsed = new WeakMap<Source, ts.SourceFile>()

/** The syntax tree, made once per file for all rules. */
export function parse(source: Source): ts.SourceFile {
  const known = parsed.get(source)
  if (known) return known
  const kind = source.path.endsWith('.tsx') ? ts.ScriptKind.TSX : source.path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2023, true, kind)
  parsed.set(source, file)
  return file
}

export const lineOf = (file: ts.SourceFile, node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1

/** Every node of the file, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesOf(child)
}
