import { useEffect } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { apiAddress } from '../api/index.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { formatCount, formatSize } from '../shared/format.ts'
import type { IconName } from '../shared/icons.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { useAct } from '../shared/use-act.ts'
import type { Tone } from '../theme.ts'
import { ExportButton } from './export-button.tsx'

type Row = Schema<'ExportFile'>

const TONES: Readonly<Record<Row['state'], Tone>> = {
  waiting: 'neutral',
  running: 'information',
  ready: 'done',
  failed: 'refused',
  cancelled: 'neutral',
}
const SIGNS: Readonly<Record<Row['state'], IconName>> = {
  waiting: 'clock',
  running: 'hourglass',
  ready: 'check',
  failed: 'alert',
  cancelled: 'cross',
}
/** How often the page looks again while a file is being made, in milliseconds. */
const EACH = 2_000

/** Files that are being made or wait, with how far they are. */
export default function MyExportsPage() {
  const t = useWords()
  const notify = useNotify()
  const list = useList('/exports', {})
  const drop = useAct('delete', '/exports/{id}')
  const underWay = list.items.some(({ state }) => state === 'waiting' || state === 'running')
  const { retry } = list
  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(retry, EACH)
    return () => clearInterval(timer)
  }, [underWay, retry])
  const erase = (row: Row): void => {
    const words = row.state === 'waiting' || row.state === 'running' ? 'exports.halted' : 'exports.erased'
    drop.run({ params: { id: row.id } }, () => notify(t(words), { type: 'success' }))
  }
  const again = useAct('post', '/exports/{id}/again')
  const askAgain = (row: Row): void =>
    again.run({ params: { id: row.id }, body: {} }, () => {
      notify(t('exports.askedAgain'), { type: 'success' })
      retry()
    })
  return (
    <Page
      title={t('exports.title')}
      lead={t('exports.lead')}
      actions={list.items.length > 0 ? <ExportButton list="own-exports" filter={{}} /> : null}
    >
      {list.problem && list.items.length === 0 ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={4} />
      ) : (
        <DataTable
          caption={t('exports.title')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.fileName}
          first={{ title: t('exports.fields.file') }}
          columns={columnsOf(t, erase, askAgain)}
          count={null}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          outdated={false}
          empty={
            <EmptyState icon="import" title={t('exports.emptyTitle')}>
              <p>{t('exports.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
    </Page>
  )
}

function rowsOf(row: Row, t: Translate): string {
  const total = formatCount(row.rowsTotal, t.locale)
  return row.state === 'running' ? t('exports.progress', { done: formatCount(row.rowsDone, t.locale), total }) : total
}

const columnsOf = (t: Translate, erase: (row: Row) => void, askAgain: (row: Row) => void): readonly Column<Row>[] => [
  {
    key: 'state',
    title: t('exports.fields.state'),
    wide: true,
    cell: (row) => (
      <span className="row">
        <StateChip tone={TONES[row.state]} icon={SIGNS[row.state]} label={t(`exports.states.${row.state}`)} />
        {row.failure ? <span className="small">{t(`exports.failures.${row.failure}`)}</span> : null}
        {row.state === 'running' ? <progress aria-label={rowsOf(row, t)} max={Math.max(1, row.rowsTotal)} value={row.rowsDone} /> : null}
      </span>
    ),
  },
  { key: 'rows', title: t('exports.fields.rows'), align: 'end', cell: (row) => rowsOf(row, t) },
  { key: 'asked', title: t('exports.fields.asked'), cell: (row) => <InstantText value={row.askedAt} /> },
  {
    key: 'until',
    title: t('exports.fields.until'),
    cell: (row) => (row.state === 'ready' ? <InstantText value={row.keepUntil} /> : <span className="second">–</span>),
  },
  {
    key: 'acts',
    title: t('exports.fields.acts'),
    cell: (row) => {
      const open = row.state === 'waiting' || row.state === 'running'
      return (
        <span className="row" style={{ flexWrap: 'nowrap' }}>
          {row.state === 'ready' ? (
            <a className="button" data-size="small" href={apiAddress('/exports/{id}/file', { id: row.id })} download>
              {t('exports.make')}
              <span className="hidden-visually"> {row.fileName}</span>
              <span className="second"> {formatSize(row.sizeBytes ?? 0, t.locale)}</span>
            </a>
          ) : null}
          {row.state === 'failed' || row.state === 'cancelled' ? (
            <Button small onClick={() => askAgain(row)}>
              {t('exports.again')}
              <span className="hidden-visually"> {row.fileName}</span>
            </Button>
          ) : null}
          <Button small look="quiet" icon="cross" iconOnly onClick={() => erase(row)}>
            {t(open ? 'exports.cancel' : 'exports.erase', { file: row.fileName })}
          </Button>
        </span>
      )
    },
  },
]
