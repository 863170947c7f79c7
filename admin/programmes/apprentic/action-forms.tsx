import { type ComponentType, useEffect, useState } from 'react'
import { useRead } from '../../api/hooks.ts'
import { PayloadCheck, PayloadLine, PayloadMoney, PayloadText } from '../../cases/payload-fields.tsx'
import { useDefaults } from '../../cases/use-defaults.ts'
import { useWords } from '../../i18n/use-words.ts'
import { formatAmount } from '../../shared/format.ts'
import { amendmentForm } from '../amendment-forms.tsx'
import { AwardForm, dated, grantForms, notificationForm } from '../grant-forms.tsx'
import type { ActionFormProps } from '../page-types.ts'
import { AidLadder } from './aid-ladder.tsx'

type Form = ComponentType<ActionFormProps>

const useProject = (id: string) => useRead('/apprentic/cases/{id}', { params: { id } }).data

type Stated = Readonly<Record<string, string>>
const listOf = (payload: ActionFormProps['payload'], name: string): readonly Stated[] =>
  Array.isArray(payload[name]) ? (payload[name] as readonly Stated[]) : []

/** What is left out of each line, with its reason: an amount without one is refused by the server, on the line. */
const ExclusionsForm: Form = (props) => {
  const t = useWords()
  const data = useProject(props.caseFile.id)
  const [typed, setTyped] = useState<Readonly<Record<number, { amount?: string; reason?: string }>>>({})
  useDefaults(props, { exclusions: [] })
  if (!data) return null
  const change = (line: number, part: { amount?: string; reason?: string }): void => {
    const next = { ...typed, [line]: { ...typed[line], ...part } }
    setTyped(next)
    const exclusions = Object.entries(next).flatMap(([place, { amount = '', reason = '' }]) =>
      amount !== '' && !/^0+([.,]0+)?$/.test(amount) ? [{ line: Number(place), amount, reason }] : [],
    )
    props.onChange({ ...props.payload, exclusions })
  }
  const lines = data.application.lines.filter(({ excludedBy }) => excludedBy !== 'category')
  return (
    <div className="stack">
      <p className="second">{t('programmes.apprentic.forms.exclusionsLead')}</p>
      {lines.map((line) => (
        <div key={line.place} className="field-row">
          <PayloadMoney
            payload={{ amount: typed[line.place]?.amount }}
            onChange={({ amount }) => change(line.place, { amount: typeof amount === 'string' ? amount : '' })}
            name="amount"
            label={`${t('programmes.apprentic.forms.exclusionAmount')} · ${line.label}`}
            hint={formatAmount(line.spent ?? line.amount, t.locale)}
          />
          <PayloadLine
            payload={{ reason: typed[line.place]?.reason }}
            onChange={({ reason }) => change(line.place, { reason: typeof reason === 'string' ? reason : '' })}
            name="reason"
            label={t('programmes.apprentic.forms.exclusionReason')}
            max={500}
          />
        </div>
      ))}
      <AidLadder computation={data.computation} on={data.computedOn} />
    </div>
  )
}

const CertifyForm: Form = (props) => {
  const t = useWords()
  const data = useProject(props.caseFile.id)
  return (
    <div className="stack">
      {data && !data.demonstratedOn ? (
        <PayloadLine {...props} name="demonstratedOn" label={t('programmes.apprentic.forms.demonstratedOn')} type="date" />
      ) : null}
      <ExclusionsForm {...props} />
    </div>
  )
}

/** What each line really cost; what was planned is offered. */
const SpendingForm: Form = (props) => {
  const t = useWords()
  const data = useProject(props.caseFile.id)
  useDefaults(
    props,
    data ? { lines: data.application.lines.map(({ place, amount }) => ({ line: place, spent: amount })), publicFunding: '0.00' } : null,
  )
  if (!data) return null
  const lines = listOf(props.payload, 'lines') as unknown as readonly { line: number; spent: string }[]
  const change = (place: number, spent: string): void =>
    props.onChange({ ...props.payload, lines: lines.map((one) => (one.line === place ? { ...one, spent } : one)) })
  return (
    <div className="stack">
      {data.application.lines.map((line) => (
        <PayloadMoney
          key={line.place}
          payload={{ spent: lines.find((one) => one.line === line.place)?.spent }}
          onChange={({ spent }) => change(line.place, typeof spent === 'string' ? spent : '')}
          name="spent"
          label={t('programmes.apprentic.forms.spentOn', { name: line.label })}
        />
      ))}
      <PayloadMoney {...props} name="publicFunding" label={t('programmes.apprentic.forms.publicFunding')} />
    </div>
  )
}

const ReportForm: Form = (props) => {
  const t = useWords()
  const { demonstratedOn } = props.payload
  const { payload, onChange } = props
  useEffect(() => {
    if (payload['demonstratedOn'] === undefined) onChange({ ...payload, demonstratedOn: null })
  })
  return (
    <PayloadLine
      {...props}
      payload={{ demonstratedOn: demonstratedOn ?? '' }}
      onChange={(change) =>
        props.onChange({ ...props.payload, demonstratedOn: change['demonstratedOn'] === '' ? null : change['demonstratedOn'] })
      }
      name="demonstratedOn"
      label={t('programmes.apprentic.forms.demonstratedOn')}
      type="date"
    />
  )
}

/** The budget line by line as it is planned, to be changed by an amendment. */
const AmendedBudget: Form = (props) => {
  const t = useWords()
  const data = useProject(props.caseFile.id)
  const planned = data?.application.lines.filter(({ excludedBy }) => excludedBy !== 'category')
  useDefaults(props, planned ? { lines: planned.map(({ place, amount, excluded }) => ({ line: place, amount, excluded })) } : null)
  if (!planned) return null
  const lines = listOf(props.payload, 'lines') as unknown as readonly { line: number; amount: string; excluded: string }[]
  const change = (place: number, part: Stated): void =>
    props.onChange({ ...props.payload, lines: lines.map((one) => (one.line === place ? { ...one, ...part } : one)) })
  return (
    <div className="stack">
      {planned.map(({ place, label }) => (
        <div key={place} className="field-row">
          <PayloadMoney
            payload={{ amount: lines.find((one) => one.line === place)?.amount }}
            onChange={({ amount }) => change(place, { amount: typeof amount === 'string' ? amount : '' })}
            name="amount"
            label={t('amendments.form.planned', { label })}
          />
          <PayloadMoney
            payload={{ excluded: lines.find((one) => one.line === place)?.excluded }}
            onChange={({ excluded }) => change(place, { excluded: typeof excluded === 'string' ? excluded : '' })}
            name="excluded"
            label={t('amendments.form.excluded', { label })}
          />
        </div>
      ))}
    </div>
  )
}

/** A session awards; this sheet is for the single act its decision allows. */
const DecisionForm: Form = (props) => <AwardForm {...props} amount={useProject(props.caseFile.id)?.computation.amount} />

const PrizeForm: Form = (props) => {
  const t = useWords()
  return (
    <PayloadLine
      {...props}
      name="title"
      label={t('programmes.apprentic.forms.prizeTitle')}
      hint={t('programmes.apprentic.forms.prizeHint')}
      max={120}
    />
  )
}

const StoryForm: Form = (props) => {
  const t = useWords()
  return (
    <div className="stack">
      <PayloadText {...props} name="story" label={t('programmes.apprentic.forms.story')} hint={t('programmes.apprentic.forms.storyHint')} />
      <PayloadCheck {...props} name="consent" label={t('programmes.apprentic.forms.consent')} />
    </div>
  )
}

/** Acts that ask for more than a reason. */
export const apprenticActionForms: Readonly<Record<string, Form>> = {
  ...grantForms,
  declareAdmissible: ExclusionsForm,
  award: DecisionForm,
  proposeAmendment: amendmentForm(AmendedBudget),
  notifyAward: notificationForm,
  startProject: dated('startedOn', 'startedOn'),
  submitReport: dated('receivedOn', 'reportReceivedOn', ReportForm),
  claimBalance: SpendingForm,
  certifyDelivery: CertifyForm,
  grantPrize: PrizeForm,
  tellStory: StoryForm,
}
