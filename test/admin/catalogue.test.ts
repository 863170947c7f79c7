import polyglotI18nProvider from 'ra-i18n-polyglot'
import raFrench from 'ra-language-french'
import { ApiProblem } from '../../admin/api/problem.ts'
import { english } from '../../admin/i18n/en.ts'
import { french } from '../../admin/i18n/fr.ts'
import { type Locale, type Translate, translator } from '../../admin/i18n/translate.ts'
import { conditionSentence, faultSentence, problemSentence, readableDetails, valueWords } from '../../admin/shared/problem-words.ts'
import { programmes } from '../../server/programmes/index.ts'
import { collectServerCodes } from './server-codes.ts'

interface Tree {
  readonly [key: string]: string | Tree
}
const LANGUAGES: Readonly<Record<Locale, Tree>> = { fr: french, en: english }
const BOTH = ['fr', 'en'] as const

/** The same engine as the console's. */
function words(locale: Locale): Translate {
  const provider = polyglotI18nProvider(() => ({ ...raFrench, ...LANGUAGES[locale] }), locale)
  return translator(locale, (key, params) => provider.translate(key, params))
}

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}

const at = (tree: Tree, ...path: string[]): string | Tree | undefined =>
  path.reduce<string | Tree | undefined>((node, key) => (typeof node === 'object' ? node[key] : undefined), tree)

const names = (text: string): string[] => [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()

describe('every code of the server has its sentence in both languages', () => {
  const codes = collectServerCodes()
  const missing = (found: ReadonlyMap<string, string>, known: (language: Tree, code: string) => boolean): string[] =>
    BOTH.flatMap((locale) =>
      [...found].filter(([code]) => !known(LANGUAGES[locale], code)).map(([code, where]) => `${locale}: ${code} (${where})`),
    )

  it('problems', () => {
    expect(codes.problems.size).toBeGreaterThan(30)
    expect(missing(codes.problems, (language, code) => typeof at(language, 'problems', code) === 'string')).toEqual([])
  })
  it('faults of fields', () => {
    expect(codes.faults.size).toBeGreaterThan(15)
    expect(missing(codes.faults, (language, code) => typeof at(language, 'faults', code) === 'string')).toEqual([])
  })
  it('and each is a literal, so that nobody is told a code instead of a sentence', () => expect(codes.unreadable).toEqual([]))
  it('would show a code without a sentence', () => {
    const strange = new Map([['no-such-code', 'server/x.ts:1']])
    expect(missing(strange, (language, code) => typeof at(language, 'problems', code) === 'string')).toEqual([
      'fr: no-such-code (server/x.ts:1)',
      'en: no-such-code (server/x.ts:1)',
    ])
  })
})

describe('every programme has its words', () => {
  for (const programme of programmes.all) {
    const lines = programme.lifecycles.flatMap((lifecycle) => lifecycle.transitions)
    const wanted: Record<string, readonly string[]> = {
      states: programme.lifecycles.flatMap((lifecycle) => lifecycle.states),
      actions: lines.map((line) => line.action),
      conditions: lines.flatMap((line) => line.requires ?? []),
    }
    it.each(Object.keys(wanted))(`${programme.code}: %s`, (kind) => {
      for (const locale of BOTH) {
        const known = at(LANGUAGES[locale], 'programmes', programme.code, kind)
        expect([locale, [...new Set(wanted[kind])].filter((code) => typeof at(known as Tree, code) !== 'string')]).toEqual([locale, []])
      }
    })
  }
})

describe('the two languages', () => {
  const fr = new Map(leaves(LANGUAGES.fr))
  const en = new Map(leaves(LANGUAGES.en))
  it('hold the same keys, none empty in one alone', () => {
    expect([...en.keys()]).toEqual([...fr.keys()])
    // an empty one is a deliberate silence, and is one in both
    expect([...fr].filter(([key, text]) => (text.trim() === '') !== (en.get(key)?.trim() === '')).map(([key]) => key)).toEqual([])
  })
  it('name the same details', () => {
    const different = [...fr].filter(([key, text]) => names(text).join() !== names(en.get(key) ?? '').join())
    expect(different.map(([key]) => key)).toEqual([])
  })
  it('give a singular and a plural alike', () => {
    const counted = [...fr].filter(([, text]) => text.includes('smart_count'))
    expect(counted.length).toBeGreaterThan(3)
    expect(counted.filter(([key, text]) => text.split('||||').length !== (en.get(key) ?? '').split('||||').length)).toEqual([])
  })
  it('French uses typographic apostrophes and no straight one', () => {
    expect([...fr].filter(([, text]) => /[a-zà-ÿ]'[a-zà-ÿ]/i.test(text)).map(([key]) => key)).toEqual([])
  })
})

it('a count is grouped by thousands', () => {
  expect(words('fr')('lists.rows', { smart_count: 4267 })).toBe('4\u202F267 lignes')
  expect(words('en')('lists.rows', { smart_count: 4267 })).toBe('4,267 rows')
})

describe('punctuation', () => {
  it('in French never begins a line', () => {
    expect(words('fr')('forms.fault', { label: 'Montant', fault: '« 3 » ? Non ; jamais !' })).toBe(
      'Montant\u00A0: «\u00A03\u00A0»\u202F? Non\u202F; jamais\u202F!',
    )
    expect(words('fr').colon).toBe('\u00A0: ')
  })
  it('in English has no space before it', () => {
    expect(words('en').colon).toBe(': ')
    expect(leaves(english).filter(([, text]) => /\s[:;?!](\s|$)|[«»]/.test(text))).toEqual([])
  })
})

describe('a refusal in words', () => {
  const t = words('fr')
  it('writes amounts and dates as people read them', () => {
    const problem = new ApiProblem(409, 'budget-insufficient', '', { details: { left: '12345.60' } })
    expect(problemSentence(problem, t)).toBe('L’enveloppe ne suffit pas\u00A0: il reste 12\u202F345,60\u202F€.')
    expect(readableDetails({ on: '2026-12-01', n: 12000, ok: true }, t)).toEqual({
      on: '1er décembre 2026',
      n: '12\u202F000',
      ok: 'oui',
      smart_count: 12000,
    })
  })
  it('never shows a hole or a wrong sentence', () => {
    expect(problemSentence(new ApiProblem(409, 'budget-insufficient'), t)).toBe('L’enveloppe ne suffit pas\u00A0: il reste ….')
    expect(problemSentence(new ApiProblem(409, 'from-tomorrow'), t)).toContain('from-tomorrow')
    expect(faultSentence({ pointer: '/x', code: 'from-tomorrow' }, t)).toContain('from-tomorrow')
    expect(conditionSentence({ condition: 'fromTomorrow', details: {} }, t)).toContain('fromTomorrow')
  })
  it('says which of several reasons holds, and in the words only the page knows', () => {
    const unmet = { condition: 'proposalsCompared', details: { why: 'too-few', count: 1, minimum: 2 } }
    expect(conditionSentence(unmet, t)).toBe('Il faut comparer au moins 2 propositions\u202F; le dossier en contient 1.')
    expect(conditionSentence({ ...unmet, details: { why: 'never-heard-of' } }, t)).toBe('Les propositions reçues n’ont pas été comparées.')
    const missing = { condition: 'applicationDocumentsPresent', details: { missing: ['proof-of-payment', 'x-1'] } }
    expect(conditionSentence(missing, t, { 'x-1': 'la pièce du service' })).toContain('preuve de paiement, la pièce du service')
  })
  it('has words for codes inside sentences, and none for free text', () => {
    expect(valueWords('court', words('en'))).toBe('short mission')
    expect(valueWords('Ateliers du Loir', t)).toBeNull()
  })
})
