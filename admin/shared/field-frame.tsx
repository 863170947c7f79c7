import { type ReactNode, useId } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Icon } from './icons.tsx'

export interface ControlAttributes {
  readonly id: string
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

interface FieldFrameProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly fault?: string | null | undefined
  readonly optional?: boolean
  /** Given when a summary must be able to point at the control. */
  readonly id?: string
  readonly children: (attributes: ControlAttributes) => ReactNode
}

/** Label, control, hint and fault, tied together for those who listen. */
export function FieldFrame({ label, hint, fault, optional = false, id, children }: FieldFrameProps) {
  const t = useWords()
  const ownId = useId()
  const controlId = id ?? ownId
  const described = [hint ? `${controlId}-hint` : '', fault ? `${controlId}-fault` : ''].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field-label" htmlFor={controlId}>
        {label}
        {optional ? <span className="field-optional"> ({t('common.optional')})</span> : null}
      </label>
      {children({ id: controlId, 'aria-invalid': fault ? true : undefined, 'aria-describedby': described || undefined })}
      {fault ? (
        <span className="field-fault" id={`${controlId}-fault`}>
          <Icon name="alert" small />
          {fault}
        </span>
      ) : null}
      {hint ? (
        <span className="field-hint" id={`${controlId}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  )
}
