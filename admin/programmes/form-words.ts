import type { Translate } from '../i18n/translate.ts'

/** The words of a form that several programmes use, each in its own catalogue: `programmes.<code>.forms.<key>`. */
export const formWords =
  (t: Translate, programme: string) =>
  (key: string, params: Readonly<Record<string, string>> = {}): string =>
    t.maybe(`programmes.${programme}.forms.${key}`, params) ?? key
