import { useRef, useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { todayIn } from '../shared/clock.ts'
import { DateField } from '../shared/fields.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { useTimeZone } from '../shared/session-context.tsx'
import { Sheet } from '../shared/sheet.tsx'
import type { CaseFile } from './case-file.ts'

interface AddProps {
  readonly caseFile: CaseFile
  readonly item: Schema<'DocumentChecklistItem'>
  readonly label: string
  /** The document of which this is a new version. */
  readonly replaces: string | null
}

interface Dates {
  readonly issuedOn: string | null
  readonly validUntil: string | null
}

/** Hands in a file on a line of the check-list; a type that lapses asks for its dates first. */
export function AddDocument({ caseFile, item, label, replaces }: AddProps) {
  const t = useWords()
  const notify = useNotify()
  const input = useRef<HTMLInputElement>(null)
  const add = useSend('post', '/cases/{id}/documents')
  const [duplicate, setDuplicate] = useState<string | null>(null)
  const [chosen, setChosen] = useState<File | null>(null)
  const send = (file: File, { issuedOn, validUntil }: Dates) => {
    const dates = { ...(issuedOn ? { issuedOn } : {}), ...(validUntil ? { validUntil } : {}) }
    const query = { type: item.code, fileName: file.name, ...dates, ...(replaces ? { documentId: replaces } : {}) }
    return { params: { id: caseFile.id }, query, file }
  }
  const added = (name: string | undefined): void => {
    notify(t('cases.documents.added'), { type: 'success' })
    setDuplicate(name ?? null)
    setChosen(null)
  }
  const take = (file: File): void => {
    setDuplicate(null)
    if (item.validityMonths !== null) setChosen(file)
    else add.run(send(file, { issuedOn: null, validUntil: null }), ({ body }) => added(body.duplicates[0]?.fileName))
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
          if (file) take(file)
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
      {chosen ? (
        <DatesSheet
          label={label}
          file={chosen}
          months={item.validityMonths ?? 0}
          onSend={async (dates) => added((await add.send(send(chosen, dates))).body.duplicates[0]?.fileName)}
          onClose={() => setChosen(null)}
        />
      ) : add.problem ? (
        <ProblemMessage problem={add.problem} />
      ) : null}
      {duplicate ? <span className="small second">{t('cases.documents.duplicate', { name: duplicate })}</span> : null}
    </div>
  )
}

interface DatesProps {
  readonly label: string
  readonly file: File
  /** How long a document of this type counts from its date of issue. */
  readonly months: number
  readonly onSend: (dates: Dates) => Promise<void>
  readonly onClose: () => void
}

/** The dates the document bears, before it is sent: from when and until when it counts. */
function DatesSheet({ label, file, months, onSend, onClose }: DatesProps) {
  const t = useWords()
  const today = todayIn(useTimeZone())
  return (
    <Sheet title={t('cases.documents.addOther', { label })} onClose={onClose}>
      <p>{t('cases.documents.chosen', { name: file.name })}</p>
      <RecordForm<Dates>
        initial={{ issuedOn: '', validUntil: '' }}
        prefix="?"
        onSubmit={onSend}
        submit={t('cases.documents.send')}
        onCancel={onClose}
        guard={false}
      >
        <div className="field-row">
          <DateField
            source="issuedOn"
            label={t('cases.documents.issuedLabel')}
            hint={t('cases.documents.issuedHint')}
            max={today}
            optional
          />
          <DateField
            source="validUntil"
            label={t('cases.documents.untilLabel')}
            hint={t('cases.documents.untilHint', { smart_count: months })}
            optional
          />
        </div>
      </RecordForm>
    </Sheet>
  )
}
