import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { StateChip } from '../shared/chip.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { amountOf, centsOf } from '../shared/format.ts'
import type { IconName } from '../shared/icons.tsx'
import { InstantText, LegalDate } from '../shared/legal-date.tsx'
import { Meter } from '../shared/meter.tsx'
import { Section } from '../shared/section.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { figureColours, type Tone } from '../theme.ts'
import type { CaseFile } from './case-file.ts'

type Payment = Schema<'Payment'>
type Entry = Schema<'CaseLedgerEntry'>

const LOOK: Readonly<Record<Payment['state'], { tone: Tone; icon: IconName }>> = {
  claimed: { tone: 'information', icon: 'inbox' },
  certified: { tone: 'accent', icon: 'seal' },
  ordered: { tone: 'attention', icon: 'hourglass' },
  paid: { tone: 'done', icon: 'euro' },
  refused: { tone: 'refused', icon: 'cross' },
}

const minus = (from: string, amount: string): string => {
  const left = centsOf(from) - centsOf(amount)
  return amountOf(left < 0n ? 0n : left)
}

/** From the award to the last euro: a bar, the claims with their orders, and the ledger lines for agents. */
export function CasePayments({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { data, problem, retry } = useRead('/cases/{id}/payments', { params: { id: caseFile.id } })
  const { awardedAmount: awarded, committedAmount: committed, paidAmount: paid } = caseFile
  return (
    <Section
      title={t('cases.sections.payments')}
      id="payments"
      actions={
        data && data.items.length > 0 ? (
          <ExportButton of={t('cases.sections.payments')} list="case-payments" filter={{ case: caseFile.id }} />
        ) : null
      }
    >
      {awarded && committed && paid ? (
        <Meter
          label={t('cases.payments.bar')}
          total={awarded}
          parts={[
            { label: t('cases.fields.paid'), value: paid, colour: figureColours[3] },
            { label: t('cases.fields.left'), value: minus(committed, paid), colour: figureColours[1] },
          ]}
        />
      ) : null}
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {!data && !problem ? <LoadingSkeleton rows={3} /> : null}
      {data ? (
        <>
          {data.items.length === 0 ? <p className="second">{t('cases.payments.none')}</p> : <Claims items={data.items} />}
          {data.ledger.length > 0 ? <Ledger caseId={caseFile.id} entries={data.ledger} /> : null}
        </>
      ) : null}
    </Section>
  )
}

function Claims({ items }: { items: readonly Payment[] }) {
  const t = useWords()
  const columns: readonly Column<Payment>[] = [
    {
      key: 'state',
      title: t('cases.payments.columns.state'),
      cell: (row) => <StateChip {...LOOK[row.state]} label={t(`cases.payments.state.${row.state}`)} />,
    },
    { key: 'claimed', title: t('cases.payments.columns.claimed'), align: 'end', cell: (row) => <Amount value={row.claimed} /> },
    { key: 'certified', title: t('cases.payments.columns.certified'), align: 'end', cell: (row) => <Amount value={row.certified} /> },
    {
      key: 'order',
      title: t('cases.payments.columns.order'),
      wide: true,
      cell: (row) =>
        row.order ? (
          <span title={t('cases.payments.by', { name: row.order.orderedByName })}>{row.order.number}</span>
        ) : (
          <span className="second">–</span>
        ),
    },
    {
      key: 'paid',
      title: t('cases.payments.columns.paid'),
      cell: (row) => (row.order?.paidOn ? <LegalDate value={row.order.paidOn} look="short" /> : <span className="second">–</span>),
    },
  ]
  return (
    <DataTable
      caption={t('cases.sections.payments')}
      rows={items}
      rowKey={(row) => row.id}
      rowLabel={(row) => t(`cases.payments.kind.${row.kind}`)}
      first={{ title: t('cases.payments.columns.kind') }}
      columns={columns}
    />
  )
}

function Ledger({ caseId, entries }: { caseId: string; entries: readonly Entry[] }) {
  const t = useWords()
  return (
    <details>
      <summary>{t('cases.payments.ledger')}</summary>
      <p>
        <ExportButton of={t('cases.payments.ledger')} list="case-ledger" filter={{ case: caseId }} />
      </p>
      <DataTable
        caption={t('cases.payments.ledger')}
        rows={entries}
        rowKey={(row) => row.id}
        rowLabel={(row) => t.maybe(`cases.payments.entry.${row.kind}`) ?? row.kind}
        first={{ title: t('cases.payments.entryColumns.kind') }}
        columns={[
          { key: 'amount', title: t('cases.payments.entryColumns.amount'), align: 'end', cell: (row) => <Amount value={row.amount} /> },
          { key: 'at', title: t('cases.payments.entryColumns.at'), cell: (row) => <InstantText value={row.at} /> },
          { key: 'actor', title: t('cases.payments.entryColumns.actor'), cell: (row) => row.actorName },
          { key: 'memo', title: t('cases.payments.entryColumns.memo'), wide: true, cell: (row) => row.memo },
        ]}
      />
    </details>
  )
}
