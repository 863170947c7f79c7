import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { FieldFrame } from '../shared/field-frame.tsx'
import { type FieldProps, useField } from '../shared/fields.tsx'

/** A password of a form, hidden unless asked. `fresh`: one being chosen, which a password manager may propose. */
export function PasswordField({ fresh = false, ...props }: FieldProps & { readonly fresh?: boolean }) {
  const t = useWords()
  const { field, id, fault } = useField(props, { parse: (value) => value ?? '' })
  const [shown, setShown] = useState(false)
  return (
    <div className="stack stack-tight">
      <FieldFrame id={id} label={props.label} hint={props.hint} fault={fault}>
        {(attributes) => (
          <input
            {...attributes}
            {...field}
            className="input"
            type={shown ? 'text' : 'password'}
            autoComplete={fresh ? 'new-password' : 'current-password'}
            maxLength={1000}
          />
        )}
      </FieldFrame>
      <label className="check small">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t('signIn.showPassword')}
      </label>
    </div>
  )
}
