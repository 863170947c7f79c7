import { useState } from 'react'
import { useNotify } from 'react-admin'
import { Link, useParams } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useList, useRead, useSend } from '../api/hooks.ts'
import { PayloadLine, PayloadMoney } from '../cases/payload-fields.tsx'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { Button } from '../shared/button.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { NotFoundPage } from '../shared/dead-ends.tsx'
import { formatAmount } from '../shared/format.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { Meter } from '../shared/meter.tsx'
import { Page, PendingPage } from '../shared/page.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { figureColours } from '../theme.ts'

type Envelope = Schema<'Envelope'>

/** One envelope: its balance, and every line of its ledger. */
export default function EnvelopePage() {
  const { id = '' } = useParams()
  const t = useWords()
  const { grants } = usePerson()
  const { data, problem, retry } = useRead('/envelopes', {})
  const [direction, setDirection] = useState<'add' | 'cut' | null>(null)
  const envelope = data?.items.find((one) => one.id === id)
  if (problem && !data) return <PendingPage problem={problem} onRetry={retry} />
  if (!data) return <PendingPage rows={6} />
  if (!envelope) return <NotFoundPage />
  const administrator = grants.some(({ role }) => role === 'administrator')
  return (
    <Page
      title={envelope.label}
      lead={`${t.maybe(`programmes.${envelope.programme}.short`) ?? envelope.programme} · ${envelope.year}`}
      back={{ to: '/budget', label: t('budget.back') }}
      actions={
        <>
          <ExportButton list="ledger" filter={{ envelope: id }} />
          {administrator ? (
            <>
              <Button onClick={() => setDirection('add')}>{t('budget.add')}</Button>
              <Button onClick={() => setDirection('cut')}>{t('budget.cut')}</Button>
            </>
          ) : null}
        </>
      }
    >
      <Section title={t('budget.bar')}>
        <Meter
          label={t('budget.bar')}
          total={envelope.allocated}
          parts={[
            { label: t('budget.columns.committed'), value: envelope.committed, colour: figureColours[0] },
            { label: t('budget.columns.left'), value: envelope.left, colour: figureColours[5] },
          ]}
        />
        <KeyValue
          items={(['allocated', 'committed', 'paid', 'left'] as const).map((key) => ({
            label: t(`budget.columns.${key}`),
            value: <Amount value={envelope[key]} />,
          }))}
        />
      </Section>
      <Entries envelopeId={id} />
      {direction ? <AllocationSheet key={direction} envelope={envelope} direction={direction} onClose={() => setDirection(null)} /> : null}
    </Page>
  )
}

function Entries({ envelopeId }: { envelopeId: string }) {
  const t = useWords()
  const { items, problem, loading, hasMore, more, loadingMore, retry } = useList('/envelopes/{id}/entries', { params: { id: envelopeId } })
  if (problem) return <ErrorState problem={problem} onRetry={retry} />
  if (loading) return <LoadingSkeleton rows={5} />
  return (
    <DataTable
      caption={t('budget.ledger')}
      rows={items}
      rowKey={(row) => row.id}
      rowLabel={(row) => t(`cases.payments.entry.${row.kind}`)}
      first={{ title: t('cases.payments.entryColumns.kind') }}
      columns={[
        {
          key: 'case',
          title: t('cases.columns.reference'),
          cell: (row) => (row.caseId && row.caseReference ? <Link to={`/cases/${row.caseId}`}>{row.caseReference}</Link> : '–'),
        },
        { key: 'at', title: t('cases.payments.entryColumns.at'), cell: (row) => <InstantText value={row.at} /> },
        { key: 'actor', title: t('cases.payments.entryColumns.actor'), priority: 'medium', cell: (row) => row.actorName },
        { key: 'memo', title: t('cases.payments.entryColumns.memo'), wide: true, cell: (row) => row.memo },
        { key: 'amount', title: t('cases.payments.entryColumns.amount'), align: 'end', cell: (row) => <Amount value={row.amount} /> },
      ]}
      hasMore={hasMore}
      onMore={more}
      loadingMore={loadingMore}
      empty={<EmptyState icon="euro" title={t('budget.ledgerNone')} />}
    />
  )
}

function AllocationSheet({ envelope, direction, onClose }: { envelope: Envelope; direction: 'add' | 'cut'; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const change = useSend('post', '/envelopes/{id}/allocations')
  const [typed, setTyped] = useState<Readonly<Record<string, unknown>>>({})
  const text = (name: string): string => (typeof typed[name] === 'string' ? typed[name] : '')
  return (
    <ConfirmSheet
      title={t(direction === 'add' ? 'budget.addTitle' : 'budget.cutTitle')}
      confirm={t(direction === 'add' ? 'budget.add' : 'budget.cut')}
      danger={direction === 'cut'}
      consequence={
        <p>
          {direction === 'add' ? t('budget.addConsequence') : t('budget.cutConsequence', { left: formatAmount(envelope.left, t.locale) })}
        </p>
      }
      onConfirm={async () => {
        await change.send({ params: { id: envelope.id }, body: { direction, amount: text('amount'), memo: text('memo') } })
        notify(t('budget.done'), { type: 'success' })
      }}
      onClose={onClose}
    >
      <PayloadMoney payload={typed} onChange={setTyped} name="amount" label={t('budget.amount')} />
      <PayloadLine payload={typed} onChange={setTyped} name="memo" label={t('budget.memo')} max={500} />
    </ConfirmSheet>
  )
}
