import { useNotify } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { useNavigate, useParams } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { DateField, SelectField, TextField } from '../shared/fields.tsx'
import { Notice } from '../shared/notice.tsx'
import { Page, PendingPage } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { useTimeZone } from '../shared/session-context.tsx'
import { dayOf, instantOf, timeOf } from './zoned.ts'

type Call = Schema<'Call'>

interface Values {
  readonly programme: string
  readonly title: string
  readonly presentation: string
  readonly editionId: string
  readonly envelopeId: string | null
  readonly opensDay: string | null
  readonly opensTime: string
  readonly closesDay: string | null
  readonly closesTime: string
}

/** Announces a call, or changes one: days and times are those of the funder's zone. */
export default function CallFormPage() {
  const { id } = useParams()
  const t = useWords()
  const zone = useTimeZone()
  const programmes = useRead('/programmes', {})
  const call = useRead('/calls/{id}', { params: { id: id ?? '' }, enabled: id !== undefined })
  if (call.problem && !call.data) return <PendingPage problem={call.problem} onRetry={call.retry} width="reading" />
  if (!programmes.data || (id && !call.data)) return <PendingPage rows={6} width="reading" />
  const offered = programmes.data.items.filter(({ byCall }) => byCall).map(({ code }) => code)
  const title = t(!call.data ? 'calls.announce' : call.data.state === 'open' ? 'calls.extend' : 'calls.edit')
  return (
    <Page title={title} width="reading" back={{ to: id ? `/calls/${id}` : '/calls', label: t('calls.back') }}>
      {call.data?.state === 'open' ? <Notice tone="information" title={t('calls.form.openNow')} /> : null}
      <CallForm key={zone} call={call.data ?? null} etag={call.etag} offered={offered} />
    </Page>
  )
}

const valuesOf = (call: Call | null, offered: readonly string[], zone: string): Values => ({
  programme: call?.programme ?? (offered.length === 1 ? (offered[0] ?? '') : ''),
  title: call?.title ?? '',
  presentation: call?.presentation ?? '',
  editionId: call?.edition.id ?? '',
  envelopeId: call?.envelope?.id ?? null,
  opensDay: call ? dayOf(call.opensAt, zone) : null,
  opensTime: call ? timeOf(call.opensAt, zone) : '08:00',
  closesDay: call ? dayOf(call.closesAt, zone) : null,
  closesTime: call ? timeOf(call.closesAt, zone) : '12:00',
})

function CallForm({ call, etag, offered }: { call: Call | null; etag: string | null; offered: readonly string[] }) {
  const t = useWords()
  const zone = useTimeZone()
  const navigate = useNavigate()
  const notify = useNotify()
  const announce = useSend('post', '/calls')
  const change = useSend('put', '/calls/{id}')
  const send = async ({ programme, opensDay, opensTime, closesDay, closesTime, ...values }: Values): Promise<void> => {
    const body = {
      ...values,
      envelopeId: values.envelopeId || null,
      opensAt: instantOf(opensDay, opensTime, zone) ?? '',
      closesAt: instantOf(closesDay, closesTime, zone) ?? '',
    }
    if (call) await change.send({ params: { id: call.id }, body, ifMatch: etag })
    const id = call ? call.id : (await announce.send({ body: { programme, ...body } })).body.id
    notify(t(call ? 'calls.saved' : 'calls.announced'), { type: 'success' })
    await navigate(`/calls/${id}`)
  }
  return (
    <Section title={t('calls.columns.name')}>
      <RecordForm<Values>
        initial={valuesOf(call, offered, zone)}
        submit={t(call ? 'common.save' : 'calls.announce')}
        onSubmit={send}
        guard={false}
      >
        {call ? null : (
          <SelectField
            source="programme"
            label={t('calls.form.programme')}
            choices={offered.map((value) => ({ value, label: t.maybe(`programmes.${value}.name`) ?? value }))}
            empty={t('common.choose')}
          />
        )}
        <TextField source="title" label={t('calls.form.title')} max={200} />
        <TextField source="presentation" label={t('calls.form.presentation')} rows={5} max={4_000} optional />
        <div className="field-row">
          <DateField source="opensDay" label={t('calls.form.opensDay')} />
          <TextField source="opensTime" label={t('calls.form.opensTime')} max={8} />
        </div>
        <div className="field-row">
          <DateField source="closesDay" label={t('calls.form.closesDay')} />
          <TextField source="closesTime" label={t('calls.form.closesTime')} hint={t('calls.form.zone', { zone })} max={8} />
        </div>
        <RulesFields />
      </RecordForm>
    </Section>
  )
}

/** Editions and envelopes of the programme chosen above. */
function RulesFields() {
  const t = useWords()
  const programme: unknown = useWatch({ name: 'programme' })
  const code = typeof programme === 'string' ? programme : ''
  const editions = useRead('/programmes/{code}/editions', { params: { code }, enabled: code !== '' })
  const envelopes = useRead('/envelopes', { query: { programme: code }, enabled: code !== '' })
  return (
    <>
      <SelectField
        source="editionId"
        label={t('calls.form.edition')}
        choices={(editions.data?.items ?? []).map(({ id, label }) => ({ value: id, label }))}
        empty={t('common.choose')}
      />
      <SelectField
        source="envelopeId"
        label={t('calls.form.envelope')}
        choices={(envelopes.data?.items ?? []).map(({ id, label }) => ({ value: id, label }))}
        empty={t('calls.noEnvelope')}
        optional
      />
    </>
  )
}
