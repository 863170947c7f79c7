import { useWords } from '../i18n/use-words.ts'
import type { ParameterField } from '../programmes/page-types.ts'
import { CodesField } from '../shared/codes-field.tsx'
import { NumberField } from '../shared/fields.tsx'
import { MoneyField } from '../shared/money-field.tsx'
import { RateField } from '../shared/rate-field.tsx'
import { Section } from '../shared/section.tsx'

interface ParameterFieldsProps {
  readonly programme: string
  readonly fields: readonly ParameterField[]
  /** Dotted paths without a verified source. */
  readonly unconfirmed: readonly string[]
}

/** The programme's own values, group by group; those without a verified source say so. */
export function ParameterFields({ programme, fields, unconfirmed }: ParameterFieldsProps) {
  const t = useWords()
  const groups = [...new Set(fields.map(({ group }) => group))]
  const words = (place: 'groups' | 'fields', key: string): string => t.maybe(`programmes.${programme}.parameters.${place}.${key}`) ?? key
  const open = (path: string): boolean => unconfirmed.some((known) => path === known || path.startsWith(`${known}.`))
  return (
    <>
      {groups.map((group) => (
        <Section key={group} title={words('groups', group)}>
          {fields
            .filter((field) => field.group === group)
            .map((field) => (
              <Field
                key={field.path}
                field={field}
                label={words('fields', field.path.replaceAll('.', '-'))}
                unconfirmed={open(field.path)}
              />
            ))}
        </Section>
      ))}
    </>
  )
}

function Field({ field, label, unconfirmed }: { field: ParameterField; label: string; unconfirmed: boolean }) {
  const t = useWords()
  const hints = [
    field.kind === 'optional-integer' ? t('setUp.unlimited') : '',
    field.kind === 'codes' ? t('setUp.listHint') : '',
    unconfirmed ? t('setUp.toConfirm') : '',
  ].filter((hint) => hint !== '')
  const props = { source: `parameters.${field.path}`, label, ...(hints.length > 0 ? { hint: hints.join(' · ') } : {}) }
  switch (field.kind) {
    case 'money':
      return <MoneyField {...props} />
    case 'rate':
      return <RateField {...props} />
    case 'codes':
      return <CodesField {...props} />
    case 'integer':
    case 'optional-integer':
      return <NumberField {...props} min={0} />
  }
}
