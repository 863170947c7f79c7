/** What a reader must find in the PDF for each compulsory mention: written anew from the articles, not from the code that makes the letters. */
export interface Told {
  readonly reference: string
  readonly firm: string
  /** Words of the reasons, when the letter was made by an act. */
  readonly reason?: string
}

type Expected = (told: Told) => readonly (string | RegExp)[]

const APPEAL = [
  'Voies et délais de recours',
  'deux mois',
  'recours gracieux devant Région de démonstration',
  'recours contentieux devant Tribunal administratif',
  'interrompt le délai',
]
const AMOUNT = /\d,\d\d €/

/** By the code of the mention. A mention that is not here fails the test: write what a reader must find first. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  'received-on': () => [/reçue le \d{1,2}(er)? \p{L}+ \d{4}/u],
  service: () => ['Service des aides', '1 place du Marché', 'aides@demo.example', '01 00 00 00 00'],
  contact: () => ['Service chargé du dossier : Service des aides', 'aides@demo.example', '01 00 00 00 00'],
  'implicit-decision': () => ['décision implicite de rejet', 'L. 231-4', 'sous réserve que la demande soit complète'],
  'implicit-date': () => [/(réputée rejetée|expire désormais) le (\d{1,2}(er)? \p{L}+ \d{4})/u],
  appeal: () => APPEAL,
  'appeal-after-reasons': () => [
    'l’expiration de deux mois suivant le jour où ces motifs vous sont communiqués',
    'L. 232-4',
    ...APPEAL.filter((words) => words !== 'deux mois'),
  ],
  'missing-documents': () => ['il nous manque les pièces suivantes', '–'],
  'time-limit': () => [/(avant le \d{1,2}|Vous avez \d+ jours|jusqu’au \d{1,2}(er)? \p{L}+ \d{4} inclus)/u],
  suspension: () => ['est suspendu jusqu’à cette date, ou jusqu’à la réception des pièces si elle est antérieure', 'L. 114-5'],
  reasons: ({ reason }) => [reason ?? /(Motif écrit|est caduque)/],
  signature: () => [/Le \d{1,2}(er)? \p{L}+ \d{4}, pour Région de démonstration, \p{L}+ \p{L}+.*, (autorité|responsable|service)/u],
  reference: ({ reference }) => [reference],
  beneficiary: ({ firm }) => [firm],
  object: () => [/« .+ »/],
  'eligible-base': () => [/dépense éligible de [\d ]+,\d\d €/],
  amount: () => [AMOUNT],
  conditions: () => [/(est versée|ne vaut que tant que)/],
  calendar: () => [/doit commencer avant le \d/, /s’achever avant le \d/, 'caduque'],
  grounds: () => [/L\. 24[12]-[12]/],
  'amount-due': () => [/reversement de [\d ]+,\d\d €/],
  'right-to-be-heard': () => ['observations écrites', 'observations orales', 'assister', 'L. 122-1'],
  'state-aid': () => ['2023/2831', 'de minimis'],
  'outcome-by-field': () => [/: (agréé|refusé)\.|élément \(exemple\)/],
  term: () => [/agréé du \d.+ au \d/],
  'notice-consequence': () => ['retrait de la décision', 'reversement', 'observations', 'L. 242-2'],
  changes: () => [/comme suit : \S/],
  'as-of': () => [/Situation au \d{1,2}(er)? \p{L}+ \d{4}/u],
  register: () => ['seul le registre public fait foi'],
  scope: () => ['Aucune nouvelle mission'],
}

/** One line, ordinary spaces: where lines break is no part of what is said. */
export const plain = (pages: readonly string[]): string => pages.join(' ').replace(/\s+/g, ' ')

/** What a reader looks for in vain. */
export function notFound(text: string, mentions: readonly { readonly code: string }[], told: Told): string[] {
  return mentions.flatMap(({ code }) => {
    const expected = EXPECTED[code]
    if (!expected) return [`${code}: nobody has written what a reader must find`]
    const found = (words: string | RegExp): boolean =>
      typeof words === 'string' ? text.includes(words.replace(/\s+/g, ' ')) : words.test(text)
    return expected(told)
      .filter((words) => !found(words))
      .map((words) => `${code}: ${String(words)}`)
  })
}
