import { useId } from 'react'
import { useSearchParams } from 'react-router'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { departementName } from './departements.ts'
import type { Group } from './figure-words.ts'

/** Year, programme and département, kept in the address. */
export function PeriodBar({ years, year, groups }: { years: readonly string[]; year: string; groups: readonly Group[] }) {
  const t = useWords()
  const programmes = useRead('/programmes', {}).data?.items ?? []
  const [search] = useSearchParams()
  const departement = search.get('departement')
  const places = [...new Set([...groups.flatMap(({ key }) => (key ? [key] : [])), ...(departement ? [departement] : [])])].sort()
  return (
    <div className="statistics-bar row">
      <Choice name="year" label={t('statistics.year')} value={year} choices={years.map((value) => ({ value, label: value }))} />
      <Choice
        name="programme"
        label={t('statistics.programme')}
        empty={t('statistics.everyProgramme')}
        choices={programmes.map(({ code }) => ({ value: code, label: t.maybe(`programmes.${code}.short`) ?? code }))}
      />
      <Choice
        name="departement"
        label={t('statistics.departement')}
        empty={t('statistics.everyDepartement')}
        choices={places.map((code) => ({ value: code, label: code === 'none' ? t('statistics.noDepartement') : departementName(code) }))}
      />
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly empty?: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** One of a few, written in the address as soon as it is chosen. */
export function Choice({ name, label, value, empty, choices }: ChoiceProps) {
  const id = useId()
  const [search, setSearch] = useSearchParams()
  return (
    <div className="row statistics-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value ?? search.get(name) ?? ''}
        onChange={(event) => {
          const next = new URLSearchParams(search)
          if (event.target.value) next.set(name, event.target.value)
          else next.delete(name)
          setSearch(next, { replace: true })
        }}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
