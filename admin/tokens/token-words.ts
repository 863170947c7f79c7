import type { Schema } from '../api/contract.ts'
import type { Translate } from '../i18n/translate.ts'

export type Token = Schema<'ApiToken'>

/** Kinds of routes a token may be given, as the API document tags them; each programme adds its own, its code in capitals. */
export const SCOPE_TAGS = [
  'Cases',
  'Documents',
  'Letters',
  'Organisations',
  'Consultants',
  'Calls',
  'Evaluations',
  'Programmes',
  'Budget',
  'Payments',
  'Imports',
  'Open data',
  'Returned mail',
  'Statistics',
] as const

/** The words of a tag: of ours, or the name of the programme whose code it is. */
export function tagWords(t: Translate, tag: string): string {
  return t.maybe(`tokens.tags.${tag}`) ?? t.maybe(`programmes.${tag.toLowerCase()}.name`) ?? tag
}

/** "Lire : Dossiers, Pièces · Modifier : Budget". A scope of one operation is shown by its name. */
export function scopeWords(t: Translate, scopes: readonly string[]): string {
  const of = (kind: string): string[] => scopes.filter((scope) => scope.startsWith(`${kind}:`)).map((scope) => scope.slice(kind.length + 1))
  const [read, write, call] = [of('read'), of('write'), of('call')]
  return [
    read.length > 0 ? t('tokens.scopes.reads', { what: read.map((tag) => tagWords(t, tag)).join(', ') }) : null,
    write.length > 0 ? t('tokens.scopes.writes', { what: write.map((tag) => tagWords(t, tag)).join(', ') }) : null,
    call.length > 0 ? t('tokens.scopes.calls', { what: call.join(', ') }) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
