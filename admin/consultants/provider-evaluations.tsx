import { Link } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { DataTable } from '../shared/data-table.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'

type Evaluations = Schema<'ProviderEvaluations'>
const READERS = ['caseOfficer', 'supervisor', 'authority', 'administrator', 'auditor']

const decimal = (value: string | null, t: Translate): string => (value === null ? '' : t.locale === 'fr' ? value.replace('.', ',') : value)

/** What firms said of an organisation, for those who decide on it: averages and spread of all, then each one they may see. */
export function ProviderEvaluations({ organisationId }: { organisationId: string }) {
  const { grants } = usePerson()
  const mayRead = grants.some(({ role }) => READERS.includes(role))
  return mayRead ? <Evaluated organisationId={organisationId} /> : null
}

function Evaluated({ organisationId }: { organisationId: string }) {
  const t = useWords()
  const { data } = useRead('/organisations/{id}/evaluations', { params: { id: organisationId } })
  if (!data) return null
  return (
    <Section
      title={t('evaluations.provider')}
      id="evaluations"
      actions={
        data.count > 0 ? <ExportButton of={t('evaluations.provider')} list="evaluations" filter={{ organisation: organisationId }} /> : null
      }
    >
      {data.count === 0 ? <p className="second">{t('evaluations.none')}</p> : <Figures data={data} />}
    </Section>
  )
}

function Figures({ data }: { data: Evaluations }) {
  const t = useWords()
  const { partly, ...said } = data.withoutAid
  const question = (row: { programme: string; question: string }): string =>
    t.maybe(`programmes.${row.programme}.evaluation.${row.question}`) ?? row.question
  return (
    <div className="stack">
      <KeyValue
        items={[
          { label: t('evaluations.count'), value: data.count },
          { label: t('evaluations.average'), value: decimal(data.average, t) },
          {
            label: t('evaluations.spread'),
            value: t('evaluations.spreadValue', { lowest: decimal(data.lowest, t), highest: decimal(data.highest, t) }),
          },
          { label: t('evaluations.without3'), value: t('evaluations.withoutValue', said) },
          ...(partly > 0 ? [{ label: t('evaluations.withoutAid.partly'), value: partly }] : []),
        ]}
      />
      <DataTable
        caption={t('evaluations.averages')}
        rows={data.questions}
        rowKey={(row) => `${row.programme}-${row.question}`}
        rowLabel={question}
        first={{ title: t('evaluations.question') }}
        columns={[
          { key: 'average', title: t('evaluations.average'), align: 'end', cell: (row) => decimal(row.average, t) },
          { key: 'count', title: t('evaluations.answers'), align: 'end', cell: (row) => row.count },
        ]}
      />
      {data.items.length > 0 ? (
        <>
          <h3>{t('evaluations.each')}</h3>
          <ul className="plain-list stack stack-tight">
            {data.items.map((item) => (
              <li key={item.caseId} className="stack stack-tight">
                <span className="row">
                  <Link to={`/cases/${item.caseId}`}>{item.reference}</Link>
                  <strong>{decimal(item.average, t)}</strong>
                  <span className="second small">
                    {item.marks.map((one) => `${question({ programme: item.programme, ...one })} ${one.mark}`).join(' · ')}
                  </span>
                </span>
                {item.comment ? <span>{item.comment}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {data.items.length < data.count ? <p className="small second">{t('evaluations.hidden')}</p> : null}
    </div>
  )
}
