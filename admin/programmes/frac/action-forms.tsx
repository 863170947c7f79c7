import type { ComponentType } from 'react'
import { useRead } from '../../api/hooks.ts'
import { PayloadCheck, PayloadLine, PayloadMoney } from '../../cases/payload-fields.tsx'
import { useDefaults } from '../../cases/use-defaults.ts'
import { useWords } from '../../i18n/use-words.ts'
import { todayIn } from '../../shared/clock.ts'
import { formatAmount } from '../../shared/format.ts'
import { useTimeZone } from '../../shared/session-context.tsx'
import { amendmentForm } from '../amendment-forms.tsx'
import { AdvanceForm, AwardForm, dated, grantForms, notificationForm } from '../grant-forms.tsx'
import type { ActionFormProps } from '../page-types.ts'
import { AidLadder } from './aid-ladder.tsx'

type Form = ComponentType<ActionFormProps>

const useFrac = (id: string) => useRead('/frac/cases/{id}', { params: { id } }).data

/** Days, rate and travel as they stand: what is retained, else what is asked. */
function Figures(props: ActionFormProps) {
  const t = useWords()
  const frac = useFrac(props.caseFile.id)
  const from = frac?.retained ?? frac?.application ?? null
  useDefaults(
    props,
    from ? { days: from.days?.replace(/\.?0+$/, '') ?? null, dailyRate: from.dailyRate, travelCosts: from.travelCosts } : null,
  )
  return (
    <div className="field-row">
      <PayloadLine {...props} name="days" label={t('programmes.frac.page.days')} max={7} />
      <PayloadMoney {...props} name="dailyRate" label={t('programmes.frac.page.dailyRate')} />
      <PayloadMoney {...props} name="travelCosts" label={t('programmes.frac.page.travelCosts')} />
    </div>
  )
}

/** The figures of the mission: retained at appraisal, invoiced at the balance, certified at the end. */
function FiguresForm(props: ActionFormProps) {
  const frac = useFrac(props.caseFile.id)
  return (
    <div className="stack">
      <Figures {...props} />
      {frac?.computation ? <AidLadder computation={frac.computation} retained={frac.retained !== null} /> : null}
    </div>
  )
}

function BalanceForm(props: ActionFormProps) {
  const t = useWords()
  return (
    <div className="stack">
      <FiguresForm {...props} />
      <div className="field-row">
        <PayloadLine {...props} name="invoiceNumber" label={t('programmes.frac.forms.invoiceNumber')} />
        <InvoiceDate {...props} />
      </div>
    </div>
  )
}

/** Until that day the consultant had to be insured: without it the date of the document, or of the claim, is taken. */
function InvoiceDate(props: ActionFormProps) {
  const t = useWords()
  return (
    <PayloadLine
      {...props}
      name="invoicedOn"
      label={t('programmes.frac.forms.invoicedOn')}
      hint={t('programmes.frac.forms.invoicedOnHint')}
      type="date"
      latest={todayIn(useTimeZone())}
    />
  )
}

/** What is certified, with the date of the invoice as it can be read on it. */
function CertifyForm(props: ActionFormProps) {
  const invoicedOn = useFrac(props.caseFile.id)?.invoicedOn ?? null
  useDefaults(props, { invoicedOn })
  return (
    <div className="stack">
      <FiguresForm {...props} />
      <InvoiceDate {...props} />
    </div>
  )
}

/** The decision sheet, with the ladder of the mission. */
function DecisionForm(props: ActionFormProps) {
  const frac = useFrac(props.caseFile.id)
  return (
    <AwardForm {...props} amount={frac?.computation?.amount}>
      {frac?.computation ? <AidLadder computation={frac.computation} retained={frac.retained !== null} /> : null}
    </AwardForm>
  )
}

const AdvanceClaimForm: Form = (props) => <AdvanceForm {...props} limits={useFrac(props.caseFile.id)?.limits} />

function InterimForm(props: ActionFormProps) {
  const t = useWords()
  const limit = useFrac(props.caseFile.id)?.limits.interim
  return (
    <PayloadMoney
      {...props}
      name="amount"
      label={t('cases.payments.kind.interim')}
      hint={t('programmes.frac.forms.amountLimit', { limit: limit ? formatAmount(limit, t.locale) : '…' })}
    />
  )
}

const OrderSignedForm: Form = (props) => {
  const t = useWords()
  return (
    <PayloadLine
      {...props}
      name="orderSignedOn"
      label={t('programmes.frac.forms.orderSigned')}
      type="date"
      latest={todayIn(useTimeZone())}
    />
  )
}

const DigitalForm: Form = (props) => {
  const t = useWords()
  useDefaults(props, { digitalSection: false })
  return <PayloadCheck {...props} name="digitalSection" label={t('programmes.frac.forms.digitalSection')} />
}

/** Acts that ask for more than a reason. */
export const fracActionForms: Readonly<Record<string, Form>> = {
  ...grantForms,
  recommendAward: FiguresForm,
  award: DecisionForm,
  proposeAmendment: amendmentForm(Figures),
  notifyAgreement: notificationForm,
  startMission: dated('startedOn', 'startedOn', OrderSignedForm),
  submitReport: dated('receivedOn', 'reportReceivedOn', DigitalForm),
  claimAdvance: AdvanceClaimForm,
  claimInterim: InterimForm,
  certifyInterim: InterimForm,
  claimBalance: BalanceForm,
  certifyDelivery: CertifyForm,
}
