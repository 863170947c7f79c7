import { useNotify } from 'react-admin'
import { useNavigate, useParams } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { programmePages } from '../programmes/pages.ts'
import { DateField, NumberField, TextField } from '../shared/fields.tsx'
import { Notice } from '../shared/notice.tsx'
import { Page } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { DocumentTypesField } from './document-types-field.tsx'
import { ParameterFields } from './parameter-fields.tsx'

type Content = Pick<Schema<'Edition'>, 'label' | 'inForceFrom' | 'decisionMonths' | 'parameters' | 'documentTypes'>

/** One edition: read when cases follow it, changed while none does, or made new from the one in force. */
export default function EditionPage() {
  const { code = '', id = '' } = useParams()
  const t = useWords()
  const { data, problem, retry } = useRead('/programmes/{code}/editions', { params: { code } })
  if (problem && !data) return <ErrorState problem={problem} onRetry={retry} />
  if (!data) return <LoadingSkeleton rows={8} />
  const edition = id ? data.items.find((one) => one.id === id) : null
  if (edition === undefined) return <EmptyState icon="question" title={t('shell.notFound.title')} />
  const name = t.maybe(`programmes.${code}.name`) ?? code
  const source = edition ?? data.items[0]
  const initial: Content = source
    ? {
        label: edition ? source.label : '',
        inForceFrom: edition ? source.inForceFrom : '',
        decisionMonths: source.decisionMonths,
        parameters: source.parameters,
        documentTypes: source.documentTypes,
      }
    : { label: '', inForceFrom: '', ...data.template }
  return (
    <Page
      title={edition ? t('setUp.editTitle', { label: edition.label }) : t('setUp.newTitle', { programme: name })}
      {...(edition ? {} : { lead: t('setUp.newLead') })}
      width="reading"
      back={{ to: '/set-up', label: t('setUp.back') }}
    >
      <EditionForm code={code} edition={edition} initial={initial} unconfirmed={data.template.unconfirmed} />
    </Page>
  )
}

interface FormProps {
  readonly code: string
  readonly edition: Schema<'Edition'> | null
  readonly initial: Content
  readonly unconfirmed: readonly string[]
}

function EditionForm({ code, edition, initial, unconfirmed }: FormProps) {
  const t = useWords()
  const notify = useNotify()
  const navigate = useNavigate()
  const { grants } = usePerson()
  const create = useSend('post', '/programmes/{code}/editions')
  const change = useSend('put', '/programmes/{code}/editions/{id}')
  const used = (edition?.caseCount ?? 0) > 0
  const readOnly = used || !grants.some(({ role }) => role === 'administrator')
  const send = async (values: Content & { id?: unknown }): Promise<void> => {
    const { label, inForceFrom, decisionMonths, parameters, documentTypes } = values
    const body = { label, inForceFrom, decisionMonths, parameters, documentTypes: documentTypes.map((type) => ({ ...type })) }
    if (edition) await change.send({ params: { code, id: edition.id }, body, ifMatch: `"${edition.version}"` })
    else await create.send({ params: { code }, body })
    notify(t(edition ? 'setUp.saved' : 'setUp.created'), { type: 'success' })
    await navigate('/set-up')
  }
  return (
    <>
      {used ? <Notice tone="information" title={t('setUp.readOnly')} /> : null}
      <Notice tone="attention" title={t('setUp.toConfirmLead')} />
      <RecordForm<Content> initial={initial} onSubmit={send} readOnly={readOnly} submit={t(edition ? 'setUp.save' : 'setUp.create')}>
        <Section title={t('setUp.columns.label')}>
          <TextField source="label" label={t('setUp.label')} max={80} />
          <DateField source="inForceFrom" label={t('setUp.inForceFrom')} />
          <NumberField source="decisionMonths" label={t('setUp.decisionMonths')} min={1} max={24} />
        </Section>
        <ParameterFields programme={code} fields={programmePages[code]?.parameterFields ?? []} unconfirmed={unconfirmed} />
        <DocumentTypesField readOnly={readOnly} />
      </RecordForm>
    </>
  )
}
