import type { Translate } from '../i18n/translate.ts'

/** A job of an older or newer release may have no words: its code is better than nothing. */
export const jobName = (t: Translate, name: string): string => t.maybe(`jobs.names.${name}`) ?? name
