import { type ReactNode, useRef } from 'react'
import { useNavigate, useParams } from 'react-router'
import { type Read, useRead } from '../api/hooks.ts'
import { MissingOfDraft } from '../cases/still-missing.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Autosave } from '../shared/autosave.tsx'
import { LinkButton } from '../shared/button.tsx'
import { TextField } from '../shared/fields.tsx'
import { Page, PendingPage } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { formWords } from './form-words.ts'

/** The case of the address. */
export const useCaseId = (): string => useParams()['id'] ?? ''

export interface ApplicationOf {
  readonly programme: string
  readonly id: string
  readonly draft: boolean
  readonly version: string | null
}

interface PageProps<Data> {
  readonly programme: string
  /** What the programme keeps of the case. */
  readonly own: Read<Data>
  readonly children: (of: ApplicationOf, data: Data) => ReactNode
}

/** The page of an application, whatever the programme: its title and lead are words under `forms` of the programme. */
export function ApplicationPage<Data>({ programme, own, children }: PageProps<Data>) {
  const id = useCaseId()
  const words = formWords(useWords(), programme)
  const page = useRead('/cases/{id}', { params: { id } })
  const problem = page.problem ?? own.problem
  if (problem && !(page.data && own.data)) return <PendingPage problem={problem} onRetry={own.retry} width="reading" />
  if (!page.data || !own.data) return <PendingPage rows={8} width="reading" />
  const draft = page.data.state === 'draft'
  return (
    <Page
      title={`${words('title')} · ${page.data.reference}`}
      width="reading"
      lead={words(draft ? 'lead' : 'correctLead')}
      back={{ to: `/cases/${id}`, label: words('back') }}
    >
      {children({ programme, id, draft, version: page.etag }, own.data)}
    </Page>
  )
}

interface FormProps<Values> extends ApplicationOf {
  readonly initial: Values
  /** Where the server points at a fault: `/application/`. */
  readonly prefix: string
  /** Sends the whole; answers the new version. A reason is sent once the application is filed. */
  readonly send: (values: Values, ifMatch: string | null) => Promise<string | null>
  /** Heading of the reason, when it is not the label itself. */
  readonly reasonTitle?: string
  readonly children: ReactNode
}

/** Its form: saved as one types while it is a draft, with a reason once it is filed. */
export function ApplicationForm<Values extends object>({
  programme,
  id,
  draft,
  version,
  initial,
  prefix,
  send,
  reasonTitle,
  children,
}: FormProps<Values>) {
  const t = useWords()
  const words = formWords(t, programme)
  const navigate = useNavigate()
  const etag = useRef(version)
  const save = async (values: Values): Promise<void> => {
    etag.current = await send(values, etag.current)
  }
  return (
    <RecordForm
      initial={initial}
      prefix={prefix}
      onSubmit={async (values) => {
        await save(values)
        await navigate(`/cases/${id}`)
      }}
      {...(draft ? {} : { submit: t('common.save') })}
    >
      {children}
      {draft ? <MissingOfDraft caseId={id} /> : null}
      {draft ? (
        <div className="form-foot">
          <LinkButton look="primary" to={`/cases/${id}`}>
            {words('back')}
          </LinkButton>
          <Autosave save={save} />
        </div>
      ) : (
        <Section title={reasonTitle ?? words('reason')}>
          <TextField source="reason" label={words('reason')} rows={3} max={2_000} />
        </Section>
      )}
    </RecordForm>
  )
}
