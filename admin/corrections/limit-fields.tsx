import { useWatch } from 'react-hook-form'
import type { Schema } from '../api/contract.ts'
import { useWords } from '../i18n/use-words.ts'
import { CheckField, NumberField, SelectField } from '../shared/fields.tsx'
import { Section } from '../shared/section.tsx'
import { limitWords } from './change-words.tsx'

type Limit = Schema<'EditionTemplate'>['limits'][number]
export type LimitRule = Schema<'LimitRule'>
export type LimitKind = Limit['kind']

/** One limit as the form holds it: the edition's own, or that of the law. */
export type LimitValues = Readonly<Record<string, LimitRule & { readonly own: boolean }>>

export const limitValues = (known: readonly Limit[], changed: Schema<'Edition'>['limits']): LimitValues =>
  Object.fromEntries(known.map(({ kind, rule }) => [kind, { ...(changed[kind] ?? rule), own: changed[kind] !== undefined }]))

export const limitChanges = (values: LimitValues): Schema<'Edition'>['limits'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([kind, { own, ...rule }]) => (own ? [[kind, { ...rule, count: Number(rule.count) }]] : [])),
  )

/** The time limits of the law, and which of them an edition counts otherwise. */
export function LimitFields({ known }: { known: readonly Limit[] }) {
  const t = useWords()
  return (
    <Section title={t('corrections.limits.title')}>
      <p className="second">{t('corrections.limits.lead')}</p>
      {known.map((limit) => (
        <LimitField key={limit.kind} limit={limit} />
      ))}
    </Section>
  )
}

function LimitField({ limit: { kind, rule, basis } }: { limit: Limit }) {
  const t = useWords()
  const own = useWatch({ name: `limits.${kind}.own` }) as unknown
  const units = ['months', 'days', 'working-days'] as const
  const value = t('corrections.limits.value', { count: rule.count, unit: t(`corrections.limits.units.${rule.unit}`) })
  return (
    <fieldset className="fieldset">
      <legend>
        {limitWords(kind, t)} · {value} <span className="second small">({basis})</span>
      </legend>
      <CheckField source={`limits.${kind}.own`} label={t('corrections.limits.own')} />
      {own === true ? (
        <>
          <NumberField source={`limits.${kind}.count`} label={t('corrections.limits.count')} min={1} max={400} />
          <SelectField
            source={`limits.${kind}.unit`}
            label={t('corrections.limits.unit')}
            choices={units.map((unit) => ({ value: unit, label: t(`corrections.limits.units.${unit}`) }))}
          />
          <CheckField source={`limits.${kind}.franc`} label={t('corrections.limits.franc')} />
          <CheckField source={`limits.${kind}.rolls`} label={t('corrections.limits.rolls')} />
        </>
      ) : null}
    </fieldset>
  )
}
