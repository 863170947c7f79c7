import { useFieldArray, useFormContext } from 'react-hook-form'
import type { Schema } from '../../api/contract.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../shared/button.tsx'
import { CheckField, DateField, SelectField, TextField } from '../../shared/fields.tsx'
import { valueWords } from '../../shared/problem-words.ts'

type Accreditation = Schema<'AccreditationCase'>
type Rule = Accreditation['competenceRule']

/** The named consultants, each with the fields asked for and the proofs of each. */
export function ConsultantsField({ offered, rule }: { readonly offered: readonly string[]; readonly rule: Rule }) {
  const t = useWords()
  const { control, getValues } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: 'consultants' })
  return (
    <div className="stack">
      {fields.map((field, index) => (
        <fieldset key={field.id} className="stack">
          <legend className="field-label">{t('programmes.accreditation.forms.consultantLegend', { number: index + 1 })}</legend>
          <TextField source={`consultants.${index}.fullName`} label={t('programmes.accreditation.forms.fullName')} max={200} />
          <TextField
            source={`consultants.${index}.experience`}
            label={t('programmes.accreditation.forms.experience')}
            rows={2}
            max={2_000}
            optional
          />
          <FieldsField at={`consultants.${index}`} offered={offered} rule={rule} />
          <div>
            <Button small look="quiet" icon="cross" onClick={() => remove(index)}>
              {t('programmes.accreditation.forms.removeConsultant', {
                name: String(getValues(`consultants.${index}.fullName`) ?? '') || String(index + 1),
              })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button small icon="plus" onClick={() => append({ fullName: '', experience: '', fields: [{ field: '', evidence: [] }] })}>
          {t('programmes.accreditation.forms.addConsultant')}
        </Button>
      </div>
    </div>
  )
}

interface FieldsProps {
  readonly at: string
  readonly offered: readonly string[]
  readonly rule: Rule
}

function FieldsField({ at, offered, rule }: FieldsProps) {
  const t = useWords()
  const { control } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: `${at}.fields` })
  const choices = offered.map((value) => ({ value, label: valueWords(value, t) ?? value }))
  return (
    <div className="stack">
      {fields.map((field, index) => (
        <div key={field.id} className="stack stack-tight">
          <SelectField
            source={`${at}.fields.${index}.field`}
            label={t('programmes.accreditation.forms.field')}
            choices={choices}
            empty={t('common.choose')}
          />
          <EvidenceField at={`${at}.fields.${index}`} rule={rule} />
          <div>
            <Button small look="quiet" icon="cross" onClick={() => remove(index)}>
              {t('programmes.accreditation.forms.removeField')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button small icon="plus" onClick={() => append({ field: '', evidence: [] })}>
          {t('programmes.accreditation.forms.addField')}
        </Button>
      </div>
    </div>
  )
}

function EvidenceField({ at, rule }: { readonly at: string; readonly rule: Rule }) {
  const t = useWords()
  const { control } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: `${at}.evidence` })
  const kinds = (['training', 'reference', 'test'] as const).map((value) => ({
    value,
    label: t(`programmes.accreditation.forms.kind-${value}`),
  }))
  return (
    <fieldset className="stack stack-tight">
      <legend className="field-label">{t('programmes.accreditation.forms.evidence')}</legend>
      <p className="field-hint">
        {t('programmes.accreditation.forms.evidenceHint', { months: rule.trainingMonths, references: rule.referencesNeeded })}
      </p>
      {fields.map((field, index) => (
        <div key={field.id} className="stack stack-tight">
          <div className="field-row">
            <SelectField source={`${at}.evidence.${index}.kind`} label={t('programmes.accreditation.forms.kind')} choices={kinds} />
            <TextField source={`${at}.evidence.${index}.title`} label={t('programmes.accreditation.forms.proofTitle')} max={300} />
            <TextField source={`${at}.evidence.${index}.client`} label={t('programmes.accreditation.forms.client')} max={300} />
            <DateField source={`${at}.evidence.${index}.on`} label={t('programmes.accreditation.forms.date')} />
          </div>
          <div className="row">
            <CheckField source={`${at}.evidence.${index}.digital`} label={t('programmes.accreditation.forms.digital')} />
            <Button small look="quiet" icon="cross" onClick={() => remove(index)}>
              {t('programmes.accreditation.forms.removeEvidence')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button small icon="plus" onClick={() => append({ kind: 'training', title: '', client: '', on: '', digital: true })}>
          {t('programmes.accreditation.forms.addEvidence')}
        </Button>
      </div>
    </fieldset>
  )
}
