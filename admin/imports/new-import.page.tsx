import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { Page } from '../shared/page.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Section } from '../shared/section.tsx'
import { ColumnMapping, type FileColumn } from './column-mapping.tsx'
import { FIELDS_OF, fieldWordsFor, type ImportKind } from './import-words.ts'
import { UploadProgress } from './upload-progress.tsx'
import { useUpload } from './use-upload.ts'

const KINDS = ['past-awards', 'organisations'] as const satisfies readonly ImportKind[]

/** A file is chosen, sent and read; what comes of it is decided on the next page. */
export default function NewImportPage() {
  const t = useWords()
  const navigate = useNavigate()
  const upload = useUpload()
  const [file, setFile] = useState<File | null>(null)
  const [kind, setKind] = useState<ImportKind | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const columns = columnsOf(upload.problem)
  const read = (byHand: Readonly<Record<string, number | null>> | null, as: ImportKind | null): void => {
    const wrong =
      file === null ? t('imports.upload.missing') : readable(file.name) ? null : t('imports.upload.wrongType', { name: file.name })
    setFault(wrong)
    if (file === null || wrong !== null) return
    upload.run({ file, kind: as, columns: byHand }, (preview) => {
      navigate(`/imports/${preview.id}`)?.catch(() => undefined)
    })
  }
  const busy = upload.percent !== null
  const handKind = kind ?? kindOf(upload.problem)
  return (
    <Page
      title={t('imports.upload.title')}
      lead={t('imports.upload.lead')}
      width="reading"
      back={{ to: '/imports/files', label: t('imports.preview.back') }}
    >
      <Section title={t('imports.files.columns.file')}>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault()
            read(null, kind)
          }}
        >
          {upload.problem ? (
            <ProblemMessage problem={upload.problem} words={fieldWordsFor([...FIELDS_OF['past-awards'], ...FIELDS_OF.organisations], t)} />
          ) : null}
          <FieldFrame label={t('imports.upload.choose')} hint={t('imports.upload.chooseHint')} fault={fault}>
            {(attributes) => (
              <input
                {...attributes}
                className="input"
                type="file"
                accept=".csv,.txt,.tsv,.xlsx,text/csv"
                onChange={(event) => {
                  setFile(event.target.files?.[0] ?? null)
                  setFault(null)
                  upload.reset()
                }}
              />
            )}
          </FieldFrame>
          <FieldFrame label={t('imports.upload.kind')}>
            {(attributes) => (
              <select
                {...attributes}
                className="input"
                value={kind ?? ''}
                onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? null)}
              >
                <option value="">{t('imports.upload.kindAuto')}</option>
                {KINDS.map((one) => (
                  <option key={one} value={one}>
                    {t(`imports.kinds.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </FieldFrame>
          <UploadProgress upload={upload} name={file?.name ?? ''} />
          {busy ? null : (
            <div className="form-foot">
              <Button type="submit" look="primary" icon="import">
                {t('imports.upload.send')}
              </Button>
            </div>
          )}
        </form>
      </Section>
      {columns.length > 0 && !busy ? (
        <Section title={t('imports.upload.byHand')}>
          <p>{t('imports.upload.byHandLead')}</p>
          <ColumnMapping
            key={handKind}
            kind={handKind}
            columns={handKind === kindOf(upload.problem) ? columns : columns.map((column) => ({ ...column, field: null }))}
            busy={busy}
            onSend={(byHand) => read(byHand, handKind)}
          />
        </Section>
      ) : null}
    </Page>
  )
}

const readable = (name: string): boolean => /\.(csv|txt|tsv|xlsx)$/i.test(name)

/** The columns a refusal names: those of a file whose headings were not understood. */
function columnsOf(problem: ApiProblem | null): readonly FileColumn[] {
  const columns: unknown = problem?.details['columns']
  if (!Array.isArray(columns)) return []
  return columns.flatMap((column: unknown): FileColumn[] => {
    if (typeof column !== 'object' || column === null || !('number' in column) || !('header' in column)) return []
    const { number, header } = column
    if (typeof number !== 'number' || typeof header !== 'string') return []
    const field = 'field' in column && typeof column.field === 'string' ? column.field : null
    return [{ number, header, field }]
  })
}

const kindOf = (problem: ApiProblem | null): ImportKind => KINDS.find((kind) => kind === problem?.details['kind']) ?? 'past-awards'
