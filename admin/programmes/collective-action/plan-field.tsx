import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../shared/button.tsx'
import { SelectField, TextField } from '../../shared/fields.tsx'
import { formatAmount, readAmount } from '../../shared/format.ts'
import { MoneyField } from '../../shared/money-field.tsx'
import { formWords } from '../form-words.ts'
import { codeWords } from './page-words.ts'

const KINDS = ['requested', 'public', 'firms', 'carrier', 'private'] as const
const CATEGORIES = ['facilitation', 'advice', 'travel', 'communication', 'coordination'] as const

const useForms = () => formWords(useWords(), 'collective-action')

/** Who pays: at most twenty, one of them this funder. */
export function FundersField() {
  const t = useWords()
  const words = useForms()
  const { control, getValues } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: 'funders' })
  return (
    <div className="stack">
      {fields.map((field, index) => (
        <fieldset key={field.id} className="stack stack-tight">
          <legend className="hidden-visually">{words('funders')}</legend>
          <div className="field-row">
            <TextField source={`funders.${index}.name`} label={words('funderName')} max={200} />
            <SelectField
              source={`funders.${index}.kind`}
              label={words('funderKind')}
              choices={KINDS.map((value) => ({ value, label: codeWords(value, t) }))}
            />
            <Button small look="quiet" icon="cross" iconOnly onClick={() => remove(index)}>
              {words('remove', { name: String(getValues(`funders.${index}.name`) ?? '') })}
            </Button>
          </div>
        </fieldset>
      ))}
      {fields.length < 20 ? (
        <div>
          <Button small icon="plus" onClick={() => append({ name: '', kind: 'public' })}>
            {words('addFunder')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

interface CostValues {
  readonly label?: string
  readonly amount?: string
  readonly parts?: readonly (string | undefined)[]
}
interface FunderValues {
  readonly name?: string
}

/** Each cost, and what each funder gives to it, with what is left to find. */
export function CostsField() {
  const t = useWords()
  const words = useForms()
  const { control } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: 'costs' })
  const funders = (useWatch({ control, name: 'funders' }) ?? []) as readonly FunderValues[]
  const costs = (useWatch({ control, name: 'costs' }) ?? []) as readonly CostValues[]
  return (
    <div className="stack">
      {fields.map((field, index) => (
        <fieldset key={field.id} className="stack stack-tight">
          <legend className="field-label">{costs[index]?.label || `${words('costLabel')} ${index + 1}`}</legend>
          <div className="field-row">
            <TextField source={`costs.${index}.label`} label={words('costLabel')} max={200} />
            <SelectField
              source={`costs.${index}.category`}
              label={words('category')}
              choices={CATEGORIES.map((value) => ({ value, label: codeWords(value, t) }))}
            />
            <SelectField
              source={`costs.${index}.phase`}
              label={words('phase')}
              choices={['collective', 'individual'].map((value) => ({ value, label: codeWords(value, t) }))}
            />
            <MoneyField source={`costs.${index}.amount`} label={words('amount')} />
          </div>
          <div className="field-row">
            {funders.map((funder, place) => (
              <MoneyField
                // the order of the funders is what names them
                key={`${field.id}-${String(place)}`}
                source={`costs.${index}.parts.${place}`}
                label={words('part', { name: funder.name ?? '' })}
              />
            ))}
          </div>
          <div className="row">
            <Balance cost={costs[index] ?? {}} count={funders.length} />
            <Button small look="quiet" icon="cross" iconOnly onClick={() => remove(index)}>
              {words('remove', { name: costs[index]?.label ?? '' })}
            </Button>
          </div>
        </fieldset>
      ))}
      {fields.length < 60 ? (
        <div>
          <Button
            small
            icon="plus"
            onClick={() => append({ category: 'facilitation', phase: 'collective', label: '', amount: '', parts: funders.map(() => '') })}
          >
            {words('addCost')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** Cents of what is typed; zero for what is no amount yet. */
function centsOf(text: string | undefined): bigint {
  const read = readAmount(text ?? '')
  if (!('amount' in read)) return 0n
  const [whole = '0', decimals = ''] = read.amount.split('.')
  return BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0').slice(0, 2))
}

function Balance({ cost, count }: { cost: CostValues; count: number }) {
  const t = useWords()
  const words = useForms()
  const parts = (cost.parts ?? []).slice(0, count)
  const left = centsOf(cost.amount) - parts.reduce((sum, part) => sum + centsOf(part), 0n)
  if (left === 0n) return <span className="second">{words('balanced')}</span>
  const digits = (left < 0n ? -left : left).toString().padStart(3, '0')
  const amount = `${left < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  return <strong role="status">{words('unbalanced', { left: formatAmount(amount, t.locale) })}</strong>
}

/** Rows of two texts: partners and what they bring, indicators and their targets. */
export function PairsField(props: {
  readonly name: 'partners' | 'indicators'
  readonly first: { readonly source: string; readonly label: string }
  readonly second: { readonly source: string; readonly label: string }
  readonly add: string
}) {
  const words = useForms()
  const { control, getValues } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: props.name })
  return (
    <div className="stack">
      {fields.map((field, index) => (
        <div key={field.id} className="field-row">
          <TextField source={`${props.name}.${index}.${props.first.source}`} label={props.first.label} max={200} />
          <TextField
            source={`${props.name}.${index}.${props.second.source}`}
            label={props.second.label}
            max={props.name === 'partners' ? 1_000 : 13}
          />
          <Button small look="quiet" icon="cross" iconOnly onClick={() => remove(index)}>
            {words('remove', { name: String(getValues(`${props.name}.${index}.${props.first.source}`) ?? '') })}
          </Button>
        </div>
      ))}
      {fields.length < 30 ? (
        <div>
          <Button small icon="plus" onClick={() => append({ [props.first.source]: '', [props.second.source]: '' })}>
            {props.add}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
