import type { Schema } from '../../api/contract.ts'
import { useRead } from '../../api/hooks.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../shared/amount.tsx'
import { LinkButton } from '../../shared/button.tsx'
import { StateChip } from '../../shared/chip.tsx'
import { DataTable } from '../../shared/data-table.tsx'
import { LegalDate } from '../../shared/legal-date.tsx'
import { Notice } from '../../shared/notice.tsx'
import { valueWords } from '../../shared/problem-words.ts'
import { KeyValue, Section } from '../../shared/section.tsx'
import { usePerson } from '../../shared/session-context.tsx'
import { ErrorState, LoadingSkeleton } from '../../shared/states.tsx'
import { AidLadder } from './aid-ladder.tsx'
import { daysWords } from './days-words.ts'

type Frac = Schema<'FracCase'>

/** States in which the application is still written by someone. */
const OPEN_TO: Readonly<Record<string, readonly string[]>> = {
  draft: ['applicant', 'caseOfficer'],
  submitted: ['caseOfficer'],
  documentsRequested: ['applicant', 'caseOfficer'],
  complete: ['caseOfficer'],
}

/** Who asks what for what, then the aid as a ladder. */
export function FracSummary({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { grants } = usePerson()
  const { data, problem, retry } = useRead('/frac/cases/{id}', { params: { id: caseFile.id } })
  const mayEdit = grants.some(({ role }) => OPEN_TO[caseFile.state]?.includes(role))
  const actions = mayEdit ? (
    <LinkButton small icon="pencil" to={`/cases/${caseFile.id}/application`}>
      {t(caseFile.state === 'draft' ? 'programmes.frac.page.fill' : 'programmes.frac.page.correct')}
    </LinkButton>
  ) : null
  return (
    <>
      <Section title={t('cases.sections.summary')} actions={actions} id="summary">
        {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
        {data ? <Mission data={data} caseFile={caseFile} /> : problem ? null : <LoadingSkeleton rows={6} />}
      </Section>
      {data?.computation ? (
        <Section title={t('cases.sections.aid')} id="aid">
          <AidLadder computation={data.computation} retained={data.retained !== null} />
        </Section>
      ) : null}
    </>
  )
}

function Mission({ data, caseFile }: { data: Frac; caseFile: CaseFile }) {
  const t = useWords()
  const { application } = data
  const outside = usePerson().grants.every(({ role }) => role === 'applicant' || role === 'consultant')
  const page = (key: string): string => t.maybe(`programmes.frac.page.${key}`) ?? key
  const value = (code: string | null): string => (code ? (valueWords(code, t) ?? code) : '')
  const sentence = t('programmes.frac.page.sentence', {
    firm: caseFile.applicant.name,
    kind: value(application.missionKind) || '…',
    field: value(application.field) || '…',
    consultant: data.consultantOrganisationName ?? '…',
  })
  return (
    <div className="stack">
      <p>{sentence}</p>
      {/* a caution for who appraises: to the firm it would read as a reproach */}
      {data.recentAwards > 0 && !outside ? (
        <Notice tone="attention" title={t('programmes.frac.page.recentAwards', { smart_count: data.recentAwards })} />
      ) : null}
      <KeyValue
        items={[
          { label: page('title'), value: application.title },
          { label: page('subject'), value: application.subject },
          { label: page('consultant'), value: [application.consultantName, data.consultantOrganisationName].filter(Boolean).join(', ') },
          { label: page('days'), value: application.days ? daysWords(application.days, t.locale) : null },
          { label: page('dailyRate'), value: application.dailyRate ? <Amount value={application.dailyRate} /> : null },
          { label: page('travelCosts'), value: <Amount value={application.travelCosts} /> },
          { label: page('size'), value: page(`size-${data.smeSize}`) },
          { label: page('independence'), value: t(application.independenceDeclared ? 'common.yes' : 'common.no') },
          {
            label: page('order'),
            value: application.orderSignedOn ? <LegalDate value={application.orderSignedOn} look="plain" /> : page('noOrder'),
          },
          { label: page('note'), value: data.appraisalNote },
        ]}
      />
      <Proposals data={data} />
    </div>
  )
}

function Proposals({ data }: { data: Frac }) {
  const t = useWords()
  const rows = data.application.proposals.map((proposal, index) => ({ ...proposal, key: String(index) }))
  if (rows.length === 0) return null
  return (
    <>
      <DataTable
        caption={t('programmes.frac.page.proposals')}
        rows={rows}
        rowKey={(row) => row.key}
        rowLabel={(row) => row.consultancyName}
        first={{
          title: t('programmes.frac.page.proposals'),
          after: (row) => (row.chosen ? <StateChip tone="done" icon="check" label={t('programmes.frac.page.chosen')} /> : null),
        }}
        columns={[
          { key: 'days', title: t('programmes.frac.page.days'), align: 'end', cell: (row) => daysWords(row.days, t.locale) },
          { key: 'amount', title: t('programmes.frac.page.amount'), align: 'end', cell: (row) => <Amount value={row.amount} /> },
          { key: 'date', title: t('programmes.frac.page.receivedOn'), cell: (row) => <LegalDate value={row.receivedOn} look="short" /> },
        ]}
      />
      {data.application.choiceReason ? <p className="second">{data.application.choiceReason}</p> : null}
    </>
  )
}
