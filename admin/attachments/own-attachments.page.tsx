import { useState } from 'react'
import { useNotify } from 'react-admin'
import { Link } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useList, useRead, useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { SelectField, TextField } from '../shared/fields.tsx'
import { formatSiret } from '../shared/format.ts'
import type { IconName } from '../shared/icons.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { useAct } from '../shared/use-act.ts'
import type { Tone } from '../theme.ts'
import { ToDecide } from './to-decide.tsx'

type Own = Schema<'OwnAttachment'>
const CAPACITIES = ['applicant', 'consultant'] as const

/** For whom one acts: what one asked, and who asks to join. */
export default function OwnAttachmentsPage() {
  const t = useWords()
  const [sent, setSent] = useState(0)
  const others = useRead('/attachment-requests/to-decide', { query: { limit: 1 } })
  return (
    <Page title={t('attachments.mineTitle')} lead={t('attachments.mineLead')}>
      <OwnFirms />
      <Section title={t('attachments.ask')}>
        <div className="account-form">
          {/* a form of its own for each request: the next begins empty */}
          <AskForm key={sent} onDone={() => setSent((count) => count + 1)} />
        </div>
      </Section>
      <Section title={t('attachments.mine')} actions={<ExportButton of={t('attachments.mine')} list="own-attachments" filter={{}} />}>
        <OwnRequests />
      </Section>
      {others.data?.items.length ? (
        <Section title={t('attachments.toDecideMine')}>
          <ToDecide caption={t('attachments.toDecideMine')} />
        </Section>
      ) : null}
    </Page>
  )
}

/** The organisations one acts for already, each a way to its record. */
function OwnFirms() {
  const t = useWords()
  const firms = useList('/organisations', { limit: 20 })
  if (firms.problem) return <ErrorState problem={firms.problem} onRetry={firms.retry} />
  if (firms.items.length === 0) return null
  return (
    <Section title={t('attachments.own')}>
      <ul className="plain-list">
        {firms.items.map((firm) => (
          <li key={firm.id} className="document-line">
            <span>
              <Link to={`/organisations/${firm.id}`}>{firm.name}</Link>{' '}
              <span className="small second">
                {[firm.siret ? formatSiret(firm.siret) : null, firm.communeName].filter(Boolean).join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {firms.hasMore ? (
        <Button small busy={firms.loadingMore} onClick={firms.more}>
          {t('common.more')}
        </Button>
      ) : null}
    </Section>
  )
}

function AskForm({ onDone }: { onDone: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const { roles } = usePerson()
  const ask = useSend('post', '/attachment-requests')
  const mine = CAPACITIES.filter((role) => roles.includes(role))
  const initial: { siret: string; capacity: (typeof CAPACITIES)[number]; message: string } = {
    siret: '',
    capacity: mine[0] ?? 'applicant',
    message: '',
  }
  return (
    <RecordForm
      initial={initial}
      guard={false}
      submit={t('attachments.send')}
      onSubmit={async (values) => {
        await ask.send({ body: values })
        notify(t('attachments.sent'), { type: 'success' })
        onDone()
      }}
    >
      <TextField source="siret" label={t('attachments.siret')} hint={t('attachments.siretHint')} max={20} inputMode="numeric" />
      {mine.length > 1 ? (
        <SelectField
          source="capacity"
          label={t('attachments.capacity')}
          choices={mine.map((value) => ({ value, label: t(`attachments.capacities.${value}`) }))}
        />
      ) : null}
      <TextField source="message" label={t('attachments.message')} hint={t('attachments.messageHint')} max={1000} rows={3} optional />
    </RecordForm>
  )
}

const LOOKS: Readonly<Record<Own['state'], { tone: Tone; icon: IconName }>> = {
  asked: { tone: 'attention', icon: 'hourglass' },
  accepted: { tone: 'done', icon: 'check' },
  refused: { tone: 'refused', icon: 'stop' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
}

function OwnRequests() {
  const t = useWords()
  const list = useList('/attachment-requests', {})
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.retry} />
  if (list.loading) return <LoadingSkeleton rows={3} />
  return (
    <DataTable
      caption={t('attachments.mine')}
      rows={list.items}
      rowKey={(row) => row.id}
      rowLabel={(row) => formatSiret(row.siret)}
      first={{ title: t('attachments.siret') }}
      columns={[
        { key: 'organisation', title: t('attachments.columns.organisation'), wide: true, cell: (row) => row.organisation?.name ?? '' },
        { key: 'asked', title: t('attachments.columns.asked'), cell: (row) => <InstantText value={row.createdAt} /> },
        {
          key: 'state',
          title: t('attachments.columns.state'),
          cell: (row) => (
            <>
              <StateChip {...LOOKS[row.state]} label={t(`attachments.states.${row.state}`)} /> {row.reason}
            </>
          ),
        },
        { key: 'act', title: t('attachments.columns.act'), cell: (row) => (row.state === 'asked' ? <Withdraw row={row} /> : null) },
      ]}
      hasMore={list.hasMore}
      onMore={list.more}
      loadingMore={list.loadingMore}
      empty={
        <EmptyState icon="link" title={t('attachments.mineEmpty')}>
          <p>{t('attachments.mineEmptyLead')}</p>
        </EmptyState>
      }
    />
  )
}

function Withdraw({ row }: { row: Own }) {
  const t = useWords()
  const notify = useNotify()
  const withdraw = useAct('post', '/attachment-requests/{id}/withdrawal')
  return (
    <Button
      small
      look="quiet"
      busy={withdraw.sending}
      aria-label={t('attachments.withdrawFor', { siret: formatSiret(row.siret) })}
      onClick={() => withdraw.run({ params: { id: row.id } }, () => notify(t('attachments.withdrawn'), { type: 'success' }))}
    >
      {t('attachments.withdraw')}
    </Button>
  )
}
