import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useList, useRead, useSend } from '../api/hooks.ts'
import { apiAddress } from '../api/index.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { todayIn } from '../shared/clock.ts'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { InstantText, LegalDate } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Section } from '../shared/section.tsx'
import { useTimeZone } from '../shared/session-context.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'

type Waiting = Schema<'LetterToPost'>
type File = Schema<'PostalFile'>

/** Letters for who has no e-mail: gathered, printed, posted, dated. */
export default function PostPage() {
  const t = useWords()
  const notify = useNotify()
  const list = useList('/letters-to-post', {})
  const make = useSend('post', '/postal-files')
  const total = list.head?.total ?? 0
  const gather = (): void =>
    make.run({ body: {} }, ({ body }) => notify(t('wordings.post.made', { smart_count: body.letters }), { type: 'success' }))
  return (
    <Page
      title={t('wordings.post.title')}
      lead={t('wordings.post.lead')}
      actions={
        total > 0 ? (
          <>
            <ExportButton list="letters-to-post" filter={{}} />
            <Button look="primary" icon="letter" busy={make.sending} onClick={gather}>
              {t('wordings.post.make')}
            </Button>
          </>
        ) : null
      }
    >
      {make.problem ? <ProblemMessage problem={make.problem} /> : null}
      <Section title={total > 0 ? t('wordings.post.total', { smart_count: total }) : t('wordings.post.waiting')} flush>
        {list.problem && list.items.length === 0 ? (
          <ErrorState problem={list.problem} onRetry={list.retry} />
        ) : list.loading ? (
          <LoadingSkeleton rows={4} />
        ) : list.items.length === 0 ? (
          <EmptyState icon="letter" title={t('wordings.post.none')}>
            <p>{t('wordings.post.noneLead')}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={t('wordings.post.waiting')}
            rows={list.items}
            rowKey={(row) => row.id}
            rowLabel={(row) => row.subject}
            rowHref={(row) => `/cases/${row.caseId}?letter=${row.id}`}
            first={{ title: t('wordings.post.columns.subject') }}
            columns={waitingColumns(t)}
            hasMore={list.hasMore}
            onMore={list.more}
            loadingMore={list.loadingMore}
            empty={null}
          />
        )}
      </Section>
      <Files />
    </Page>
  )
}

const waitingColumns = (t: Translate): readonly Column<Waiting>[] => [
  { key: 'recipient', title: t('wordings.post.columns.recipient'), cell: (row) => row.recipientName },
  { key: 'case', title: t('wordings.post.columns.case'), cell: (row) => row.reference },
  { key: 'since', title: t('wordings.post.columns.since'), cell: (row) => <InstantText value={row.queuedAt} /> },
]

function Files() {
  const t = useWords()
  const { data, problem, retry } = useRead('/postal-files', {})
  const [marking, setMarking] = useState<File | null>(null)
  return (
    <Section title={t('wordings.post.files')}>
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data && data.items.length === 0 ? <p className="second">{t('wordings.post.filesNone')}</p> : null}
      {data && data.items.length > 0 ? <p className="small second">{t('wordings.post.filesLead')}</p> : null}
      <ul className="plain-list stack stack-tight">
        {(data?.items ?? []).map((file) => (
          <li key={file.id} className="row">
            <span>
              {t('wordings.post.file')} <InstantText value={file.madeAt} /> · {t('wordings.post.inFile', { smart_count: file.letters })}
            </span>
            {file.postedOn ? (
              <span>
                <StateChip tone="done" icon="check" label={t('wordings.post.columns.posted')} />{' '}
                <LegalDate value={file.postedOn} look="plain" />
              </span>
            ) : (
              <StateChip tone="attention" icon="hourglass" label={t('wordings.post.notPosted')} />
            )}
            <a className="button" data-size="small" href={apiAddress('/postal-files/{id}/pdf', { id: file.id })} download>
              {t('wordings.post.pdf')}
            </a>
            <a
              className="button"
              data-size="small"
              data-look="quiet"
              href={apiAddress('/postal-files/{id}/pdf', { id: file.id }, { sides: 'one' })}
              download
            >
              {t('wordings.post.pdfOneSide')}
            </a>
            <a
              className="button"
              data-size="small"
              data-look="quiet"
              href={apiAddress('/postal-files/{id}/archive', { id: file.id })}
              download
            >
              {t('wordings.post.archive')}
            </a>
            {file.postedOn ? null : (
              <Button small onClick={() => setMarking(file)}>
                {t('wordings.post.mark')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {marking ? <MarkSheet file={marking} onClose={() => setMarking(null)} /> : null}
    </Section>
  )
}

function MarkSheet({ file, onClose }: { file: File; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const today = todayIn(useTimeZone())
  const [postedOn, setPostedOn] = useState(today)
  const mark = useSend('post', '/postal-files/{id}/posted')
  return (
    <ConfirmSheet
      title={t('wordings.post.markTitle')}
      consequence={<p>{t('wordings.post.markConsequence')}</p>}
      confirm={t('wordings.post.mark')}
      onConfirm={() =>
        mark.send({ params: { id: file.id }, body: { postedOn } }).then(() => notify(t('wordings.post.marked'), { type: 'success' }))
      }
      onClose={onClose}
    >
      <FieldFrame label={t('wordings.post.postedOn')}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            style={{ maxWidth: 180 }}
            type="date"
            max={today}
            value={postedOn}
            onChange={(event) => setPostedOn(event.target.value)}
          />
        )}
      </FieldFrame>
    </ConfirmSheet>
  )
}
