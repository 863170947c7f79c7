import path from 'node:path'
import ts from 'typescript'

/** A code the server can answer, and where it is written (the first place found). */
export interface CodesFound {
  readonly problems: ReadonlyMap<string, string>
  readonly faults: ReadonlyMap<string, string>
  readonly conditions: ReadonlyMap<string, string>
  /** Places where the code is not a literal and its type is not a union of literals: nobody can tell which sentence is needed. */
  readonly unreadable: readonly string[]
}

const ROOT = path.resolve(__dirname, '../..')

/**
 * Reads the sources of server/ and jobs/ with the compiler and collects every refusal code, field fault code and condition.
 * The type of the argument is read, so that `fieldFault('/siret', siretFault(text))` yields each literal of the union.
 */
export function collectServerCodes(): CodesFound {
  const config = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file))
  const parsed = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT)
  const files = parsed.fileNames.filter((file) => /\/(server|jobs)\//.test(file))
  const program = ts.createProgram(files, { ...parsed.options, noEmit: true })
  const found: Found = { problems: new Map(), faults: new Map(), conditions: new Map(), unreadable: [], checker: program.getTypeChecker() }
  for (const source of program.getSourceFiles()) {
    if (!files.includes(source.fileName)) continue
    visit(source, source, found)
  }
  return found
}

interface Found {
  problems: Map<string, string>
  faults: Map<string, string>
  conditions: Map<string, string>
  unreadable: string[]
  checker: ts.TypeChecker
}

function visit(node: ts.Node, source: ts.SourceFile, found: Found): void {
  if (ts.isNewExpression(node) && nameOf(node.expression) === 'Refusal') take(found.problems, node.arguments?.[1], source, found)
  if (ts.isCallExpression(node)) {
    const name = nameOf(node.expression)
    if ((name === 'conflict' || name === 'forbidden') && node.arguments[0]) take(found.problems, node.arguments[0], source, found)
    if (name === 'unreadable') take(found.problems, node.arguments[0], source, found)
    if (name === 'fieldFault') take(found.faults, node.arguments[1], source, found)
    if (name === 'checked' && source.fileName.endsWith('/parties.schemas.ts')) take(found.faults, node.arguments[2], source, found)
  }
  if (ts.isObjectLiteralExpression(node)) visitObject(node, source, found)
  ts.forEachChild(node, (child) => visit(child, source, found))
}

/** `{ pointer, code }` is a field fault; `params: { code }` names the code of a Zod refinement; `{ condition, details }` and `requires: [...]` name conditions. */
function visitObject(node: ts.ObjectLiteralExpression, source: ts.SourceFile, found: Found): void {
  const pointer = partOf(node, 'pointer')
  const code = partOf(node, 'code')
  if (pointer && code) take(found.faults, code, source, found)
  const params = partOf(node, 'params')
  if (params && ts.isObjectLiteralExpression(params)) {
    const inner = partOf(params, 'code')
    if (inner) take(found.faults, inner, source, found)
  }
  const condition = partOf(node, 'condition')
  if (condition && partOf(node, 'details')) take(found.conditions, condition, source, found)
  const requires = partOf(node, 'requires')
  if (requires && ts.isArrayLiteralExpression(requires)) {
    for (const element of requires.elements) take(found.conditions, element, source, found)
  }
}

function partOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  for (const property of node.properties) {
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === name) return property.name
    if (ts.isPropertyAssignment(property) && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))) {
      if (property.name.text === name) return property.initializer
    }
  }
  return null
}

const nameOf = (expression: ts.Expression): string => (ts.isIdentifier(expression) ? expression.text : '')

/** Where a code only passes through; its literals are collected where they are given. */
const PASSING = [
  'server/kernel/refusal.ts code',
  'server/http/openapi.ts z.string()',
  'server/cases/cases.schemas.ts z.string()',
  'server/cases/cases.routes.ts condition',
  'server/cases/define-programme.ts condition',
  'server/kernel/zod-faults.ts typeof issue.params?.code',
  'server/imports/table.ts code',
  'server/parties/parties.schemas.ts code',
]

function take(into: Map<string, string>, expression: ts.Expression | undefined, source: ts.SourceFile, found: Found): void {
  if (!expression) return
  const file = path.relative(ROOT, source.fileName)
  const place = `${file}:${source.getLineAndCharacterOfPosition(expression.getStart(source)).line + 1}`
  const codes = codesOf(expression, found.checker)
  const text = `${file} ${expression.getText(source)}`
  if (codes.length === 0 && !PASSING.some((known) => text.startsWith(known))) found.unreadable.push(`${place} ${text.slice(0, 60)}`)
  for (const code of codes) if (!into.has(code)) into.set(code, place)
}

/** What the expression can be: the literals of its type, or all the texts a template of literals can make. */
function codesOf(expression: ts.Expression, checker: ts.TypeChecker): string[] {
  if (!ts.isTemplateExpression(expression)) return literalsOf(checker.getTypeAtLocation(expression))
  return expression.templateSpans.reduce<string[]>(
    (made, span) =>
      made.flatMap((start) => literalsOf(checker.getTypeAtLocation(span.expression)).map((part) => start + part + span.literal.text)),
    [expression.head.text],
  )
}

/** The string literals of a type; empty when it is an open string. null and undefined are left aside. */
function literalsOf(type: ts.Type): string[] {
  const parts = type.isUnion() ? type.types : [type]
  const real = parts.filter((part) => (part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0)
  const literals = real.flatMap((part) => (part.isStringLiteral() ? [part.value] : []))
  return literals.length === real.length ? literals : []
}
