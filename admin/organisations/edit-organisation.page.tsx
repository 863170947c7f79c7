import { useRef, useState } from 'react'
import { useNotify } from 'react-admin'
import { useNavigate, useParams } from 'react-router'
import { useRead, useSend } from '../api/hooks.ts'
import { call } from '../api/index.ts'
import { problemOf } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { LeaveOnceSaved } from '../shared/leave-once-saved.tsx'
import { Page } from '../shared/page.tsx'
import { problemSentence } from '../shared/problem-words.ts'
import { RecordForm } from '../shared/record-form.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { changesOf, OrganisationFields, valuesOf } from './organisation-form.tsx'
import { ORGANISATION_WRITERS, type Organisation } from './organisation-words.ts'

export default function EditOrganisationPage() {
  const { id = '' } = useParams()
  const t = useWords()
  const page = useRead('/organisations/{id}', { params: { id } })
  const title = t('organisations.editTitle', { name: page.data?.name ?? '' })
  return (
    <Page title={title} width="reading" back={{ to: `/organisations/${id}`, label: t('organisations.back') }}>
      {page.data ? (
        <EditForm organisation={page.data} etag={page.etag} />
      ) : page.problem ? (
        <ErrorState problem={page.problem} onRetry={page.retry} />
      ) : (
        <LoadingSkeleton rows={8} />
      )}
    </Page>
  )
}

/** Begun from one version of the record; a newer one on the server is never overwritten unseen. */
function EditForm({ organisation, etag }: { organisation: Organisation; etag: string | null }) {
  const t = useWords()
  const notify = useNotify()
  const navigate = useNavigate()
  const agent = usePerson().has(...ORGANISATION_WRITERS)
  const save = useSend('patch', '/organisations/{id}')
  const [saved, setSaved] = useState<string | null>(null)
  const begun = useRef({ values: valuesOf(organisation), etag })
  const takeNew = async (): Promise<void> => {
    const answer = await call('get', '/organisations/{id}', { params: { id: organisation.id } })
    begun.current = { ...begun.current, etag: answer.etag }
    notify(t('organisations.newTaken'), { type: 'info' })
  }
  return (
    <RecordForm
      initial={begun.current.values}
      submit={t('common.save')}
      onCancel={() => {
        navigate(`/organisations/${organisation.id}`)?.catch(() => undefined)
      }}
      onTakeNew={() => {
        takeNew().catch((error: unknown) => notify(problemSentence(problemOf(error), t), { type: 'error' }))
      }}
      onSubmit={async (values) => {
        const body = changesOf(values, begun.current.values)
        await save.send({ params: { id: organisation.id }, body, ifMatch: begun.current.etag })
        notify(t('organisations.saved'), { type: 'success' })
        setSaved(`/organisations/${organisation.id}`)
      }}
    >
      <LeaveOnceSaved to={saved} />
      <OrganisationFields agent={agent} />
    </RecordForm>
  )
}
