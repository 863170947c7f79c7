import type { ComponentType, ReactNode } from 'react'
import { useRead } from '../api/hooks.ts'
import { PayloadCheck, PayloadLine, PayloadMoney, PayloadSelect } from '../cases/payload-fields.tsx'
import { RequestDocumentsForm } from '../cases/request-documents-form.tsx'
import { useDefaults } from '../cases/use-defaults.ts'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { todayIn } from '../shared/clock.ts'
import { amountOf, centsOf, formatAmount } from '../shared/format.ts'
import { Notice } from '../shared/notice.tsx'
import { KeyValue } from '../shared/section.tsx'
import { useTimeZone } from '../shared/session-context.tsx'
import { amendmentDecisions } from './amendment-forms.tsx'
import { formWords } from './form-words.ts'
import type { ActionFormProps } from './page-types.ts'

type Form = ComponentType<ActionFormProps>

/** Confirms with the amount in question, read from the claim under way. */
const OrderForm: Form = (props) => {
  const t = useWords()
  const words = formWords(t, props.caseFile.programme)
  const { data } = useRead('/cases/{id}/payments', { params: { id: props.caseFile.id } })
  const claim = data?.items.find(({ state }) => state === 'certified' || state === 'claimed')
  return (
    <div className="stack">
      {claim ? (
        <KeyValue items={[{ label: t(`cases.payments.kind.${claim.kind}`), value: <Amount value={claim.certified ?? claim.claimed} /> }]} />
      ) : null}
      <PayloadLine {...props} name="number" label={words('orderNumber')} max={60} />
    </div>
  )
}

export const dated =
  (name: string, label: string, Rest?: Form): Form =>
  (props) => {
    const t = useWords()
    const words = formWords(t, props.caseFile.programme)
    const today = todayIn(useTimeZone())
    useDefaults(props, { [name]: today })
    return (
      <div className="stack">
        <PayloadLine {...props} name={name} label={words(label)} type="date" latest={today} />
        {Rest ? <Rest {...props} /> : null}
      </div>
    )
  }

const AccountantForm: Form = (props) => {
  const t = useWords()
  const words = formWords(t, props.caseFile.programme)
  return <PayloadLine {...props} name="accountantReference" label={words('accountantReference')} />
}

const MeansForm: Form = (props) => {
  const t = useWords()
  const words = formWords(t, props.caseFile.programme)
  useDefaults(props, { means: 'e-mail' })
  const means = ['portal', 'e-mail', 'registered-letter', 'by-hand'] as const
  const choices = means.map((value) => ({ value, label: words(`meansValues.${value}`) }))
  return <PayloadSelect {...props} name="means" label={words('means')} choices={choices} />
}

const grounds =
  (
    values: readonly (
      | 'unlawful'
      | 'fraud'
      | 'conditions-not-met'
      | 'object-changed'
      | 'ceiling-exceeded'
      | 'not-completed'
      | 'award-withdrawn'
    )[],
    amount: boolean,
  ): Form =>
  (props) => {
    const t = useWords()
    const words = formWords(t, props.caseFile.programme)
    const choices = values.map((value) => ({ value, label: words(`grounds.${value}`) }))
    return (
      <div className="stack">
        <PayloadSelect {...props} name="ground" label={words('ground')} choices={choices} />
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
  const words = formWords(t, props.caseFile.programme)
  return <PayloadLine {...props} name="iban" label={words('iban')} max={42} />
}

interface AwardProps extends ActionFormProps {
  /** The aid as it is computed now. */
  readonly amount: string | undefined
  /** The ladder that leads to it. */
  readonly children?: ReactNode
}

/** The decision sheet: the amount with its ladder, the envelope before and after. */
export function AwardForm({ amount, children, ...props }: AwardProps) {
  const t = useWords()
  const words = formWords(t, props.caseFile.programme)
  const { data: envelopes } = useRead('/envelopes', { query: { programme: props.caseFile.programme } })
  const chosen = envelopes?.items.find(({ id }) => id === props.payload['envelopeId'])
  const choices = (envelopes?.items ?? []).map(({ id, label, left }) => ({
    value: id,
    label: words('envelopeLeft', { label, left: formatAmount(left, t.locale) }),
  }))
  return (
    <div className="stack">
      {envelopes && choices.length === 0 ? <Notice tone="attention" title={words('noEnvelope')} /> : null}
      <PayloadSelect {...props} name="envelopeId" label={words('envelope')} choices={choices} />
      <KeyValue
        items={[
          { label: words('awardAmount'), value: <Amount value={amount} /> },
          ...(chosen && amount
            ? [
                { label: words('envelopeBefore'), value: <Amount value={chosen.left} /> },
                { label: words('envelopeAfter'), value: <Amount value={amountOf(centsOf(chosen.left) - centsOf(amount))} /> },
              ]
            : []),
        ]}
      />
      {children}
    </div>
  )
}

/** An advance, and what a guarantee allows. `limits`: of this case, undefined until they are read. */
export function AdvanceForm({
  limits,
  ...props
}: ActionFormProps & { readonly limits: { readonly advance: string; readonly advanceWithGuarantee: string } | undefined }) {
  const t = useWords()
  const words = formWords(t, props.caseFile.programme)
  useDefaults(props, { guaranteed: false })
  const amount = (value: string | undefined): string => (value ? formatAmount(value, t.locale) : '…')
  return (
    <div className="stack">
      <PayloadMoney
        {...props}
        name="amount"
        label={t('cases.payments.kind.advance')}
        hint={words('amountLimit', { limit: amount(limits?.advance) })}
      />
      <PayloadCheck {...props} name="guaranteed" label={words('guaranteed', { limit: amount(limits?.advanceWithGuarantee) })} />
    </div>
  )
}

const paymentForm = dated('paidOn', 'paidOn', AccountantForm)
const withdrawalForm = grounds(['unlawful', 'conditions-not-met', 'fraud'], false)

/** How and when a decision reached the beneficiary. */
export const notificationForm = dated('notifiedOn', 'notifiedOn', MeansForm)

/** Forms of the acts every programme that pays shares; their words stand under `forms` of each. */
export const grantForms: Readonly<Record<string, Form>> = {
  ...amendmentDecisions,
  requestDocuments: RequestDocumentsForm,
  orderPayment: OrderForm,
  recordPayment: paymentForm,
  recordBalancePayment: paymentForm,
  changeBankDetails: BankForm,
  proposeWithdrawal: withdrawalForm,
  withdrawAward: withdrawalForm,
  orderRecovery: grounds(['object-changed', 'ceiling-exceeded', 'not-completed', 'award-withdrawn'], true),
  recordRecovery: dated('receivedOn', 'recoveredOn', RecoveryForm),
}
