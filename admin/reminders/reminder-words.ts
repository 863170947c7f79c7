import type { Translate } from '../i18n/translate.ts'

/** The words of a rule, or its code when a newer server knows one more. */
export const ruleWords = (rule: string, t: Translate): string => t.maybe(`reminders.rules.${rule}`) ?? rule
export const reroutedWords = (why: string, t: Translate): string => t.maybe(`reminders.rerouted.${why}`) ?? why
/** The sides of a date a rule can speak on, for a column of them. */
export const sideWords = (t: Translate): Record<string, string> => ({
  before: t('reminders.settings.sideBefore'),
  after: t('reminders.settings.sideAfter'),
})
