import './imports.css'
import { useNotify } from 'react-admin'
import { useParams } from 'react-router'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from '../shared/button.tsx'
import { formatCount, formatInstant } from '../shared/format.ts'
import { Notice } from '../shared/notice.tsx'
import { Page, PendingPage } from '../shared/page.tsx'
import { Section } from '../shared/section.tsx'
import { useTimeZone } from '../shared/session-context.tsx'
import { ImportColumns } from './import-columns.tsx'
import { ImportDecision } from './import-decision.tsx'
import { ImportProblems } from './import-problems.tsx'
import { ImportReading } from './import-reading.tsx'
import { ImportRows } from './import-rows.tsx'
import { ImportStateChip } from './import-state.tsx'
import type { Preview } from './import-words.ts'

/** One file: how it was read, what its rows become and why, and the decision. */
export default function ImportPage() {
  const { id = '' } = useParams()
  const t = useWords()
  const notify = useNotify()
  const page = useRead('/imports/{id}', { params: { id } })
  if (page.problem && !page.data) return <PendingPage problem={page.problem} onRetry={page.retry} />
  if (!page.data) return <PendingPage rows={8} />
  const file = page.data
  const open = file.state === 'previewed'
  return (
    <Page
      title={file.fileName}
      lead={
        <span className="row">
          <ImportStateChip state={file.state} />
          <span>{t(`imports.kinds.${file.kind}`)}</span>
        </span>
      }
      back={{ to: '/imports/files', label: t('imports.preview.back') }}
    >
      <Outcome file={file} />
      <div className="case-columns">
        <div className="stack">
          <ImportCounts file={file} />
          {file.reading.problemCounts.length > 0 ? <ImportProblems file={file} /> : null}
          <ImportColumns file={file} onRead={() => notify(t('imports.upload.readAgain'), { type: 'success' })} />
        </div>
        <div className="stack">
          {open ? <ImportDecision file={file} /> : null}
          <ImportReading file={file} />
        </div>
      </div>
      <ImportRows file={file} />
    </Page>
  )
}

/** What became of it, or what to know before deciding. */
function Outcome({ file }: { file: Preview }) {
  const t = useWords()
  const timeZone = useTimeZone()
  const on = (instant: string): string => formatInstant(instant, t.locale, timeZone)
  if (file.state === 'imported') {
    const awards = file.kind === 'past-awards'
    return (
      <Notice tone="done" title={t('imports.preview.doneTitle')} role="status">
        <p>{t('imports.preview.doneLead', { added: formatCount(file.added ?? 0, t.locale), date: on(file.endedAt ?? file.createdAt) })}</p>
        <p>
          <LinkButton small to={awards ? '/imports' : '/organisations'}>
            {t(awards ? 'imports.preview.doneAwards' : 'imports.preview.doneFirms')}
          </LinkButton>
        </p>
      </Notice>
    )
  }
  if (file.state === 'abandoned') {
    return (
      <Notice tone="neutral" title={t('imports.preview.abandonedTitle')}>
        <p>{t('imports.preview.abandonedLead')}</p>
      </Notice>
    )
  }
  if (!file.sameFile) return null
  return (
    <Notice tone="attention" title={t('imports.preview.sameFile')}>
      <p>
        {t('imports.preview.sameFileLead', {
          date: on(file.sameFile.importedAt),
          added: formatCount(file.sameFile.added, t.locale),
        })}
      </p>
      <p>
        <LinkButton small to={`/imports/${file.sameFile.id}`}>
          {t('imports.preview.sameFileOpen')}
        </LinkButton>
      </p>
    </Notice>
  )
}

function ImportCounts({ file }: { file: Preview }) {
  const t = useWords()
  const { counts } = file
  const done = file.state === 'imported'
  const figures = [
    { label: t('imports.preview.counts.rows'), value: counts.rows },
    { label: t(done ? 'imports.preview.counts.added' : 'imports.preview.counts.add'), value: done ? (file.added ?? 0) : counts.add },
    { label: t('imports.preview.counts.alreadyThere'), value: counts.alreadyThere },
    { label: t('imports.preview.counts.rejected'), value: counts.rejected },
    { label: t('imports.preview.counts.noted'), value: counts.noted },
  ]
  return (
    <Section title={t('imports.preview.summary')}>
      <dl className="import-counts">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt className="second small">{label}</dt>
            <dd className="amount">{formatCount(value, t.locale)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
