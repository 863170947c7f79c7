import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import type { Output, Schema } from '../api/contract.ts'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { DateField, SelectField, TextField } from '../shared/fields.tsx'
import { LetterText } from '../shared/letter-text.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Sheet } from '../shared/sheet.tsx'
import type { CaseFile } from './case-file.ts'

type Kinds = Output<'get', '/cases/{id}/letters'>['byHand']

interface Values {
  readonly kind: string
  readonly reason: string
  readonly message: string
  readonly answerBy: string | null
}

const bodyOf = ({ kind, reason, message, answerBy }: Values) => ({ kind, reason, message, answerBy: answerBy === '' ? null : answerBy })

/** A letter an officer writes outside any act: formal notice, amendment, acknowledgement of registration. */
export function WriteLetter({ caseFile, kinds }: { caseFile: CaseFile; kinds: Kinds }) {
  const t = useWords()
  const notify = useNotify()
  const [open, setOpen] = useState(false)
  const write = useSend('post', '/cases/{id}/letters')
  const send = async ({ kind, reason, message, answerBy }: Values): Promise<void> => {
    await write.send({ params: { id: caseFile.id }, body: bodyOf({ kind, reason, message, answerBy }), ifMatch: `"${caseFile.version}"` })
    notify(t('wordings.write.done'), { type: 'success' })
    setOpen(false)
  }
  return (
    <>
      <p>
        <Button small icon="letter" onClick={() => setOpen(true)}>
          {t('wordings.write.open')}
        </Button>
      </p>
      {open ? (
        <Sheet title={t('wordings.write.open')} onClose={() => setOpen(false)}>
          <RecordForm<Values>
            initial={{ kind: kinds[0]?.kind ?? '', reason: '', message: '', answerBy: null }}
            onSubmit={send}
            submit={t('wordings.write.send')}
            onCancel={() => setOpen(false)}
            guard={false}
          >
            <p className="second">{t('wordings.write.lead')}</p>
            <SelectField
              source="kind"
              label={t('wordings.write.kind')}
              choices={kinds.map(({ kind }) => ({ value: kind, label: t.maybe(`wordings.kinds.${kind}`) ?? kind }))}
            />
            <Asked kinds={kinds} />
            <Preview caseId={caseFile.id} />
          </RecordForm>
        </Sheet>
      ) : null}
    </>
  )
}

/** What this kind asks its writer for. */
function Asked({ kinds }: { kinds: Kinds }) {
  const t = useWords()
  const chosen = useWatch({ name: 'kind' }) as unknown
  const asks = kinds.find(({ kind }) => kind === chosen)?.asks ?? []
  return (
    <>
      {asks.includes('reason') ? <TextField source="reason" label={t('wordings.write.reason')} rows={5} max={4_000} /> : null}
      {asks.includes('message') ? <TextField source="message" label={t('wordings.write.message')} rows={8} max={4_000} /> : null}
      {asks.includes('answerBy') ? <DateField source="answerBy" label={t('wordings.write.answerBy')} /> : null}
    </>
  )
}

/** The letter as it will go out, to whom and how; gone as soon as something else is typed. */
function Preview({ caseId }: { caseId: string }) {
  const t = useWords()
  const values = useWatch() as unknown as Values
  const { getValues } = useFormContext()
  const preview = useSend('post', '/cases/{id}/letters/preview')
  const [shown, setShown] = useState<{ of: string; letter: Schema<'LetterPreview'> } | null>(null)
  const show = (): void => {
    const body = bodyOf(getValues() as Values)
    preview.run({ params: { id: caseId }, body }, (answer) => setShown({ of: JSON.stringify(body), letter: answer.body }))
  }
  const letter = shown && shown.of === JSON.stringify(bodyOf(values)) ? shown.letter : null
  return (
    <div className="stack stack-tight">
      <p>
        <Button small busy={preview.sending} onClick={show}>
          {t('wordings.write.preview')}
        </Button>
      </p>
      {preview.problem ? <ProblemMessage problem={preview.problem} /> : null}
      <div aria-live="polite">
        {letter ? (
          <>
            <p className="second">
              {t(letter.means === 'post' ? 'wordings.write.byPost' : 'wordings.write.byMail', { name: letter.recipientName })}
            </p>
            <div className="letter" lang="fr">
              <p>
                <strong>{letter.subject}</strong>
              </p>
              <LetterText paragraphs={letter.paragraphs} />
            </div>
          </>
        ) : null}
      </div>
    </div>
  )
}
