import { useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Schema } from '../../api/contract.ts'
import { useRead, useSend } from '../../api/hooks.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Autosave } from '../../shared/autosave.tsx'
import { LinkButton } from '../../shared/button.tsx'
import { CheckField, DateField, SelectField, TextField } from '../../shared/fields.tsx'
import { MoneyField } from '../../shared/money-field.tsx'
import { Page } from '../../shared/page.tsx'
import { valueWords } from '../../shared/problem-words.ts'
import { RecordForm } from '../../shared/record-form.tsx'
import { Section } from '../../shared/section.tsx'
import { ErrorState, LoadingSkeleton } from '../../shared/states.tsx'
import { ConsultantField } from './consultant-field.tsx'
import { ProposalsField } from './proposals-field.tsx'

type Application = Schema<'FracCase'>['application']
type Values = Application & { readonly reason?: string }

/** The application: saved as one types while it is a draft, with a reason once it is filed. */
export default function FracApplicationPage() {
  const { id = '' } = useParams()
  const t = useWords()
  const page = useRead('/cases/{id}', { params: { id } })
  const frac = useRead('/frac/cases/{id}', { params: { id } })
  const problem = page.problem ?? frac.problem
  if (problem && !(page.data && frac.data)) return <ErrorState problem={problem} onRetry={frac.retry} />
  if (!page.data || !frac.data) return <LoadingSkeleton rows={8} />
  const draft = page.data.state === 'draft'
  return (
    <Page
      title={`${t('programmes.frac.forms.title')} · ${page.data.reference}`}
      width="reading"
      lead={t(draft ? 'programmes.frac.forms.lead' : 'programmes.frac.forms.correctLead')}
      back={{ to: `/cases/${id}`, label: t('programmes.frac.forms.back') }}
    >
      <ApplicationForm id={id} draft={draft} version={page.etag} frac={frac.data} />
    </Page>
  )
}

interface FormProps {
  readonly id: string
  readonly draft: boolean
  readonly version: string | null
  readonly frac: Schema<'FracCase'>
}

/** Empty inputs are absent values for the server, not empty words. */
function asSent({ reason: _reason, ...values }: Values): Application {
  const orNull = <Value,>(value: Value): Value | null => (value === '' || value === undefined ? null : value)
  return {
    ...values,
    missionKind: orNull(values.missionKind),
    field: orNull(values.field),
    consultantOrganisationId: orNull(values.consultantOrganisationId),
    days: orNull(typeof values.days === 'string' ? values.days.replace(',', '.') : values.days),
    dailyRate: orNull(values.dailyRate),
    travelCosts: orNull(values.travelCosts) ?? '0.00',
    orderSignedOn: orNull(values.orderSignedOn),
    plannedStart: orNull(values.plannedStart),
    plannedEnd: orNull(values.plannedEnd),
    beneficiaryIban: orNull(values.beneficiaryIban),
    proposals: values.proposals.map((proposal) => ({ ...proposal, days: proposal.days.replace(',', '.') })),
  }
}

function ApplicationForm({ id, draft, version, frac }: FormProps) {
  const t = useWords()
  const navigate = useNavigate()
  const save = useSend('put', '/frac/cases/{id}/application')
  const etag = useRef(version)
  const [kept] = useState<Values>({ ...frac.application, reason: '' })
  const send = async (values: Values): Promise<void> => {
    const body = { application: asSent(values), ...(draft ? {} : { reason: values.reason ?? '' }) }
    const answer = await save.send({ params: { id }, body, ifMatch: etag.current })
    etag.current = answer.etag
  }
  const words = (
    key:
      | 'mission'
      | 'cost'
      | 'proposals'
      | 'missionKind'
      | 'field'
      | 'nature'
      | 'termsOfReference'
      | 'consultantName'
      | 'sellsEquipment'
      | 'choiceReason'
      | 'orderSignedOn'
      | 'plannedStart'
      | 'plannedEnd'
      | 'iban'
      | 'reason',
  ) => t(`programmes.frac.forms.${key}`)
  const choice = (value: string) => ({ value, label: valueWords(value, t) ?? value })
  return (
    <RecordForm
      initial={kept}
      prefix="/application/"
      onSubmit={async (values) => {
        await send(values)
        await navigate(`/cases/${id}`)
      }}
      {...(draft ? {} : { submit: t('common.save') })}
    >
      <Section title={words('mission')}>
        <SelectField source="missionKind" label={words('missionKind')} choices={['court', 'long'].map(choice)} empty={t('common.choose')} />
        <SelectField source="field" label={words('field')} choices={frac.fields.map(choice)} empty={t('common.choose')} />
        <TextField source="title" label={t('programmes.frac.page.title')} max={300} />
        <TextField source="subject" label={t('programmes.frac.page.subject')} rows={4} max={2_000} />
        <TextField source="termsOfReference" label={words('termsOfReference')} rows={4} max={10_000} />
        <ConsultantField />
        <TextField source="consultantName" label={words('consultantName')} max={200} />
        <CheckField source="independenceDeclared" label={t('programmes.frac.forms.independenceDeclared')} />
        <CheckField source="consultantSellsEquipment" label={words('sellsEquipment')} />
        <DateField source="orderSignedOn" label={words('orderSignedOn')} optional />
        <div className="field-row">
          <DateField source="plannedStart" label={words('plannedStart')} optional />
          <DateField source="plannedEnd" label={words('plannedEnd')} optional />
        </div>
      </Section>
      <Section title={words('cost')}>
        <div className="field-row">
          <TextField source="days" label={t('programmes.frac.page.days')} max={7} />
          <MoneyField source="dailyRate" label={t('programmes.frac.page.dailyRate')} />
          <MoneyField source="travelCosts" label={t('programmes.frac.page.travelCosts')} />
        </div>
        <TextField source="beneficiaryIban" label={words('iban')} max={42} optional />
      </Section>
      <Section title={words('proposals')}>
        <ProposalsField />
        <TextField source="choiceReason" label={words('choiceReason')} rows={3} max={4_000} />
      </Section>
      {draft ? (
        <div className="form-foot">
          <LinkButton look="primary" to={`/cases/${id}`}>
            {t('programmes.frac.forms.back')}
          </LinkButton>
          <Autosave save={send} />
        </div>
      ) : (
        <Section title={words('reason')}>
          <TextField source="reason" label={words('reason')} rows={3} max={2_000} />
        </Section>
      )}
    </RecordForm>
  )
}
