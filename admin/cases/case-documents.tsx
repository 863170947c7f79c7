import { useRef, useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { apiAddress } from '../api/index.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { formatDate, formatSize } from '../shared/format.ts'
import type { IconName } from '../shared/icons.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Section } from '../shared/section.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import type { Tone } from '../theme.ts'
import type { CaseFile } from './case-file.ts'

type Item = Schema<'DocumentChecklistItem'>
const LOOK: Readonly<Record<Item['status'], { tone: Tone; icon: IconName }>> = {
  present: { tone: 'done', icon: 'check' },
  reused: { tone: 'information', icon: 'return' },
  expired: { tone: 'refused', icon: 'clock' },
  missing: { tone: 'attention', icon: 'alert' },
}
const STAGES = ['application', 'start', 'delivery'] as const

/** The check-list of the edition, each line with its document, its validity and the way to add it. */
export function CaseDocuments({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { data, problem, retry } = useRead('/cases/{id}/documents', { params: { id: caseFile.id } })
  return (
    <Section title={t('cases.sections.documents')} id="documents">
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data ? (
        data.checklist.length === 0 ? (
          <p className="second">{t('cases.documents.none')}</p>
        ) : (
          STAGES.filter((stage) => data.checklist.some((item) => item.stage === stage)).map((stage) => (
            <div key={stage} className="stack stack-tight">
              <h3>{t(`cases.documents.stage.${stage}`)}</h3>
              <ul className="plain-list document-list">
                {data.checklist
                  .filter((item) => item.stage === stage)
                  .map((item) => (
                    <DocumentLine key={item.code} item={item} caseFile={caseFile} documents={data.documents} mayAdd={data.mayAdd} />
                  ))}
              </ul>
            </div>
          ))
        )
      ) : problem ? null : (
        <LoadingSkeleton rows={4} />
      )}
    </Section>
  )
}

interface LineProps {
  readonly item: Item
  readonly caseFile: CaseFile
  readonly documents: readonly Schema<'CaseDocument'>[]
  readonly mayAdd: boolean
}

function DocumentLine({ item, caseFile, documents, mayAdd }: LineProps) {
  const t = useWords()
  const label = t.locale === 'fr' ? item.labelFr : item.labelEn
  const { document } = item
  const own = documents.filter((one) => one.type === item.code)
  const version = own.flatMap((one) => one.versions).find((one) => document?.number === one.number && document.fileName === one.fileName)
  return (
    <li className="document-line">
      <div>
        <div className="row">
          <span>{label}</span>
          {item.blocking ? null : <span className="second small">({t('cases.documents.optional')})</span>}
          <StateChip {...LOOK[item.status]} label={t(`cases.documents.${item.status}`)} />
        </div>
        <div className="small second">
          {document ? (
            <>
              {document.fileName}
              {version
                ? ` · ${t('cases.documents.version', { number: version.number, size: formatSize(version.sizeBytes, t.locale) })}`
                : ''}
              {document.validUntil
                ? ` · ${t('cases.documents.validUntil', { date: formatDate(document.validUntil, t.locale, 'plain') })}`
                : ''}
            </>
          ) : (
            t('cases.documents.basis', { basis: item.legalBasis })
          )}
        </div>
      </div>
      <div className="row">
        {document ? <ViewLink caseFile={caseFile} document={document} label={label} /> : null}
        {mayAdd ? <AddDocument caseFile={caseFile} type={item.code} label={label} replaces={own[0]?.id ?? null} /> : null}
      </div>
    </li>
  )
}

function ViewLink({ caseFile, document, label }: { caseFile: CaseFile; document: NonNullable<Item['document']>; label: string }) {
  const t = useWords()
  const address = apiAddress(
    '/documents/{id}/versions/{number}/content',
    { id: document.documentId, number: String(document.number) },
    { view: '1', ...(document.caseId === caseFile.id ? {} : { caseId: caseFile.id }) },
  )
  return (
    <a
      className="button"
      data-size="small"
      href={address}
      target="_blank"
      rel="noreferrer"
      aria-label={t('cases.documents.openIn', { label })}
    >
      {t('cases.documents.view')}
    </a>
  )
}

function AddDocument({ caseFile, type, label, replaces }: { caseFile: CaseFile; type: string; label: string; replaces: string | null }) {
  const t = useWords()
  const notify = useNotify()
  const input = useRef<HTMLInputElement>(null)
  const add = useSend('post', '/cases/{id}/documents')
  const [duplicate, setDuplicate] = useState<string | null>(null)
  const send = (file: File): void => {
    setDuplicate(null)
    const query = { type, fileName: file.name, ...(replaces ? { documentId: replaces } : {}) }
    add.run({ params: { id: caseFile.id }, query, file }, ({ body }) => {
      notify(t('cases.documents.added'), { type: 'success' })
      setDuplicate(body.duplicates[0]?.fileName ?? null)
    })
  }
  return (
    <div className="stack stack-tight">
      <input
        ref={input}
        type="file"
        className="hidden-visually"
        aria-label={t('cases.documents.addOther', { label })}
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) send(file)
        }}
      />
      <Button
        small
        icon="plus"
        busy={add.sending}
        aria-label={t(replaces ? 'cases.documents.addNewOther' : 'cases.documents.addOther', { label })}
        onClick={() => input.current?.click()}
      >
        {add.sending ? t('cases.documents.adding') : t(replaces ? 'cases.documents.addNew' : 'cases.documents.add')}
      </Button>
      {add.problem ? <ProblemMessage problem={add.problem} /> : null}
      {duplicate ? <span className="small second">{t('cases.documents.duplicate', { name: duplicate })}</span> : null}
    </div>
  )
}
