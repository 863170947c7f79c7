import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { apiAddress } from '../api/index.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import { daysBetween, formatDate, formatSize } from '../shared/format.ts'
import type { IconName } from '../shared/icons.tsx'
import { relativeDays } from '../shared/legal-date.tsx'
import { Section } from '../shared/section.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import type { Tone } from '../theme.ts'
import { AddDocument } from './add-document.tsx'
import type { CaseFile } from './case-file.ts'

type Item = Schema<'DocumentChecklistItem'>
const LOOK: Readonly<Record<Item['status'], { tone: Tone; icon: IconName }>> = {
  present: { tone: 'done', icon: 'check' },
  reused: { tone: 'information', icon: 'return' },
  expired: { tone: 'refused', icon: 'clock' },
  missing: { tone: 'attention', icon: 'alert' },
}
/** A document that lapses within so many days is worth asking for now. */
const SOON_DAYS = 60
const STAGES = ['application', 'start', 'delivery'] as const

/** The check-list of the edition, each line with its document, its validity and the way to add it. */
export function CaseDocuments({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { data, problem, retry } = useRead('/cases/{id}/documents', { params: { id: caseFile.id } })
  return (
    <Section
      title={t('cases.sections.documents')}
      id="documents"
      actions={
        data && data.checklist.length > 0 ? (
          <ExportButton of={t('cases.sections.documents')} list="case-documents" filter={{ case: caseFile.id }} />
        ) : null
      }
    >
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
                    <DocumentLine
                      key={item.code}
                      item={item}
                      caseFile={caseFile}
                      on={data.on}
                      documents={data.documents}
                      mayAdd={data.mayAdd}
                    />
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
  /** The day on which validity was judged. */
  readonly on: string
  readonly documents: readonly Schema<'CaseDocument'>[]
  readonly mayAdd: boolean
}

const soon = (days: number): number | null => (days <= SOON_DAYS ? days : null)

function DocumentLine({ item, caseFile, on, documents, mayAdd }: LineProps) {
  const t = useWords()
  const label = t.locale === 'fr' ? item.labelFr : item.labelEn
  const { document } = item
  const own = documents.filter((one) => one.type === item.code)
  const version = own.flatMap((one) => one.versions).find((one) => document?.number === one.number && document.fileName === one.fileName)
  // a closed case waits for nothing any more
  const left = mayAdd && item.status !== 'expired' && document?.validUntil ? soon(daysBetween(on, document.validUntil)) : null
  return (
    <li className="document-line">
      <div>
        <div className="row">
          <span>{label}</span>
          {item.blocking ? null : <span className="second small">({t('cases.documents.optional')})</span>}
          <StateChip {...LOOK[item.status]} label={t(`cases.documents.${item.status}`)} />
          {left === null ? null : (
            <StateChip tone="attention" icon="hourglass" label={t('cases.documents.lapses', { when: relativeDays(left, t) })} />
          )}
        </div>
        <div className="small second">
          {document ? (
            <>
              {document.fileName}
              {version
                ? ` · ${t('cases.documents.version', { number: version.number, size: formatSize(version.sizeBytes, t.locale) })}`
                : ''}
              {document.issuedOn ? ` · ${t('cases.documents.issuedOn', { date: formatDate(document.issuedOn, t.locale, 'plain') })}` : ''}
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
        {mayAdd ? <AddDocument caseFile={caseFile} item={item} label={label} replaces={own[0]?.id ?? null} /> : null}
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
