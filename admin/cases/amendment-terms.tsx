import type { Schema } from '../api/contract.ts'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { amountOf, centsOf } from '../shared/format.ts'
import { LegalDate } from '../shared/legal-date.tsx'

type Terms = Schema<'AmendmentTerms'>
type Clause = keyof Terms

const CLAUSES: readonly Clause[] = ['awarded', 'eligible', 'endsOn']

function Value({ clause, terms }: { clause: Clause; terms: Terms }) {
  return clause === 'endsOn' ? <LegalDate value={terms.endsOn} look="short" /> : <Amount value={terms[clause]} />
}

/** What an amendment changes, clause by clause, side by side. */
export function AmendmentTerms({ before, after, number }: { before: Terms; after: Terms; number?: number }) {
  const t = useWords()
  const columns: readonly Column<Clause>[] = [
    {
      key: 'before',
      title: t('amendments.columns.before'),
      align: 'end',
      cell: (clause) => <Value clause={clause} terms={before} />,
    },
    {
      key: 'after',
      title: t('amendments.columns.after'),
      align: 'end',
      cell: (clause) =>
        before[clause] === after[clause] ? (
          <span className="second">{t('amendments.unchanged')}</span>
        ) : (
          <strong>
            <Value clause={clause} terms={after} />
          </strong>
        ),
    },
    {
      key: 'change',
      title: t('amendments.columns.change'),
      align: 'end',
      cell: (clause) =>
        clause === 'endsOn' || before[clause] === after[clause] ? (
          <span className="second">–</span>
        ) : (
          <Amount value={amountOf(centsOf(after[clause]) - centsOf(before[clause]))} />
        ),
    },
  ]
  return (
    <DataTable
      caption={number === undefined ? t('amendments.table') : t('amendments.tableOf', { number: String(number) })}
      rows={CLAUSES}
      rowKey={(clause) => clause}
      rowLabel={(clause) => t(`amendments.rows.${clause}`)}
      first={{ title: t('amendments.columns.what') }}
      columns={columns}
    />
  )
}
