import { useParams } from 'react-router'
import { useRead } from '../../api/hooks.ts'
import { useWords } from '../../i18n/use-words.ts'
import { NotFoundPage } from '../../shared/dead-ends.tsx'
import { Notice } from '../../shared/notice.tsx'
import { Page, PendingPage } from '../../shared/page.tsx'
import { usePerson } from '../../shared/session-context.tsx'
import { useEditionLabel } from './edition-label.ts'
import { WordingEditor } from './wording-editor.tsx'
import { kindWords } from './wording-list.page.tsx'
import './wordings.css'

/** One letter of one edition: its words, what it has to say, what it would give on a real case. */
export default function WordingPage() {
  const { code = '', id = '', kind = '' } = useParams()
  const t = useWords()
  const { grants } = usePerson()
  const edition = useEditionLabel(code, id)
  const { data, problem, retry } = useRead('/programmes/{code}/editions/{id}/wordings/{kind}', { params: { code, id, kind } })
  if (problem?.status === 404) return <NotFoundPage />
  if (problem && !data) return <PendingPage problem={problem} onRetry={retry} />
  if (!data) return <PendingPage rows={8} />
  const mayWrite = grants.some(({ role, programmes }) => role === 'administrator' && (programmes === null || programmes.includes(code)))
  return (
    <Page
      title={kindWords(kind, t)}
      lead={[t.maybe(`programmes.${code}.name`) ?? code, edition, data.signed ? t('wordings.signed') : ''].filter(Boolean).join(' · ')}
      back={{ to: `/set-up/${code}/${id}/letters`, label: t('wordings.backToList') }}
    >
      {mayWrite ? null : <Notice tone="information" title={t('wordings.readOnly')} />}
      {data.inForce.ofAnotherEdition && !data.draft ? <Notice tone="information" title={t('wordings.ofAnother')} /> : null}
      {/* not keyed by the draft: a save that comes back must not take away what was typed meanwhile */}
      <WordingEditor key={kind} place={{ code, id, kind }} wording={data} mayWrite={mayWrite} />
    </Page>
  )
}
