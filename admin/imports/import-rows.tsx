import { useId } from 'react'
import { useSearchParams } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { formatCount } from '../shared/format.ts'
import type { IconName } from '../shared/icons.tsx'
import { Section } from '../shared/section.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import type { Tone } from '../theme.ts'
import { noteSentence, type Preview, placeOf } from './import-words.ts'

type Row = Schema<'ImportRow'>
const LOOK: Readonly<Record<Row['outcome'], { tone: Tone; icon: IconName }>> = {
  add: { tone: 'done', icon: 'plus' },
  'already-there': { tone: 'information', icon: 'return' },
  rejected: { tone: 'refused', icon: 'stop' },
}
const SHOWS = ['all', 'add', 'there', 'rejected', 'noted'] as const
type Show = (typeof SHOWS)[number]
const QUERY: Readonly<Record<Show, { outcome?: Row['outcome']; noted?: 'true' }>> = {
  all: {},
  add: { outcome: 'add' },
  there: { outcome: 'already-there' },
  rejected: { outcome: 'rejected' },
  noted: { noted: 'true' },
}

/** The rows of the file in its order, by what becomes of them; each problem by row and column. What is shown lives in the address. */
export function ImportRows({ file }: { file: Preview }) {
  const t = useWords()
  const id = useId()
  const [search, setSearch] = useSearchParams()
  const chosen = SHOWS.find((one) => one === search.get('rows'))
  const show: Show = chosen ?? (file.counts.rejected > 0 ? 'rejected' : file.counts.noted > 0 ? 'noted' : 'all')
  const list = useList('/imports/{id}/rows', { params: { id: file.id }, query: QUERY[show], limit: 20 })
  const columns = file.reading.columns.filter((column) => column.field !== null)
  return (
    <Section
      title={t('imports.preview.rows')}
      actions={
        <>
          <label htmlFor={id}>{t('imports.preview.show')}</label>
          <select
            id={id}
            className="input"
            style={{ width: 'auto' }}
            value={show}
            onChange={(event) => setSearch({ rows: event.target.value }, { replace: true })}
          >
            {SHOWS.map((one) => (
              <option key={one} value={one}>
                {showWords(one, file, t)}
              </option>
            ))}
          </select>
          <ExportButton of={t('imports.preview.rows')} list="import-rows" filter={{ file: file.id, ...QUERY[show] }} />
        </>
      }
    >
      {list.problem ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={6} />
      ) : list.items.length === 0 ? (
        <p className="second">{t('imports.preview.noRows')}</p>
      ) : (
        <ol className="plain-list" aria-busy={list.outdated}>
          {list.items.map((row) => (
            <RowLine key={row.rowNumber} row={row} columns={columns} done={file.state === 'imported'} />
          ))}
        </ol>
      )}
      <div className="table-foot">
        <span role="status">
          {t('lists.shown', { shown: formatCount(list.items.length, t.locale), total: formatCount(list.head?.total ?? 0, t.locale) })}
        </span>
        {list.hasMore ? (
          <Button small busy={list.loadingMore} onClick={list.more}>
            {list.loadingMore ? t('common.loading') : t('common.more')}
          </Button>
        ) : null}
      </div>
    </Section>
  )
}

function showWords(show: Show, { counts }: Preview, t: Translate): string {
  const count = (value: number) => ({ count: formatCount(value, t.locale) })
  switch (show) {
    case 'all':
      return t('imports.preview.showAll', count(counts.rows))
    case 'add':
      return t('imports.preview.showAdd', count(counts.add))
    case 'there':
      return t('imports.preview.showThere', count(counts.alreadyThere))
    case 'rejected':
      return t('imports.preview.showRejected', count(counts.rejected))
    case 'noted':
      return t('imports.preview.showNoted', count(counts.noted))
  }
}

interface LineProps {
  readonly row: Row
  readonly columns: Preview['reading']['columns']
  readonly done: boolean
}

function RowLine({ row, columns, done }: LineProps) {
  const t = useWords()
  const cells = columns.flatMap((column) => {
    const text = row.cells[column.number - 1]?.trim()
    return text ? [{ number: column.number, header: column.header, text }] : []
  })
  const outcome = done && row.outcome === 'add' ? 'added' : row.outcome
  return (
    <li className="document-line import-row">
      <div className="row">
        <strong className="date">
          {t('imports.preview.row')} {formatCount(row.rowNumber, t.locale)}
        </strong>
        <StateChip {...LOOK[row.outcome]} label={t(`imports.preview.outcomes.${outcome}`)} />
      </div>
      <dl className="import-cells small">
        {cells.map(({ number, header, text }) => (
          <div key={number}>
            <dt className="second">{header}</dt>
            <dd>{text.length > 120 ? `${text.slice(0, 119)}…` : text}</dd>
          </div>
        ))}
      </dl>
      {row.problems.length > 0 ? (
        <ul className="bullets">
          {row.problems.map((problem) => (
            <li key={`${problem.code} ${problem.column ?? ''} ${problem.field ?? ''}`}>
              {placeOf(row.rowNumber, problem, t)}
              {noteSentence(problem.code, problem.details, t)}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
