import { type ReactNode, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import type { ActionFormProps } from '../programmes/page-types.ts'
import { FieldFrame } from '../shared/field-frame.tsx'
import { editableAmount, readAmount } from '../shared/format.ts'

interface PayloadFieldProps extends Pick<ActionFormProps, 'payload' | 'onChange'> {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
}

const textOf = (payload: ActionFormProps['payload'], name: string): string => {
  const value = payload[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

interface LineProps extends PayloadFieldProps {
  readonly type?: 'text' | 'date'
  readonly max?: number
  readonly latest?: string
}

/** A line of text or a civil date of an act. */
export function PayloadLine({ name, label, hint, payload, onChange, type = 'text', max = 80, latest }: LineProps) {
  return (
    <FieldFrame label={label} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          className="input"
          style={type === 'date' ? { maxWidth: 180 } : undefined}
          type={type}
          maxLength={max}
          max={latest}
          autoComplete="off"
          value={textOf(payload, name)}
          onChange={(event) => {
            const { [name]: _before, ...rest } = payload
            // a date taken away is not stated, rather than stated wrongly
            onChange(type === 'date' && event.target.value === '' ? rest : { ...rest, [name]: event.target.value })
          }}
        />
      )}
    </FieldFrame>
  )
}

export function PayloadText({ name, label, hint, payload, onChange }: PayloadFieldProps) {
  return (
    <FieldFrame label={label} hint={hint}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="input"
          rows={3}
          maxLength={4_000}
          value={textOf(payload, name)}
          onChange={(event) => onChange({ ...payload, [name]: event.target.value })}
        />
      )}
    </FieldFrame>
  )
}

/** An amount typed as people write it, sent as the wire wants it. */
export function PayloadMoney({ name, label, hint, payload, onChange }: PayloadFieldProps) {
  const t = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const kept = textOf(payload, name)
  const reading = typed === null || typed === '' ? null : readAmount(typed)
  const fault = reading && 'fault' in reading ? t(reading.fault === 'ambiguous' ? 'forms.amountAmbiguous' : 'forms.amountUnreadable') : null
  return (
    <FieldFrame label={label} hint={hint ?? t('forms.amountHint')} fault={fault}>
      {(attributes) => (
        <span className="input-unit" style={{ maxWidth: 220 }}>
          <input
            {...attributes}
            className="input"
            data-money=""
            inputMode="decimal"
            autoComplete="off"
            value={typed ?? editableAmount(kept, t.locale)}
            onChange={(event) => {
              setTyped(event.target.value)
              const read = readAmount(event.target.value)
              onChange({ ...payload, [name]: 'amount' in read ? read.amount : event.target.value })
            }}
          />
          <span className="unit">{t('common.euroUnit')}</span>
        </span>
      )}
    </FieldFrame>
  )
}

interface SelectProps extends PayloadFieldProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

export function PayloadSelect({ name, label, hint, payload, onChange, choices }: SelectProps) {
  const t = useWords()
  return (
    <FieldFrame label={label} hint={hint}>
      {(attributes) => (
        <select
          {...attributes}
          className="input"
          value={textOf(payload, name)}
          onChange={(event) => onChange({ ...payload, [name]: event.target.value })}
        >
          <option value="">{t('common.choose')}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

export function PayloadCheck({ name, label, payload, onChange }: PayloadFieldProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        className="tick"
        checked={payload[name] === true}
        onChange={(event) => onChange({ ...payload, [name]: event.target.checked })}
      />
      {label}
    </label>
  )
}
