import { useState } from 'react'
import { FieldFrame } from './field-frame.tsx'
import { type FieldProps, useField } from './fields.tsx'

/** A list of codes, one per line. */
export function CodesField(props: FieldProps) {
  const { field, id, readOnly, fault } = useField(props)
  const kept = Array.isArray(field.value) ? (field.value as readonly string[]) : []
  const [typing, setTyping] = useState<string | null>(null)
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} optional={props.optional ?? false} fault={fault}>
      {(attributes) => (
        <textarea
          {...attributes}
          ref={field.ref}
          name={field.name}
          className="input"
          rows={6}
          readOnly={readOnly}
          value={typing ?? kept.join('\n')}
          onChange={(event) => {
            setTyping(event.target.value)
            field.onChange(
              event.target.value
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== ''),
            )
          }}
          onBlur={() => {
            setTyping(null)
            field.onBlur()
          }}
        />
      )}
    </FieldFrame>
  )
}
