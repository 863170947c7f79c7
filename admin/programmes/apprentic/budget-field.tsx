import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import type { Schema } from '../../api/contract.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../shared/button.tsx'
import { StateChip } from '../../shared/chip.tsx'
import { CheckField, SelectField, TextField } from '../../shared/fields.tsx'
import { MoneyField } from '../../shared/money-field.tsx'
import { valueWords } from '../../shared/problem-words.ts'

type Categories = Schema<'ApprenticCase'>['categories']

/** The budget, a cost to a line; a kind the edition excludes says so at once. */
export function BudgetField({ categories }: { categories: Categories }) {
  const t = useWords()
  const { control, getValues } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: 'lines' })
  const lines = useWatch({ name: 'lines' }) as readonly { category: string | null }[] | undefined
  const words = (code: string): string => valueWords(code, t) ?? code
  const choices = categories.map(({ code, excluded }) => ({
    value: code,
    label: excluded ? `${words(code)} (${t('programmes.apprentic.forms.excludedMark')})` : words(code),
  }))
  const excluded = (index: number): boolean => categories.some((one) => one.excluded && one.code === lines?.[index]?.category)
  return (
    <div className="stack">
      {fields.map((field, index) => (
        <fieldset key={field.id} className="stack stack-tight">
          <legend className="hidden-visually">{`${t('programmes.apprentic.forms.lineLabel')} ${index + 1}`}</legend>
          <div className="field-row">
            <TextField source={`lines.${index}.label`} label={t('programmes.apprentic.forms.lineLabel')} max={200} />
            <SelectField
              source={`lines.${index}.category`}
              label={t('programmes.apprentic.forms.category')}
              choices={choices}
              empty={t('common.choose')}
            />
            <MoneyField source={`lines.${index}.amount`} label={t('programmes.apprentic.forms.amount')} />
          </div>
          <div className="row">
            {excluded(index) ? <StateChip tone="attention" icon="flag" label={t('programmes.apprentic.page.excludedCategory')} /> : null}
            <Button small look="quiet" icon="cross" onClick={() => remove(index)}>
              {t('programmes.apprentic.forms.removeLine', { name: String(getValues(`lines.${index}.label`) ?? '') })}
            </Button>
          </div>
        </fieldset>
      ))}
      {fields.length < 40 ? (
        <div>
          <Button small icon="plus" onClick={() => append({ label: '', category: '', amount: '' })}>
            {t('programmes.apprentic.forms.addLine')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** Other public money on the same costs; at most ten. */
export function FundingField() {
  const t = useWords()
  const { control, getValues } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: 'funding' })
  return (
    <div className="stack">
      <p className="second">{t('programmes.apprentic.forms.fundingLead')}</p>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="stack stack-tight">
          <legend className="hidden-visually">{`${t('programmes.apprentic.forms.fundingName')} ${index + 1}`}</legend>
          <div className="field-row">
            <TextField source={`funding.${index}.funderName`} label={t('programmes.apprentic.forms.fundingName')} max={200} />
            <MoneyField source={`funding.${index}.amount`} label={t('programmes.apprentic.forms.amount')} />
          </div>
          <div className="row">
            <CheckField source={`funding.${index}.granted`} label={t('programmes.apprentic.forms.fundingGranted')} />
            <Button small look="quiet" icon="cross" onClick={() => remove(index)}>
              {t('programmes.apprentic.forms.removeFunding', { name: String(getValues(`funding.${index}.funderName`) ?? '') })}
            </Button>
          </div>
        </fieldset>
      ))}
      {fields.length < 10 ? (
        <div>
          <Button small icon="plus" onClick={() => append({ funderName: '', amount: '', granted: false })}>
            {t('programmes.apprentic.forms.addFunding')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
