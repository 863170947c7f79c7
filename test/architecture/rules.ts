import ts from 'typescript'
import { LONGEST_FILE, LONGEST_FUNCTION } from './size-exceptions.ts'
import { lineOf, nodesOf, parse, type Source } from './source.ts'

/** What is wrong and where: `path:line what`, or `path what`. */
export type Finding = string

/** `process.env` in any spelling: process.env, process['env'], const { env } = process, import { env } from 'node:process'. */
export function environmentReads(source: Source): Finding[] {
  if (!source.text.includes('env')) return []
  const file = parse(source)
  const found: Finding[] = []
  for (const node of nodesOf(file)) {
    const direct = ts.isPropertyAccessExpression(node) && node.name.text === 'env' && isProcess(node.expression)
    const bracket = ts.isElementAccessExpression(node) && isProcess(node.expression) && /env/.test(node.argumentExpression.getText(file))
    const taken =
      ts.isVariableDeclaration(node) &&
      ts.isObjectBindingPattern(node.name) &&
      node.initializer !== undefined &&
      isProcess(node.initializer)
    const imported =
      ts.isImportDeclaration(node) &&
      /^['"](node:)?process['"]$/.test(node.moduleSpecifier.getText(file)) &&
      /\benv\b/.test(node.getText(file))
    const ofVite = ts.isPropertyAccessExpression(node) && node.name.text === 'env' && ts.isMetaProperty(node.expression)
    if (direct || bracket || taken || imported || ofVite) found.push(`${source.path}:${lineOf(file, node)} reads the environment`)
  }
  return found
}

const isProcess = (node: ts.Expression): boolean =>
  (ts.isIdentifier(node) && node.text === 'process') ||
  (ts.isPropertyAccessExpression(node) && node.name.text === 'process' && node.expression.getText() === 'globalThis')

/** The machine's clock: `new Date()`, `Date()`, `Date.now`, `Temporal.Now`. A Date made of a value is no clock. */
export function clockReads(source: Source): Finding[] {
  if (!/Date|Temporal/.test(source.text)) return []
  const file = parse(source)
  const found: Finding[] = []
  for (const node of nodesOf(file)) {
    const made = ts.isNewExpression(node) && node.expression.getText(file) === 'Date' && (node.arguments?.length ?? 0) === 0
    const called = ts.isCallExpression(node) && node.expression.getText(file) === 'Date'
    const now = ts.isPropertyAccessExpression(node) && /^(Date\.now|Temporal\.Now)$/.test(node.getText(file))
    if (made || called || now) found.push(`${source.path}:${lineOf(file, node)} reads the clock`)
  }
  return found
}

/** Files and functions beyond the limits, as `path` or `path#function`, with their length in lines. */
export function tooLong(source: Source): { what: string; lines: number }[] {
  const found: { what: string; lines: number }[] = []
  const total = source.text.replace(/\n$/, '').split('\n').length
  if (total > LONGEST_FILE) found.push({ what: source.path, lines: total })
  if (total <= LONGEST_FUNCTION) return found
  const file = parse(source)
  for (const node of nodesOf(file)) {
    if (!isFunction(node) || isSuite(node)) continue
    const end = file.getLineAndCharacterOfPosition(node.getEnd()).line + 1
    const lines = end - lineOf(file, node) + 1
    if (lines > LONGEST_FUNCTION) found.push({ what: `${source.path}#${functionName(node)}`, lines })
  }
  return found
}

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isConstructorDeclaration(node) ||
  ts.isGetAccessor(node) ||
  ts.isSetAccessor(node)

/** The callback of `describe` groups tests as a file does: its length is that of the file. */
const isSuite = (node: ts.Node): boolean => ts.isCallExpression(node.parent) && /\bdescribe/.test(node.parent.expression.getText())

function functionName(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText()
  const { parent } = node
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText()
  if (ts.isCallExpression(parent)) {
    const title = parent.arguments.find((argument) => ts.isStringLiteralLike(argument))
    if (title && ts.isStringLiteralLike(title)) return title.text
    return ts.isVariableDeclaration(parent.parent) ? parent.parent.name.getText() : `${parent.expression.getText().slice(0, 40)}(…)`
  }
  return '(anonymous)'
}

/** Words that stand for unfinished or unchecked work. Split here, so that this file does not find itself. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`), 'unfinished work'],
  [/@ts-(ignore|nocheck)\b/, 'a type error hidden'],
  [/\b(eslint|oxlint)-disable|biome-ignore-(start|all)/, 'a rule switched off'],
  [/\b(it|test|describe)\.(only|todo)\b|\bf(it|describe)\(/, 'tests that do not run'],
  [/\bconsole\.(log|debug|info|warn|error)\(/, 'console output'],
  // every foreign key to the funder waits for it, and whoever holds the journal with them: `forNoKeyUpdate` keeps other writers away just as well
  [/selectFrom\('funder'\).*\.forUpdate\(\)/, 'a lock every writer of the funder waits for'],
]

/** Forbidden words, in comments too, and the type `any` wherever it is written. */
export function forbiddenWords(source: Source): Finding[] {
  const words = source.text
    .split('\n')
    .flatMap((line, index) =>
      FORBIDDEN.filter(([pattern]) => pattern.test(line)).map(
        ([, what]) => `${source.path}:${index + 1} ${what}: ${line.trim().slice(0, 80)}`,
      ),
    )
  if (!/\bany\b/.test(source.text)) return words
  const file = parse(source)
  const given = [...nodesOf(file)].filter(({ kind }) => kind === ts.SyntaxKind.AnyKeyword)
  return [
    ...words,
    ...given.map((node) => `${source.path}:${lineOf(file, node)} a type given up: ${node.parent.getText(file).slice(0, 80)}`),
  ]
}

/** Where a programme's code stands: as a word, or as the first word of a name (fracRoutes, FracParameters, frac_mission). */
export function namesProgramme(source: Source, code: string): Finding[] {
  const camel = code.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())
  const pascal = camel.charAt(0).toUpperCase() + camel.slice(1)
  const snake = code.replaceAll('-', '_')
  const upper = [...new Set([code.toUpperCase(), snake.toUpperCase()])].join('|')
  const lower = [...new Set([code, camel, snake])].join('|')
  const pattern = new RegExp(`(?<![A-Za-z])((${lower})(?![a-z])|(${upper})(?![A-Za-z]))|(?<![A-Z])${pascal}(?![a-z])`)
  return source.text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${source.path}:${index + 1} names ${code}: ${line.trim().slice(0, 80)}`] : []))
}

/**
 * The same for a code that is a word of the domain as well (a right the parties room keeps, whatever programme gives it): only what can
 * be nothing but the programme counts, its code compared or given as a programme, its tables and its addresses.
 */
export function namesProgrammeAsSuch(source: Source, code: string): Finding[] {
  const snake = code.replaceAll('-', '_')
  const pattern = new RegExp(
    `programme\\w*['"]?\\s*(?:[!=]==?|[:,=])\\s*['"]${code}['"]|\\b${snake}_(?:case|line|consultant|evidence)\\b|['"\`]/${code}/`,
  )
  return source.text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${source.path}:${index + 1} names ${code}: ${line.trim().slice(0, 80)}`] : []))
}

/** A colon set as in French inside the console's pages: between a label and its value stands `t.colon`, which knows the language. */
export function frenchColons(source: Source): Finding[] {
  const file = parse(source)
  return [...nodesOf(file)].flatMap((node) => {
    const text = ts.isJsxText(node) || ts.isStringLiteralLike(node) || isPartOfTemplate(node) ? node.text : ''
    return /[\s\u00A0]:(?=\s|$)/.test(text) ? [`${source.path}:${lineOf(file, node)} sets a colon as in French`] : []
  })
}

const isPartOfTemplate = (node: ts.Node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail =>
  ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)

/** A comment inside a statement: an export copies statements of lists with their parameters written in, and does not look into comments. */
export function statementComments(source: Source): Finding[] {
  const file = parse(source)
  return [...nodesOf(file)].flatMap((node) =>
    (isPartOfTemplate(node) || ts.isNoSubstitutionTemplateLiteral(node)) && /^\s*--\s/m.test(node.text)
      ? [`${source.path}:${lineOf(file, node)} has a comment in a statement: say it above`]
      : [],
  )
}

/** A test or a hook with a limit of its own: how long a machine takes decides nothing (the common one of `test/jest.config.mjs` ends what hangs). */
export function ownLimits(source: Source): Finding[] {
  const file = parse(source)
  const argumentsOf = (called: string): number =>
    /^(test|it)\b/.test(called) ? 2 : /^(before|after)(All|Each)$/.test(called) ? 1 : Infinity
  return [...nodesOf(file)].flatMap((node) => {
    if (!ts.isCallExpression(node)) return []
    const called = node.expression.getText(file)
    const own = called === 'jest.setTimeout' || node.arguments.length > argumentsOf(called)
    return own ? [`${source.path}:${lineOf(file, node)} has a limit of its own`] : []
  })
}

/**
 * Acts of the console that could be refused without a word: `run` of `useSend` keeps the refusal in `problem`, so whoever calls it shows
 * it. A button with no room for it uses `useAct`.
 */
export function silentActs({ path, text }: Source): Finding[] {
  const held = [...text.matchAll(/const (\w+) = useSend\(/g)].map(([, name = '']) => name)
  const silent = held.filter((name) => new RegExp(`\\b${name}\\.run\\(`).test(text) && !new RegExp(`\\b${name}\\.problem\\b`).test(text))
  const taken = [...text.matchAll(/const \{([^}]*)\} = useSend\(/g)].filter(
    ([, names = '']) => /\brun\b/.test(names) && !/\bproblem\b/.test(names),
  )
  return [...silent, ...taken.map(([, names = '']) => names.trim())].map((name) => `${path} shows nothing when ${name} is refused`)
}

/** Exported functions without a docstring before them. */
export function undocumentedExports(source: Source): Finding[] {
  const file = parse(source)
  return file.statements.flatMap((statement) => {
    const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!exported || ts.getJSDocCommentsAndTags(statement).length > 0) return []
    const names = ts.isFunctionDeclaration(statement)
      ? [statement.name?.text ?? 'default']
      : ts.isVariableStatement(statement)
        ? statement.declarationList.declarations
            .filter(({ initializer }) => initializer && isFunction(initializer))
            .map(({ name }) => name.getText(file))
        : []
    return names.map((name) => `${source.path}:${lineOf(file, statement)} ${name} has no docstring`)
  })
}
