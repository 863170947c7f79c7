import type { ApiProblem, Fault, Unmet } from '../api/problem.ts'
import type { MessageParams, Translate } from '../i18n/translate.ts'
import { PROGRAMME_CODES } from '../programmes/codes.ts'
import { formatAmount, formatCount, formatDate } from './format.ts'

type Details = Readonly<Record<string, unknown>>
/** Words for codes only the page knows (document types of an edition, names of envelopes). They win over the catalogue. */
export type OwnWords = Readonly<Record<string, string>>

/** Details of a refusal as words: amounts, dates and counts are written as the person reads them, lists are joined. */
export function readableDetails(details: Details, t: Translate, own: OwnWords = {}): MessageParams {
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(details)) {
    params[name] = readable(value, t, own)
    if (typeof value === 'number' && params['smart_count'] === undefined) params['smart_count'] = value
  }
  return params
}

function readable(value: unknown, t: Translate, own: OwnWords): string {
  if (typeof value === 'number') return formatCount(value, t.locale)
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  if (Array.isArray(value)) return value.map((one) => readable(one, t, own)).join(', ')
  if (typeof value !== 'string') return ''
  if (/^-?\d{1,12}\.\d{2}$/.test(value)) return formatAmount(value, t.locale)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, t.locale, 'plain')
  return own[value] ?? valueWords(value, t) ?? value
}

/** The word of a code that stands inside a sentence; null when no catalogue has it. */
export function valueWords(code: string, t: Translate): string | null {
  if (!/^[A-Za-z][\w-]*$/.test(code)) return null
  const places = ['fields.values', ...PROGRAMME_CODES.map((programme) => `programmes.${programme}.values`)]
  return first(places, (place) => t.maybe(`${place}.${code}`))
}

/** The sentence of a problem. A code the catalogue does not know is shown as such: a wrong sentence would be worse. */
export function problemSentence(problem: ApiProblem, t: Translate, own: OwnWords = {}): string {
  const sentence = t.maybe(`problems.${problem.code}`, readableDetails(problem.details, t, own))
  return sentence ?? t('problems.unknown-code', { code: problem.code })
}

export function faultSentence(fault: Fault, t: Translate, own: OwnWords = {}): string {
  const sentence = t.maybe(`faults.${fault.code}`, readableDetails(fault.details ?? {}, t, own))
  return sentence ?? t('faults.unknown-code', { code: fault.code })
}

/** Why a condition is not met: the sentence for its `why` when it tells one of several, else the one for the condition. */
export function conditionSentence(unmet: Unmet, t: Translate, own: OwnWords = {}): string {
  const params = readableDetails(unmet.details, t, own)
  const why = typeof unmet.details['why'] === 'string' ? unmet.details['why'] : ''
  const sentence = first(
    PROGRAMME_CODES.flatMap((programme) => {
      const key = `programmes.${programme}.conditions.${unmet.condition}`
      return why ? [`${key}-${why}`, key] : [key]
    }),
    (key) => t.maybe(key, params),
  )
  return sentence ?? t('problems.unknown-condition', { code: unmet.condition })
}

function first(places: readonly string[], look: (place: string) => string | null): string | null {
  for (const place of places) {
    const words = look(place)
    if (words !== null) return words
  }
  return null
}
