import { useState } from 'react'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Section } from '../shared/section.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { DeliverySheet, ReplaySinceSheet } from './delivery-sheets.tsx'
import { answerWords, type Delivery, eventWords, type Webhook } from './webhook-words.ts'

const VIEWS = ['all', 'waiting', 'dead', 'delivered'] as const

/** What was sent to one address, the latest first, and what it answered. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const t = useWords()
  const [view, setView] = useState<(typeof VIEWS)[number]>('all')
  const query: Readonly<Record<string, string>> = view === 'all' ? {} : { state: view }
  const list = useList('/webhooks/{id}/deliveries', { params: { id: webhook.id }, list: { query } })
  const [shown, setShown] = useState<Delivery | null>(null)
  const [again, setAgain] = useState(false)
  const actions = (
    <>
      <ExportButton of={t('integrations.deliveries')} list="webhook-deliveries" filter={{ endpoint: webhook.id, ...query }} />
      <Button small icon="again" onClick={() => setAgain(true)}>
        {t('integrations.since.open')}
      </Button>
    </>
  )
  return (
    <Section title={t('integrations.deliveries')} actions={actions} flush>
      <fieldset className="row" style={{ padding: '12px 16px 0' }}>
        <legend className="hidden-visually">{t('integrations.views.label')}</legend>
        {VIEWS.map((one) => (
          <Button key={one} small aria-pressed={view === one} look={view === one ? 'primary' : 'plain'} onClick={() => setView(one)}>
            {t(`integrations.views.${one}`)}
          </Button>
        ))}
        <span className="small second">{t('integrations.deliveriesLead')}</span>
      </fieldset>
      {list.problem && list.items.length === 0 ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={5} />
      ) : (
        <DataTable
          caption={t('integrations.deliveries')}
          rows={list.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.case.reference}
          rowHref={(row) => `/cases/${row.case.id}`}
          first={{ title: t('integrations.deliveryColumns.reference') }}
          columns={columnsOf(t, setShown)}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          outdated={list.outdated}
          empty={
            <EmptyState icon="inbox" title={t('integrations.noDelivery')}>
              {view === 'all' ? <p>{t('integrations.noDeliveryLead')}</p> : null}
            </EmptyState>
          }
        />
      )}
      {shown ? <DeliverySheet delivery={shown} onClose={() => setShown(null)} /> : null}
      {again ? <ReplaySinceSheet webhook={webhook} onClose={() => setAgain(false)} /> : null}
    </Section>
  )
}

const LOOK = {
  waiting: { tone: 'information', icon: 'hourglass' },
  delivered: { tone: 'done', icon: 'check' },
  dead: { tone: 'refused', icon: 'stop' },
  skipped: { tone: 'neutral', icon: 'undo' },
} as const

const columnsOf = (t: Translate, onShow: (delivery: Delivery) => void): readonly Column<Delivery>[] => [
  { key: 'kind', title: t('integrations.deliveryColumns.kind'), wide: true, cell: (row) => eventWords(t, row) },
  { key: 'state', title: t('integrations.deliveryColumns.state'), cell: (row) => <DeliveryState delivery={row} /> },
  { key: 'created', title: t('integrations.deliveryColumns.created'), cell: ({ createdAt }) => <InstantText value={createdAt} /> },
  { key: 'answer', title: t('integrations.deliveryColumns.answer'), cell: (row) => answerWords(t, row) },
  { key: 'tries', title: t('integrations.deliveryColumns.tries'), align: 'end', priority: 'medium', cell: ({ attempts }) => attempts },
  {
    key: 'act',
    title: t('integrations.deliveryColumns.act'),
    cell: (row) => (
      <Button
        small
        aria-label={`${t('integrations.detailOf', { reference: row.case.reference })}, ${eventWords(t, row)}`}
        onClick={() => onShow(row)}
      >
        {t('integrations.detail')}
      </Button>
    ),
  },
]

export function DeliveryState({ delivery: { state, behind, attempts } }: { delivery: Delivery }) {
  const t = useWords()
  const word = state !== 'waiting' ? state : behind ? 'behind' : attempts > 0 ? 'again' : 'waiting'
  const look = word === 'again' ? ({ tone: 'attention', icon: 'alert' } as const) : LOOK[state]
  return <StateChip {...look} label={t(`integrations.states.${word}`)} />
}
