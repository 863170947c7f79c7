import type { Schema } from '../../api/contract.ts'
import { useRead } from '../../api/hooks.ts'
import { apiAddress } from '../../api/index.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { ProviderEvaluations } from '../../consultants/provider-evaluations.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { LinkButton } from '../../shared/button.tsx'
import { StateChip } from '../../shared/chip.tsx'
import { DataTable } from '../../shared/data-table.tsx'
import { formatDate } from '../../shared/format.ts'
import { LegalDate } from '../../shared/legal-date.tsx'
import { Notice } from '../../shared/notice.tsx'
import { valueWords } from '../../shared/problem-words.ts'
import { KeyValue, Section } from '../../shared/section.tsx'
import { usePerson } from '../../shared/session-context.tsx'
import { ErrorState, LoadingSkeleton } from '../../shared/states.tsx'

type Accreditation = Schema<'AccreditationCase'>
type Outcome = Schema<'AccreditationLine'>['decision']

/** States in which the request is still written by someone. */
const OPEN_TO: Readonly<Record<string, readonly string[]>> = {
  draft: ['consultant', 'caseOfficer'],
  submitted: ['caseOfficer'],
  documentsRequested: ['consultant', 'caseOfficer'],
  complete: ['caseOfficer'],
}

/** Who asks for which fields, what is proposed and decided on each, and the rights by date. */
export function AccreditationSummary({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { grants } = usePerson()
  const { data, problem, retry } = useRead('/accreditation/cases/{id}', { params: { id: caseFile.id } })
  const mayEdit = grants.some(({ role }) => OPEN_TO[caseFile.state]?.includes(role))
  const edit = mayEdit ? (
    <LinkButton small icon="pencil" to={`/cases/${caseFile.id}/application`}>
      {t(caseFile.state === 'draft' ? 'programmes.accreditation.page.fill' : 'programmes.accreditation.page.correct')}
    </LinkButton>
  ) : null
  const actions = (
    <>
      {data?.certified ? (
        <a className="button" data-size="small" href={apiAddress('/accreditation/cases/{id}/certificate', { id: caseFile.id })} download>
          {t('programmes.accreditation.page.certificate')}
        </a>
      ) : null}
      {data?.publicPage ? (
        <a className="button" data-size="small" href={`${data.publicPage}&lang=${t.locale}`} target="_blank" rel="noreferrer">
          {t('programmes.accreditation.page.publicPage')}
        </a>
      ) : null}
      {edit}
    </>
  )
  return (
    <>
      <Section title={t('cases.sections.summary')} actions={actions} id="summary">
        {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
        {data ? <Request data={data} /> : problem ? null : <LoadingSkeleton rows={6} />}
      </Section>
      {data && data.lines.length > 0 ? (
        <Section title={t('programmes.accreditation.page.lines')} id="fields">
          <Lines data={data} />
        </Section>
      ) : null}
      {data && data.grid.length > 0 ? (
        <Section title={t('programmes.accreditation.page.grid')} id="grid" flush>
          <Grid data={data} />
        </Section>
      ) : null}
      {data && data.rights.length > 0 ? (
        <Section title={t('programmes.accreditation.page.rights')} id="rights" flush>
          <Rights data={data} />
        </Section>
      ) : null}
      {caseFile.receivedOn ? <ProviderEvaluations organisationId={caseFile.applicant.id} /> : null}
    </>
  )
}

function Request({ data }: { data: Accreditation }) {
  const t = useWords()
  const { request, validFrom, validUntil } = data
  const term =
    validFrom && validUntil
      ? t('programmes.accreditation.page.termValue', {
          from: formatDate(validFrom, t.locale, 'plain'),
          until: formatDate(validUntil, t.locale, 'plain'),
        })
      : null
  return (
    <div className="stack">
      {data.renewsCaseId ? <Notice tone="information" title={t('programmes.accreditation.page.renews')} /> : null}
      <KeyValue
        items={[
          { label: t('programmes.accreditation.page.presentation'), value: request.presentation },
          { label: t('programmes.accreditation.page.territory'), value: request.departements.join(', ') },
          ...(term ? [{ label: t('programmes.accreditation.page.term'), value: term }] : []),
          ...(data.observationsUntil
            ? [
                {
                  label: t('programmes.accreditation.page.observations'),
                  value: <LegalDate value={data.observationsUntil} look="plain" />,
                },
              ]
            : []),
          ...(data.proposalNote ? [{ label: t('programmes.accreditation.page.note'), value: data.proposalNote }] : []),
        ]}
      />
    </div>
  )
}

function OutcomeLine({ label, outcome }: { label: string; outcome: Outcome }) {
  const t = useWords()
  if (!outcome) return null
  const accepted = outcome.outcome === 'accept'
  return (
    <span className="row">
      <span className="second">{label}</span>
      <StateChip tone={accepted ? 'done' : 'refused'} icon={accepted ? 'check' : 'cross'} label={valueWords(outcome.outcome, t) ?? ''} />
      <span>{outcome.reason}</span>
    </span>
  )
}

/** Each field of each consultant: what proves the digital competence, then the opinion and the decision with their reasons, whole. */
function Lines({ data }: { data: Accreditation }) {
  const t = useWords()
  const label = t('programmes.accreditation.page.competence')
  return (
    <ul className="plain-list stack">
      {data.lines.map((line) => (
        <li key={`${line.consultant}-${line.field}`} className="stack stack-tight">
          <span className="row">
            <strong>
              {t('programmes.accreditation.forms.lineLegend', {
                field: valueWords(line.field, t) ?? line.field,
                consultant: line.consultantName,
              })}
            </strong>
            {line.competence === 'none' ? (
              <StateChip tone="attention" icon="alert" label={`${label}${t.colon}${t('programmes.accreditation.page.competenceNone')}`} />
            ) : (
              <StateChip tone="done" icon="check" label={`${label}${t.colon}${valueWords(line.competence, t) ?? line.competence}`} />
            )}
          </span>
          <OutcomeLine label={t('programmes.accreditation.page.proposal')} outcome={line.proposal} />
          <OutcomeLine label={t('programmes.accreditation.page.decision')} outcome={line.decision} />
        </li>
      ))}
    </ul>
  )
}

function Grid({ data }: { data: Accreditation }) {
  const t = useWords()
  return (
    <DataTable
      caption={t('programmes.accreditation.page.grid')}
      rows={data.grid}
      rowKey={(row) => row.criterion}
      rowLabel={(row) => valueWords(row.criterion, t) ?? row.criterion}
      first={{ title: t('programmes.accreditation.page.criterion') }}
      columns={[
        { key: 'mark', title: t('programmes.accreditation.page.mark'), align: 'end', cell: (row) => row.mark },
        { key: 'reason', title: t('programmes.accreditation.page.reason'), wide: true, cell: (row) => row.reason },
      ]}
    />
  )
}

const TONES = { accredited: ['done', 'check'], suspended: ['attention', 'stop'], withdrawn: ['refused', 'undo'] } as const

function Rights({ data }: { data: Accreditation }) {
  const t = useWords()
  return (
    <DataTable
      caption={t('programmes.accreditation.page.rights')}
      rows={data.rights}
      rowKey={(row) => `${row.field}-${row.from}`}
      rowLabel={(row) => valueWords(row.field, t) ?? row.field}
      first={{ title: t('programmes.accreditation.page.field') }}
      columns={[
        {
          key: 'status',
          title: t('programmes.accreditation.page.status'),
          cell: ({ status }) => <StateChip tone={TONES[status][0]} icon={TONES[status][1]} label={valueWords(status, t) ?? status} />,
        },
        { key: 'from', title: t('programmes.accreditation.page.rightsFrom'), cell: (row) => <LegalDate value={row.from} look="plain" /> },
        {
          key: 'until',
          title: t('programmes.accreditation.page.rightsUntil'),
          cell: (row) => <LegalDate value={row.until} look="plain" />,
        },
        {
          key: 'insured',
          title: t('programmes.accreditation.page.insured'),
          cell: (row) => <LegalDate value={row.insuranceUntil} look="plain" />,
        },
      ]}
    />
  )
}
