import { useEffect, useRef, useState } from 'react'
import { useNotify } from 'react-admin'
import { Link } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { call } from '../api/index.ts'
import { type ApiProblem, problemOf } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { formatCount, formatSize } from '../shared/format.ts'
import { Notice } from '../shared/notice.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { LoadingSkeleton } from '../shared/states.tsx'
import { downloadMade } from './download.ts'
import { ExportColumns } from './export-columns.tsx'
import { exportWords } from './export-words.ts'
import './exports.css'
import { type Layout, SavedSets } from './saved-sets.tsx'

const FORMATS = ['xlsx', 'ods', 'csv', 'json'] as const
const SEPARATORS = ['semicolon', 'comma', 'tab'] as const
const DECIMALS = ['comma', 'point'] as const

interface Props {
  readonly list: string
  readonly filter: Readonly<Record<string, string>>
  /** How the screen is sorted, where it can be. */
  readonly sort?: string
  /** Columns ticked at first; absent: all of them. */
  readonly columns?: readonly string[]
  /** Words of codes only the screen knows, by column. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly onClose: () => void
}

/** Format, columns, and how many rows; then the file, at once or later. */
export default function ExportSheet({ list, onClose, ...shown }: Props) {
  const t = useWords()
  const lists = useRead('/export-lists', { query: { language: t.locale } })
  const known = lists.data?.items.find(({ code }) => code === list)
  if (lists.problem || !known)
    return (
      <Sheet title={t('exports.export')} onClose={onClose}>
        {lists.problem ? <ProblemMessage problem={lists.problem} /> : <LoadingSkeleton rows={6} />}
      </Sheet>
    )
  return <Chosen list={known} onClose={onClose} {...shown} />
}

/** How many rows there would be; null while they are counted. */
function useRowCount(list: string, filter: Props['filter']) {
  const [count, setCount] = useState<{ rows: number; rowsAtOnce: number } | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const asked = JSON.stringify(filter)
  useEffect(() => {
    const leaving = new AbortController()
    call('post', '/export-lists/{list}/count', {
      params: { list },
      body: { filter: JSON.parse(asked) as Record<string, string> },
      signal: leaving.signal,
    })
      .then(({ body }) => setCount(body))
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setProblem(problemOf(error))
      })
    return () => leaving.abort()
  }, [list, asked])
  return { count, problem }
}

/** The download under way: bytes received, what went wrong, and the way to stop it. */
function useDownload(list: string, onDone: () => void) {
  const t = useWords()
  const notify = useNotify()
  const [received, setReceived] = useState<number | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const under = useRef<AbortController | null>(null)
  useEffect(() => () => under.current?.abort(), [])
  const start = (body: unknown): void => {
    const leaving = new AbortController()
    under.current = leaving
    setProblem(null)
    setReceived(0)
    downloadMade({ path: '/export-lists/{list}/file', params: { list }, body, signal: leaving.signal, onBytes: setReceived })
      .then(() => {
        notify(t('exports.done'), { type: 'success' })
        onDone()
      })
      .catch((error: unknown) => {
        if (leaving.signal.aborted) notify(t('exports.stopped'), { type: 'info' })
        else setProblem(problemOf(error))
      })
      .finally(() => setReceived(null))
  }
  return { received, problem, start, stop: () => under.current?.abort() }
}

const firstLayout = (list: Schema<'ExportList'>, columns: readonly string[] | undefined): Layout => ({
  format: 'xlsx',
  separator: 'semicolon',
  decimals: 'comma',
  byteOrderMark: true,
  columns: list.columns.map(({ code }) => code).filter((code) => columns?.includes(code) ?? true),
})

function Chosen({ list, filter, sort, columns, words, onClose }: Omit<Props, 'list'> & { readonly list: Schema<'ExportList'> }) {
  const t = useWords()
  const notify = useNotify()
  const [layout, setLayout] = useState<Layout>(() => firstLayout(list, columns))
  const { count, problem: notCounted } = useRowCount(list.code, filter)
  const download = useDownload(list.code, onClose)
  const ask = useSend('post', '/export-lists/{list}/jobs')
  const later = count !== null && count.rows > count.rowsAtOnce
  const make = (): void => {
    const body = {
      ...layout,
      language: t.locale,
      filter: { ...filter },
      ...(sort ? { sort } : {}),
      words: { ...exportWords(list.code, layout.columns, t), ...words },
    }
    if (!later) {
      download.start(body)
      return
    }
    ask.run({ params: { list: list.code }, body }, () => {
      notify(t('exports.asked'), { type: 'success' })
      onClose()
    })
  }
  const shown = download.problem ?? ask.problem ?? notCounted
  const foot =
    download.received === null ? (
      <>
        <Button
          look="primary"
          icon="import"
          busy={ask.sending || (count === null && !notCounted)}
          whyNot={layout.columns.length === 0 ? t('exports.columnMissing') : null}
          onClick={make}
        >
          {t(later ? 'exports.ask' : 'exports.make')}
        </Button>
        <Link to="/exports">{t('exports.seeMine')}</Link>
      </>
    ) : (
      <>
        <span role="status">{t('exports.making', { size: formatSize(download.received, t.locale) })}</span>
        <Button onClick={download.stop}>{t('exports.stop')}</Button>
      </>
    )
  return (
    <Sheet title={t('exports.sheetTitle', { list: list.heading })} onClose={onClose} foot={foot}>
      {shown ? <ProblemMessage problem={shown} /> : null}
      <Counted count={count} />
      <FormatFields layout={layout} onChange={setLayout} />
      <ExportColumns
        columns={list.columns}
        chosen={layout.columns}
        onChange={(columns) => setLayout({ ...layout, columns: [...columns] })}
      />
      <SavedSets list={list.code} layout={layout} onTake={(taken) => setLayout(taken ?? firstLayout(list, columns))} />
    </Sheet>
  )
}

/** How many rows, said before anything is made; whether it will be later. */
function Counted({ count }: { readonly count: { readonly rows: number; readonly rowsAtOnce: number } | null }) {
  const t = useWords()
  const words =
    count === null ? t('exports.counting') : count.rows === 0 ? t('exports.nothing') : t('exports.count', { smart_count: count.rows })
  return (
    <>
      <p role="status">{words}</p>
      {count !== null && count.rows > count.rowsAtOnce ? (
        <Notice tone="information">{t('exports.later', { limit: formatCount(count.rowsAtOnce, t.locale) })}</Notice>
      ) : null}
    </>
  )
}

function FormatFields({ layout, onChange }: { readonly layout: Layout; readonly onChange: (layout: Layout) => void }) {
  const t = useWords()
  return (
    <div className="row" style={{ alignItems: 'start' }}>
      <FieldFrame label={t('exports.format')}>
        {(attributes) => (
          <select
            {...attributes}
            data-first=""
            className="input"
            value={layout.format}
            onChange={(event) => onChange({ ...layout, format: event.target.value as Layout['format'] })}
          >
            {FORMATS.map((format) => (
              <option key={format} value={format}>
                {t(`exports.formats.${format}`)}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
      {layout.format === 'csv' ? (
        <>
          <FieldFrame label={t('exports.separator')}>
            {(attributes) => (
              <select
                {...attributes}
                className="input"
                value={layout.separator}
                onChange={(event) => onChange({ ...layout, separator: event.target.value as Layout['separator'] })}
              >
                {SEPARATORS.map((separator) => (
                  <option key={separator} value={separator}>
                    {t(`exports.separators.${separator}`)}
                  </option>
                ))}
              </select>
            )}
          </FieldFrame>
          <FieldFrame label={t('exports.decimals')}>
            {(attributes) => (
              <select
                {...attributes}
                className="input"
                value={layout.decimals}
                onChange={(event) => onChange({ ...layout, decimals: event.target.value as Layout['decimals'] })}
              >
                {DECIMALS.map((decimals) => (
                  <option key={decimals} value={decimals}>
                    {t(`exports.decimalSigns.${decimals}`)}
                  </option>
                ))}
              </select>
            )}
          </FieldFrame>
        </>
      ) : null}
    </div>
  )
}
