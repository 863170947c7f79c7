import { useParams } from 'react-router'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { programmePages } from '../programmes/pages.ts'
import { PendingPage, useDocumentTitle } from '../shared/page.tsx'
import { CaseAmendments } from './case-amendments.tsx'
import { CaseAside } from './case-aside.tsx'
import { CaseDocuments } from './case-documents.tsx'
import { CaseEvaluation } from './case-evaluation.tsx'
import { CaseExchanges } from './case-exchanges.tsx'
import { CaseHeader } from './case-header.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseLetters } from './case-letters.tsx'
import { CasePayments } from './case-payments.tsx'
import { CaseTraces } from './case-traces.tsx'
import { RecusalNotice } from './recusal-notice.tsx'

/** One case: a header that stays, then what an officer reads in the order of their thought. */
export default function CasePage() {
  const { id = '' } = useParams()
  const t = useWords()
  const page = useRead('/cases/{id}', { params: { id } })
  const actions = useRead('/cases/{id}/actions', { params: { id } })
  const heading = useDocumentTitle(page.data ? `${page.data.reference} · ${page.data.applicant.name}` : t('journal.subjects.case'))
  const { problem } = page
  if (!page.data) return <PendingPage problem={problem} onRetry={page.retry} />
  const caseFile = page.data
  const parts = programmePages[caseFile.programme]
  const draft = caseFile.receivedOn === null
  return (
    <div className="page case-page">
      <CaseHeader caseFile={caseFile} etag={page.etag} actions={actions.data?.items ?? null} heading={heading} />
      <RecusalNotice caseFile={caseFile} />
      <div className="case-columns">
        <div className="stack">
          {parts ? <parts.Summary caseFile={caseFile} /> : null}
          <CaseDocuments caseFile={caseFile} />
          {caseFile.awardedOn && parts?.pays !== false ? <CaseAmendments caseFile={caseFile} /> : null}
          {draft || parts?.pays === false ? null : <CasePayments caseFile={caseFile} />}
          {draft ? null : <CaseTraces caseFile={caseFile} />}
          {draft ? null : <CaseEvaluation caseFile={caseFile} />}
          {draft ? null : <CaseExchanges caseFile={caseFile} />}
          {draft ? null : <CaseLetters caseFile={caseFile} />}
          <CaseHistory caseFile={caseFile} />
        </div>
        <CaseAside caseFile={caseFile} actions={actions.data?.items ?? null} />
      </div>
    </div>
  )
}
