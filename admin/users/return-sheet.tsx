import { useState } from 'react'
import type { Schema } from '../api/contract.ts'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { Notice } from '../shared/notice.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Sheet } from '../shared/sheet.tsx'

type Answer = Schema<'ReturnedMail'>

const TONE = {
  returned: 'done',
  delayed: 'information',
  'already-known': 'information',
  arrived: 'information',
  'no-such-message': 'attention',
  'not-a-report': 'attention',
} as const

/** A message that came back, handed in as the file a mail programme saves; what was made of it is said on the spot. */
export function ReturnSheet({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const hand = useSend('post', '/returned-mails')
  const send = (): void => {
    if (!file) return
    setAnswer(null)
    // whatever the browser takes it for: the server reads it as a message
    hand.run({ file: new Blob([file], { type: 'message/rfc822' }) }, ({ body }) => setAnswer(body))
  }
  return (
    <Sheet
      title={t('people.returns.title')}
      onClose={onClose}
      foot={
        <Button look="primary" busy={hand.sending} onClick={send} {...(file ? {} : { whyNot: t('people.returns.choose') })}>
          {t('people.returns.send')}
        </Button>
      }
    >
      <div className="stack">
        <p>{t('people.returns.lead')}</p>
        <FieldFrame label={t('people.returns.file')} hint={t('people.returns.fileHint')}>
          {(attributes) => (
            <input
              {...attributes}
              className="input"
              type="file"
              accept=".eml,message/rfc822,.txt"
              onChange={(event) => {
                setFile(event.target.files?.[0] ?? null)
                setAnswer(null)
                hand.reset()
              }}
            />
          )}
        </FieldFrame>
        {hand.problem ? <ProblemMessage problem={hand.problem} /> : null}
        {answer ? (
          <Notice role="status" tone={TONE[answer.outcome]} title={t(`people.returns.outcomes.${answer.outcome}`)}>
            {answer.reason ? (
              <p>
                {t(`people.mails.reasons.${answer.reason}`)} ({answer.status})
              </p>
            ) : null}
          </Notice>
        ) : null}
      </div>
    </Sheet>
  )
}
