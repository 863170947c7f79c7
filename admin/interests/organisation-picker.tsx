import { useState } from 'react'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { SearchField } from '../organisations/search-field.tsx'
import { Button } from '../shared/button.tsx'
import { formatSiret } from '../shared/format.ts'

export interface Chosen {
  readonly id: string
  readonly name: string
}

interface PickerProps {
  readonly chosen: Chosen | null
  /** It was sent without one. */
  readonly missing: boolean
  readonly onChoose: (chosen: Chosen | null) => void
}

/** An organisation on record, found by a part of its name. */
export function OrganisationPicker({ chosen, missing, onChoose }: PickerProps) {
  const t = useWords()
  const [q, setQ] = useState('')
  const { data } = useRead('/organisations', { query: { q, limit: 6 }, enabled: q !== '' && chosen === null })
  const found = data?.items ?? []
  if (chosen) {
    return (
      <p className="row spread">
        <span>{t('interests.form.chosen', { name: chosen.name })}</span>
        <Button small onClick={() => onChoose(null)}>
          {t('interests.form.change')}
        </Button>
      </p>
    )
  }
  return (
    <div className="stack stack-tight">
      <h3>{t('interests.form.organisation')}</h3>
      <SearchField label={t('interests.form.search')} value={q} onChange={setQ} />
      {missing ? <p className="field-fault">{t('interests.form.missing')}</p> : null}
      <div role="status">{q !== '' && data && found.length === 0 ? <p className="second">{t('interests.form.none')}</p> : null}</div>
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
                aria-label={`${t('interests.form.choose')} ${one.name}`}
                onClick={() => onChoose({ id: one.id, name: one.name })}
              >
                {t('interests.form.choose')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
