import { useState } from 'react'
import type { Schema } from '../api/contract.ts'
import { useList, useRead } from '../api/hooks.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Notice } from '../shared/notice.tsx'
import { Page } from '../shared/page.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'

type Row = Schema<'OutgoingMail'>

const LOOK = {
  sent: { tone: 'done', icon: 'check' },
  waiting: { tone: 'information', icon: 'hourglass' },
  failed: { tone: 'refused', icon: 'alert' },
  kept: { tone: 'neutral', icon: 'inbox' },
} as const

/** Whether messages leave. Their words are shown in a demonstration without a mail server only: they open accounts. */
export default function MailsPage() {
  const t = useWords()
  const list = useList('/outgoing-mails', {})
  const [reading, setReading] = useState<string | null>(null)
  const readable = list.head?.readable ?? false
  return (
    <Page title={t('people.mails.title')} lead={t('people.mails.lead')} back={{ to: '/users', label: t('people.back') }}>
      {list.head && !list.head.configured ? (
        <Notice tone="attention" title={t(readable ? 'people.mails.readable' : 'people.mails.notConfigured')} />
      ) : null}
      {list.problem && list.items.length === 0 ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={6} />
      ) : (
        <DataTable
          caption={t('people.mails.title')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.subject}
          first={{ title: t('people.mails.columns.subject') }}
          columns={columnsOf(t, readable ? setReading : null)}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          empty={
            <EmptyState icon="letter" title={t('people.mails.empty')}>
              <p>{t('people.mails.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
      {reading ? <MailSheet id={reading} onClose={() => setReading(null)} /> : null}
    </Page>
  )
}

const columnsOf = (t: Translate, read: ((id: string) => void) | null): readonly Column<Row>[] => [
  { key: 'recipient', title: t('people.mails.columns.recipient'), cell: (row) => row.recipient },
  {
    key: 'state',
    title: t('people.mails.columns.state'),
    cell: (row) => <StateChip {...LOOK[row.state]} label={t(`people.mails.states.${row.state}`)} />,
  },
  { key: 'created', title: t('people.mails.columns.created'), cell: (row) => <InstantText value={row.createdAt} /> },
  {
    key: 'sent',
    title: t('people.mails.columns.sent'),
    priority: 'medium',
    cell: (row) => (row.sentAt ? <InstantText value={row.sentAt} /> : null),
  },
  { key: 'attempts', title: t('people.mails.columns.attempts'), align: 'end', priority: 'wide', cell: (row) => row.attempts },
  ...(read
    ? [
        {
          key: 'read',
          title: t('people.mails.read'),
          cell: (row: Row) => (
            <Button small aria-label={`${t('people.mails.read')} : ${row.subject}, ${row.recipient}`} onClick={() => read(row.id)}>
              {t('people.mails.read')}
            </Button>
          ),
        },
      ]
    : []),
]

function MailSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords()
  const { data, problem, retry } = useRead('/outgoing-mails/{id}', { params: { id } })
  return (
    <Sheet title={data?.subject ?? t('people.mails.title')} onClose={onClose}>
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {!data && !problem ? <LoadingSkeleton rows={4} /> : null}
      {data ? (
        <div className="stack">
          <p className="second">
            {t('people.mails.to')} : {data.recipient}
          </p>
          <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {data.text.split(/(https?:\/\/\S+)/).map((part) =>
              part.startsWith('http') ? (
                <a key={part} href={part}>
                  {part}
                </a>
              ) : (
                part
              ),
            )}
          </div>
        </div>
      ) : null}
    </Sheet>
  )
}
