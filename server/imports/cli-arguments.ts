import { parseArgs } from 'node:util'
import type { Language } from './cli-words.ts'
import type { HandMapping } from './column-mapping.ts'
import { IMPORT_KINDS, type ImportKind } from './kind.ts'

export interface Arguments {
  readonly file: string | null
  readonly help: boolean
  readonly funder: string | null
  readonly email: string | null
  readonly kind: ImportKind | undefined
  readonly byHand: HandMapping | undefined
  readonly yes: boolean
  readonly skipRejected: boolean
  readonly language: Language
}

/** An option that cannot be understood; told with the usage. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError'
}

const OPTIONS = {
  funder: { type: 'string' },
  as: { type: 'string' },
  kind: { type: 'string' },
  column: { type: 'string', multiple: true },
  yes: { type: 'boolean', default: false },
  'skip-rejected': { type: 'boolean', default: false },
  lang: { type: 'string', default: 'fr' },
  help: { type: 'boolean', default: false },
} as const

export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv)
  if (positionals.length > 1) throw new ArgumentError(positionals.slice(1).join(' '))
  if (values.lang !== 'fr' && values.lang !== 'en') throw new ArgumentError(`--lang ${values.lang}`)
  const kind = IMPORT_KINDS.find((known) => known === values.kind)
  if (values.kind !== undefined && !kind) throw new ArgumentError(`--kind ${values.kind}`)
  return {
    file: positionals[0] ?? null,
    help: values.help,
    funder: values.funder ?? null,
    email: values.as ?? null,
    kind,
    byHand: values.column ? Object.fromEntries(values.column.map(handColumn)) : undefined,
    yes: values.yes,
    skipRejected: values['skip-rejected'],
    language: values.lang,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    throw new ArgumentError(error instanceof Error ? error.message.replace(/\.?\s*$/, '') : String(error))
  }
}

/** montant=8, or montant=0 to leave the field out. */
function handColumn(text: string): [string, number | null] {
  const match = /^(\w{1,40})=(\d{1,4})$/.exec(text)
  if (!match) throw new ArgumentError(`--column ${text}`)
  const number = Number(match[2])
  return [match[1] ?? '', number === 0 ? null : number]
}
