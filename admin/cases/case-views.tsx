import { useRead } from '../api/hooks.ts'
import type { MessageKey } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { now } from '../shared/clock.ts'
import { civilDate } from '../shared/format.ts'
import type { ListState } from '../shared/list-state.ts'
import { usePerson, useTimeZone } from '../shared/session-context.tsx'

interface View {
  readonly key: 'all' | 'mine' | 'unassigned' | 'late' | 'reassign' | 'decide'
  readonly filters: Readonly<Record<string, string>>
}

/** Ready-made views as tabs with counts; a tab is a set of filters like any other. */
export function CaseViews({ list }: { list: ListState }) {
  const t = useWords()
  const { grants } = usePerson()
  const yesterday = civilDate(new Date(now().getTime() - 86_400_000), useTimeZone())
  const agent = grants.some(({ role }) => role !== 'applicant' && role !== 'consultant' && role !== 'committeeMember')
  const supervises = grants.some(({ role }) => role === 'supervisor' || role === 'administrator')
  if (!agent) return null
  const views: readonly View[] = [
    { key: 'all', filters: {} },
    { key: 'mine', filters: { officer: 'me' } },
    { key: 'unassigned', filters: { officer: 'none', waiting: 'true' } },
    { key: 'late', filters: { dueBefore: yesterday } },
    ...(supervises ? [{ key: 'reassign' as const, filters: { toReassign: 'true' } }] : []),
    { key: 'decide', filters: { state: 'appraised' } },
  ]
  const current = JSON.stringify(Object.entries(list.filters).map(([key, values]) => [key, values.join(',')]))
  return (
    <nav className="row" aria-label={t('cases.views.label')}>
      {views.map((view) => (
        <ViewTab key={view.key} view={view} active={current === JSON.stringify(Object.entries(view.filters))} list={list} />
      ))}
    </nav>
  )
}

function ViewTab({ view, active, list }: { view: View; active: boolean; list: ListState }) {
  const t = useWords()
  const { data } = useRead('/cases', { query: { ...view.filters, limit: 1 } })
  const choose = (): void => list.replace(view.filters)
  return (
    <Button look={active ? 'plain' : 'quiet'} small aria-pressed={active} onClick={choose}>
      {t(`cases.views.${view.key}` as MessageKey)} {data ? <span className="second">{data.total}</span> : null}
    </Button>
  )
}
