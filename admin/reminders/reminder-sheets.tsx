import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { DateField } from '../shared/fields.tsx'
import { Notice } from '../shared/notice.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { KeyValue } from '../shared/section.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { reroutedWords } from './reminder-words.ts'

interface SheetProps {
  readonly row: Schema<'ComingReminder'>
  readonly onClose: () => void
}

/** The message as it would leave today. */
export function PreviewSheet({ row, onClose }: SheetProps) {
  const t = useWords()
  const { data, problem, retry } = useRead('/reminders/{id}/preview', { params: { id: row.id } })
  return (
    <Sheet title={t('reminders.preview.title')} onClose={onClose}>
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {!data && !problem ? <LoadingSkeleton rows={5} /> : null}
      {data ? (
        <div className="stack">
          {data.rerouted ? (
            <Notice tone="attention" title={t('reminders.preview.rerouted', { why: reroutedWords(data.rerouted, t) })} />
          ) : null}
          <KeyValue
            items={[
              { label: t('reminders.preview.to'), value: data.to.length > 0 ? data.to.join(', ') : t('reminders.preview.nobody') },
              { label: t('reminders.preview.subject'), value: data.subject },
            ]}
          />
          <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{data.text}</div>
        </div>
      ) : null}
    </Sheet>
  )
}

/** Puts a reminder off, or back to its date. */
export function SnoozeSheet({ row, onClose }: SheetProps) {
  const t = useWords()
  const notify = useNotify()
  const snooze = useSend('put', '/reminders/{id}/snooze')
  const wake = useSend('put', '/reminders/{id}/snooze')
  const asked = (until: string | null) => ({ params: { id: row.id }, body: { until }, ifMatch: `"${row.version}"` })
  const done = (key: 'done' | 'undone'): void => {
    notify(t(`reminders.snooze.${key}`), { type: 'success' })
    onClose()
  }
  return (
    <Sheet title={t('reminders.snooze.title')} onClose={onClose}>
      <RecordForm<{ until: string | null }>
        initial={{ until: row.snoozedUntil }}
        onSubmit={({ until }) => snooze.send(asked(until ?? '')).then(() => done('done'))}
        submit={t('reminders.snooze.save')}
        onCancel={onClose}
        guard={false}
      >
        <p>{t('reminders.snooze.lead')}</p>
        <DateField source="until" label={t('reminders.snooze.until')} />
      </RecordForm>
      {row.snoozedUntil ? (
        <div className="stack">
          {wake.problem ? <ProblemMessage problem={wake.problem} /> : null}
          <div>
            <Button busy={wake.sending} onClick={() => wake.run(asked(null), () => done('undone'))}>
              {t('reminders.snooze.back')}
            </Button>
          </div>
        </div>
      ) : null}
    </Sheet>
  )
}
