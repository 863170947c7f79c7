import { useRead } from '../../api/hooks.ts'
import { PayloadSelect } from '../../cases/payload-fields.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../shared/amount.tsx'
import { formatAmount } from '../../shared/format.ts'
import { Notice } from '../../shared/notice.tsx'
import { KeyValue } from '../../shared/section.tsx'
import type { ActionFormProps } from '../page-types.ts'
import { AidLadder } from './aid-ladder.tsx'

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''))
const text = (value: bigint): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The decision sheet: the amount with its ladder, the envelope before and after. */
export function AwardForm(props: ActionFormProps) {
  const t = useWords()
  const { data: frac } = useRead('/frac/cases/{id}', { params: { id: props.caseFile.id } })
  const { data: envelopes } = useRead('/envelopes', { query: { programme: props.caseFile.programme } })
  const amount = frac?.computation?.amount
  const chosen = envelopes?.items.find(({ id }) => id === props.payload['envelopeId'])
  const choices = (envelopes?.items ?? []).map(({ id, label, left }) => ({
    value: id,
    label: t('programmes.frac.forms.envelopeLeft', { label, left: formatAmount(left, t.locale) }),
  }))
  return (
    <div className="stack">
      {envelopes && choices.length === 0 ? <Notice tone="attention" title={t('programmes.frac.forms.noEnvelope')} /> : null}
      <PayloadSelect {...props} name="envelopeId" label={t('programmes.frac.forms.envelope')} choices={choices} />
      <KeyValue
        items={[
          { label: t('programmes.frac.forms.awardAmount'), value: <Amount value={amount} /> },
          ...(chosen && amount
            ? [
                { label: t('programmes.frac.forms.envelopeBefore'), value: <Amount value={chosen.left} /> },
                { label: t('programmes.frac.forms.envelopeAfter'), value: <Amount value={text(cents(chosen.left) - cents(amount))} /> },
              ]
            : []),
        ]}
      />
      {frac?.computation ? <AidLadder computation={frac.computation} retained={frac.retained !== null} /> : null}
    </div>
  )
}
