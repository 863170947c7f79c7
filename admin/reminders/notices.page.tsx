import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useList, useRead, useSend } from '../api/hooks.ts'
import { dueWords } from '../cases/case-words.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { SelectField } from '../shared/fields.tsx'
import { formatDate } from '../shared/format.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { useAct } from '../shared/use-act.ts'
import { reroutedWords } from './reminder-words.ts'

type Row = Schema<'Notice'>
type Rhythm = Schema<'NoticeSettings'>['rhythm']

/** What one was told, and how one wants to be told: where the link of every digest leads. Opening it changes nothing. */
export default function NoticesPage() {
  const t = useWords()
  const [unread, setUnread] = useState(false)
  const list = useList('/notices', { list: { query: unread ? { unread: 'true' } : {} } })
  const { run: mark } = useAct('post', '/notices/readings')
  const some = list.items.some((row) => row.readAt === null)
  return (
    <Page
      title={t('reminders.notices.title')}
      lead={t('reminders.notices.lead')}
      actions={
        <>
          <ExportButton list="notices" filter={unread ? { unread: 'true' } : {}} />
          {some ? <Button onClick={() => mark({ body: { ids: null, read: true } })}>{t('reminders.notices.markAll')}</Button> : null}
        </>
      }
    >
      <fieldset className="row">
        <legend className="hidden-visually">{t('reminders.notices.views')}</legend>
        {[false, true].map((only) => (
          <Button
            key={String(only)}
            small
            aria-pressed={unread === only}
            look={unread === only ? 'plain' : 'quiet'}
            onClick={() => setUnread(only)}
          >
            {t(only ? 'reminders.notices.unread' : 'reminders.notices.all')}
          </Button>
        ))}
      </fieldset>
      {list.problem && list.items.length === 0 ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={6} />
      ) : (
        <DataTable
          caption={t('reminders.notices.title')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.case.reference}
          rowHref={(row) => `/cases/${row.case.id}`}
          first={{ title: t('reminders.notices.columns.case'), after: (row) => <span className="second"> {row.case.applicantName}</span> }}
          columns={columnsOf(t, (row) => mark({ body: { ids: [row.id], read: row.readAt === null } }))}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          outdated={list.outdated}
          empty={
            <EmptyState icon="bell" title={t('reminders.notices.empty')}>
              <p>{t('reminders.notices.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
      <RhythmSection />
      <StopSection />
    </Page>
  )
}

function whatOf(row: Row, t: Translate): string {
  if (row.kind === 'address-unreachable') return t('reminders.notices.unreachable', { address: row.address ?? '' })
  const words = t('reminders.about', { kind: dueWords(row.aboutKind, t), date: formatDate(row.aboutOn ?? '', t.locale, 'plain') })
  return row.rerouted ? `${words} (${reroutedWords(row.rerouted, t)})` : words
}

const columnsOf = (t: Translate, mark: (row: Row) => void): readonly Column<Row>[] => [
  {
    key: 'what',
    title: t('reminders.notices.columns.what'),
    wide: true,
    cell: (row) => <span title={whatOf(row, t)}>{whatOf(row, t)}</span>,
  },
  { key: 'when', title: t('reminders.notices.columns.when'), cell: (row) => <InstantText value={row.createdAt} /> },
  {
    key: 'state',
    title: t('reminders.notices.columns.state'),
    cell: (row) =>
      row.readAt ? (
        <StateChip tone="neutral" icon="check" label={t('reminders.notices.read')} />
      ) : (
        <StateChip tone="information" icon="bell" label={t('reminders.notices.isUnread')} />
      ),
  },
  {
    key: 'acts',
    title: t('reminders.notices.columns.acts'),
    cell: (row) => {
      const act = t(row.readAt ? 'reminders.notices.markUnread' : 'reminders.notices.markRead')
      return (
        <Button
          small
          look="quiet"
          aria-label={t('reminders.notices.markOf', { act, reference: row.case.reference })}
          onClick={() => mark(row)}
        >
          {act}
        </Button>
      )
    },
  },
]

/** No reminder at all, but for what nobody may keep silent; and back. */
function StopSection() {
  const t = useWords()
  const notify = useNotify()
  const { userId } = usePerson()
  const mutes = useRead('/reminder-mutes', {})
  const stop = useAct('post', '/reminder-mutes')
  const resume = useAct('delete', '/reminder-mutes/{id}')
  const own = mutes.data?.items.find((mute) => mute.userId === userId && mute.rule === null)
  if (!mutes.data) return null
  return (
    <Section title={t('reminders.stop.title')}>
      <div className="stack">
        <p>{t(own ? 'reminders.stop.stopped' : 'reminders.stop.lead')}</p>
        <p>
          {own ? (
            <Button onClick={() => resume.run({ params: { id: own.id } }, () => notify(t('reminders.mutes.lifted'), { type: 'success' }))}>
              {t('reminders.stop.resume')}
            </Button>
          ) : (
            <Button
              onClick={() =>
                stop.run({ body: { userId, rule: null, until: null, reason: '' } }, () =>
                  notify(t('reminders.mutes.done'), { type: 'success' }),
                )
              }
            >
              {t('reminders.stop.stop')}
            </Button>
          )}
        </p>
      </div>
    </Section>
  )
}

function RhythmSection() {
  const t = useWords()
  const notify = useNotify()
  const settings = useRead('/notice-settings', {})
  const choose = useSend('put', '/notice-settings')
  const { data, etag } = settings
  return (
    <Section title={t('reminders.rhythm.title')}>
      {data ? (
        <div className="account-form">
          <RecordForm<{ rhythm: Rhythm }>
            key={etag}
            initial={{ rhythm: data.rhythm }}
            submit={t('reminders.rhythm.save')}
            guard={false}
            onSubmit={async (values) => {
              await choose.send({ body: values, ifMatch: etag })
              notify(t('reminders.rhythm.saved'), { type: 'success' })
            }}
          >
            <SelectField
              source="rhythm"
              label={t('reminders.rhythm.field')}
              hint={t('reminders.rhythm.hint')}
              choices={(['at-once', 'daily', 'weekly'] as const).map((value) => ({ value, label: t(`reminders.rhythm.${value}`) }))}
            />
          </RecordForm>
        </div>
      ) : (
        <LoadingSkeleton rows={2} />
      )}
    </Section>
  )
}
