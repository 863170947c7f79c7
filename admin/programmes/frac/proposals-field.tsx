import { useFieldArray, useFormContext } from 'react-hook-form'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../shared/button.tsx'
import { CheckField, DateField, TextField } from '../../shared/fields.tsx'
import { MoneyField } from '../../shared/money-field.tsx'

/** The proposals compared; at most ten, one of them chosen. */
export function ProposalsField() {
  const t = useWords()
  const { control, getValues } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: 'proposals' })
  return (
    <div className="stack">
      {fields.map((field, index) => (
        <fieldset key={field.id} className="stack stack-tight">
          <legend className="hidden-visually">{t('programmes.frac.forms.proposals')}</legend>
          <TextField source={`proposals.${index}.consultancyName`} label={t('programmes.frac.forms.proposalName')} max={200} />
          <div className="field-row">
            <TextField source={`proposals.${index}.days`} label={t('programmes.frac.page.days')} max={7} />
            <MoneyField source={`proposals.${index}.amount`} label={t('programmes.frac.page.amount')} />
            <DateField source={`proposals.${index}.receivedOn`} label={t('programmes.frac.page.receivedOn')} />
          </div>
          <div className="row">
            <CheckField source={`proposals.${index}.chosen`} label={t('programmes.frac.forms.chosen')} />
            <Button small look="quiet" icon="cross" onClick={() => remove(index)}>
              {t('programmes.frac.forms.removeProposal', { name: String(getValues(`proposals.${index}.consultancyName`) ?? '') })}
            </Button>
          </div>
        </fieldset>
      ))}
      {fields.length < 10 ? (
        <div>
          <Button small icon="plus" onClick={() => append({ consultancyName: '', days: '', amount: '', receivedOn: '', chosen: false })}>
            {t('programmes.frac.forms.addProposal')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
