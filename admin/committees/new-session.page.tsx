import { useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { todayIn } from '../shared/clock.ts'
import { DateField, NumberField, SelectField, TextField } from '../shared/fields.tsx'
import { formatAmount } from '../shared/format.ts'
import { Page, PendingPage } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { useTimeZone } from '../shared/session-context.tsx'

interface Values {
  readonly programme: string
  readonly title: string
  readonly place: string
  readonly meetsOn: string
  readonly meetsAt: string
  readonly quorum: number
  readonly envelopeId: string | null
}

/** Date, place, quorum and envelope of a session; its agenda is filled afterwards. */
export default function NewSessionPage() {
  const t = useWords()
  const navigate = useNavigate()
  const open = useSend('post', '/committee-sessions')
  const { data } = useRead('/programmes', {})
  const today = todayIn(useTimeZone())
  if (!data) return <PendingPage rows={6} width="reading" />
  const choices = data.items
    .filter(({ committee }) => committee)
    .map(({ code }) => ({ value: code, label: t.maybe(`programmes.${code}.name`) ?? code }))
  const initial: Values = {
    programme: choices.length === 1 ? (choices[0]?.value ?? '') : '',
    ...{ title: '', place: '', meetsOn: today, meetsAt: '', quorum: 3, envelopeId: null },
  }
  return (
    <Page title={t('committees.newSession')} width="reading" back={{ to: '/committees', label: t('committees.title') }}>
      <Section title={t('committees.newSession')}>
        <RecordForm<Values>
          initial={initial}
          submit={t('committees.create')}
          guard={false}
          onSubmit={async (values) => {
            const { body } = await open.send({ body: { ...values, envelopeId: values.envelopeId || null } })
            await navigate(`/committees/${body.id}`)
          }}
        >
          <SelectField source="programme" label={t('committees.fields.programme')} choices={choices} empty={t('common.choose')} />
          <TextField source="title" label={t('committees.fields.title')} max={200} />
          <div className="form-columns">
            <DateField source="meetsOn" label={t('committees.fields.meetsOn')} />
            <TextField source="meetsAt" label={t('committees.fields.meetsAt')} hint={t('committees.fields.meetsAtHint')} max={5} optional />
          </div>
          <TextField source="place" label={t('committees.fields.place')} max={300} optional />
          <NumberField source="quorum" label={t('committees.fields.quorum')} hint={t('committees.fields.quorumHint')} min={1} max={100} />
          <EnvelopeField />
        </RecordForm>
      </Section>
    </Page>
  )
}

/** The envelopes of the programme chosen, with what is left in each. */
function EnvelopeField() {
  const t = useWords()
  const programme = useWatch({ name: 'programme' }) as string
  const { data } = useRead('/envelopes', { query: { programme }, enabled: programme !== '' })
  const choices = (data?.items ?? []).map(({ id, label, year, left }) => ({
    value: id,
    label: `${label} ${year} · ${formatAmount(left, t.locale)}`,
  }))
  return (
    <SelectField
      source="envelopeId"
      label={t('committees.fields.envelope')}
      choices={choices}
      empty={t('committees.fields.noEnvelope')}
      optional
    />
  )
}
