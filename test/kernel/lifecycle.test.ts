import { defineLifecycle, type Lifecycle, lifecycleProblems, lifecycleTable, transitionFor } from '../../server/kernel/lifecycle.ts'

const sound = defineLifecycle({
  programme: 'example',
  code: 'example-2026',
  inForceFrom: '2026-01-01',
  states: ['draft', 'filed', 'closed'],
  initial: 'draft',
  final: ['closed'],
  transitions: [
    { action: 'file', from: ['draft'], to: 'filed', by: ['applicant'], basis: 'CRPA L112-11', requires: ['complete'] },
    { action: 'note', from: ['filed'], to: 'same', by: ['officer'], basis: 'practice' },
    { action: 'close', from: ['filed'], to: 'closed', by: ['officer', 'authority'], basis: 'CRPA L211-2', effects: ['letter'] },
    { action: 'reopen', from: ['closed'], to: 'filed', by: ['authority'], basis: 'CRPA L242-1', exceptional: true, reason: true },
  ],
})
const with_ = (change: Partial<Lifecycle>): Lifecycle => ({ ...(sound as Lifecycle), ...change })

test('a sound table has no problem', () => {
  expect(lifecycleProblems(sound)).toEqual([])
})

test.each<[string, Partial<Lifecycle>, string[]]>([
  ['a state nobody reaches', { states: ['draft', 'filed', 'closed', 'lost'], final: ['closed', 'lost'] }, ['unreachable: lost']],
  [
    'a state nobody leaves',
    { final: ['closed'], transitions: sound.transitions.filter((line) => line.action !== 'close') },
    ['dead end: filed'],
  ],
  ['a final state with an ordinary exit', { final: ['closed', 'filed'] }, ['final with an ordinary exit: filed']],
  [
    'a line without a text',
    { transitions: sound.transitions.map((line) => ({ ...line, basis: ' ' })) },
    ['no legal basis: file', 'no legal basis: note'],
  ],
  [
    'a line nobody may take',
    { transitions: sound.transitions.map((line) => ({ ...line, by: [] })) },
    ['nobody may: file', 'nobody may: close'],
  ],
])('%s', (_title, change, expected) => {
  expect(lifecycleProblems(with_(change))).toEqual(expect.arrayContaining(expected))
})

test('two lines for one action in one state', () => {
  const [file] = sound.transitions
  expect(lifecycleProblems(with_({ transitions: [...sound.transitions, ...(file ? [file] : [])] }))).toEqual(['ambiguous: file from draft'])
})

test('a line that only stays in place is no way out', () => {
  const transitions = sound.transitions.map((line) => (line.action === 'close' ? { ...line, to: 'filed' as const } : line))
  expect(lifecycleProblems(with_({ transitions }))).toEqual(['dead end: filed', 'unreachable: closed'])
})

test('a state that the table does not know', () => {
  const transitions = sound.transitions.map((line) => (line.action === 'close' ? { ...line, from: ['filed', 'nowhere'] } : line))
  expect(lifecycleProblems(with_({ transitions }))).toEqual(['unknown state: nowhere'])
  expect(lifecycleProblems(with_({ initial: 'nowhere' }))).toContain('unknown state: nowhere')
})

test('the line for an action depends on the state', () => {
  expect(transitionFor(sound, 'close', 'filed')?.to).toBe('closed')
  expect(transitionFor(sound, 'close', 'draft')).toBeUndefined()
  expect(transitionFor(sound, 'unknown', 'draft')).toBeUndefined()
})

test('the table a lawyer reads', () => {
  expect(lifecycleTable(sound).split('\n')).toEqual([
    '| From | Action | By | If | To | Text |',
    '|---|---|---|---|---|---|',
    '| draft | file | applicant | complete | filed | CRPA L112-11 |',
    '| filed | note | officer | - | (same) | practice |',
    '| filed | close | officer, authority | - | closed | CRPA L211-2 |',
    '| closed | reopen | authority | - | filed | CRPA L242-1 |',
  ])
})
