import type { ComponentType } from 'react'
import { useRead } from '../../api/hooks.ts'
import { PayloadLine, PayloadMoney } from '../../cases/payload-fields.tsx'
import { useDefaults } from '../../cases/use-defaults.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FieldFrame } from '../../shared/field-frame.tsx'
import { editableAmount, readAmount } from '../../shared/format.ts'
import { Notice } from '../../shared/notice.tsx'
import { LoadingSkeleton } from '../../shared/states.tsx'
import { amendmentForm } from '../amendment-forms.tsx'
import { formWords } from '../form-words.ts'
import { AdvanceForm, AwardForm, dated, grantForms, notificationForm } from '../grant-forms.tsx'
import type { ActionFormProps } from '../page-types.ts'
import { AidLadder } from './aid-ladder.tsx'
import { pageWords, type Whole } from './page-words.ts'

type Form = ComponentType<ActionFormProps>

const useWhole = (id: string): Whole | null => useRead('/collective-action/cases/{id}', { params: { id } }).data?.whole ?? null
const useForms = () => formWords(useWords(), 'collective-action')

const listOf = ({ payload }: ActionFormProps, name: string): readonly string[] =>
  Array.isArray(payload[name]) ? (payload[name] as readonly string[]) : []

/** One amount per cost line of the plan, already filled in with what is known. */
function AmountsFields(
  props: ActionFormProps & { readonly name: string; readonly label: string; readonly lines: readonly { readonly label: string }[] },
) {
  const t = useWords()
  const amounts = listOf(props, props.name)
  return (
    <fieldset className="stack stack-tight">
      <legend className="field-label">{props.label}</legend>
      {props.lines.map((line, index) => (
        <FieldFrame key={`${line.label}-${String(index)}`} label={line.label}>
          {(attributes) => (
            <span className="input-unit" style={{ maxWidth: 220 }}>
              <input
                {...attributes}
                className="input"
                data-money=""
                inputMode="decimal"
                autoComplete="off"
                defaultValue={editableAmount(amounts[index] ?? '', t.locale)}
                onChange={(event) => {
                  const read = readAmount(event.target.value)
                  const value = 'amount' in read ? read.amount : event.target.value
                  props.onChange({ ...props.payload, [props.name]: amounts.map((one, place) => (place === index ? value : one)) })
                }}
              />
              <span className="unit">{t('common.euroUnit')}</span>
            </span>
          )}
        </FieldFrame>
      ))}
    </fieldset>
  )
}

const RecommendForm: Form = (props) => {
  const words = useForms()
  const whole = useWhole(props.caseFile.id)
  useDefaults(
    props,
    whole ? { retained: whole.application.costs.map((cost, index) => whole.figures[index]?.retained ?? cost.amount) } : null,
  )
  if (!whole || listOf(props, 'retained').length === 0) return <LoadingSkeleton rows={4} />
  return (
    <div className="stack">
      <AmountsFields {...props} name="retained" label={words('retained')} lines={whole.application.costs} />
      {whole.computation ? <AidLadder steps={whole.computation.steps} /> : null}
    </div>
  )
}

/** The plan as it is retained, to be changed by an amendment. */
const AmendedPlan: Form = (props) => {
  const words = useForms()
  const t = useWords()
  const whole = useWhole(props.caseFile.id)
  useDefaults(
    props,
    whole
      ? {
          retained: whole.application.costs.map((cost, index) => whole.figures[index]?.retained ?? cost.amount),
          asked: props.caseFile.awardedAmount,
        }
      : null,
  )
  if (!whole || listOf(props, 'retained').length === 0) return <LoadingSkeleton rows={4} />
  return (
    <div className="stack">
      <AmountsFields {...props} name="retained" label={words('retained')} lines={whole.application.costs} />
      <PayloadMoney {...props} name="asked" label={t('amendments.form.asked')} />
    </div>
  )
}

/** The decision sheet, with the ladder of the action. */
const DecisionForm: Form = (props) => {
  const computation = useWhole(props.caseFile.id)?.computation
  return (
    <AwardForm {...props} amount={computation?.amount}>
      {computation ? <AidLadder steps={computation.steps} /> : null}
    </AwardForm>
  )
}

const AdvanceClaimForm: Form = (props) => <AdvanceForm {...props} limits={useWhole(props.caseFile.id)?.limits} />

function CountField(props: ActionFormProps & { readonly name: string; readonly label: string }) {
  const value = props.payload[props.name]
  return (
    <FieldFrame label={props.label}>
      {(attributes) => (
        <input
          {...attributes}
          className="input"
          style={{ maxWidth: 120 }}
          type="number"
          min={0}
          value={typeof value === 'number' ? value : ''}
          onChange={(event) => props.onChange({ ...props.payload, [props.name]: Number(event.target.value) })}
        />
      )}
    </FieldFrame>
  )
}

/** What was spent line by line, and the half-days as they are signed: the claim says the same or is refused. */
const BalanceForm: Form = (props) => {
  const words = useForms()
  const page = pageWords(useWords())
  const whole = useWhole(props.caseFile.id)
  useDefaults(
    props,
    whole
      ? {
          spent: whole.application.costs.map((cost, index) => whole.figures[index]?.retained ?? cost.amount),
          otherPublic: whole.claimedOtherPublic ?? '0.00',
          attendances: whole.reconciliation.attendances,
          individualHalfDays: whole.reconciliation.individual,
        }
      : null,
  )
  if (!whole || listOf(props, 'spent').length === 0) return <LoadingSkeleton rows={4} />
  const { missing } = whole.reconciliation
  return (
    <div className="stack">
      {missing.length > 0 ? <Notice tone="attention" title={page('missing', { smart_count: missing.length })} /> : null}
      <AmountsFields {...props} name="spent" label={words('spent')} lines={whole.application.costs} />
      <PayloadMoney {...props} name="otherPublic" label={words('otherPublic')} />
      <div className="field-row">
        <CountField {...props} name="attendances" label={words('attendances')} />
        <CountField {...props} name="individualHalfDays" label={words('individual')} />
      </div>
    </div>
  )
}

const CertifyForm: Form = (props) => {
  const words = useForms()
  const whole = useWhole(props.caseFile.id)
  useDefaults(props, whole ? { certified: whole.figures.map(({ claimed }) => claimed ?? '0.00') } : null)
  if (!whole || listOf(props, 'certified').length === 0) return <LoadingSkeleton rows={4} />
  return (
    <div className="stack">
      <AmountsFields {...props} name="certified" label={words('certified')} lines={whole.application.costs} />
      {whole.computation ? <AidLadder steps={whole.computation.steps} /> : null}
    </div>
  )
}

const IndicatorsForm: Form = (props) => {
  const t = useWords()
  const words = useForms()
  const whole = useWhole(props.caseFile.id)
  useDefaults(props, whole ? { reached: whole.indicators.map(({ reached }) => reached ?? '0') } : null)
  const reached = listOf(props, 'reached')
  return (
    <div className="stack">
      {(whole?.indicators ?? []).map(({ label, target }, index) => (
        <PayloadLine
          key={label}
          name={String(index)}
          label={`${label} (${words('indicatorTarget')}${t.colon}${Number(target)})`}
          max={13}
          payload={Object.fromEntries(reached.map((value, place) => [String(place), value]))}
          onChange={(values) =>
            props.onChange({
              ...props.payload,
              reached: reached.map((value, place) => {
                const typed = values[String(place)]
                return typeof typed === 'string' ? typed.replace(',', '.') : value
              }),
            })
          }
        />
      ))}
    </div>
  )
}

/** Acts that ask for more than a reason. */
export const collectiveActionForms: Readonly<Record<string, Form>> = {
  ...grantForms,
  recommendAward: RecommendForm,
  award: DecisionForm,
  proposeAmendment: amendmentForm(AmendedPlan),
  notifyAgreement: notificationForm,
  startAction: dated('startedOn', 'startedOn'),
  endAction: dated('endedOn', 'endedOn'),
  claimAdvance: AdvanceClaimForm,
  claimBalance: BalanceForm,
  certifyDelivery: CertifyForm,
  reportIndicators: IndicatorsForm,
}
