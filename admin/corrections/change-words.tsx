import type { Schema } from '../api/contract.ts'
import { dueWords } from '../cases/case-words.ts'
import type { Translate } from '../i18n/translate.ts'
import { ruleWords } from '../reminders/reminder-words.ts'
import { formatAmount, formatDate } from '../shared/format.ts'

export type Change = Schema<'CorrectionChange'>

export const limitWords = (kind: string, t: Translate): string => t.maybe(`cases.limits.${kind}`) ?? kind

/** What moves: a date by its kind, the aid, a reminder by its rule. */
export function whatWords({ of, code }: Pick<Change, 'of' | 'code'>, t: Translate): string {
  if (of === 'aid') return t('corrections.what.aid')
  if (of === 'reminder') return t('corrections.what.reminder', { rule: ruleWords(code, t) })
  return of === 'limit' ? limitWords(code, t) : dueWords(code, t)
}

export const shownValue = ({ of }: Pick<Change, 'of'>, value: string | null, t: Translate): string =>
  value === null ? t('corrections.nothing') : of === 'aid' ? formatAmount(value, t.locale) : formatDate(value, t.locale, 'plain')
