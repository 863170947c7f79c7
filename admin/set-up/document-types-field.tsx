import { useFieldArray, useFormContext } from 'react-hook-form'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { CheckField, NumberField, SelectField, TextField } from '../shared/fields.tsx'
import { Section } from '../shared/section.tsx'

const STAGES = ['application', 'start', 'delivery'] as const

/** The documents of the edition: what may be asked for, on which text, whether one can do without, how long it stays valid. */
export function DocumentTypesField({ readOnly }: { readOnly: boolean }) {
  const t = useWords()
  const { control, getValues } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: 'documentTypes' })
  const stages = STAGES.map((value) => ({ value, label: t(`cases.documents.stage.${value}`) }))
  return (
    <Section title={t('setUp.documents')}>
      {fields.map((field, index) => {
        const name = String(getValues(`documentTypes.${index}.labelFr`) ?? '')
        const at = (part: string): string => `documentTypes.${index}.${part}`
        return (
          <details key={field.id}>
            <summary>{name || t('setUp.addDocument')}</summary>
            <div className="stack">
              <TextField source={at('code')} label={t('setUp.documentCode')} max={60} />
              <TextField source={at('labelFr')} label={t('setUp.documentFr')} max={200} />
              <TextField source={at('labelEn')} label={t('setUp.documentEn')} max={200} />
              <TextField source={at('legalBasis')} label={t('setUp.documentBasis')} max={300} />
              <SelectField source={at('stage')} label={t('setUp.documentStage')} choices={stages} />
              <NumberField
                source={at('validityMonths')}
                label={t('setUp.documentValidity')}
                hint={t('setUp.unlimited')}
                min={1}
                max={600}
              />
              <CheckField source={at('blocking')} label={t('setUp.documentBlocking')} />
              {readOnly ? null : (
                <div>
                  <Button small look="quiet" icon="cross" onClick={() => remove(index)}>
                    {t('setUp.removeDocument', { name })}
                  </Button>
                </div>
              )}
            </div>
          </details>
        )
      })}
      {readOnly ? null : (
        <div>
          <Button
            small
            icon="plus"
            onClick={() =>
              append({ code: '', labelFr: '', labelEn: '', legalBasis: '', stage: 'application', validityMonths: null, blocking: false })
            }
          >
            {t('setUp.addDocument')}
          </Button>
        </div>
      )}
    </Section>
  )
}
