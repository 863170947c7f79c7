import { useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { SearchField } from '../organisations/search-field.tsx'
import { Amount } from '../shared/amount.tsx'
import { Button, LinkButton } from '../shared/button.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { formatCount } from '../shared/format.ts'
import { usePerson } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { AwardDate, type PastAward } from './award-date.tsx'
import { ImportsFrame } from './imports-frame.tsx'
import { PastAwardSheet } from './past-award-sheet.tsx'

/** Awards of the past and of others, as taken from files. */
export default function PastAwardsPage() {
  const t = useWords()
  const [search, setSearch] = useSearchParams()
  const [shown, setShown] = useState<PastAward | null>(null)
  const q = search.get('q') ?? ''
  const year = search.get('year') ?? ''
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setSearch(next, { replace: true })
  }
  // where a figure of the statistics leads: said above the table, taken away with the other filters
  const [scheme, departement] = [search.get('scheme') ?? '', search.get('departement') ?? '']
  const places = { ...(q ? { search: q } : {}), ...(scheme ? { scheme } : {}), ...(departement ? { departement } : {}) }
  const list = useList('/past-awards', { query: { ...places, ...(isYear(year) ? { year: Number(year) } : {}) } })
  const exported = { ...places, ...(isYear(year) ? { year } : {}) }
  return (
    <ImportsFrame lead={t('imports.awards.lead')} actions={<ExportButton list="past-awards" filter={exported} />}>
      <fieldset className="filters">
        <legend className="hidden-visually">{t('lists.filters.title')}</legend>
        <SearchField label={t('imports.awards.search')} value={q} onChange={(value) => set('q', value)} />
        <YearField value={year} onChange={(value) => set('year', value)} />
        {scheme ? <span className="chip">{t('imports.awards.ofScheme', { scheme })}</span> : null}
        {departement ? <span className="chip">{t('imports.awards.ofDepartement', { departement })}</span> : null}
        {search.size > 0 ? (
          <Button look="quiet" small onClick={() => setSearch(new URLSearchParams(), { replace: true })}>
            {t('imports.awards.clear')}
          </Button>
        ) : null}
      </fieldset>
      {list.problem ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={8} />
      ) : (
        <DataTable
          caption={t('imports.tabs.awards')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.beneficiaryName}
          first={{ title: t('imports.awards.columns.beneficiary') }}
          columns={columnsOf(t, setShown)}
          count={list.head ? countWords(list.head, t) : null}
          total={list.head?.total}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          outdated={list.outdated}
          empty={<NoAwards filtered={search.size > 0} />}
        />
      )}
      {shown ? <PastAwardSheet award={shown} onClose={() => setShown(null)} /> : null}
    </ImportsFrame>
  )
}

const isYear = (text: string): boolean => /^(19[5-9]\d|20\d\d|21\d\d)$/.test(text)

const countWords = (head: { readonly total: number; readonly totalExact: boolean }, t: Translate): string =>
  head.totalExact
    ? t('imports.awards.count', { smart_count: head.total })
    : t('imports.awards.countMore', { count: formatCount(head.total, t.locale) })

/** Searches once four digits stand; says so when they are no year. */
function YearField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useWords()
  const id = useId()
  const wrong = value.length >= 4 && !isYear(value)
  return (
    <span className="row">
      <label htmlFor={id}>{t('imports.awards.year')}</label>
      <input
        id={id}
        className="input"
        style={{ width: 88 }}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        placeholder={t('imports.awards.anyYear')}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-fault` : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
      />
      {wrong ? (
        <span id={`${id}-fault`} className="field-fault">
          {t('imports.awards.yearUnreadable')}
        </span>
      ) : null}
    </span>
  )
}

function NoAwards({ filtered }: { filtered: boolean }) {
  const t = useWords()
  const administrator = usePerson().has('administrator')
  if (filtered) {
    return (
      <EmptyState icon="search" title={t('lists.noMatch')}>
        <p>{t('lists.noMatchLead')}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="import"
      title={t('imports.awards.emptyTitle')}
      action={
        administrator ? (
          <LinkButton look="primary" icon="import" to="/imports/new">
            {t('imports.add')}
          </LinkButton>
        ) : null
      }
    >
      <p>{t('imports.awards.emptyLead')}</p>
    </EmptyState>
  )
}

function columnsOf(t: Translate, onShow: (award: PastAward) => void): readonly Column<PastAward>[] {
  return [
    {
      key: 'purpose',
      title: t('imports.awards.columns.purpose'),
      wide: true,
      cell: (row) => <span title={row.purpose}>{row.purpose}</span>,
    },
    {
      key: 'date',
      title: t('imports.awards.columns.date'),
      cell: (row) => <AwardDate award={row} />,
    },
    {
      key: 'grantor',
      title: t('imports.awards.columns.grantor'),
      priority: 'wide',
      cell: (row) => row.grantorName,
    },
    { key: 'amount', title: t('imports.awards.columns.amount'), align: 'end', cell: (row) => <Amount value={row.amount} /> },
    {
      key: 'open',
      title: t('imports.awards.open'),
      cell: (row) => (
        <Button small look="quiet" aria-label={t('imports.awards.openOf', { name: row.beneficiaryName })} onClick={() => onShow(row)}>
          {t('imports.awards.open')}
        </Button>
      ),
    },
  ]
}
