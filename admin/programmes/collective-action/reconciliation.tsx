import { apiAddress } from '../../api/index.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../shared/amount.tsx'
import { StateChip } from '../../shared/chip.tsx'
import { DataTable } from '../../shared/data-table.tsx'
import { LegalDate } from '../../shared/legal-date.tsx'
import { Notice } from '../../shared/notice.tsx'
import { Section } from '../../shared/section.tsx'
import { codeWords, pageWords, type Whole } from './page-words.ts'

/** What was declared against what was signed, with each signature that is missing. */
export function Reconciliation({ whole }: { whole: Whole }) {
  const t = useWords()
  const words = pageWords(t)
  const { missing, declared, attendances, individual } = whole.reconciliation
  if (whole.startedOn === null) return null
  const rows = missing.map((line) => ({ ...line, key: `${line.sessionId} ${line.participantId} ${line.side}` }))
  return (
    <Section title={words('reconciliation')} id="reconciliation">
      <div className="stack">
        {declared === 0 ? (
          <p className="second">{words('reconciledNone')}</p>
        ) : missing.length === 0 ? (
          <Notice tone="done" title={words('reconciled')} />
        ) : (
          <Notice tone="attention" title={words('missing', { smart_count: missing.length })} />
        )}
        {declared > 0 ? <p>{words('reconcileCount', { attendances, individual })}</p> : null}
        {rows.length > 0 ? (
          <DataTable
            caption={words('missingSide')}
            rows={rows}
            rowKey={(row) => row.key}
            rowLabel={(row) => row.firm}
            first={{ title: words('firm') }}
            columns={[
              { key: 'on', title: words('date'), cell: (row) => <LegalDate value={row.on} look="short" /> },
              { key: 'half', title: words('half'), cell: (row) => codeWords(row.half, t) },
              {
                key: 'side',
                title: words('missingSide'),
                cell: (row) => <StateChip tone="attention" icon="alert" label={codeWords(row.side, t)} />,
              },
            ]}
          />
        ) : null}
      </div>
    </Section>
  )
}

/** What each firm cost, was aided and bears itself. */
export function Shares({ whole, caseFile }: { whole: Whole; caseFile: CaseFile }) {
  const t = useWords()
  const words = pageWords(t)
  if (whole.shares.length === 0) return null
  return (
    <Section title={words('shares')} id="shares" flush>
      <DataTable
        caption={words('shares')}
        rows={whole.shares}
        rowKey={(row) => row.participantId}
        rowLabel={(row) => row.firm}
        first={{ title: words('firm') }}
        columns={[
          { key: 'cost', title: words('cost'), align: 'end', cell: (row) => <Amount value={row.cost} /> },
          { key: 'aid', title: words('aid'), align: 'end', cell: (row) => <Amount value={row.aid} /> },
          { key: 'own', title: words('ownCost'), align: 'end', cell: (row) => <Amount value={row.own} /> },
          { key: 'regulation', title: words('regulation'), cell: (row) => codeWords(row.regulation, t), priority: 'wide' },
          {
            key: 'certificate',
            title: words('acts'),
            cell: (row) => <CertificateLink caseId={caseFile.id} participantId={row.participantId} firm={row.firm} />,
          },
        ]}
      />
    </Section>
  )
}

export function CertificateLink({ caseId, participantId, firm }: { caseId: string; participantId: string; firm: string }) {
  const t = useWords()
  const words = pageWords(t)
  const address = apiAddress('/collective-action/cases/{id}/participants/{participantId}/certificate', { id: caseId, participantId })
  return (
    <a className="small" href={address} target="_blank" rel="noreferrer" aria-label={`${words('certificate')}${t.colon}${firm}`}>
      {words('certificate')}
    </a>
  )
}

/** Indicators against their targets, and what the firms said. */
export function Results({ whole }: { whole: Whole }) {
  const t = useWords()
  const words = pageWords(t)
  if (whole.endedOn === null) return null
  return (
    <Section title={words('indicators')} id="results">
      <div className="stack">
        <DataTable
          caption={words('indicator')}
          rows={whole.indicators}
          rowKey={(row) => row.label}
          rowLabel={(row) => row.label}
          first={{ title: words('indicator') }}
          columns={[
            { key: 'target', title: words('target'), align: 'end', cell: (row) => Number(row.target).toLocaleString(t.locale) },
            {
              key: 'reached',
              title: words('reached'),
              align: 'end',
              cell: (row) => (row.reached === null ? '–' : Number(row.reached).toLocaleString(t.locale)),
            },
          ]}
        />
        {whole.feedback.length > 0 ? (
          <DataTable
            caption={words('satisfaction')}
            rows={whole.feedback}
            rowKey={(row) => row.participantId}
            rowLabel={(row) => row.firm}
            first={{ title: words('firm') }}
            columns={[
              { key: 'satisfaction', title: words('satisfaction'), cell: (row) => words('satisfactionValue', { value: row.satisfaction }) },
              { key: 'without', title: words('withoutIt'), cell: (row) => words(`without-${row.withoutIt}`) },
              {
                key: 'story',
                title: words('story'),
                wide: true,
                cell: (row) => (row.story ? `${row.story} (${words(row.storyConsent ? 'consented' : 'notConsented')})` : ''),
              },
            ]}
          />
        ) : null}
      </div>
    </Section>
  )
}
