import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { ItemOf } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { apiAddress } from '../api/index.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { todayIn } from '../shared/clock.ts'
import { DataTable } from '../shared/data-table.tsx'
import { DateField, SelectField, TextField } from '../shared/fields.tsx'
import { formatDate } from '../shared/format.ts'
import { InstantText, LegalDate } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { usePerson, useTimeZone } from '../shared/session-context.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { SnapshotDifferences } from './snapshot-differences.tsx'
import './statistics.css'

type Snapshot = ItemOf<'/statistics/snapshots'>

/** Figures frozen as of a day, and why two of them differ. */
export default function SnapshotsPage() {
  const t = useWords()
  const { has } = usePerson()
  const [taking, setTaking] = useState(false)
  const { data, problem, retry } = useRead('/statistics/snapshots', { query: { limit: 200 } })
  const may = has('administrator', 'supervisor')
  return (
    <Page
      title={t('statistics.snapshot.title')}
      lead={t('statistics.snapshot.lead')}
      back={{ to: '/statistics', label: t('statistics.back') }}
      actions={
        <>
          <ExportButton list="statistic-snapshots" filter={{}} />
          {may ? (
            <Button look="primary" icon="seal" onClick={() => setTaking(true)}>
              {t('statistics.snapshot.take')}
            </Button>
          ) : null}
        </>
      }
    >
      {problem && !data ? (
        <ErrorState problem={problem} onRetry={retry} />
      ) : !data ? (
        <LoadingSkeleton rows={4} />
      ) : (
        <div className="statistics">
          <SnapshotTable items={data.items} />
          <p className="small second statistics-definition">{t('statistics.snapshot.outside')}</p>
          {data.items.length > 1 ? <SnapshotDifferences items={data.items} /> : null}
        </div>
      )}
      {taking ? <TakeSheet onClose={() => setTaking(false)} /> : null}
    </Page>
  )
}

function SnapshotTable({ items }: { items: readonly Snapshot[] }) {
  const t = useWords()
  return (
    <DataTable
      caption={t('statistics.snapshot.title')}
      rows={items}
      rowKey={(row) => row.id}
      rowLabel={(row) => `${t('statistics.snapshot.numbered', { number: row.number })} – ${row.title}`}
      first={{ title: t('statistics.snapshot.name') }}
      columns={[
        {
          key: 'programme',
          title: t('statistics.programme'),
          cell: ({ programme }) =>
            programme === null ? t('statistics.everyProgramme') : (t.maybe(`programmes.${programme}.short`) ?? programme),
        },
        { key: 'asOf', title: t('statistics.snapshot.asOf'), cell: (row) => <LegalDate value={row.asOf} look="plain" /> },
        { key: 'askedAt', title: t('statistics.snapshot.askedAt'), cell: (row) => <InstantText value={row.askedAt} /> },
        { key: 'askedBy', title: t('statistics.snapshot.askedBy'), cell: (row) => row.askedBy },
        {
          key: 'hash',
          title: t('statistics.snapshot.hash'),
          priority: 'wide',
          cell: (row) => <code title={row.sha256}>{row.sha256.slice(0, 12)}…</code>,
        },
        {
          key: 'report',
          title: t('statistics.snapshot.report'),
          cell: (row) => <ReportLink row={row} />,
        },
        {
          key: 'content',
          title: t('statistics.snapshot.download'),
          cell: (row) => (
            <a
              className="button"
              data-size="small"
              href={apiAddress('/statistics/snapshots/{id}/content', { id: row.id })}
              aria-label={t('statistics.snapshot.downloadOf', { number: row.number })}
              download
            >
              {t('statistics.snapshot.download')}
            </a>
          ),
        },
      ]}
      empty={
        <EmptyState icon="seal" title={t('statistics.snapshot.empty')}>
          <p>{t('statistics.snapshot.emptyLead')}</p>
        </EmptyState>
      }
    />
  )
}

/** The report of the year of its day, always the same file. */
function ReportLink({ row }: { row: Snapshot }) {
  const t = useWords()
  const year = row.asOf.slice(0, 4)
  return (
    <a
      className="button"
      data-size="small"
      href={apiAddress('/statistics/report.zip', {}, { year, snapshot: row.id, language: t.locale })}
      aria-label={t('statistics.snapshot.reportOf', { year, number: row.number })}
      download
    >
      {year}
    </a>
  )
}

interface Values {
  readonly title: string
  readonly programme: string
  readonly asOf: string
}

function TakeSheet({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const today = todayIn(useTimeZone())
  const programmes = useRead('/programmes', {}).data?.items ?? []
  const take = useSend('post', '/statistics/snapshots')
  const initial: Values = { title: `${t('statistics.rail')} – ${formatDate(today, t.locale, 'plain')}`, programme: '', asOf: today }
  const send = async ({ title, programme, asOf }: Values): Promise<void> => {
    const { body } = await take.send({ body: { title, programme: programme || null, asOf } })
    notify(t('statistics.snapshot.taken', { number: body.number }), { type: 'success' })
    onClose()
  }
  return (
    <Sheet title={t('statistics.snapshot.takeTitle')} onClose={onClose}>
      <p>{t('statistics.snapshot.takeLead')}</p>
      <RecordForm initial={initial} onSubmit={send} submit={t('statistics.snapshot.take')}>
        <TextField source="title" label={t('statistics.snapshot.name')} max={200} />
        <SelectField
          source="programme"
          label={t('statistics.programme')}
          empty={t('statistics.everyProgramme')}
          optional
          choices={programmes.map(({ code }) => ({ value: code, label: t.maybe(`programmes.${code}.short`) ?? code }))}
        />
        <DateField source="asOf" label={t('statistics.snapshot.asOf')} max={today} />
      </RecordForm>
    </Sheet>
  )
}
