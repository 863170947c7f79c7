import { type ComponentType, useEffect } from 'react'
import { useRead } from '../../api/hooks.ts'
import { PayloadCheck, PayloadLine, PayloadMoney, PayloadSelect } from '../../cases/payload-fields.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../shared/amount.tsx'
import { todayIn } from '../../shared/clock.ts'
import { formatAmount } from '../../shared/format.ts'
import { KeyValue } from '../../shared/section.tsx'
import { useTimeZone } from '../../shared/session-context.tsx'
import type { ActionFormProps } from '../page-types.ts'
import { AidLadder } from './aid-ladder.tsx'
import { AwardForm } from './award-form.tsx'
import { RequestDocumentsForm } from './request-documents-form.tsx'

type Form = ComponentType<ActionFormProps>

/** Fills what the person has not typed yet, once it is known. */
export function useDefaults({ payload, onChange }: ActionFormProps, defaults: Readonly<Record<string, unknown>> | null): void {
  const missing = defaults ? Object.entries(defaults).filter(([name, value]) => payload[name] === undefined && value !== null) : []
  useEffect(() => {
    if (missing.length > 0) onChange({ ...payload, ...Object.fromEntries(missing) })
  })
}

const useFrac = (id: string) => useRead('/frac/cases/{id}', { params: { id } }).data

/** Days, rate and travel: retained at appraisal, invoiced at the balance, certified at the end. */
function FiguresForm(props: ActionFormProps) {
  const t = useWords()
  const frac = useFrac(props.caseFile.id)
  const from = frac?.retained ?? frac?.application ?? null
  useDefaults(
    props,
    from ? { days: from.days?.replace(/\.?0+$/, '') ?? null, dailyRate: from.dailyRate, travelCosts: from.travelCosts } : null,
  )
  return (
    <div className="stack">
      <div className="field-row">
        <PayloadLine {...props} name="days" label={t('programmes.frac.page.days')} max={7} />
        <PayloadMoney {...props} name="dailyRate" label={t('programmes.frac.page.dailyRate')} />
        <PayloadMoney {...props} name="travelCosts" label={t('programmes.frac.page.travelCosts')} />
      </div>
      {frac?.computation ? <AidLadder computation={frac.computation} retained={frac.retained !== null} /> : null}
    </div>
  )
}

function BalanceForm(props: ActionFormProps) {
  const t = useWords()
  return (
    <div className="stack">
      <FiguresForm {...props} />
      <PayloadLine {...props} name="invoiceNumber" label={t('programmes.frac.forms.invoiceNumber')} />
    </div>
  )
}

function AdvanceForm(props: ActionFormProps) {
  const t = useWords()
  const limits = useFrac(props.caseFile.id)?.limits
  useDefaults(props, { guaranteed: false })
  const amount = (value: string | undefined): string => (value ? formatAmount(value, t.locale) : '…')
  return (
    <div className="stack">
      <PayloadMoney
        {...props}
        name="amount"
        label={t('cases.payments.kind.advance')}
        hint={t('programmes.frac.forms.amountLimit', { limit: amount(limits?.advance) })}
      />
      <PayloadCheck
        {...props}
        name="guaranteed"
        label={t('programmes.frac.forms.guaranteed', { limit: amount(limits?.advanceWithGuarantee) })}
      />
    </div>
  )
}

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

/** Confirms with the amount in question, read from the claim under way. */
function OrderForm(props: ActionFormProps) {
  const t = useWords()
  const { data } = useRead('/cases/{id}/payments', { params: { id: props.caseFile.id } })
  const claim = data?.items.find(({ state }) => state === 'certified' || state === 'claimed')
  return (
    <div className="stack">
      {claim ? (
        <KeyValue items={[{ label: t(`cases.payments.kind.${claim.kind}`), value: <Amount value={claim.certified ?? claim.claimed} /> }]} />
      ) : null}
      <PayloadLine {...props} name="number" label={t('programmes.frac.forms.orderNumber')} max={60} />
    </div>
  )
}

const dated =
  (name: string, label: 'notifiedOn' | 'startedOn' | 'reportReceivedOn' | 'paidOn' | 'recoveredOn', Rest?: Form): Form =>
  (props) => {
    const t = useWords()
    const today = todayIn(useTimeZone())
    useDefaults(props, { [name]: today })
    return (
      <div className="stack">
        <PayloadLine {...props} name={name} label={t(`programmes.frac.forms.${label}`)} type="date" latest={today} />
        {Rest ? <Rest {...props} /> : null}
      </div>
    )
  }

const AccountantForm: Form = (props) => {
  const t = useWords()
  return <PayloadLine {...props} name="accountantReference" label={t('programmes.frac.forms.accountantReference')} />
}

const MeansForm: Form = (props) => {
  const t = useWords()
  useDefaults(props, { means: 'e-mail' })
  const means = ['portal', 'e-mail', 'registered-letter', 'by-hand'] as const
  const choices = means.map((value) => ({ value, label: t(`programmes.frac.forms.meansValues.${value}`) }))
  return <PayloadSelect {...props} name="means" label={t('programmes.frac.forms.means')} choices={choices} />
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

const grounds =
  (
    values: readonly ('unlawful' | 'conditions-not-met' | 'object-changed' | 'ceiling-exceeded' | 'not-completed' | 'award-withdrawn')[],
    amount: boolean,
  ): Form =>
  (props) => {
    const t = useWords()
    const choices = values.map((value) => ({ value, label: t(`programmes.frac.forms.grounds.${value}`) }))
    return (
      <div className="stack">
        <PayloadSelect {...props} name="ground" label={t('programmes.frac.forms.ground')} choices={choices} />
        {amount ? <PayloadMoney {...props} name="amount" label={t('cases.fields.toRecover')} /> : null}
      </div>
    )
  }

const RecoveryForm: Form = (props) => {
  const t = useWords()
  return (
    <>
      <PayloadMoney {...props} name="amount" label={t('cases.fields.recovered')} />
      <AccountantForm {...props} />
    </>
  )
}

const BankForm: Form = (props) => {
  const t = useWords()
  return <PayloadLine {...props} name="iban" label={t('programmes.frac.forms.iban')} max={42} />
}

/** Acts that ask for more than a reason. */
export const fracActionForms: Readonly<Record<string, Form>> = {
  requestDocuments: RequestDocumentsForm,
  recommendAward: FiguresForm,
  award: AwardForm,
  notifyAgreement: dated('notifiedOn', 'notifiedOn', MeansForm),
  startMission: dated('startedOn', 'startedOn', OrderSignedForm),
  submitReport: dated('receivedOn', 'reportReceivedOn', DigitalForm),
  claimAdvance: AdvanceForm,
  claimInterim: InterimForm,
  certifyInterim: InterimForm,
  claimBalance: BalanceForm,
  certifyDelivery: FiguresForm,
  orderPayment: OrderForm,
  recordPayment: dated('paidOn', 'paidOn', AccountantForm),
  recordBalancePayment: dated('paidOn', 'paidOn', AccountantForm),
  changeBankDetails: BankForm,
  proposeWithdrawal: grounds(['unlawful', 'conditions-not-met'], false),
  withdrawAward: grounds(['unlawful', 'conditions-not-met'], false),
  orderRecovery: grounds(['object-changed', 'ceiling-exceeded', 'not-completed', 'award-withdrawn'], true),
  recordRecovery: dated('receivedOn', 'recoveredOn', RecoveryForm),
}
