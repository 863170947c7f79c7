import { useWords } from '../i18n/use-words.ts'
import { FieldFrame } from './field-frame.tsx'

interface ReasonFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly label?: string
  readonly hint?: string
  readonly max?: number
  readonly fault?: string | null
}

/** Why: kept with the act, shown in the history. */
export function ReasonField({ value, onChange, label, hint, max = 2_000, fault = null }: ReasonFieldProps) {
  const t = useWords()
  return (
    <FieldFrame label={label ?? t('common.reason')} hint={hint ?? t('common.reasonHint')} fault={fault}>
      {(attributes) => (
        <>
          <textarea
            {...attributes}
            className="input"
            maxLength={max}
            required
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {value.length > max * 0.8 ? <span className="field-hint">{t('forms.characters', { count: value.length, max })}</span> : null}
        </>
      )}
    </FieldFrame>
  )
}
