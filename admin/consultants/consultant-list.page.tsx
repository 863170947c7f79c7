import { useId } from 'react'
import { useSearchParams } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useConsultingFields } from '../organisations/consulting-fields.ts'
import { Button, LinkButton } from '../shared/button.tsx'
import { todayIn } from '../shared/clock.ts'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { formatDate } from '../shared/format.ts'
import { Icon } from '../shared/icons.tsx'
import { Page } from '../shared/page.tsx'
import { valueWords } from '../shared/problem-words.ts'
import { useTimeZone } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'

type Row = Schema<'Consultant'>
const DEPARTEMENT = /^(\d{2,3}|2[AB])$/i

/** Consultancies a mission may be given to on a day. */
export default function ConsultantListPage() {
  const t = useWords()
  const today = todayIn(useTimeZone())
  const [search, setSearch] = useSearchParams()
  const on = search.get('on') ?? today
  const field = search.get('field') ?? ''
  const departement = search.get('departement') ?? ''
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setSearch(next, { replace: true })
  }
  const query = { on, ...(field ? { field } : {}), ...(DEPARTEMENT.test(departement) ? { departement } : {}) }
  const list = useList('/consultants', { query })
  const columns = useColumns()
  const day = formatDate(list.head?.on ?? on, t.locale, 'plain')
  const filtered = search.size > 0
  return (
    <Page
      title={t('shell.rail.consultants')}
      lead={t('organisations.consultants.lead')}
      actions={<ExportButton list="consultants" filter={query} />}
    >
      <Filters on={on} today={today} field={field} departement={departement} set={set} />
      {list.problem ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={8} />
      ) : (
        <DataTable
          caption={t('shell.rail.consultants')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.name}
          rowHref={(row) => `/organisations/${row.id}`}
          first={{ title: t('organisations.columns.name') }}
          columns={columns}
          count={list.head ? t('organisations.consultants.count', { smart_count: list.head.total, date: day }) : null}
          total={list.head?.total}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          outdated={list.outdated}
          empty={<Nobody filtered={filtered} onReset={() => setSearch(new URLSearchParams(), { replace: true })} />}
        />
      )}
    </Page>
  )
}

interface FilterProps {
  readonly on: string
  readonly today: string
  readonly field: string
  readonly departement: string
  readonly set: (name: string, value: string) => void
}

/** Day, field and département stand open: this page is asked nothing else. They live in the address. */
function Filters({ on, today, field, departement, set }: FilterProps) {
  const t = useWords()
  const id = useId()
  const fields = useConsultingFields()
  return (
    <fieldset className="filters" style={{ alignItems: 'flex-end' }}>
      <legend className="hidden-visually">{t('lists.filters.title')}</legend>
      <span className="field">
        <label className="field-label" htmlFor={`${id}-on`}>
          {t('organisations.consultants.on')}
        </label>
        <input
          id={`${id}-on`}
          className="input"
          type="date"
          style={{ width: 170 }}
          value={on}
          onChange={(event) => set('on', event.target.value === today ? '' : event.target.value)}
        />
      </span>
      <span className="field">
        <label className="field-label" htmlFor={`${id}-field`}>
          {t('organisations.consultants.field')}
        </label>
        <select
          id={`${id}-field`}
          className="input"
          style={{ width: 240 }}
          value={field}
          onChange={(event) => set('field', event.target.value)}
        >
          <option value="">{t('organisations.consultants.anyField')}</option>
          {fields.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </span>
      <span className="field">
        <label className="field-label" htmlFor={`${id}-departement`}>
          {t('organisations.consultants.departement')}
        </label>
        <input
          id={`${id}-departement`}
          className="input"
          style={{ width: 120 }}
          maxLength={3}
          autoComplete="off"
          placeholder={t('organisations.consultants.anyDepartement')}
          value={departement}
          onChange={(event) => set('departement', event.target.value.trim())}
        />
      </span>
    </fieldset>
  )
}

function Nobody({ filtered, onReset }: { filtered: boolean; onReset: () => void }) {
  const t = useWords()
  return filtered ? (
    <EmptyState
      icon="search"
      title={t('organisations.consultants.noneFiltered')}
      action={<Button onClick={onReset}>{t('organisations.consultants.reset')}</Button>}
    >
      <p>{t('organisations.consultants.noneFilteredLead')}</p>
    </EmptyState>
  ) : (
    <EmptyState
      icon="people"
      title={t('organisations.consultants.none')}
      action={<LinkButton to="/organisations?kind=consultancy">{t('organisations.consultants.toFirms')}</LinkButton>}
    >
      <p>{t('organisations.consultants.noneLead')}</p>
    </EmptyState>
  )
}

function useColumns(): readonly Column<Row>[] {
  const t = useWords()
  return [
    {
      key: 'commune',
      title: t('organisations.columns.commune'),
      priority: 'medium',
      cell: (row) =>
        [row.communeName, row.departement ? `(${row.departement})` : null].filter(Boolean).join(' ') || <span className="second">–</span>,
    },
    {
      key: 'fields',
      title: t('organisations.consultants.fields'),
      cell: (row) => (
        <ul className="plain-list row" style={{ padding: '8px 0' }}>
          {row.fields.map((one) => (
            <li key={one.field}>
              <FieldChip field={one} />
            </li>
          ))}
        </ul>
      ),
    },
  ]
}

/** A field until the first of two days: the end of the accreditation or of the insurance. */
function FieldChip({ field }: { field: Row['fields'][number] }) {
  const t = useWords()
  const insurance = field.insuranceUntil < field.until
  const date = formatDate(insurance ? field.insuranceUntil : field.until, t.locale, 'plain')
  return (
    <span className="chip" data-tone="done">
      <Icon name="check" small />
      {valueWords(field.field, t) ?? field.field},{' '}
      {t(insurance ? 'organisations.consultants.insuranceShort' : 'organisations.consultants.until', { date })}
    </span>
  )
}
