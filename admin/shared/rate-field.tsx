import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { FieldFrame } from './field-frame.tsx'
import { type FieldProps, useField } from './fields.tsx'

/** A rate: typed as a percentage ("62,5"), kept in basis points (6250); null when it cannot be read. */
export function RateField(props: FieldProps) {
  const t = useWords()
  const [typing, setTyping] = useState<string | null>(null)
  const { field, id, readOnly, fault } = useField(props)
  const points: unknown = field.value
  const shown = typeof points === 'number' ? String(points / 100).replace('.', t.locale === 'fr' ? ',' : '.') : ''
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} optional={props.optional ?? false} fault={fault}>
      {(attributes) => (
        <span className="input-unit" style={{ maxWidth: 140 }}>
          <input
            {...attributes}
            ref={field.ref}
            name={field.name}
            className="input"
            inputMode="decimal"
            autoComplete="off"
            readOnly={readOnly}
            value={typing ?? shown}
            onChange={(event) => {
              setTyping(event.target.value)
              field.onChange(basisPointsOf(event.target.value))
            }}
            onBlur={() => {
              setTyping(null)
              field.onBlur()
            }}
          />
          <span className="unit">{t('common.percentUnit')}</span>
        </span>
      )}
    </FieldFrame>
  )
}

/** "62,5" is 6250 basis points; read as text, never through a float. */
function basisPointsOf(text: string): number | null {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}
