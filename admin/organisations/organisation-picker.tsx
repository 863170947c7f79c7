import { useState } from 'react'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { formatSiret } from '../shared/format.ts'
import { SearchField } from './search-field.tsx'

export interface Chosen {
  readonly id: string
  readonly name: string
}

interface PickerProps {
  /** What is looked for. */
  readonly title: string
  /** An organisation that cannot be chosen. */
  readonly except?: string
  readonly chosen: Chosen | null
  /** It was sent without one. */
  readonly missing: boolean
  readonly onChoose: (chosen: Chosen | null) => void
}

/** An organisation on record, found by a part of its name. */
export function OrganisationPicker({ title, except, chosen, missing, onChoose }: PickerProps) {
  const t = useWords()
  const [q, setQ] = useState('')
  const { data } = useRead('/organisations', { query: { q, limit: 6 }, enabled: q !== '' && chosen === null })
  const found = (data?.items ?? []).filter((one) => one.id !== except)
  if (chosen) {
    return (
      <p className="row spread">
        <span>{t('organisations.picker.chosen', { name: chosen.name })}</span>
        <Button small onClick={() => onChoose(null)}>
          {t('organisations.picker.change')}
        </Button>
      </p>
    )
  }
  return (
    <div className="stack stack-tight">
      <h3>{title}</h3>
      <SearchField label={t('organisations.searchLabel')} value={q} onChange={setQ} />
      {missing ? <p className="field-fault">{t('organisations.picker.missing')}</p> : null}
      <div role="status">{q !== '' && data && found.length === 0 ? <p className="second">{t('organisations.picker.none')}</p> : null}</div>
      {q === '' ? null : (
        <ul className="plain-list">
          {found.map((one) => (
            <li key={one.id} className="document-line">
              <span>
                {one.name}{' '}
                <span className="small second">
                  {[one.siret ? formatSiret(one.siret) : null, one.communeName].filter(Boolean).join(' · ')}
                </span>
              </span>
              <Button
                small
                aria-label={`${t('organisations.picker.choose')} ${one.name}`}
                onClick={() => onChoose({ id: one.id, name: one.name })}
              >
                {t('organisations.picker.choose')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
