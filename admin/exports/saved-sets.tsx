import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'

export type Layout = Required<Schema<'ExportLayout'>>

/** Formats and columns saved under a name: taken again, replaced, forgotten. */
export function SavedSets({
  list,
  layout,
  onTake,
}: {
  readonly list: string
  readonly layout: Layout
  readonly onTake: (layout: Layout | null) => void
}) {
  const t = useWords()
  const notify = useNotify()
  const sets = useRead('/export-lists/{list}/sets', { params: { list } })
  const save = useSend('post', '/export-lists/{list}/sets')
  const drop = useSend('delete', '/export-sets/{id}')
  const [taken, setTaken] = useState('')
  const [name, setName] = useState('')
  const items = sets.data?.items ?? []
  const take = (id: string): void => {
    setTaken(id)
    const set = items.find((one) => one.id === id)
    setName(set?.name ?? '')
    onTake(set ? set.layout : null)
  }
  const keep = (): void =>
    save.run({ params: { list }, body: { name: name.trim(), layout } }, ({ body }) => {
      setTaken(body.id)
      notify(t('exports.saveDone'), { type: 'success' })
    })
  return (
    <div className="stack stack-tight">
      {items.length > 0 ? (
        <FieldFrame label={t('exports.saved')}>
          {(attributes) => (
            <div className="row">
              <select {...attributes} className="input" value={taken} onChange={(event) => take(event.target.value)}>
                <option value="">{t('exports.savedNone')}</option>
                {items.map((set) => (
                  <option key={set.id} value={set.id}>
                    {set.name}
                  </option>
                ))}
              </select>
              {taken === '' ? null : (
                <Button small look="quiet" busy={drop.sending} onClick={() => drop.run({ params: { id: taken } }, () => take(''))}>
                  {t('exports.drop')}
                </Button>
              )}
            </div>
          )}
        </FieldFrame>
      ) : null}
      <SetName name={name} onName={setName} {...(layout.columns.length > 0 ? { onKeep: keep } : {})} saving={save.sending} />
      {save.problem ? <ProblemMessage problem={save.problem} /> : null}
      {drop.problem ? <ProblemMessage problem={drop.problem} /> : null}
    </div>
  )
}

/** A name, and the button that saves under it. */
function SetName({
  name,
  onName,
  onKeep,
  saving,
}: {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onKeep?: () => void
  readonly saving: boolean
}) {
  const t = useWords()
  return (
    <FieldFrame label={t('exports.saveName')} optional>
      {(attributes) => (
        <div className="row">
          <input {...attributes} className="input" maxLength={80} value={name} onChange={(event) => onName(event.target.value)} />
          {name.trim() === '' || !onKeep ? null : (
            <Button small busy={saving} onClick={onKeep}>
              {t('exports.save')}
            </Button>
          )}
        </div>
      )}
    </FieldFrame>
  )
}
