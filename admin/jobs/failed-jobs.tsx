import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { jobName } from './job-words.ts'

type Failed = Schema<'FailedJob'>
const PER_PAGE = 20

/** Jobs that were given up, why, and the way to take them up again. */
export function FailedJobs({ page, onPage }: { page: number; onPage: (page: number) => void }) {
  const t = useWords()
  const { data, problem, retry } = useRead('/jobs/failed', { query: { from: page * PER_PAGE, limit: PER_PAGE } })
  const [asking, setAsking] = useState<Failed | 'all' | null>(null)
  const total = data?.total ?? 0
  const all =
    total > 0 ? (
      <>
        <ExportButton of={t('jobs.failed')} list="failed-jobs" filter={{}} />
        <Button small icon="again" onClick={() => setAsking('all')}>
          {t('jobs.retryAll')}
        </Button>
      </>
    ) : null
  return (
    <Section title={t('jobs.failed')} actions={all} flush>
      <p className="small second job-note">{t('jobs.failedLead')}</p>
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {!data && !problem ? <LoadingSkeleton rows={3} /> : null}
      {data ? (
        <DataTable
          caption={t('jobs.failed')}
          rows={data.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => jobName(t, row.name)}
          first={{ title: t('jobs.failedColumns.name') }}
          columns={[
            {
              key: 'reason',
              title: t('jobs.failedColumns.reason'),
              wide: true,
              cell: ({ reason }) => <span title={reason}>{reason}</span>,
            },
            { key: 'at', title: t('jobs.failedColumns.at'), cell: ({ failedAt }) => (failedAt ? <InstantText value={failedAt} /> : '–') },
            { key: 'attempts', title: t('jobs.failedColumns.attempts'), align: 'end', cell: ({ attempts }) => attempts },
            {
              key: 'act',
              title: t('jobs.failedColumns.act'),
              cell: (row) => (
                <Button small aria-label={t('jobs.retryOf', { name: jobName(t, row.name) })} onClick={() => setAsking(row)}>
                  {t('jobs.retry')}
                </Button>
              ),
            },
          ]}
          total={total}
          hasMore={(page + 1) * PER_PAGE < total}
          onMore={() => onPage(page + 1)}
          empty={
            <EmptyState icon="check" title={t('jobs.none')}>
              <p>{t('jobs.noneLead')}</p>
            </EmptyState>
          }
        />
      ) : null}
      {asking ? <RetrySheet asked={asking} total={total} onClose={() => setAsking(null)} onDone={() => onPage(0)} /> : null}
    </Section>
  )
}

function RetrySheet({ asked, total, onClose, onDone }: { asked: Failed | 'all'; total: number; onClose: () => void; onDone: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const one = useSend('post', '/jobs/failed/{id}/retry')
  const all = useSend('post', '/jobs/failed/retry')
  const send = async (): Promise<void> => {
    if (asked === 'all') {
      const { body } = await all.send({})
      notify(t('jobs.retriedAll', { smart_count: body.retried }), { type: 'success' })
    } else {
      await one.send({ params: { id: asked.id } })
      notify(t('jobs.retried'), { type: 'success' })
    }
    onDone()
  }
  return (
    <ConfirmSheet
      title={asked === 'all' ? t('jobs.retryAllOf', { smart_count: total }) : t('jobs.retryOf', { name: jobName(t, asked.name) })}
      consequence={
        <>
          <p>{t('jobs.retryEffect')}</p>
          {asked === 'all' ? <p>{t('jobs.retryAllEffect')}</p> : null}
        </>
      }
      confirm={t(asked === 'all' ? 'jobs.retryAll' : 'jobs.retry')}
      onConfirm={send}
      onClose={onClose}
    />
  )
}
