import { useId } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'

interface ColumnChoice {
  readonly code: string
  readonly heading: string
}

/** Which columns, and in which order: chosen ones first, as they will stand; then the others. */
export function ExportColumns({
  columns,
  chosen,
  onChange,
}: {
  readonly columns: readonly ColumnChoice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  const t = useWords()
  const id = useId()
  const others = columns.filter(({ code }) => !chosen.includes(code))
  const ordered = [...chosen.flatMap((code) => columns.find((column) => column.code === code) ?? []), ...others]
  const move = (code: string, by: -1 | 1): void => {
    const next = chosen.filter((one) => one !== code)
    next.splice(chosen.indexOf(code) + by, 0, code)
    onChange(next)
  }
  return (
    <fieldset className="stack stack-tight">
      <legend className="field-label">{t('exports.columns')}</legend>
      <div className="row">
        <Button small look="quiet" onClick={() => onChange([...chosen, ...others.map(({ code }) => code)])}>
          {t('exports.allColumns')}
        </Button>
        <Button small look="quiet" onClick={() => onChange([])}>
          {t('exports.noColumns')}
        </Button>
      </div>
      <ul className="export-columns">
        {ordered.map(({ code, heading }) => {
          const place = chosen.indexOf(code)
          return (
            <li key={code} className="row" data-chosen={place >= 0 || undefined}>
              <input
                id={`${id}-${code}`}
                type="checkbox"
                checked={place >= 0}
                onChange={() => onChange(place >= 0 ? chosen.filter((one) => one !== code) : [...chosen, code])}
              />
              <label htmlFor={`${id}-${code}`}>{heading}</label>
              {place > 0 ? (
                <Button small look="quiet" icon="up" iconOnly onClick={() => move(code, -1)}>
                  {t('exports.up', { column: heading })}
                </Button>
              ) : null}
              {place >= 0 && place < chosen.length - 1 ? (
                <Button small look="quiet" icon="down" iconOnly onClick={() => move(code, 1)}>
                  {t('exports.down', { column: heading })}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
