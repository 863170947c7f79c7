import type { Schema } from '../../api/contract.ts'
import { useRead, useSend } from '../../api/hooks.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckField, DateField, SelectField, TextField } from '../../shared/fields.tsx'
import { MoneyField } from '../../shared/money-field.tsx'
import { valueWords } from '../../shared/problem-words.ts'
import { Section } from '../../shared/section.tsx'
import { ApplicationForm, type ApplicationOf, ApplicationPage, useCaseId } from '../application-page.tsx'
import { ConsultantField } from './consultant-field.tsx'
import { ProposalsField } from './proposals-field.tsx'

type Application = Schema<'FracCase'>['application']
type Values = Application & { readonly reason?: string }

/** The application: saved as one types while it is a draft, with a reason once it is filed. */
export default function FracApplicationPage() {
  const frac = useRead('/frac/cases/{id}', { params: { id: useCaseId() } })
  return (
    <ApplicationPage programme="frac" own={frac}>
      {(of, data) => <MissionForm of={of} frac={data} />}
    </ApplicationPage>
  )
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

function MissionForm({ of, frac }: { readonly of: ApplicationOf; readonly frac: Schema<'FracCase'> }) {
  const t = useWords()
  const save = useSend('put', '/frac/cases/{id}/application')
  const send = async (values: Values, ifMatch: string | null): Promise<string | null> => {
    const body = { application: asSent(values), ...(of.draft ? {} : { reason: values.reason ?? '' }) }
    return (await save.send({ params: { id: of.id }, body, ifMatch })).etag
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
      | 'iban',
  ) => t(`programmes.frac.forms.${key}`)
  const choice = (value: string) => ({ value, label: valueWords(value, t) ?? value })
  return (
    <ApplicationForm<Values> {...of} initial={{ ...frac.application, reason: '' }} prefix="/application/" send={send}>
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
    </ApplicationForm>
  )
}
