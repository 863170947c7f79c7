import { type ReactNode, useEffect } from 'react'
import { useInput } from 'react-admin'
import { FieldFrame } from './field-frame.tsx'
import { controlId, useFormFrame } from './form-frame.ts'

export interface FieldProps {
  /** Name of the value, dotted: 'years.0.turnover' answers faults at '/years/0/turnover'. */
  readonly source: string
  readonly label: string
  readonly hint?: ReactNode
  readonly optional?: boolean
}

/** Ties a field to the form: value, fault of the server or of reading, identifier the summary points at. */
export function useField({ source, label }: FieldProps, reading: Reading = {}) {
  const frame = useFormFrame()
  const { formId, labels, readOnly } = frame
  useEffect(() => {
    labels[source] = label
    return () => {
      delete labels[source]
    }
  }, [labels, source, label])
  const { field, fieldState } = useInput({ source, id: controlId(formId, source), ...reading })
  const message = fieldState.error?.message
  return { field, id: controlId(formId, source), readOnly, fault: message ? withoutMarker(message) : null }
}

interface Reading {
  readonly validate?: (value: unknown) => string | undefined
  readonly format?: (value: unknown) => unknown
  readonly parse?: (value: unknown) => unknown
}

/** React-Admin wraps the words of its validators in a mark of its own. */
function withoutMarker(message: string): string {
  if (!message.startsWith('@@react-admin@@')) return message
  const inner: unknown = JSON.parse(message.slice('@@react-admin@@'.length))
  return typeof inner === 'string' ? inner : ''
}

type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'search'
  readonly max?: number
  readonly rows?: number
  readonly inputMode?: 'text' | 'numeric'
  readonly autoComplete?: string
}

/** A line of text, or several with `rows`. */
export function TextField({ type = 'text', max = 300, rows, inputMode, autoComplete = 'off', ...props }: TextFieldProps) {
  const { field, id, readOnly, fault } = useField(props, { parse: (value) => value ?? '' })
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} optional={props.optional ?? false} fault={fault}>
      {(attributes) =>
        rows ? (
          <textarea {...attributes} {...field} className="input" rows={rows} maxLength={max} readOnly={readOnly} />
        ) : (
          <input
            {...attributes}
            {...field}
            className="input"
            type={type}
            maxLength={max}
            inputMode={inputMode}
            autoComplete={autoComplete}
            readOnly={readOnly}
          />
        )
      }
    </FieldFrame>
  )
}

/** A civil date, in the machine's own calendar; null when empty. */
export function DateField({ min, max, ...props }: FieldProps & { readonly min?: string; readonly max?: string }) {
  const { field, id, readOnly, fault } = useField(props)
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} optional={props.optional ?? false} fault={fault}>
      {(attributes) => (
        <input {...attributes} {...field} className="input" style={{ maxWidth: 180 }} type="date" min={min} max={max} readOnly={readOnly} />
      )}
    </FieldFrame>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}

/** One of a few; null when none is chosen. */
export function SelectField({ choices, empty, ...props }: FieldProps & { readonly choices: readonly Choice[]; readonly empty?: string }) {
  const { field, id, readOnly, fault } = useField(props)
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} optional={props.optional ?? false} fault={fault}>
      {(attributes) => (
        <select {...attributes} {...field} className="input" disabled={readOnly}>
          {empty !== undefined || field.value === '' ? <option value="">{empty ?? ''}</option> : null}
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

/** A whole number; null when empty. */
export function NumberField({
  min,
  max,
  unit,
  ...props
}: FieldProps & { readonly min?: number; readonly max?: number; readonly unit?: string }) {
  const { field, id, readOnly, fault } = useField(props, {
    parse: (value) => (value === '' || value === null ? null : Number(value)),
  })
  return (
    <FieldFrame id={id} label={props.label} hint={props.hint} optional={props.optional ?? false} fault={fault}>
      {(attributes) => (
        <span className="input-unit" style={{ maxWidth: 180 }}>
          <input {...attributes} {...field} className="input" type="number" step={1} min={min} max={max} readOnly={readOnly} />
          {unit ? <span className="unit">{unit}</span> : null}
        </span>
      )}
    </FieldFrame>
  )
}

/** Yes or no, with its sentence beside the box. */
export function CheckField(props: FieldProps) {
  const { field, id, readOnly, fault } = useField(props, { parse: (value) => value === true })
  return (
    <div className="field">
      <div className="check">
        <input
          name={field.name}
          ref={field.ref}
          onBlur={field.onBlur}
          id={id}
          type="checkbox"
          className="tick"
          checked={field.value === true}
          disabled={readOnly}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault || props.hint ? `${id}-note` : undefined}
          onChange={(event) => field.onChange(event.target.checked)}
        />
        <label htmlFor={id}>{props.label}</label>
      </div>
      {fault || props.hint ? (
        <span id={`${id}-note`} className={fault ? 'field-fault' : 'field-hint'}>
          {fault ?? props.hint}
        </span>
      ) : null}
    </div>
  )
}
