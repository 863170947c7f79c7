import { useRead } from '../../api/hooks.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../shared/amount.tsx'
import { LinkButton } from '../../shared/button.tsx'
import { DataTable } from '../../shared/data-table.tsx'
import { formatDate } from '../../shared/format.ts'
import { KeyValue, Section } from '../../shared/section.tsx'
import { usePerson } from '../../shared/session-context.tsx'
import { ErrorState, LoadingSkeleton } from '../../shared/states.tsx'
import { AidLadder } from './aid-ladder.tsx'
import { Firms } from './firms.tsx'
import { OwnPart } from './own-part.tsx'
import { codeWords, pageWords, type Whole } from './page-words.ts'
import { Reconciliation, Results, Shares } from './reconciliation.tsx'
import { HalfDays, Sessions } from './sessions.tsx'

/** States in which the application is still written by someone. */
const OPEN_TO: Readonly<Record<string, readonly string[]>> = {
  draft: ['applicant', 'caseOfficer'],
  submitted: ['caseOfficer'],
  documentsRequested: ['applicant', 'caseOfficer'],
  complete: ['caseOfficer'],
}

/** An action from its plan to its results; to the people of a firm, their own part. */
export function CollectiveSummary({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { data, etag, problem, retry } = useRead('/collective-action/cases/{id}', { params: { id: caseFile.id } })
  if (!data)
    return (
      <Section title={t('cases.sections.summary')} id="summary">
        {problem ? <ErrorState problem={problem} onRetry={retry} /> : <LoadingSkeleton rows={6} />}
      </Section>
    )
  const { whole } = data
  return (
    <>
      {data.own.map((own) => (
        <OwnPart key={own.id} own={own} caseFile={caseFile} />
      ))}
      {whole ? (
        <>
          <Overview whole={whole} caseFile={caseFile} />
          <Plan whole={whole} />
          {whole.computation ? (
            <Section title={t('cases.sections.aid')} id="aid">
              <AidLadder steps={whole.computation.steps} />
            </Section>
          ) : null}
          <Firms whole={whole} caseFile={caseFile} />
          <Sessions whole={whole} caseFile={caseFile} etag={etag} />
          <HalfDays whole={whole} />
          <Reconciliation whole={whole} />
          <Shares whole={whole} caseFile={caseFile} />
          <Results whole={whole} />
        </>
      ) : null}
    </>
  )
}

function Overview({ whole, caseFile }: { whole: Whole; caseFile: CaseFile }) {
  const t = useWords()
  const words = pageWords(t)
  const { grants } = usePerson()
  const { application } = whole
  const mayEdit = grants.some(({ role }) => OPEN_TO[caseFile.state]?.includes(role))
  const day = (date: string | null): string => (date ? formatDate(date, t.locale, 'plain') : '…')
  const actions = mayEdit ? (
    <LinkButton small icon="pencil" to={`/cases/${caseFile.id}/application`}>
      {words(caseFile.state === 'draft' ? 'fill' : 'correct')}
    </LinkButton>
  ) : null
  const club = [application.clubMode, application.clubComposition].map((code) => codeWords(code, t)).filter(Boolean)
  return (
    <Section title={t('cases.sections.summary')} actions={actions} id="summary">
      <div className="stack">
        <p>
          {words('sentence', {
            carrier: caseFile.applicant.name,
            activity: codeWords(application.activity, t).toLowerCase() || '…',
            theme: application.theme || '…',
          })}
        </p>
        <KeyValue
          items={[
            { label: words('title'), value: application.title },
            ...(application.activity === 'club' ? [{ label: words('club'), value: club.join(', ') }] : []),
            { label: words('objectives'), value: application.objectives },
            { label: words('collectivePhase'), value: application.collectivePhase },
            { label: words('individualPhase'), value: application.individualPhase },
            {
              label: words('phases'),
              value: words('phasesValue', { collective: application.collectiveHalfDays, individual: application.individualHalfDays }),
            },
            { label: words('territory'), value: application.territory.join(', ') },
            { label: words('dates'), value: `${day(application.plannedStart)} – ${day(application.plannedEnd)}` },
            ...(whole.startedOn ? [{ label: words('running'), value: `${day(whole.startedOn)} – ${day(whole.endedOn)}` }] : []),
            { label: words('undertakings'), value: words('undertakingsValue', { ...whole.undertakings }) },
            { label: words('partners'), value: application.partners.map(({ name }) => name).join(', ') },
            ...(whole.appraisalNote ? [{ label: words('note'), value: whole.appraisalNote }] : []),
          ]}
        />
      </div>
    </Section>
  )
}

/** Cost lines by funder: what each line needs, who gives it, and what came of it. */
function Plan({ whole }: { whole: Whole }) {
  const t = useWords()
  const words = pageWords(t)
  const { costs, funders } = whole.application
  const rows = costs.map((cost, index) => ({ ...cost, ...whole.figures[index], key: String(index) }))
  const told = (name: 'retained' | 'claimed' | 'certified'): boolean => rows.some((row) => row[name] !== null && row[name] !== undefined)
  const figure = (name: 'retained' | 'claimed' | 'certified', title: string) =>
    told(name)
      ? [{ key: name, title, align: 'end' as const, cell: (row: (typeof rows)[number]) => <Amount value={row[name] ?? null} /> }]
      : []
  return (
    <Section title={words('plan')} flush={rows.length > 0} id="plan">
      <DataTable
        caption={words('plan')}
        rows={rows}
        rowKey={(row) => row.key}
        rowLabel={(row) => row.label}
        first={{ title: words('planLine') }}
        empty={<p className="second">{words('planNone')}</p>}
        columns={[
          ...funders.map((funder, index) => ({
            key: `funder-${index}`,
            title: funder.name,
            align: 'end' as const,
            cell: (row: (typeof rows)[number]) => <Amount value={row.parts[index] ?? '0.00'} />,
          })),
          { key: 'amount', title: words('planAmount'), align: 'end', cell: (row) => <Amount value={row.amount} /> },
          ...figure('retained', words('planRetained')),
          ...figure('claimed', words('planClaimed')),
          ...figure('certified', words('planCertified')),
        ]}
        count={
          rows.length > 0 ? (
            <span>
              {words('planTotal')} <Amount value={whole.plan.total} />
            </span>
          ) : null
        }
      />
    </Section>
  )
}
