import { useState } from 'react'
import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Notice } from '../shared/notice.tsx'
import { Page } from '../shared/page.tsx'
import { Section } from '../shared/section.tsx'
import { useTimeZone } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { FailedJobs } from './failed-jobs.tsx'
import { jobName } from './job-words.ts'
import { scheduleWords } from './schedule-words.ts'
import './jobs.css'

type Jobs = Schema<'Jobs'>

/** Whether what is done outside the pages moves on: what waits, what was given up, who works, what comes next. */
export default function JobsPage() {
  const t = useWords()
  const { data, problem, retry } = useRead('/jobs', {})
  const [page, setPage] = useState(0)
  const back = { to: '/set-up', label: t('shell.rail.setUp') }
  return (
    <Page title={t('jobs.title')} lead={data ? `${t('jobs.lead')} ${t(`jobs.store.${data.store}`)}` : t('jobs.lead')} back={back}>
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {!data && !problem ? <LoadingSkeleton rows={6} /> : null}
      {data ? (
        <>
          {data.workers.some(({ state }) => state === 'alive') ? null : <Notice tone="refused" title={t('jobs.silent')} />}
          {data.scope === 'funder' ? <p className="small second">{t('jobs.ownOnly')}</p> : null}
          <Counts jobs={data} />
          <FailedJobs page={page} onPage={setPage} />
          <Workers workers={data.workers} />
          <Schedules schedules={data.schedules} />
        </>
      ) : null}
    </Page>
  )
}

function Counts({ jobs: { scope, counts, oldestWaitingAt, outboxWaiting, outboxOldestAt } }: { jobs: Jobs }) {
  const t = useWords()
  const since = (note: 'waiting' | 'outbox', at: string | null) =>
    at === null ? (
      t('jobs.countNotes.nothing')
    ) : (
      <>
        {t(`jobs.countNotes.${note}`)} <InstantText value={at} />
      </>
    )
  const tiles = [
    { key: 'outbox', count: outboxWaiting, note: since('outbox', outboxOldestAt) },
    { key: scope === 'funder' ? 'unfinished' : 'waiting', count: counts.waiting, note: since('waiting', oldestWaitingAt) },
    ...(scope === 'installation'
      ? ([
          { key: 'active', count: counts.active, note: null },
          { key: 'delayed', count: counts.delayed, note: t('jobs.countNotes.delayed') },
        ] as const)
      : []),
    { key: 'failed', count: counts.failed, note: null },
  ] as const
  return (
    <dl className="job-counts">
      {tiles.map(({ key, count, note }) => (
        <div key={key} className="job-count" data-alarm={key === 'failed' && count > 0 ? '' : undefined}>
          <dt>{t(`jobs.counts.${key}`)}</dt>
          <dd>
            <strong>{count}</strong>
            {note ? <span className="small second">{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const LOOK = {
  alive: { tone: 'done', icon: 'check' },
  silent: { tone: 'refused', icon: 'alert' },
  stopped: { tone: 'neutral', icon: 'stop' },
} as const

function Workers({ workers }: { workers: Jobs['workers'] }) {
  const t = useWords()
  return (
    <Section title={t('jobs.workers')} flush>
      <p className="small second job-note">{t('jobs.workersLead')}</p>
      <DataTable
        caption={t('jobs.workers')}
        rows={workers}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.host ?? t('jobs.workerOf')}
        first={{ title: t('jobs.workerColumns.host') }}
        columns={[
          {
            key: 'state',
            title: t('jobs.workerColumns.state'),
            cell: ({ state }) => <StateChip {...LOOK[state]} label={t(`jobs.workerStates.${state}`)} />,
          },
          { key: 'beat', title: t('jobs.workerColumns.beat'), cell: ({ beatAt }) => <InstantText value={beatAt} /> },
          { key: 'started', title: t('jobs.workerColumns.started'), cell: ({ startedAt }) => <InstantText value={startedAt} /> },
        ]}
        empty={<EmptyState icon="alert" title={t('jobs.noWorker')} />}
      />
    </Section>
  )
}

function Schedules({ schedules }: { schedules: Jobs['schedules'] }) {
  const t = useWords()
  const ownZone = useTimeZone()
  return (
    <Section title={t('jobs.schedules')} flush>
      <DataTable
        caption={t('jobs.schedules')}
        rows={schedules}
        rowKey={(row) => row.id}
        rowLabel={(row) => jobName(t, row.name)}
        first={{ title: t('jobs.scheduleColumns.name') }}
        columns={[
          { key: 'when', title: t('jobs.scheduleColumns.when'), cell: (row) => scheduleWords(row, ownZone, t) },
          { key: 'next', title: t('jobs.scheduleColumns.next'), cell: ({ next }) => (next ? <InstantText value={next} /> : '–') },
        ]}
      />
    </Section>
  )
}
