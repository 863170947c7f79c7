import { useWatch } from 'react-hook-form'
import { useRead } from '../../api/hooks.ts'
import { useWords } from '../../i18n/use-words.ts'
import { todayIn } from '../../shared/clock.ts'
import { SelectField } from '../../shared/fields.tsx'
import { useTimeZone } from '../../shared/session-context.tsx'

/** Consultancies accredited today for the field chosen above; the one already named stays in the list. */
export function ConsultantField() {
  const t = useWords()
  const field: unknown = useWatch({ name: 'field' })
  const on = todayIn(useTimeZone())
  const known = typeof field === 'string' && field !== ''
  const { data } = useRead('/consultants', { query: { field: known ? field : 'none', on, limit: 200 }, enabled: known })
  const choices = (data?.items ?? []).map((consultant) => ({ value: consultant.id, label: consultant.name }))
  return (
    <SelectField
      source="consultantOrganisationId"
      label={t('programmes.frac.forms.consultantOrganisation')}
      choices={choices}
      empty={t('common.choose')}
      {...(known && data && choices.length === 0 ? { hint: t('programmes.frac.forms.consultantNone') } : {})}
    />
  )
}
