import type { Schema } from '../../api/contract.ts'
import { useRead } from '../../api/hooks.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../shared/amount.tsx'
import { LinkButton } from '../../shared/button.tsx'
import { StateChip } from '../../shared/chip.tsx'
import { DataTable } from '../../shared/data-table.tsx'
import { formatCount, formatSiret } from '../../shared/format.ts'
import { InstantText, LegalDate } from '../../shared/legal-date.tsx'
import { Notice } from '../../shared/notice.tsx'
import { valueWords } from '../../shared/problem-words.ts'
import { KeyValue, Section } from '../../shared/section.tsx'
import { usePerson } from '../../shared/session-context.tsx'
import { ErrorState, LoadingSkeleton } from '../../shared/states.tsx'
import { AidLadder } from './aid-ladder.tsx'

type Project = Schema<'ApprenticCase'>

/** States in which the application is still written by someone. */
const OPEN_TO: Readonly<Record<string, readonly string[]>> = {
  draft: ['applicant'],
  filed: ['caseOfficer'],
  documentsRequested: ['applicant', 'caseOfficer'],
}

/** Who asks what for what, the budget with what is left out and why, then the aid as a ladder. */
export function ApprenticSummary({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { grants } = usePerson()
  const { data, problem, retry } = useRead('/apprentic/cases/{id}', { params: { id: caseFile.id } })
  const mayEdit = grants.some(({ role }) => OPEN_TO[caseFile.state]?.includes(role))
  const actions = mayEdit ? (
    <LinkButton small icon="pencil" to={`/cases/${caseFile.id}/application`}>
      {t(caseFile.state === 'draft' ? 'programmes.apprentic.page.fill' : 'programmes.apprentic.page.correct')}
    </LinkButton>
  ) : null
  return (
    <>
      <Section title={t('cases.sections.summary')} actions={actions} id="summary">
        {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
        {data ? <Summary data={data} caseFile={caseFile} /> : problem ? null : <LoadingSkeleton rows={6} />}
      </Section>
      {data && data.application.lines.length > 0 ? (
        <Section title={t('programmes.apprentic.page.budget')} id="project-budget">
          <BudgetTable data={data} />
        </Section>
      ) : null}
      {data ? (
        <Section title={t('cases.sections.aid')} id="aid">
          <AidLadder computation={data.computation} on={data.computedOn} />
        </Section>
      ) : null}
    </>
  )
}

function Summary({ data, caseFile }: { data: Project; caseFile: CaseFile }) {
  const t = useWords()
  const { application: project, call } = data
  const page = (key: string, params?: Readonly<Record<string, string | number>>): string =>
    t.maybe(`programmes.apprentic.page.${key}`, params) ?? key
  const sealed = caseFile.state === 'filed' && call.state !== 'unsealed'
  return (
    <div className="stack">
      <p>{page('sentence', { firm: caseFile.applicant.name, title: project.title || '…' })}</p>
      {caseFile.state === 'draft' && call.state !== 'open' ? <Notice tone="attention" title={page('lateDraft')} /> : null}
      {sealed ? <Notice tone="information" title={page('sealed')} /> : null}
      <KeyValue
        items={[
          { label: page('call'), value: call.title },
          { label: page('closesAt'), value: <InstantText value={call.closesAt} /> },
          { label: page('description'), value: project.description },
          { label: page('objectives'), value: project.objectives },
          { label: page('tools'), value: project.tools },
          { label: page('dates'), value: <Between from={project.projectStart} until={project.projectEnd} /> },
          { label: page('apprentice'), value: <Apprentice project={project} /> },
          { label: page('qualification'), value: project.qualification },
          { label: page('contract'), value: <Between from={project.contractFrom} until={project.contractUntil} /> },
          { label: page('tutor'), value: project.tutor },
          {
            label: page('centre'),
            value: [project.centreName, project.centreSiret ? formatSiret(project.centreSiret) : ''].filter(Boolean).join(' · '),
          },
          {
            label: page('headcount'),
            value: `${data.headcount === null ? page('headcountUnknown') : formatCount(Number(data.headcount), t.locale)} · ${page('headcountBelow', { below: data.headcountBelow })}`,
          },
          { label: page('note'), value: data.appraisalNote },
          { label: page('reviews'), value: data.reviews && data.reviews.assigned > 0 ? page('reviewsCount', data.reviews) : null },
          { label: page('session'), value: data.session ? `${data.session.title} · ${page(data.session.outcome)}` : null },
          { label: page('started'), value: data.startedOn ? <LegalDate value={data.startedOn} look="plain" /> : null },
          { label: page('report'), value: data.reportReceivedOn ? <LegalDate value={data.reportReceivedOn} look="plain" /> : null },
          { label: page('demonstrated'), value: data.demonstratedOn ? <LegalDate value={data.demonstratedOn} look="plain" /> : null },
          { label: page('prize'), value: data.prize },
          { label: page('story'), value: <Story data={data} /> },
        ].filter(({ value }) => value !== null && value !== '')}
      />
    </div>
  )
}

function Between({ from, until }: { from: string | null; until: string | null }) {
  if (!from && !until) return null
  return (
    <>
      {from ? <LegalDate value={from} look="plain" /> : '…'} – {until ? <LegalDate value={until} look="plain" /> : '…'}
    </>
  )
}

function Apprentice({ project }: { project: Project['application'] }) {
  const t = useWords()
  if (project.apprentice === '') return <span className="second">{t('programmes.apprentic.page.hidden')}</span>
  return (
    <>
      {project.apprentice}
      {project.apprenticeMinor ? <span className="second"> · {t('programmes.apprentic.page.minor')}</span> : null}
    </>
  )
}

function Story({ data: { story } }: { data: Project }) {
  const t = useWords()
  if (!story.consentAt) return null
  return (
    <div className="stack stack-tight">
      <StateChip
        tone={story.publishedAt ? 'done' : 'attention'}
        icon={story.publishedAt ? 'check' : 'hourglass'}
        label={t(story.publishedAt ? 'programmes.apprentic.page.storyPublished' : 'programmes.apprentic.page.storyAgreed')}
      />
      <span>{story.text}</span>
    </div>
  )
}

function BudgetTable({ data }: { data: Project }) {
  const t = useWords()
  const { application, computedOn } = data
  const page = (key: string): string => t.maybe(`programmes.apprentic.page.${key}`) ?? key
  type Line = Project['application']['lines'][number]
  const why = (line: Line): string =>
    computedOn === 'spent'
      ? (line.spentExcludedReason ?? (line.excludedBy === 'category' ? page('excludedCategory') : ''))
      : line.excludedBy === 'category'
        ? page('excludedCategory')
        : (line.excludedReason ?? '')
  return (
    <div className="stack">
      <DataTable
        caption={page('budget')}
        rows={application.lines}
        rowKey={(line) => String(line.place)}
        rowLabel={(line) => line.label}
        first={{ title: page('lineLabel') }}
        columns={[
          { key: 'category', title: page('category'), cell: (line) => valueWords(line.category, t) ?? line.category },
          { key: 'amount', title: page('amount'), align: 'end', cell: (line) => <Amount value={line.amount} /> },
          { key: 'excluded', title: page('excluded'), align: 'end', cell: (line) => <Amount value={line.excluded} /> },
          { key: 'eligible', title: page('eligible'), align: 'end', cell: (line) => <Amount value={line.eligible} /> },
          ...(computedOn === 'spent'
            ? [
                {
                  key: 'spent',
                  title: page('spent'),
                  align: 'end' as const,
                  cell: (line: Line) => (line.spent ? <Amount value={line.spent} /> : null),
                },
              ]
            : []),
          { key: 'why', title: page('why'), wide: true, cell: (line) => <span className="second small">{why(line)}</span> },
        ]}
      />
      <p className="second small">
        {application.funding.length === 0
          ? page('fundingNone')
          : `${page('funding')}${t.colon}${application.funding.map((one) => `${one.funderName} (${page(one.granted ? 'granted' : 'asked')})`).join(', ')}`}
      </p>
    </div>
  )
}
