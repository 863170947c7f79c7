import { z } from 'zod'
import { english } from '../../admin/i18n/en.ts'
import { french } from '../../admin/i18n/fr.ts'
import { defineProgramme } from '../../server/cases/define-programme.ts'
import { defineLifecycle, type ProgrammeModule } from '../../server/cases/programme.ts'
import { programmes } from '../../server/programmes/index.ts'
import {
  type Catalogue,
  editionFaults,
  functionFaults,
  lifecycleFaults,
  milestoneFaults,
  missingWords,
  payloadFaults,
  roleFaults,
} from './contract.ts'

const catalogues: readonly Catalogue[] = [
  { language: 'fr', programmes: french.programmes, due: french.cases.due },
  { language: 'en', programmes: english.programmes, due: english.cases.due },
]

describe.each(programmes.all.map((module) => [module.code, module] as const))('the programme %s', (code, module) => {
  it('has a sound lifecycle for every day: states reached, no dead end, no ambiguous line, a text behind each line', () =>
    expect(lifecycleFaults(module)).toEqual([]))
  it('has a function for every condition and effect, and none that no line names', () => expect(functionFaults(module)).toEqual([]))
  it.each(catalogues)('has its words in $language: states, actions, conditions, deadlines', (catalogue) =>
    expect(missingWords(module, catalogue)).toEqual([]),
  )
  it('refuses every action to every other role, to other programmes, to other départements, in every other state, without its reason', async () =>
    expect(await roleFaults(module)).toEqual([]))
  it('takes payloads of its actions only, and no text without end', () => expect(payloadFaults(module)).toEqual([]))
  it('offers defaults its own schema accepts, and knows which are to be confirmed', () => expect(editionFaults(module)).toEqual([]))
  it('counts only acts it has', () => {
    expect(milestoneFaults(module)).toEqual([])
    expect(milestoneFaults({ ...module, statistics: { milestones: { nothing: ['awarded'] } } })).toEqual([
      'no line for the milestone of nothing',
    ])
  })
  it('is found by its code', () => expect(programmes.get(code)).toBe(module))
})

it('no two programmes share a code, nor the beginning of their references', () => {
  const prefixes = programmes.all.map(({ referencePrefix }) => referencePrefix)
  expect(prefixes.filter((one, index) => !/^[A-Z]{2,8}$/.test(one) || prefixes.indexOf(one) !== index)).toEqual([])
  const codes = programmes.all.map((module) => module.code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(programmes.get('no-such-programme')).toBeUndefined()
})

/** A programme with one fault of each kind, to see that the checks can fail. */
const faulty: ProgrammeModule = {
  ...defineProgramme({
    code: 'faulty',
    referencePrefix: 'FAULTY',
    applicantRole: 'applicant',
    pays: true,
    letters: {},
    preparatoryActs: [],
    committee: null,
    statistics: { milestones: {} },
    lifecycles: [
      defineLifecycle({
        programme: 'other',
        code: 'x',
        inForceFrom: '2026-02-30',
        states: ['a', 'b', 'lost'],
        initial: 'a',
        final: [],
        transitions: [
          { action: 'go', from: ['a'], to: 'b', by: ['caseOfficer'], requires: ['ready'], basis: ' ', effects: ['tell'] },
          { action: 'go', from: ['a'], to: 'a', by: ['caseOfficer'], basis: 'x' },
        ],
      }),
    ],
    edition: {
      parameters: z.strictObject({ rate: z.number().max(100) }),
      defaults: {
        decisionMonths: 0,
        parameters: { rate: 800 },
        documentTypes: [1, 2].map(() => ({
          ...{ code: 'Bilan', labelFr: '', labelEn: 'x', blocking: true, legalBasis: 'x', validityMonths: null, stage: 'start' as const },
        })),
      },
      unconfirmed: ['rate', 'rates.court'],
    },
    payloads: { stop: z.strictObject({ why: z.string() }), go: z.object({ list: z.array(z.string().max(3)) }) },
    open: () => Promise.resolve(),
    loadFacts: () => Promise.resolve({}),
    conditions: { ready: () => true },
    effects: { tell: () => Promise.resolve() },
    dueKinds: ['tomorrow'],
    nextDue: () => Promise.resolve(null),
    replay: () => ({ result: '0.00', steps: [] }),
  }),
}

describe('a faulty programme', () => {
  it('is seen in its lifecycle', () =>
    expect(lifecycleFaults(faulty)).toEqual([
      'x: dead end: b',
      'x: unreachable: lost',
      'x: dead end: lost',
      'x: no legal basis: go',
      'x: ambiguous: go from a',
      'x says it belongs to other',
      'x begins on no day: 2026-02-30',
    ]))
  it('is seen in its functions', () =>
    expect(functionFaults({ ...faulty, ...{ conditions: { other: () => true }, effects: {} } })).toEqual([
      'no function for conditions.ready',
      'no line names conditions.other',
      'no function for effects.tell',
    ]))
  it('is seen in its words', () => {
    const words = {
      name: 'x',
      short: '',
      states: { a: 'A', b: ' ' },
      actions: { go: 'Go', stop: 'Stop' },
      conditions: { 'ready-not': 'x', steady: 'x' },
    }
    expect(missingWords(faulty, { language: 'xx', programmes: { faulty: words }, due: {} })).toEqual([
      'xx: no word for states.b',
      'xx: no word for states.lost',
      'xx: no word for conditions.ready',
      'xx: word for unknown actions.stop',
      'xx: word for unknown conditions.steady',
      'xx: no word for due.tomorrow',
      'xx: no short',
    ])
    expect(missingWords(faulty, { language: 'xx', programmes: {}, due: {} })).toEqual(['xx: no words for faulty'])
  })
  it('is seen in its payloads', () =>
    expect(payloadFaults(faulty)).toEqual([
      'payload of no action: stop',
      'stop/why has no max',
      'go takes unknown fields',
      'go/list has no max of items',
    ]))
  it('is seen in its edition', () =>
    expect(editionFaults(faulty)).toEqual([
      'defaults refused at rate',
      'defaults are not what their schema makes of them',
      '0 months to decide',
      'unconfirmed path leads nowhere: rates.court',
      'document Bilan twice',
      'document Bilan lacks words',
      'code Bilan',
      'document Bilan lacks words',
      'code Bilan',
    ]))
  it('is seen when it lets anyone act', async () => {
    const open: ProgrammeModule = {
      ...faulty,
      judge: ({ action }) =>
        Promise.resolve({ ok: false, kind: action === 'go' ? 'unmet' : 'wrong-state', unmet: [], details: {} } as const),
    }
    const faults = await roleFaults(open)
    expect(faults).toContain('go in a by auditor: unmet instead of wrong-role')
    expect(faults).toContain('no-such-action in b by auditor: wrong-state instead of unknown-action')
  })
})
