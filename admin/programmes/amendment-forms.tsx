import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ComponentType, useEffect, useState } from 'react'
import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { call } from '../api/index.ts'
import { problemOf } from '../api/problem.ts'
import { AmendmentTerms } from '../cases/amendment-terms.tsx'
import { OneAmendment } from '../cases/case-amendments.tsx'
import { PayloadLine, PayloadMoney } from '../cases/payload-fields.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { todayIn } from '../shared/clock.ts'
import { amountOf, centsOf } from '../shared/format.ts'
import { Notice } from '../shared/notice.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { conditionSentence } from '../shared/problem-words.ts'
import { KeyValue } from '../shared/section.tsx'
import { useTimeZone } from '../shared/session-context.tsx'
import { LoadingSkeleton } from '../shared/states.tsx'
import type { ActionFormProps } from './page-types.ts'

type Form = ComponentType<ActionFormProps>
type Payload = ActionFormProps['payload']

/** Long enough for a number to be typed whole. Milliseconds. */
const TYPING = 350

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** What is left empty is not stated. */
const stated = (payload: Payload): Payload =>
  Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== '' && value !== undefined))

/** The proposal of an amendment: what changes, and at once what it comes to. `Budget`: the figures of the programme, in a payload of their own. */
export const amendmentForm =
  (Budget: Form): Form =>
  (props) => {
    const t = useWords()
    const { payload, caseFile } = props
    const change = (next: Payload): void => props.onChange(stated(next))
    const budget = payload['budget'] as Payload | undefined
    const own = { ...props, onChange: change }
    return (
      <div className="stack">
        <p>{t('amendments.form.lead')}</p>
        <div className="field-row">
          <PayloadLine {...own} name="endsOn" label={t('amendments.form.endsOn')} hint={t('amendments.form.endsOnHint')} type="date" />
          <PayloadLine
            {...own}
            name="requestedOn"
            label={t('amendments.form.requestedOn')}
            hint={t('amendments.form.requestedOnHint')}
            type="date"
            latest={todayIn(useTimeZone())}
          />
        </div>
        <label className="check">
          <input
            type="checkbox"
            className="tick"
            checked={budget !== undefined}
            onChange={({ target }) => change({ ...payload, budget: target.checked ? {} : undefined })}
          />
          {t('amendments.form.budget')}
        </label>
        {budget ? <Budget caseFile={caseFile} payload={budget} onChange={(next) => change({ ...payload, budget: next })} /> : null}
        <PayloadMoney {...own} name="amount" label={t('amendments.form.amount')} hint={t('amendments.form.amountHint')} />
        <Preview caseId={caseFile.id} payload={payload} />
      </div>
    )
  }

/** Before and after, what it costs the envelope, and what stands in the way, as the server judges it now. */
function Preview({ caseId, payload }: { caseId: string; payload: Payload }) {
  const t = useWords()
  const asked = useSettled(JSON.stringify(payload))
  const { data, error } = useQuery({
    queryKey: ['amendment-preview', caseId, asked],
    queryFn: async ({ signal }) => {
      const body = { payload: JSON.parse(asked) as Record<string, unknown> }
      return (await call('post', '/cases/{id}/amendments/preview', { params: { id: caseId }, body, signal })).body
    },
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (error) {
    const problem = problemOf(error)
    // an amount half typed is no fault yet
    return problem.status === 422 ? (
      <p className="second" role="status">
        {t('amendments.form.incomplete')}
      </p>
    ) : (
      <ProblemMessage problem={problem} />
    )
  }
  if (!data) return <LoadingSkeleton rows={3} />
  // an amendment that says nothing yet is not reproached for it
  const unmet = asked === '{}' ? data.unmet.filter(({ condition }) => condition !== 'amendmentChangesSomething') : data.unmet
  return (
    <div className="stack" aria-live="polite">
      {data.before && data.after ? <AmendmentTerms before={data.before} after={data.after} /> : null}
      <Cost difference={data.difference} envelope={data.envelope} ruleGives={data.ruleGives} />
      {unmet.length > 0 ? (
        <Notice tone="attention" title={t('amendments.form.obstacles')}>
          <ul>
            {unmet.map((one) => (
              <li key={one.condition}>{conditionSentence(one, t)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  )
}

function Cost({ difference, envelope, ruleGives }: Pick<Schema<'AmendmentPreview'>, 'difference' | 'envelope' | 'ruleGives'>) {
  const t = useWords()
  return (
    <KeyValue
      items={[
        ...(ruleGives ? [{ label: t('amendments.form.ruleGives'), value: <Amount value={ruleGives} /> }] : []),
        { label: t('amendments.form.cost'), value: <Amount value={difference ?? '0.00'} /> },
        ...(envelope
          ? [
              { label: t('amendments.form.envelopeBefore', { envelope: envelope.label }), value: <Amount value={envelope.before} /> },
              { label: t('amendments.form.envelopeAfter'), value: <Amount value={envelope.after} /> },
            ]
          : []),
      ]}
    />
  )
}

/** What is about to be signed, or refused: the same table as the officer saw, with the envelope as it stands now. */
const PendingAmendment: Form = ({ caseFile }) => {
  const { data } = useRead('/cases/{id}/amendments', { params: { id: caseFile.id } })
  const pending = data?.items.find(({ state }) => state === 'proposed')
  if (!data) return <LoadingSkeleton rows={4} />
  if (!pending) return null
  const difference = centsOf(pending.after.awarded) - centsOf(pending.before.awarded)
  const { envelope } = data
  return (
    <div className="stack">
      <OneAmendment amendment={pending} />
      <Cost
        ruleGives={null}
        difference={amountOf(difference)}
        envelope={envelope && { label: envelope.label, before: envelope.left, after: amountOf(centsOf(envelope.left) - difference) }}
      />
    </div>
  )
}

const SignForm: Form = (props) => {
  const t = useWords()
  return (
    <div className="stack">
      <PendingAmendment {...props} />
      <p className="second">{t('amendments.form.letter')}</p>
    </div>
  )
}

/** A refusal is written to who had asked. */
const RefuseForm: Form = (props) => {
  const t = useWords()
  const { data } = useRead('/cases/{id}/amendments', { params: { id: props.caseFile.id } })
  const pending = data?.items.find(({ state }) => state === 'proposed')
  return (
    <div className="stack">
      <PendingAmendment {...props} />
      {pending ? <p className="second">{t(`amendments.form.${pending.requestedOn ? 'refusalLetter' : 'noRefusalLetter'}`)}</p> : null}
    </div>
  )
}

const TakeBackForm: Form = (props) => {
  const t = useWords()
  return (
    <div className="stack">
      <PendingAmendment {...props} />
      <p className="second">{t('amendments.form.takeBack')}</p>
    </div>
  )
}

/** Forms of the decision on an amendment, the same in every programme that pays. */
export const amendmentDecisions: Readonly<Record<string, Form>> = {
  signAmendment: SignForm,
  refuseAmendment: RefuseForm,
  takeBackAmendment: TakeBackForm,
}
