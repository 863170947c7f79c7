import fc from 'fast-check'
import { defineLetters, missingMentions } from '../../server/letters/letter-set.ts'
import { composeLetter } from '../../server/letters/letter-values.ts'
import { mention } from '../../server/letters/mentions.ts'
import { type FieldKind, faultsOfWording, renderWording } from '../../server/letters/template.ts'

const KINDS: Readonly<Record<string, FieldKind>> = { firm: 'text', on: 'date', documents: 'list', suspended: 'flag', appeal: 'passage' }
const codes = (body: string, subject = 'Objet') =>
  faultsOfWording({ subject, body }, KINDS).map(({ at, paragraph, code, field }) => [at, paragraph, code, field ?? ''].join(' '))

test('a wording is checked while it is written: unknown fields, braces, lists and conditions out of place', () => {
  expect(codes('Bonjour {firm},\n\nle {on}.\n\n- {documents}\n\n{?suspended}Suspendu.\n\n{!suspended}Non.\n\n{appeal}')).toEqual([])
  expect(codes('Bonjour {name}.')).toEqual(['body 1 unknown-name name'])
  expect(codes('Un.\n\n{?nothing}Deux.')).toEqual(['body 2 unknown-name nothing'])
  for (const body of ['Bonjour {firm.', 'Bonjour firm}.', 'Bonjour { firm }.', 'Avant {?suspended} après'])
    expect(codes(body)).toEqual(['body 1 stray-brace '])
  expect(codes('Pièces : {documents}.')).toEqual(['body 1 list-within-words documents'])
  expect(codes('- {firm}')).toEqual(['body 1 not-a-list '])
  expect(codes('Ou {suspended}')).toEqual(['body 1 flag-within-words suspended'])
  expect(codes('Corps', '{?firm}Objet')).toEqual(['subject 1 condition-out-of-place '])
  expect(codes('{constructor} {toString}')).toEqual(['body 1 unknown-name constructor', 'body 1 unknown-name toString'])
})

test('paragraphs stay or go by their condition, lists give a line each, a paragraph of nothing is left out', () => {
  const body = 'À {firm}.\n\n{?reason}Motif : {reason}\n\n{!reason}Sans motif.\n\n- {documents}\n\n{message}\n\nFin\nde phrase.'
  const said = (values: object) =>
    renderWording({ subject: 'Pour {firm}', body }, { firm: 'Atelier', reason: null, documents: [], message: '', ...values })
  expect(said({})).toEqual({ subject: 'Pour Atelier', paragraphs: ['À Atelier.', 'Sans motif.', 'Fin de phrase.'] })
  expect(said({ reason: 'Trop tard.', documents: ['Bilan', 'Devis'], message: 'Merci.' }).paragraphs).toEqual([
    'À Atelier.',
    'Motif : Trop tard.',
    '- Bilan',
    '- Devis',
    'Merci.',
    'Fin de phrase.',
  ])
  expect(() => renderWording({ subject: 'x', body: '{absent}' }, {})).toThrow('no value for the field absent')
})

test('what a value contains is never read as language', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', '?', 'a', 'firm', ' ', '- ', 'é') }), (value) => {
      const { paragraphs } = renderWording({ subject: 'x', body: 'Motif : {firm}.' }, { firm: value })
      expect(paragraphs).toEqual([`Motif : ${value}.`])
    }),
  )
})

const MENTION = mention('appeal', 'CJA R421-5', 'court', 'appeal')
const FIELDS = { firm: 'text', court: 'text', awardedOn: 'date', amount: 'amount', late: 'flag' } as const
const PASSAGES = { appeal: 'Recours devant {court}.', weak: 'Voir {firm}.' } as const

test('a mention is made in every case or not at all, through a passage as well', () => {
  const letters = defineLetters({
    fields: FIELDS,
    passages: PASSAGES,
    kinds: { refusal: { subject: 'Refus', body: ['Non à {firm} le {awardedOn} : {amount}.', '{appeal}'], mentions: [MENTION] } },
  })
  const missing = (body: string) => missingMentions(letters.refusal, { subject: '', body }).map(({ code, basis }) => `${code} ${basis}`)
  expect(missing('{appeal}')).toEqual([])
  expect(missing('Devant {court}.')).toEqual(['appeal CJA R421-5'])
  expect(missing('{?late}{appeal}')).toEqual(['appeal CJA R421-5'])
  expect(missing('{weak}')).toEqual(['appeal CJA R421-5'])
  expect(
    composeLetter(letters.refusal, letters.refusal.wording, { firm: 'Atelier', court: 'X', awardedOn: '2026-12-01', amount: '1234.5' }),
  ).toEqual({
    subject: 'Refus',
    paragraphs: ['Non à Atelier le 1er décembre 2026 : 1\u202F234,50\u00A0€.', 'Recours devant X.'],
  })
})

test('a letter of a programme that lacks a mention, or names what does not exist, stops the program where it is loaded', () => {
  const define = (body: string) => () =>
    defineLetters({ fields: FIELDS, passages: PASSAGES, kinds: { refusal: { subject: 'x', body: [body], mentions: [MENTION] } } })
  expect(define('Non.')).toThrow('refusal: lacks appeal (CJA R421-5)')
  expect(define('{court} {appeal} {nobody}')).toThrow('refusal: unknown-name nobody')
  defineLetters({
    fields: FIELDS,
    passages: PASSAGES,
    kinds: { refusal: { subject: 'x', body: ['{appeal}'], mentions: [MENTION] } },
  })
  expect(() =>
    defineLetters({
      fields: FIELDS,
      passages: PASSAGES,
      // @ts-expect-error: `nobody` is no field, and the compiler says so
      kinds: { refusal: { subject: 'x', body: ['{appeal} {nobody}'], mentions: [MENTION] } },
    }),
  ).toThrow('unknown-name nobody')
})
