import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../api/index.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import type { IconName } from '../shared/icons.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Section } from '../shared/section.tsx'
import type { Tone } from '../theme.ts'
import { ColumnMapping } from './column-mapping.tsx'
import { columnLetter, FIELDS_OF, fieldWords, fieldWordsFor, type Preview } from './import-words.ts'
import { UploadProgress } from './upload-progress.tsx'
import { keptFile, useUpload } from './use-upload.ts'

const LOOK: Readonly<Record<string, { tone: Tone; icon: IconName }>> = {
  official: { tone: 'done', icon: 'check' },
  recognised: { tone: 'done', icon: 'check' },
  guessed: { tone: 'attention', icon: 'question' },
  'by-hand': { tone: 'information', icon: 'pencil' },
  none: { tone: 'neutral', icon: 'cross' },
}

/** What each column was taken for; corrected by hand, the file is read again. */
export function ImportColumns({ file, onRead }: { file: Preview; onRead: () => void }) {
  const t = useWords()
  const [editing, setEditing] = useState(false)
  const { columns, absent } = file.reading
  return (
    <Section
      title={t('imports.preview.columns')}
      actions={
        file.state === 'previewed' && !editing ? (
          <Button small icon="pencil" onClick={() => setEditing(true)}>
            {t('imports.preview.changeColumns')}
          </Button>
        ) : null
      }
    >
      {editing ? (
        <Correction file={file} onRead={onRead} onClose={() => setEditing(false)} />
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard */}
          <section className="table-scroll" aria-label={t('lists.scrollable', { caption: t('imports.preview.columns') })} tabIndex={0}>
            <table className="table">
              <caption className="hidden-visually">{t('imports.preview.columns')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('imports.preview.columnNumber')}</th>
                  <th scope="col">{t('imports.preview.columnHeader')}</th>
                  <th scope="col">{t('imports.preview.columnField')}</th>
                  <th scope="col">{t('imports.preview.columnBasis')}</th>
                </tr>
              </thead>
              <tbody>
                {columns.map((column) => (
                  <tr key={column.number}>
                    <th scope="row">{columnLetter(column.number)}</th>
                    <td>{column.header || <span className="second">{t('imports.preview.noHeader')}</span>}</td>
                    <td>{column.field ? fieldWords(column.field, t) : <span className="second">–</span>}</td>
                    <td>
                      <StateChip
                        {...(LOOK[column.basis ?? 'none'] ?? { tone: 'neutral', icon: 'question' })}
                        label={t(`imports.preview.basis.${column.basis ?? 'none'}`)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {absent.length > 0 ? (
            <p className="small second">
              {t('imports.preview.absent', { fields: absent.map((field) => fieldWords(field, t)).join(', ') })}
            </p>
          ) : null}
        </>
      )}
    </Section>
  )
}

/** The file is sent again: the server keeps its rows, not the file. The preview it replaces is dropped. */
function Correction({ file, onRead, onClose }: { file: Preview; onRead: () => void; onClose: () => void }) {
  const t = useWords()
  const navigate = useNavigate()
  const upload = useUpload()
  const [chosen, setChosen] = useState<File | null>(() => keptFile(file.id))
  const known = useRef(chosen !== null).current
  const send = (columns: Readonly<Record<string, number | null>>): void => {
    if (!chosen) return
    // columns corrected before stay corrected
    const before = Object.fromEntries(
      file.reading.columns.flatMap((column) => (column.basis === 'by-hand' && column.field ? [[column.field, column.number]] : [])),
    )
    upload.run({ file: chosen, kind: file.kind, columns: { ...before, ...columns } }, (preview) => {
      const drop = async (): Promise<void> => {
        await call('delete', '/imports/{id}', { params: { id: file.id } })
      }
      // a preview that stays behind counts for nothing; it is seen in the list and can be abandoned there
      drop().catch(() => undefined)
      onRead()
      onClose()
      navigate(`/imports/${preview.id}`)?.catch(() => undefined)
    })
  }
  return (
    <div className="stack">
      <p>{t('imports.preview.changeLead')}</p>
      {upload.problem ? <ProblemMessage problem={upload.problem} words={fieldWordsFor(FIELDS_OF[file.kind], t)} /> : null}
      {known ? null : (
        <FieldFrame label={t('imports.upload.choose')} hint={t('imports.preview.fileAgain')}>
          {(attributes) => (
            <input
              {...attributes}
              className="input"
              type="file"
              accept=".csv,.txt,.tsv,.xlsx,text/csv"
              onChange={(event) => setChosen(event.target.files?.[0] ?? null)}
            />
          )}
        </FieldFrame>
      )}
      <UploadProgress upload={upload} name={chosen?.name ?? ''} />
      <ColumnMapping
        kind={file.kind}
        columns={file.reading.columns}
        busy={upload.percent !== null}
        whyNot={chosen ? null : t('imports.preview.fileAgain')}
        onSend={send}
        onCancel={onClose}
      />
    </div>
  )
}
