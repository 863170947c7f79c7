import type { Translate } from '../i18n/translate.ts'
import { PROGRAMME_CODES } from '../programmes/codes.ts'

/** The words of an act: of the programme, or of the core (opening, assignment, corrections). */
export function actWords(action: string, programme: string, t: Translate): string {
  return t.maybe(`programmes.${programme}.actions.${action}`) ?? t.maybe(`cases.history.${action}`) ?? action
}

export const stateWords = (state: string, programme: string, t: Translate): string =>
  t.maybe(`programmes.${programme}.states.${state}`) ?? state

/** The state's word whatever the programme: for lists that mix them. */
export function anyStateWords(state: string, t: Translate): string {
  for (const programme of PROGRAMME_CODES) {
    const words = t.maybe(`programmes.${programme}.states.${state}`)
    if (words !== null) return words
  }
  return state
}

export const dueWords = (kind: string | null, t: Translate): string =>
  kind === null ? t('cases.due.none') : (t.maybe(`cases.due.${kind}`) ?? t.maybe(`cases.limits.${kind}`) ?? kind)
export const roleWords = (role: string, t: Translate): string => t.maybe(`shell.roles.${role}`) ?? role

/** What was done, for the history and the list: "attribution proposée". */
export function doneWords(action: string, programme: string, t: Translate): string {
  return t.maybe(`programmes.${programme}.acts.${action}`) ?? t.maybe(`cases.history.${action}`) ?? actWords(action, programme, t)
}
