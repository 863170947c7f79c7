import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useList, useRead } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
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
import { useAct } from '../shared/use-act.ts'
import { ReturnSheet } from './return-sheet.tsx'

type Row = Schema<'OutgoingMail'>

const LOOK = {
  sent: { tone: 'done', icon: 'check' },
  waiting: { tone: 'information', icon: 'hourglass' },
  returned: { tone: 'refused', icon: 'return' },
  failed: { tone: 'refused', icon: 'alert' },
  dead: { tone: 'refused', icon: 'stop' },
  kept: { tone: 'neutral', icon: 'inbox' },
} as const

/** Whether messages leave. Their words are shown in a demonstration without a mail server only: they open accounts. */
export default function MailsPage() {
  const t = useWords()
  const [dead, setDead] = useState(false)
  const list = useList('/outgoing-mails', { list: { query: dead ? { dead: 'true' } : {} } })
  const replay = useReplay()
  const [reading, setReading] = useState<string | null>(null)
  const [handingIn, setHandingIn] = useState(false)
  const readable = list.head?.readable ?? false
  return (
    <Page
      title={t('people.mails.title')}
      lead={t('people.mails.lead')}
      back={{ to: '/users', label: t('people.back') }}
      actions={
        <>
          <ExportButton list="mails" filter={dead ? { dead: 'true' } : {}} />
          <Button onClick={() => setHandingIn(true)}>{t('people.returns.open')}</Button>
        </>
      }
    >
      {list.head && !list.head.configured ? (
        <Notice tone="attention" title={t(readable ? 'people.mails.readable' : 'people.mails.notConfigured')} />
      ) : null}
      <Views dead={dead} onChoose={setDead} />
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
          columns={columnsOf(t, readable ? setReading : null, dead ? replay : null)}
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
      {handingIn ? <ReturnSheet onClose={() => setHandingIn(false)} /> : null}
      {reading ? <MailSheet id={reading} onClose={() => setReading(null)} /> : null}
    </Page>
  )
}

function Views({ dead, onChoose }: { readonly dead: boolean; readonly onChoose: (dead: boolean) => void }) {
  const t = useWords()
  return (
    <fieldset className="row">
      <legend className="hidden-visually">{t('people.mails.views')}</legend>
      {[false, true].map((only) => (
        <Button
          key={String(only)}
          small
          aria-pressed={dead === only}
          look={dead === only ? 'plain' : 'quiet'}
          onClick={() => onChoose(only)}
        >
          {t(only ? 'people.mails.dead' : 'people.mails.every')}
        </Button>
      ))}
    </fieldset>
  )
}

function useReplay(): (id: string) => void {
  const t = useWords()
  const notify = useNotify()
  const { run } = useAct('post', '/outgoing-mails/{id}/replay')
  return (id) => run({ params: { id } }, () => notify(t('people.mails.replayed'), { type: 'success' }))
}

const columnsOf = (t: Translate, read: ((id: string) => void) | null, replay: ((id: string) => void) | null): readonly Column<Row>[] => [
  { key: 'recipient', title: t('people.mails.columns.recipient'), cell: (row) => row.recipient },
  {
    key: 'state',
    title: t('people.mails.columns.state'),
    cell: (row) => (
      <span title={row.error ?? undefined}>
        <StateChip
          {...LOOK[row.state]}
          label={t(row.state === 'dead' && row.deadBecause ? `people.mails.why.${row.deadBecause}` : `people.mails.states.${row.state}`)}
        />
        {row.returned ? (
          <span className="small second" style={{ display: 'block' }}>
            {t.maybe(`people.mails.reasons.${row.returned.reason}`) ?? row.returned.reason} ({row.returned.status})
          </span>
        ) : null}
      </span>
    ),
  },
  { key: 'created', title: t('people.mails.columns.created'), cell: (row) => <InstantText value={row.createdAt} /> },
  {
    key: 'sent',
    title: t('people.mails.columns.sent'),
    priority: 'medium',
    cell: (row) => (row.sentAt ? <InstantText value={row.sentAt} /> : null),
  },
  { key: 'attempts', title: t('people.mails.columns.attempts'), align: 'end', priority: 'wide', cell: (row) => row.attempts },
  ...(replay
    ? [
        {
          key: 'replay',
          title: t('people.mails.replay'),
          cell: (row: Row) => (
            <Button
              small
              aria-label={`${t('people.mails.replay')}${t.colon}${row.subject}, ${row.recipient}`}
              onClick={() => replay(row.id)}
            >
              {t('people.mails.replay')}
            </Button>
          ),
        },
      ]
    : []),
  ...(read
    ? [
        {
          key: 'read',
          title: t('people.mails.read'),
          cell: (row: Row) => (
            <Button small aria-label={`${t('people.mails.read')}${t.colon}${row.subject}, ${row.recipient}`} onClick={() => read(row.id)}>
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
            {t('people.mails.to')}
            {t.colon}
            {data.recipient}
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
