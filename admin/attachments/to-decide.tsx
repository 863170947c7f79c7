import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useList, useSend } from '../api/hooks.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button, LinkButton } from '../shared/button.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { formatSiret } from '../shared/format.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'

type Request = Schema<'AttachmentToDecide'>
type Verdict = 'accept' | 'refuse'

/** Open requests of others, with what one says to each. */
export function ToDecide({ caption }: { caption: string }) {
  const t = useWords()
  const list = useList('/attachment-requests/to-decide', {})
  const [deciding, setDeciding] = useState<{ request: Request; verdict: Verdict } | null>(null)
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.retry} />
  if (list.loading) return <LoadingSkeleton rows={4} />
  return (
    <>
      <DataTable
        caption={caption}
        rows={list.items}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.asker.fullName}
        first={{ title: t('attachments.columns.asker') }}
        columns={columnsOf(t, (request, verdict) => setDeciding({ request, verdict }))}
        hasMore={list.hasMore}
        onMore={list.more}
        loadingMore={list.loadingMore}
        empty={
          <EmptyState icon="link" title={t('attachments.empty')}>
            <p>{t('attachments.emptyLead')}</p>
          </EmptyState>
        }
      />
      {deciding ? <DecisionSheet {...deciding} onClose={() => setDeciding(null)} /> : null}
    </>
  )
}

const columnsOf = (t: Translate, decide: (request: Request, verdict: Verdict) => void): Column<Request>[] => [
  {
    key: 'organisation',
    title: t('attachments.columns.organisation'),
    cell: ({ organisation, siret }) => (
      <>
        {organisation?.name ?? t('attachments.unknown')} <span className="small second">{formatSiret(siret)}</span>
      </>
    ),
  },
  {
    key: 'capacity',
    title: t('attachments.columns.capacity'),
    priority: 'wide',
    cell: ({ capacity }) => t(`attachments.capacities.${capacity}`),
  },
  { key: 'message', title: t('attachments.columns.message'), wide: true, cell: ({ message }) => <span title={message}>{message}</span> },
  {
    key: 'asked',
    title: t('attachments.columns.asked'),
    priority: 'medium',
    cell: ({ createdAt }) => <InstantText value={createdAt} />,
  },
  {
    key: 'act',
    title: t('attachments.columns.act'),
    cell: (row) => (
      <span className="row" style={{ flexWrap: 'nowrap' }}>
        {row.mayCreate ? (
          <LinkButton small to="/organisations/new">
            {t('attachments.create')}
          </LinkButton>
        ) : (
          <Button small aria-label={t('attachments.acceptFor', { name: row.asker.fullName })} onClick={() => decide(row, 'accept')}>
            {t('attachments.accept')}
          </Button>
        )}
        <Button
          small
          look="quiet"
          aria-label={t('attachments.refuseFor', { name: row.asker.fullName })}
          onClick={() => decide(row, 'refuse')}
        >
          {t('attachments.refuse')}
        </Button>
      </span>
    ),
  },
]

function DecisionSheet({ request, verdict, onClose }: { request: Request; verdict: Verdict; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const accept = useSend('post', '/attachment-requests/{id}/acceptance')
  const refuse = useSend('post', '/attachment-requests/{id}/refusal')
  const { asker, organisation, siret, message } = request
  const params = { id: request.id }
  const told = { name: asker.fullName, email: asker.email, organisation: organisation?.name ?? formatSiret(siret) }
  const accepting = verdict === 'accept'
  const send = (reason: string) => (accepting ? accept.send({ params }) : refuse.send({ params, body: { reason } }))
  return (
    <ConfirmSheet
      title={t(accepting ? 'attachments.acceptTitle' : 'attachments.refuseTitle')}
      consequence={<p>{t(accepting ? 'attachments.acceptConsequence' : 'attachments.refuseConsequence', told)}</p>}
      confirm={t(accepting ? 'attachments.accept' : 'attachments.refuse')}
      danger={!accepting}
      {...(accepting ? {} : { reason: { max: 2_000 } })}
      onConfirm={(reason) =>
        send(reason).then(() => notify(t(accepting ? 'attachments.accepted' : 'attachments.refused'), { type: 'success' }))
      }
      onClose={onClose}
    >
      {message ? <blockquote className="second">{message}</blockquote> : null}
    </ConfirmSheet>
  )
}
