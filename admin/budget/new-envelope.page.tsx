import { useNotify } from 'react-admin'
import { useNavigate } from 'react-router'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { todayIn } from '../shared/clock.ts'
import { NumberField, SelectField, TextField } from '../shared/fields.tsx'
import { MoneyField } from '../shared/money-field.tsx'
import { Page, PendingPage } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { useTimeZone } from '../shared/session-context.tsx'

interface Values {
  readonly programme: string
  readonly year: number
  readonly label: string
  readonly amount: string
  readonly memo: string
}

/** A new envelope, with its first allocation. */
export default function NewEnvelopePage() {
  const t = useWords()
  const navigate = useNavigate()
  const notify = useNotify()
  const open = useSend('post', '/envelopes')
  const { data } = useRead('/programmes', {})
  const year = Number(todayIn(useTimeZone()).slice(0, 4))
  if (!data) return <PendingPage rows={5} width="reading" />
  const choices = data.items.map(({ code }) => ({ value: code, label: t.maybe(`programmes.${code}.name`) ?? code }))
  const initial: Values = { programme: choices.length === 1 ? (choices[0]?.value ?? '') : '', year, label: '', amount: '', memo: '' }
  return (
    <Page title={t('budget.openTitle')} lead={t('budget.openLead')} width="reading" back={{ to: '/budget', label: t('budget.back') }}>
      <Section title={t('budget.openTitle')}>
        <RecordForm<Values>
          initial={initial}
          submit={t('budget.open')}
          onSubmit={async (values) => {
            const { body } = await open.send({ body: { ...values } })
            notify(t('budget.opened'), { type: 'success' })
            await navigate(`/budget/${body.id}`)
          }}
          guard={false}
        >
          <SelectField source="programme" label={t('budget.columns.programme')} choices={choices} empty={t('common.choose')} />
          <NumberField source="year" label={t('budget.year')} min={1990} max={2200} />
          <TextField source="label" label={t('budget.label')} max={120} />
          <MoneyField source="amount" label={t('budget.amount')} />
          <TextField source="memo" label={t('budget.memo')} max={500} optional />
        </RecordForm>
      </Section>
    </Page>
  )
}
