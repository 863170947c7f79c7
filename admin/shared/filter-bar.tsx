import { type ReactNode, useId, useState } from 'react'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from './button.tsx'
import { FieldFrame } from './field-frame.tsx'
import { formatAmount, formatDate, readAmount } from './format.ts'
import { Icon } from './icons.tsx'
import type { ListState } from './list-state.ts'
import { MenuItem, Popover } from './popover.tsx'

interface FilterBase {
  /** Name of the query parameter. */
  readonly key: string
  /** "État", in the menu of filters. */
  readonly label: string
}

/** One filter: how it is asked, and how it reads as part of a sentence. */
export type Filter =
  | (FilterBase & {
      readonly kind: 'choice'
      readonly options: readonly { readonly value: string; readonly label: string }[]
      readonly several?: boolean
      readonly sentence: (labels: string) => string
    })
  | (FilterBase & { readonly kind: 'date' | 'amount' | 'text'; readonly sentence: (words: string) => string })
  | (FilterBase & { readonly kind: 'flag'; readonly sentence: string })

/** The words of an active filter: "à décider avant le 30 novembre 2026". */
export function filterSentence(filter: Filter, values: readonly string[], t: Translate): string {
  const value = values[0] ?? ''
  switch (filter.kind) {
    case 'flag':
      return filter.sentence
    case 'choice': {
      const labels = values.map((one) => filter.options.find((option) => option.value === one)?.label ?? one)
      return filter.sentence(
        labels.length > 1 ? `${labels.slice(0, -1).join(', ')} ${t('common.or')} ${labels.at(-1) ?? ''}` : (labels[0] ?? ''),
      )
    }
    case 'date':
      return filter.sentence(formatDate(value, t.locale, 'plain'))
    case 'amount':
      return filter.sentence(formatAmount(value, t.locale))
    case 'text':
      return filter.sentence(value)
  }
}

/** Chips that read as a sentence and combine; each opens to be changed, a cross takes it away. They live in the address. */
export function FilterBar({ filters, state, children }: { filters: readonly Filter[]; state: ListState; children?: ReactNode }) {
  const t = useWords()
  const active = filters.filter((filter) => state.filters[filter.key] !== undefined)
  const others = filters.filter((filter) => state.filters[filter.key] === undefined)
  return (
    <fieldset className="filters">
      <legend className="hidden-visually">{t('lists.filters.title')}</legend>
      {children}
      {active.map((filter) => (
        <FilterChip key={filter.key} filter={filter} values={state.filters[filter.key] ?? []} state={state} />
      ))}
      {others.length > 0 ? <AddFilter filters={others} state={state} /> : null}
      {active.length > 1 ? (
        <Button look="quiet" small onClick={state.clear}>
          {t('lists.filters.clear')}
        </Button>
      ) : null}
    </fieldset>
  )
}

function FilterChip({ filter, values, state }: { filter: Filter; values: readonly string[]; state: ListState }) {
  const t = useWords()
  const sentence = filterSentence(filter, values, t)
  const remove = (
    <button type="button" aria-label={t('lists.filters.remove', { sentence })} onClick={() => state.setFilter(filter.key, [])}>
      <Icon name="cross" small />
    </button>
  )
  if (filter.kind === 'flag') {
    return (
      <span className="filter-chip">
        <span style={{ padding: '4px 4px 4px 12px', color: 'var(--accent)', fontWeight: 600 }}>{sentence}</span>
        {remove}
      </span>
    )
  }
  return (
    <Popover
      trigger={(attributes) => (
        <span className="filter-chip">
          <button type="button" {...attributes} aria-label={t('lists.filters.edit', { sentence })}>
            {sentence}
          </button>
          {remove}
        </span>
      )}
    >
      {(close) => <FilterEditor filter={filter} values={values} state={state} close={close} />}
    </Popover>
  )
}

function AddFilter({ filters, state }: { filters: readonly Filter[]; state: ListState }) {
  const t = useWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const filter = filters.find((one) => one.key === chosen)
  return (
    <Popover
      trigger={({ onClick, ...attributes }) => (
        <Button
          {...attributes}
          small
          icon="filter"
          onClick={() => {
            setChosen(null)
            onClick()
          }}
        >
          {t('lists.filters.add')}
        </Button>
      )}
    >
      {(close) =>
        filter ? (
          <FilterEditor filter={filter} values={[]} state={state} close={close} />
        ) : (
          filters.map((one) => (
            <MenuItem
              key={one.key}
              onClick={() => {
                if (one.kind !== 'flag') {
                  setChosen(one.key)
                  return
                }
                state.setFilter(one.key, ['true'])
                close()
              }}
            >
              {one.label}
            </MenuItem>
          ))
        )
      }
    </Popover>
  )
}

interface EditorProps {
  readonly filter: Filter
  readonly values: readonly string[]
  readonly state: ListState
  readonly close: () => void
}

function FilterEditor({ filter, values, state, close }: EditorProps) {
  const t = useWords()
  const [draft, setDraft] = useState<readonly string[]>(values)
  const [fault, setFault] = useState<string | null>(null)
  const apply = (): void => {
    const typed = draft[0] ?? ''
    const reading = filter.kind === 'amount' && typed !== '' ? readAmount(typed) : null
    if (reading && 'fault' in reading) {
      setFault(t(reading.fault === 'ambiguous' ? 'forms.amountAmbiguous' : 'forms.amountUnreadable'))
      return
    }
    state.setFilter(filter.key, reading ? [reading.amount] : draft)
    close()
  }
  return (
    <form
      className="filter-editor"
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      {filter.kind === 'choice' ? (
        <FilterOptions filter={filter} draft={draft} onChange={setDraft} />
      ) : (
        <FieldFrame label={filter.label} fault={fault} hint={filter.kind === 'amount' ? t('forms.amountHint') : undefined}>
          {(attributes) => (
            <input
              {...attributes}
              className="input"
              // biome-ignore lint/a11y/noAutofocus: the person has just asked for this one field
              autoFocus
              type={filter.kind === 'date' ? 'date' : 'text'}
              inputMode={filter.kind === 'amount' ? 'decimal' : undefined}
              maxLength={200}
              value={draft[0] ?? ''}
              onChange={(event) => setDraft([event.target.value])}
            />
          )}
        </FieldFrame>
      )}
      <div className="row">
        <Button type="submit" look="primary" small>
          {t('lists.filters.apply')}
        </Button>
        <Button small onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

function FilterOptions(props: {
  filter: Filter & { kind: 'choice' }
  draft: readonly string[]
  onChange: (values: readonly string[]) => void
}) {
  const { filter, draft, onChange } = props
  const name = useId()
  return (
    <fieldset className="filter-options">
      <legend className="field-label">{filter.label}</legend>
      {filter.options.map((option, index) => (
        <label key={option.value} className="check">
          <input
            type={filter.several ? 'checkbox' : 'radio'}
            name={name}
            // biome-ignore lint/a11y/noAutofocus: the person has just opened this editor
            autoFocus={index === 0}
            checked={draft.includes(option.value)}
            onChange={(event) =>
              onChange(
                filter.several
                  ? event.target.checked
                    ? [...draft, option.value]
                    : draft.filter((one) => one !== option.value)
                  : [option.value],
              )
            }
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
