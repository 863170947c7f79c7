import type { Schema } from '../../api/contract.ts'
import { useRead, useSend } from '../../api/hooks.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField, NumberField, SelectField, TextField } from '../../shared/fields.tsx'
import { Section } from '../../shared/section.tsx'
import { LoadingSkeleton } from '../../shared/states.tsx'
import { ApplicationForm, type ApplicationOf, ApplicationPage, useCaseId } from '../application-page.tsx'
import { formWords } from '../form-words.ts'
import { codeWords, pageWords, type Whole } from './page-words.ts'
import { CostsField, FundersField, PairsField } from './plan-field.tsx'

type Application = Schema<'CollectiveApplication'>
type Values = Omit<Whole['application'], 'territory'> & { readonly territory: string; readonly reason: string }

/** The application of the carrier: saved as one types while it is a draft, with a reason once it is filed. */
export default function CollectiveApplicationPage() {
  const action = useRead('/collective-action/cases/{id}', { params: { id: useCaseId() } })
  return (
    <ApplicationPage programme="collective-action" own={action}>
      {(of, { whole }) => (whole ? <PlanForm of={of} whole={whole} /> : <LoadingSkeleton rows={8} />)}
    </ApplicationPage>
  )
}

/** Empty inputs are absent values for the server; lines that are not filled in yet stay in the form. */
function asSent({ reason: _reason, territory, ...values }: Values): Application {
  const orNull = <Value,>(value: Value): Value | null => (value === '' || value === undefined ? null : value)
  const money = (value: string | undefined): string => (value && /^\d+(\.\d{1,2})?$/.test(value) ? value : '0.00')
  return {
    ...values,
    activity: orNull(values.activity),
    clubMode: orNull(values.clubMode),
    clubComposition: orNull(values.clubComposition),
    plannedStart: orNull(values.plannedStart),
    plannedEnd: orNull(values.plannedEnd),
    beneficiaryIban: orNull(values.beneficiaryIban),
    capacity: Number(values.capacity) || 1,
    collectiveHalfDays: Number(values.collectiveHalfDays) || 0,
    individualHalfDays: Number(values.individualHalfDays) || 0,
    territory: territory
      .split(/[\s,;]+/)
      .map((code) => code.toUpperCase())
      .filter((code) => /^(\d{2}|2[AB]|97\d|98\d)$/.test(code)),
    partners: values.partners.filter(({ name }) => name.trim() !== ''),
    indicators: values.indicators.flatMap(({ label, target }) => {
      const value = target.replace(',', '.')
      return label.trim() !== '' && /^\d{1,10}(\.\d{1,2})?$/.test(value) ? [{ label, target: value }] : []
    }),
    // an unnamed funder keeps its place, or the parts beside it would be somebody else's
    funders: values.funders.map((funder) => ({ ...funder, name: funder.name.trim() || '?' })),
    costs: values.costs
      .filter(({ label, amount }) => label.trim() !== '' && Number(money(amount)) > 0)
      .map((cost) => ({ ...cost, amount: money(cost.amount), parts: values.funders.map((_funder, index) => money(cost.parts[index])) })),
  }
}

function PlanForm({ of, whole }: { readonly of: ApplicationOf; readonly whole: Whole }) {
  const words = formWords(useWords(), 'collective-action')
  const save = useSend('put', '/collective-action/cases/{id}/application')
  const send = async (values: Values, ifMatch: string | null): Promise<string | null> => {
    const body = { application: asSent(values), ...(of.draft || !values.reason ? {} : { reason: values.reason }) }
    return (await save.send({ params: { id: of.id }, body, ifMatch })).etag
  }
  const initial: Values = { ...whole.application, territory: whole.application.territory.join(', '), reason: '' }
  return (
    <ApplicationForm {...of} initial={initial} prefix="/application/" send={send}>
      <ActionFields activities={whole.activities} />
      <Section title={words('funders')}>
        <FundersField />
      </Section>
      <Section title={words('costs')}>
        <CostsField />
        <TextField source="beneficiaryIban" label={words('iban')} max={42} optional />
      </Section>
    </ApplicationForm>
  )
}

function ActionFields({ activities }: { readonly activities: Whole['activities'] }) {
  const t = useWords()
  const words = formWords(t, 'collective-action')
  const page = pageWords(t)
  const choice = (value: string) => ({ value, label: codeWords(value, t) })
  return (
    <>
      <Section title={words('action')}>
        <TextField source="title" label={page('title')} max={300} />
        <SelectField source="activity" label={page('activity')} choices={activities.map(choice)} empty={t('common.choose')} />
        <div className="field-row">
          <SelectField
            source="clubMode"
            label={words('clubMode')}
            choices={['active', 'passive'].map(choice)}
            empty={t('common.choose')}
            optional
          />
          <SelectField
            source="clubComposition"
            label={words('clubComposition')}
            choices={['mixed', 'same-trade', 'cluster'].map(choice)}
            empty={t('common.choose')}
            optional
          />
        </div>
        <TextField source="theme" label={page('theme')} max={300} />
        <TextField source="objectives" label={page('objectives')} rows={4} max={4_000} />
        <TextField source="collectivePhase" label={page('collectivePhase')} rows={3} max={4_000} optional />
        <TextField source="individualPhase" label={page('individualPhase')} rows={3} max={4_000} optional />
        <TextField source="territory" label={words('territory')} hint={words('territoryHint')} max={400} />
        <div className="field-row">
          <NumberField source="capacity" label={words('capacity')} min={1} max={500} />
          <NumberField source="collectiveHalfDays" label={words('collectiveHalfDays')} min={0} max={400} />
          <NumberField source="individualHalfDays" label={words('individualHalfDays')} min={0} max={4_000} />
        </div>
        <div className="field-row">
          <DateField source="plannedStart" label={words('plannedStart')} optional />
          <DateField source="plannedEnd" label={words('plannedEnd')} optional />
        </div>
      </Section>
      <Section title={words('partners')}>
        <PairsField
          name="partners"
          first={{ source: 'name', label: words('partnerName') }}
          second={{ source: 'contribution', label: words('partnerContribution') }}
          add={words('addPartner')}
        />
      </Section>
      <Section title={words('indicators')}>
        <PairsField
          name="indicators"
          first={{ source: 'label', label: words('indicatorLabel') }}
          second={{ source: 'target', label: words('indicatorTarget') }}
          add={words('addIndicator')}
        />
      </Section>
    </>
  )
}
