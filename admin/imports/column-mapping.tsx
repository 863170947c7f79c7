import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { columnLetter, FIELDS_OF, fieldWords, type ImportKind } from './import-words.ts'

export interface FileColumn {
  readonly number: number
  readonly header: string
  readonly field: string | null
}

interface MappingProps {
  readonly kind: ImportKind
  readonly columns: readonly FileColumn[]
  readonly busy: boolean
  /** Why it cannot be read again yet. */
  readonly whyNot?: string | null
  /** Only what differs from what was recognised. */
  readonly onSend: (columns: Readonly<Record<string, number | null>>) => void
  readonly onCancel?: () => void
}

/** Says by hand what each column holds. */
export function ColumnMapping({ kind, columns, busy, whyNot = null, onSend, onCancel }: MappingProps) {
  const t = useWords()
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(columns.map((column) => [column.number, column.field ?? ''])),
  )
  const fields = Object.values(chosen).filter((field) => field !== '')
  const before = columns.flatMap((column) => (column.field ? [column.field] : []))
  // several columns of one field are right when the file says so itself, and no hand mapping can say it
  const twice = fields.some((field) => count(fields, field) > Math.max(1, count(before, field)))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!twice && whyNot === null) onSend(handMapping(columns, chosen))
      }}
    >
      <div className="table-scroll">
        <table className="table">
          <caption className="hidden-visually">{t('imports.upload.byHand')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('imports.preview.columnNumber')}</th>
              <th scope="col">{t('imports.preview.columnHeader')}</th>
              <th scope="col">{t('imports.preview.columnField')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.number}>
                <th scope="row">{columnLetter(column.number)}</th>
                <td>{column.header || t('imports.preview.noHeader')}</td>
                <td>
                  <select
                    className="input"
                    aria-label={t('imports.preview.placeColumn', { letter: columnLetter(column.number), header: column.header })}
                    value={chosen[column.number] ?? ''}
                    onChange={(event) => setChosen({ ...chosen, [column.number]: event.target.value })}
                  >
                    <option value="">{t('imports.preview.ignored')}</option>
                    {FIELDS_OF[kind].map((field) => (
                      <option key={field} value={field}>
                        {fieldWords(field, t)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <Button type="submit" look="primary" busy={busy} whyNot={twice ? t('imports.preview.fieldTwice') : whyNot}>
          {t('imports.upload.readAgain')}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t('common.cancel')}</Button> : null}
      </div>
    </form>
  )
}

const count = (fields: readonly string[], field: string): number => fields.filter((one) => one === field).length

function handMapping(columns: readonly FileColumn[], chosen: Readonly<Record<number, string>>): Record<string, number | null> {
  const mapping: Record<string, number | null> = {}
  for (const { number, field } of columns) {
    const now = chosen[number] ?? ''
    if (now === (field ?? '')) continue
    if (field && mapping[field] === undefined) mapping[field] = null
    if (now !== '') mapping[now] = number
  }
  return mapping
}
