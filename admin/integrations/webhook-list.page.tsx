import { useState } from 'react'
import { useRead } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { NewWebhookSheet } from './webhook-form.tsx'
import { toldWords, type Webhook } from './webhook-words.ts'

/** Addresses of other applications, what each is told, and whether it arrives. */
export default function WebhookListPage() {
  const t = useWords()
  const { data, problem, retry } = useRead('/webhooks', {})
  const [adding, setAdding] = useState(false)
  const actions = (
    <>
      <ExportButton list="webhooks" filter={{}} />
      <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
        {t('integrations.add')}
      </Button>
    </>
  )
  return (
    <Page
      title={t('integrations.title')}
      lead={t('integrations.lead')}
      back={{ to: '/set-up', label: t('shell.rail.setUp') }}
      actions={actions}
    >
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {!data && !problem ? <LoadingSkeleton rows={3} /> : null}
      {data ? (
        <DataTable
          caption={t('integrations.title')}
          rows={data.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.name}
          rowHref={(row) => `/set-up/webhooks/${row.id}`}
          first={{ title: t('integrations.columns.name'), after: ({ url }) => <span className="small second"> {new URL(url).host}</span> }}
          columns={columnsOf(t)}
          count={t('integrations.count', { smart_count: data.items.length })}
          empty={
            <EmptyState icon="link" title={t('integrations.emptyTitle')}>
              <p>{t('integrations.emptyLead')}</p>
            </EmptyState>
          }
        />
      ) : null}
      {adding ? <NewWebhookSheet onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}

const columnsOf = (t: Translate): readonly Column<Webhook>[] => [
  { key: 'state', title: t('integrations.columns.state'), cell: (row) => <WebhookState webhook={row} /> },
  {
    key: 'told',
    title: t('integrations.columns.told'),
    wide: true,
    cell: (row) => <span title={toldWords(t, row)}>{toldWords(t, row)}</span>,
  },
  { key: 'waiting', title: t('integrations.columns.waiting'), align: 'end', cell: ({ waiting }) => waiting },
  {
    key: 'dead',
    title: t('integrations.columns.dead'),
    align: 'end',
    cell: ({ dead }) => (dead > 0 ? <StateChip tone="refused" icon="stop" label={String(dead)} /> : dead),
  },
  {
    key: 'last',
    title: t('integrations.columns.last'),
    cell: ({ lastDeliveredAt }) =>
      lastDeliveredAt === null ? <span className="second">{t('integrations.never')}</span> : <InstantText value={lastDeliveredAt} />,
  },
]

export function WebhookState({ webhook }: { webhook: Webhook }) {
  const t = useWords()
  return webhook.active ? (
    <StateChip tone="done" icon="check" label={t('integrations.on')} />
  ) : (
    <StateChip tone="neutral" icon="stop" label={t('integrations.off')} />
  )
}
