import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { Button } from '../shared/button.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { formatCount } from '../shared/format.ts'
import { Notice } from '../shared/notice.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { KeyValue } from '../shared/section.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { differenceWords, faultWords, type Line } from './open-data-words.ts'

type Preview = Schema<'OpenDataPreview'>

/** What publishing now would change; the administrator who has read it publishes just that. */
export function PreviewSheet({ mayPublish, onClose }: { mayPublish: boolean; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const { data, problem, retry } = useRead('/open-data/preview', {})
  const publish = useSend('post', '/open-data/editions')
  const nothing = data ? data.added + data.changed + data.removed === 0 : false
  const foot = (
    <>
      {mayPublish && data ? (
        <Button
          look="primary"
          icon="seal"
          busy={publish.sending}
          {...(nothing ? { whyNot: t('openData.preview.nothingNew') } : {})}
          onClick={() =>
            publish.run({ body: { digest: data.digest } }, ({ body }) => {
              notify(t('openData.preview.published', { code: body.code }), { type: 'success' })
              onClose()
            })
          }
        >
          {t('openData.preview.publish')}
        </Button>
      ) : null}
      <Button onClick={onClose}>{t('common.close')}</Button>
    </>
  )
  return (
    <Sheet title={t('openData.preview.title')} size="full" onClose={onClose} foot={foot}>
      {publish.problem ? <ProblemMessage problem={publish.problem} onRetry={retry} /> : null}
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data ? <PreviewBody preview={data} /> : problem ? null : <LoadingSkeleton rows={6} />}
    </Sheet>
  )
}

function PreviewBody({ preview }: { preview: Preview }) {
  const t = useWords()
  const count = (value: number): string => formatCount(value, t.locale)
  return (
    <div className="stack">
      <p>{t('openData.preview.lead')}</p>
      <KeyValue
        items={(['lines', 'added', 'changed', 'removed', 'held', 'withheld'] as const).map((name) => ({
          label: t(`openData.preview.${name}`),
          value: count(preview[name]),
        }))}
      />
      <p>
        <a href="/api/v1/open-data/preview.csv" download="">
          {t('openData.preview.file')}
        </a>
      </p>
      {preview.truncated ? <Notice tone="information" title={t('openData.preview.truncated')} /> : null}
      {preview.changes.length === 0 ? (
        <Notice tone="information" title={t('openData.preview.nothing')} />
      ) : (
        <>
          <h3>{t('openData.preview.changesTitle')}</h3>
          <LineTable lines={preview.changes} caption={t('openData.preview.changesTitle')} what="change" />
        </>
      )}
      {preview.heldLines.length > 0 ? (
        <>
          <h3>{t('openData.preview.heldTitle')}</h3>
          <p className="second">{t('openData.preview.heldLead')}</p>
          <LineTable lines={preview.heldLines} caption={t('openData.preview.heldTitle')} what="faults" />
        </>
      ) : null}
    </div>
  )
}

function LineTable({ lines, caption, what }: { lines: readonly Line[]; caption: string; what: 'change' | 'faults' }) {
  const t = useWords()
  const words = (line: Line): string =>
    what === 'faults'
      ? line.faults.map((fault) => faultWords(fault, t)).join(' · ')
      : [t(`openData.awards.changes.${line.change ?? 'same'}`), ...line.differences.map((one) => differenceWords(one, t))].join(' · ')
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(row) => row.key}
      rowLabel={(row) => row.name}
      first={{ title: t('openData.preview.columns.line'), after: (row) => <span className="second"> {row.reference}</span> }}
      columns={[
        {
          key: 'what',
          title: t(`openData.preview.columns.${what}`),
          wide: true,
          cell: (row) => <span title={words(row)}>{words(row)}</span>,
        },
        { key: 'amount', title: t('openData.preview.columns.amount'), align: 'end', cell: (row) => <Amount value={row.amount} /> },
      ]}
    />
  )
}
