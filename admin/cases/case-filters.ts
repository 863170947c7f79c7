import { useMemo } from 'react'
import { useRead } from '../api/hooks.ts'
import type { MessageKey } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import type { Filter } from '../shared/filter-bar.tsx'
import type { ListState } from '../shared/list-state.ts'
import { usePerson } from '../shared/session-context.tsx'
import { anyStateWords } from './case-words.ts'

export const CASE_FILTERS = [
  'q',
  'state',
  'programme',
  'departement',
  'officer',
  'dueFrom',
  'dueBefore',
  'receivedFrom',
  'amountFrom',
  'waiting',
  'toReassign',
] as const
type Key = (typeof CASE_FILTERS)[number]

/** The filters of the list, each choice with the number of cases it would give beside the other filters. */
export function useCaseFilters(list: ListState): readonly Filter[] {
  const t = useWords()
  const { sort: _sort, ...query } = list.query
  const { data } = useRead('/cases/facets', { query })
  const supervises = usePerson().roles.some((role) => role === 'supervisor' || role === 'administrator')
  return useMemo(() => {
    const label = (key: Key): string => t(`cases.filters.${key}.label` as MessageKey)
    const sentence = (key: Key) => (value: string) => t(`cases.filters.${key}.sentence` as MessageKey, { value })
    const counted = (words: string, count: number): string => `${words} (${count})`
    const choice = (
      key: 'state' | 'programme' | 'departement' | 'officer',
      name: (value: string, given: string | null) => string,
    ): Filter => ({
      key,
      kind: 'choice',
      several: true,
      label: label(key),
      sentence: (labels) => sentence(key)(labels.replace(/ \(\d+\)/g, '')),
      options: (data?.[key] ?? []).flatMap((entry) => {
        const given = 'label' in entry && typeof entry.label === 'string' ? entry.label : null
        if (entry.value === null)
          return key === 'officer' ? [{ value: 'none', label: counted(t('cases.filters.officer.none'), entry.count) }] : []
        return [{ value: entry.value, label: counted(name(entry.value, given), entry.count) }]
      }),
    })
    const stateName = (value: string): string => anyStateWords(value, t)
    return [
      { key: 'q', kind: 'text', label: label('q'), sentence: sentence('q') },
      choice('state', stateName),
      choice('officer', (value, given) => given ?? value),
      choice('departement', (value) => value),
      choice('programme', (value) => t.maybe(`programmes.${value}.short`) ?? value),
      { key: 'dueFrom', kind: 'date', label: label('dueFrom'), sentence: sentence('dueFrom') },
      { key: 'dueBefore', kind: 'date', label: label('dueBefore'), sentence: sentence('dueBefore') },
      { key: 'receivedFrom', kind: 'date', label: label('receivedFrom'), sentence: sentence('receivedFrom') },
      { key: 'waiting', kind: 'flag', label: label('waiting'), sentence: t('cases.filters.waiting.sentence') },
      ...(supervises
        ? [{ key: 'toReassign', kind: 'flag' as const, label: label('toReassign'), sentence: t('cases.filters.toReassign.sentence') }]
        : []),
      { key: 'amountFrom', kind: 'amount', label: label('amountFrom'), sentence: sentence('amountFrom') },
    ]
  }, [data, t, supervises])
}
