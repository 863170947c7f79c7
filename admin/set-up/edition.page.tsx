import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useParams } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { EditionActs } from '../corrections/edition-acts.tsx'
import { EditionReminders } from '../corrections/edition-reminders.tsx'
import { LimitFields, type LimitValues, limitChanges, limitValues } from '../corrections/limit-fields.tsx'
import { useWords } from '../i18n/use-words.ts'
import { programmePages } from '../programmes/pages.ts'
import { LinkButton } from '../shared/button.tsx'
import { NotFoundPage } from '../shared/dead-ends.tsx'
import { DateField, NumberField, TextField } from '../shared/fields.tsx'
import { LeaveOnceSaved } from '../shared/leave-once-saved.tsx'
import { Notice } from '../shared/notice.tsx'
import { Page, PendingPage } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { DocumentTypesField } from './document-types-field.tsx'
import { ParameterFields } from './parameter-fields.tsx'

type Content = Pick<Schema<'Edition'>, 'label' | 'inForceFrom' | 'decisionMonths' | 'parameters' | 'documentTypes'> & {
  readonly limits: LimitValues
}

/** One edition: read when cases follow it, changed while none does, or made new from the one in force. */
export default function EditionPage() {
  const { code = '', id = '' } = useParams()
  const t = useWords()
  const { data, problem, retry } = useRead('/programmes/{code}/editions', { params: { code } })
  if (problem && !data) return <PendingPage problem={problem} onRetry={retry} />
  if (!data) return <PendingPage rows={8} />
  const edition = id ? data.items.find((one) => one.id === id) : null
  if (edition === undefined) return <NotFoundPage />
  const name = t.maybe(`programmes.${code}.name`) ?? code
  const source = edition ?? data.items.find(({ correction, forDecided }) => !forDecided && (!correction || correction.state === 'applied'))
  const initial: Content = source
    ? {
        label: edition ? source.label : '',
        inForceFrom: edition ? source.inForceFrom : '',
        decisionMonths: source.decisionMonths,
        parameters: source.parameters,
        documentTypes: source.documentTypes,
        limits: limitValues(data.template.limits, source.limits),
      }
    : { label: '', inForceFrom: '', ...data.template, limits: limitValues(data.template.limits, {}) }
  return (
    <Page
      title={edition ? t('setUp.editTitle', { label: edition.label }) : t('setUp.newTitle', { programme: name })}
      {...(edition ? {} : { lead: t('setUp.newLead') })}
      width="reading"
      {...(edition
        ? {
            actions: (
              <LinkButton icon="letter" to={`/set-up/${code}/${edition.id}/letters`}>
                {t('wordings.open')}
              </LinkButton>
            ),
          }
        : {})}
      back={{ to: '/set-up', label: t('setUp.back') }}
    >
      {edition ? <EditionActs code={code} edition={edition} /> : null}
      <EditionForm code={code} edition={edition} initial={initial} unconfirmed={data.template.unconfirmed} known={data.template.limits} />
      {edition ? <EditionReminders code={code} edition={edition} /> : null}
    </Page>
  )
}

interface FormProps {
  readonly code: string
  readonly edition: Schema<'Edition'> | null
  readonly initial: Content
  readonly unconfirmed: readonly string[]
  readonly known: Schema<'EditionTemplate'>['limits']
}

function EditionForm({ code, edition, initial, unconfirmed, known }: FormProps) {
  const t = useWords()
  const notify = useNotify()
  const [saved, setSaved] = useState<string | null>(null)
  const { grants } = usePerson()
  const create = useSend('post', '/programmes/{code}/editions')
  const change = useSend('put', '/programmes/{code}/editions/{id}')
  const used = (edition?.caseCount ?? 0) > 0 || edition?.forDecided === true
  const readOnly = used || !grants.some(({ role }) => role === 'administrator')
  const send = async (values: Content & { id?: unknown }): Promise<void> => {
    const { label, inForceFrom, decisionMonths, parameters, documentTypes, limits } = values
    const body = {
      label,
      inForceFrom,
      decisionMonths,
      parameters,
      documentTypes: documentTypes.map((type) => ({ ...type })),
      limits: limitChanges(limits),
    }
    if (edition) await change.send({ params: { code, id: edition.id }, body, ifMatch: `"${edition.version}"` })
    else await create.send({ params: { code }, body })
    notify(t(edition ? 'setUp.saved' : 'setUp.created'), { type: 'success' })
    // a correction goes on to its list
    setSaved(edition?.correction ? `/set-up/${code}/corrections/${edition.correction.id}` : '/set-up')
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
        <LeaveOnceSaved to={saved} />
        <LimitFields known={known} />
        <DocumentTypesField readOnly={readOnly} />
      </RecordForm>
    </>
  )
}
