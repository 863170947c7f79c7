import { type ReactNode, useId, useRef } from 'react'
import { useStore } from 'react-admin'
import { Link } from 'react-router'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from './button.tsx'
import { formatCount } from './format.ts'
import { Icon } from './icons.tsx'
import type { Selection } from './list-state.ts'
import { useTableKeys } from './table-keys.ts'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Field of `?sort=`; absent: the column cannot be sorted. */
  readonly sort?: string
  /** end: amounts and counts. */
  readonly align?: 'end'
  /** Takes the room that is left and is cut with an ellipsis: at most one column. */
  readonly wide?: boolean
  /** Left out below 1366 px (wide) or 1024 px (medium), so that the table never scrolls sideways. */
  readonly priority?: 'wide' | 'medium'
}

interface DataTableProps<Row> {
  /** What this table is, for those who listen. */
  readonly caption: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** The words of the link in the first column, and of its tick box. */
  readonly rowLabel: (row: Row) => string
  /** Where a row leads; the first column is that link. Absent: the rows lead nowhere. */
  readonly rowHref?: (row: Row) => string
  /** First column: title, sort, and what stands after the link. */
  readonly first: { readonly title: string; readonly sort?: string; readonly after?: (row: Row) => ReactNode }
  readonly columns: readonly Column<Row>[]
  readonly sort?: string
  readonly onSort?: (sort: string) => void
  readonly selection?: Selection
  /** "137 dossiers · 412 300,00 € demandés". */
  readonly count?: ReactNode
  readonly total?: number | undefined
  readonly hasMore?: boolean
  readonly onMore?: () => void
  readonly loadingMore?: boolean
  /** Rows of the filter before, while the new ones are on their way. */
  readonly outdated?: boolean
  /** Shown in place of the rows when there are none. */
  readonly empty?: ReactNode
}

const FEW = 6

/** Rows to compare: a real link in the first column, sorting by buttons, ticks with names, j k x and Enter, the next page on demand. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, rowKey, columns, selection, count, empty, outdated = false } = props
  const t = useWords()
  const body = useRef<HTMLTableSectionElement>(null)
  const [compact, setCompact] = useStore<boolean>('device.compact', false)
  useTableKeys(body, selection ? (index) => toggleRow(rows, rowKey, selection, index) : undefined)
  const densityId = useId()
  // seen at one glance: nobody needs to be told how many they are, nor to squeeze them
  const few = rows.length <= FEW && !props.hasMore && !selection
  return (
    <div className="table-block" data-density={compact ? 'compact' : undefined}>
      <div className={(rows.length === 0 && empty) || (few && !count) ? 'hidden-visually' : 'table-head-line'}>
        <p className="table-count" role="status">
          {count ?? countWords(props, t)}
        </p>
        {rows.length === 0 || few ? null : (
          <span className="check small">
            <input
              type="checkbox"
              className="tick"
              id={densityId}
              checked={compact}
              onChange={(event) => setCompact(event.target.checked)}
            />
            <label htmlFor={densityId}>{t('lists.density')}</label>
          </span>
        )}
      </div>
      {rows.length === 0 && empty ? (
        empty
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard
        <section className="table-scroll" aria-label={t('lists.scrollable', { caption })} tabIndex={0}>
          <table className="table table-cards" aria-busy={outdated}>
            <caption className="hidden-visually">{caption}</caption>
            <thead>
              <tr>
                {selection ? <SelectShown rows={rows} rowKey={rowKey} selection={selection} /> : null}
                <HeaderCell {...props} column={{ key: 'first', ...props.first }} />
                {columns.map((column) => (
                  <HeaderCell key={column.key} {...props} column={column} />
                ))}
              </tr>
            </thead>
            <tbody ref={body} style={outdated ? { opacity: 0.6 } : undefined}>
              {rows.map((row) => (
                <TableRow key={rowKey(row)} {...props} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length > 0 && !few ? <TableFoot {...props} /> : null}
    </div>
  )
}

/** How many there are, or are shown while the whole is not known. */
function countWords<Row>({ rows, total, hasMore }: DataTableProps<Row>, t: Translate): string {
  if (total === undefined && hasMore) return t('lists.shownFirst', { shown: formatCount(rows.length, t.locale) })
  return t('lists.rows', { smart_count: total ?? rows.length })
}

function toggleRow<Row>(rows: readonly Row[], rowKey: (row: Row) => string, selection: Selection, index: number): void {
  const row = rows[index]
  if (row !== undefined) selection.toggle(rowKey(row))
}

interface HeaderColumn {
  readonly title: string
  readonly sort?: string
  readonly align?: 'end'
  readonly wide?: boolean
  readonly priority?: 'wide' | 'medium'
}

function HeaderCell<Row>({ column, sort, onSort }: DataTableProps<Row> & { column: HeaderColumn & { key: string } }) {
  const t = useWords()
  const field = column.sort
  const direction = field === undefined || !sort ? undefined : sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : 'none'
  const className = column.wide ? 'cell-wide' : undefined
  return (
    <th scope="col" aria-sort={direction} className={className} data-align={column.align} data-priority={column.priority}>
      {field === undefined || !onSort ? (
        column.title
      ) : (
        <button
          type="button"
          className="sort"
          onClick={() => onSort(direction === 'descending' ? field : direction === 'ascending' ? `-${field}` : field)}
        >
          <span className="hidden-visually">{t('lists.sortBy', { column: column.title })}</span>
          <span aria-hidden="true">{column.title}</span>
          <Icon name={direction === 'ascending' ? 'up' : direction === 'descending' ? 'down' : 'sort'} small />
        </button>
      )}
    </th>
  )
}

function SelectShown<Row>({ rows, rowKey, selection }: { rows: readonly Row[]; rowKey: (row: Row) => string; selection: Selection }) {
  const t = useWords()
  const keys = rows.map(rowKey)
  const ticked = keys.filter((key) => selection.ids.has(key)).length
  const all = keys.length > 0 && ticked === keys.length
  return (
    <th scope="col" className="cell-tick">
      <label>
        <span className="hidden-visually">{t('lists.selectShown')}</span>
        <input
          type="checkbox"
          className="tick"
          checked={all}
          ref={(node) => {
            if (node) node.indeterminate = ticked > 0 && !all
          }}
          onChange={() => {
            const next = new Set(selection.ids)
            for (const key of keys) if (all) next.delete(key)
            if (!all) for (const key of keys) next.add(key)
            selection.set(next)
          }}
        />
      </label>
    </th>
  )
}

function TableRow<Row>({ row, rowKey, rowLabel, rowHref, first, columns, selection }: DataTableProps<Row> & { row: Row }) {
  const t = useWords()
  const key = rowKey(row)
  const selected = selection?.ids.has(key) ?? false
  const label = rowLabel(row)
  return (
    <tr data-selected={selected ? '' : undefined} data-row="">
      {selection ? (
        <td className="cell-tick">
          <label>
            <span className="hidden-visually">{t('lists.select', { label })}</span>
            <input type="checkbox" className="tick" checked={selected} onChange={() => selection.toggle(key)} />
          </label>
        </td>
      ) : null}
      <th scope="row">
        <span className="cell-line">
          {rowHref ? <Link to={rowHref(row)}>{label}</Link> : label}
          {first.after?.(row)}
        </span>
      </th>
      {columns.map((column) => (
        <td
          key={column.key}
          className={column.wide ? 'cell-wide' : undefined}
          data-title={column.title}
          data-align={column.align}
          data-priority={column.priority}
        >
          {column.wide ? <span className="cell-line">{column.cell(row)}</span> : column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

function TableFoot<Row>({ rows, total, hasMore = false, onMore, loadingMore = false, rowHref, selection }: DataTableProps<Row>) {
  const t = useWords()
  const shown = formatCount(rows.length, t.locale)
  return (
    <div className="table-foot">
      <span>
        {!hasMore
          ? t('lists.allShown')
          : total === undefined
            ? t('lists.shownFirst', { shown })
            : t('lists.shown', { shown, total: formatCount(total, t.locale) })}
      </span>
      {hasMore && onMore ? (
        <Button small busy={loadingMore} onClick={onMore}>
          {loadingMore ? t('common.loading') : t('common.more')}
        </Button>
      ) : null}
      {rowHref ? <span>{t(selection ? 'lists.keysTick' : 'lists.keys')}</span> : null}
    </div>
  )
}
