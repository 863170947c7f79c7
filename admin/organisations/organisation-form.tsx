import type { Schema } from '../api/contract.ts'
import { useWords } from '../i18n/use-words.ts'
import { CheckField, DateField, SelectField, TextField } from '../shared/fields.tsx'
import { Section } from '../shared/section.tsx'
import { emptyAsNull, ORGANISATION_KINDS, type OrganisationKind, OUTSIDE_KINDS } from './organisation-words.ts'

/** The record as typed: text throughout, empty when not given. */
export interface OrganisationValues {
  readonly name: string
  readonly kind: OrganisationKind
  readonly siret: string
  readonly siren: string
  readonly rna: string
  readonly legalForm: string
  readonly nafCode: string
  readonly addressLine: string
  readonly postalCode: string
  readonly communeName: string
  readonly communeCode: string
  readonly departement: string
  readonly active: boolean
  readonly taxSocialCompliantOn: string | null
}

export const NOTHING_TYPED: OrganisationValues = {
  name: '',
  kind: 'firm',
  siret: '',
  siren: '',
  rna: '',
  legalForm: '',
  nafCode: '',
  addressLine: '',
  postalCode: '',
  communeName: '',
  communeCode: '',
  departement: '',
  active: true,
  taxSocialCompliantOn: null,
}

type Known = { readonly [Name in keyof OrganisationValues]?: OrganisationValues[Name] | null }

/** What is known, over an empty form. */
export const valuesOf = (known: Known): OrganisationValues => ({
  ...NOTHING_TYPED,
  ...Object.fromEntries(
    (Object.keys(NOTHING_TYPED) as (keyof OrganisationValues)[]).flatMap((name) =>
      known[name] === null || known[name] === undefined ? [] : [[name, known[name]]],
    ),
  ),
})

type Body = Schema<'OrganisationInput'>
const TEXTS = [
  'siret',
  'siren',
  'rna',
  'legalForm',
  'nafCode',
  'addressLine',
  'postalCode',
  'communeName',
  'communeCode',
  'departement',
] as const

/** Only what differs from `before` is sent, so that nobody overwrites what they did not touch; an emptied field is null. */
export function changesOf(values: OrganisationValues, before: OrganisationValues): Body {
  const texts = TEXTS.filter((name) => values[name].trim() !== before[name].trim()).map(
    (name) => [name, emptyAsNull(values[name])] as const,
  )
  return {
    ...(values.name === before.name ? {} : { name: values.name }),
    ...(values.kind === before.kind ? {} : { kind: values.kind }),
    ...(values.active === before.active ? {} : { active: values.active }),
    ...(emptyAsNull(values.taxSocialCompliantOn) === before.taxSocialCompliantOn
      ? {}
      : { taxSocialCompliantOn: emptyAsNull(values.taxSocialCompliantOn) }),
    ...(Object.fromEntries(texts) as Pick<Body, (typeof TEXTS)[number]>),
  }
}

interface FieldsProps {
  /** Agents write all of it; a firm leaves identity to the service. */
  readonly agent: boolean
  /** A new record: its own people may choose among the kinds that carry no legal effect. */
  readonly creating?: boolean
  /** The SIRET is settled above the form. */
  readonly siretSettled?: boolean
}

export function OrganisationFields({ agent, creating = false, siretSettled = false }: FieldsProps) {
  const t = useWords()
  const kinds: readonly OrganisationKind[] = agent ? ORGANISATION_KINDS : OUTSIDE_KINDS
  const label = (name: keyof OrganisationValues | 'naf') => t(`organisations.fields.${name === 'nafCode' ? 'naf' : name}`)
  return (
    <>
      <Section title={t('organisations.sections.identity')}>
        <TextField source="name" label={label('name')} max={300} />
        {agent || creating ? (
          <SelectField
            source="kind"
            label={label('kind')}
            choices={kinds.map((value) => ({ value, label: t(`organisations.kinds.${value}`) }))}
          />
        ) : (
          <p className="second">{t('organisations.hints.reserved')}</p>
        )}
        {(agent || creating) && !siretSettled ? (
          <div className="field-row">
            {creating ? null : <TextField source="siret" label={label('siret')} hint={t('organisations.hints.siret')} max={40} optional />}
            <TextField source="siren" label={label('siren')} hint={t('organisations.hints.siren')} max={40} optional />
            <TextField source="rna" label={label('rna')} hint={t('organisations.hints.rna')} max={20} optional={agent} />
          </div>
        ) : null}
        <div className="field-row">
          <TextField source="nafCode" label={label('nafCode')} hint={t('organisations.hints.naf')} max={10} optional />
          <TextField source="legalForm" label={label('legalForm')} max={100} optional />
        </div>
        {agent ? (
          <>
            <DateField source="taxSocialCompliantOn" label={label('taxSocialCompliantOn')} optional />
            <CheckField source="active" label={label('active')} />
          </>
        ) : null}
      </Section>
      <Section title={t('organisations.sections.address')}>
        <TextField source="addressLine" label={label('addressLine')} max={300} optional />
        <div className="field-row">
          <TextField source="postalCode" label={label('postalCode')} max={10} inputMode="numeric" optional />
          <TextField source="communeName" label={label('communeName')} max={120} optional />
        </div>
        <div className="field-row">
          <TextField source="communeCode" label={label('communeCode')} max={10} optional />
          <TextField source="departement" label={label('departement')} hint={t('organisations.hints.departement')} max={5} optional />
        </div>
      </Section>
    </>
  )
}
