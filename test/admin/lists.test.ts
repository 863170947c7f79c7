import { filtersOf, queryOf } from '../../admin/shared/list-query.ts'
import { formErrors, labelOfSource, sourceOfPointer } from '../../admin/shared/pointers.ts'

describe('filters in the address', () => {
  const keys = ['state', 'dueBefore']
  it('are read back as they were written, strangers and empty ones left aside', () => {
    const search = new URLSearchParams('state=appraised&state=complete&dueBefore=&tab=2&sort=-dueOn')
    expect(filtersOf(search, keys)).toEqual({ state: ['appraised', 'complete'] })
  })
  it('become parameters of the API', () => {
    expect(queryOf({ state: ['appraised', 'complete'], dueBefore: ['2026-11-30'] }, '-dueOn')).toEqual({
      state: 'appraised,complete',
      dueBefore: '2026-11-30',
      sort: '-dueOn',
    })
  })
})

describe('faults find their field', () => {
  it('by pointer', () => {
    expect(sourceOfPointer('/years/0/turnover')).toBe('years.0.turnover')
    expect(sourceOfPointer('/a~1b/c~0d')).toBe('a/b.c~d')
    expect(sourceOfPointer('?limit')).toBe('')
  })
  it('by the nearest label, any row of a list included', () => {
    const labels = { 'years.*.turnover': 'Chiffre d’affaires', years: 'Exercices' }
    expect(labelOfSource('years.3.turnover', labels)).toBe('Chiffre d’affaires')
    expect(labelOfSource('years.3.year', labels)).toBe('Exercices')
    expect(labelOfSource('name', labels)).toBeNull()
  })
  it('in the shape of the form, the first fault of a field first', () => {
    const faults = [
      { pointer: '/years/1/turnover', code: 'required' },
      { pointer: '/years/1/turnover', code: 'too-small' },
      { pointer: '/name', code: 'too-big' },
      { pointer: '/__proto__/polluted', code: 'required' },
      { pointer: '?limit', code: 'wrong-type' },
    ]
    expect(formErrors(faults, ({ code }) => code)).toEqual({ years: { 1: { turnover: 'required' } }, name: 'too-big' })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
