import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { FieldFrame } from './field-frame.tsx'
import { type FieldProps, useField } from './fields.tsx'
import { amountWithoutUnit, readAmount } from './format.ts'

const WIRE = /^\d+\.\d{2}$/

/** An amount: typed as people write it ("12 345,67"), kept as the wire wants it ("12345.67"), null when empty. What cannot be read is not guessed. */
export function MoneyField(props: FieldProps) {
  const t = useWords()
  const [typing, setTyping] = useState<string | null>(null)
  const { field, id, readOnly, fault } = useField(props, {
    validate: (value) => {
      if (typeof value !== 'string' || value === '' || WIRE.test(value)) return undefined
      const reading = readAmount(value)
      if ('amount' in reading) return undefined
      return t(reading.fault === 'ambiguous' ? 'forms.amountAmbiguous' : 'forms.amountUnreadable')
    },
  })
  const value = typeof field.value === 'string' ? field.value : ''
  // the text never changes under the cursor: what was selected stays selected
  const shown = typing ?? (WIRE.test(value) ? amountWithoutUnit(value, t.locale) : value)
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} optional={props.optional ?? false} fault={fault}>
      {(attributes) => (
        <span className="input-unit" style={{ maxWidth: 220 }}>
          <input
            {...attributes}
            ref={field.ref}
            name={field.name}
            className="input"
            data-money=""
            inputMode="decimal"
            autoComplete="off"
            readOnly={readOnly}
            value={shown}
            onChange={(event) => {
              setTyping(event.target.value)
              const reading = readAmount(event.target.value)
              field.onChange('amount' in reading ? reading.amount : event.target.value)
            }}
            onBlur={() => {
              setTyping(null)
              field.onBlur()
            }}
          />
          <span className="unit">{t('common.euroUnit')}</span>
        </span>
      )}
    </FieldFrame>
  )
}
