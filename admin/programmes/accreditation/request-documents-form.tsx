import { useRead } from '../../api/hooks.ts'
import { PayloadText } from '../../cases/payload-fields.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { FieldFrame } from '../../shared/field-frame.tsx'
import type { ActionFormProps } from '../page-types.ts'

/** Which documents, with what message, before when: what is missing is ticked already. */
export function RequestDocumentsForm(props: ActionFormProps) {
  const t = useWords()
  const { payload, onChange } = props
  const { data } = useRead('/cases/{id}/documents', { params: { id: props.caseFile.id } })
  const items = (data?.checklist ?? []).filter((item) => item.stage === 'application')
  const lacking = items.filter((item) => item.blocking && (item.status === 'missing' || item.status === 'expired')).map(({ code }) => code)
  const documents = Array.isArray(payload['documents']) ? (payload['documents'] as readonly string[]) : lacking
  const choose = (code: string, wanted: boolean): void =>
    onChange({ ...payload, documents: wanted ? [...documents, code] : documents.filter((one) => one !== code) })
  return (
    <div className="stack">
      <fieldset className="stack stack-tight">
        <legend className="field-label">{t('programmes.accreditation.forms.documents')}</legend>
        {items.map((item) => (
          <label key={item.code} className="check">
            <input
              type="checkbox"
              className="tick"
              checked={documents.includes(item.code)}
              onChange={(event) => choose(item.code, event.target.checked)}
            />
            {t.locale === 'fr' ? item.labelFr : item.labelEn} · {t(`cases.documents.${item.status}`)}
          </label>
        ))}
      </fieldset>
      <PayloadText {...props} payload={{ ...payload, documents }} name="message" label={t('programmes.accreditation.forms.message')} />
      <FieldFrame label={t('programmes.accreditation.forms.days')}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            style={{ maxWidth: 120 }}
            type="number"
            min={1}
            max={180}
            value={typeof payload['days'] === 'number' ? payload['days'] : ''}
            onChange={(event) => {
              const { days: _days, ...rest } = payload
              onChange(event.target.value === '' ? { ...rest, documents } : { ...rest, documents, days: Number(event.target.value) })
            }}
          />
        )}
      </FieldFrame>
    </div>
  )
}
