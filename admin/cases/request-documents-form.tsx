import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import type { ActionFormProps } from '../programmes/page-types.ts'
import { FieldFrame } from '../shared/field-frame.tsx'
import { PayloadText } from './payload-fields.tsx'
import { useDefaults } from './use-defaults.ts'

/** Which documents, with what message, before when: what is missing is ticked already. */
export function RequestDocumentsForm(props: ActionFormProps) {
  const t = useWords()
  const { payload, onChange } = props
  const { data } = useRead('/cases/{id}/documents', { params: { id: props.caseFile.id } })
  const items = (data?.checklist ?? []).filter((item) => item.stage === 'application')
  const lacking = items.filter((item) => item.blocking && (item.status === 'missing' || item.status === 'expired')).map(({ code }) => code)
  useDefaults(props, data ? { documents: lacking } : null)
  const documents = Array.isArray(payload['documents']) ? (payload['documents'] as readonly string[]) : lacking
  const choose = (code: string, wanted: boolean): void =>
    onChange({ ...payload, documents: wanted ? [...documents, code] : documents.filter((one) => one !== code) })
  return (
    <div className="stack">
      <fieldset className="stack stack-tight">
        <legend className="field-label">{t('cases.request.documents')}</legend>
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
      <PayloadText {...props} name="message" label={t('cases.request.message')} />
      <FieldFrame label={t('cases.request.days')}>
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
              onChange(event.target.value === '' ? rest : { ...rest, days: Number(event.target.value) })
            }}
          />
        )}
      </FieldFrame>
    </div>
  )
}
