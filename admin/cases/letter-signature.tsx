import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Notice } from '../shared/notice.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Sheet } from '../shared/sheet.tsx'
import type { Letter } from './letter.ts'

/** Who signed a letter and when; for the people it was written to, the way to sign it. */
export function LetterSignature({ caseId, letter }: { caseId: string; letter: Letter }) {
  const t = useWords()
  const [signing, setSigning] = useState(false)
  const { signature } = letter
  if (signature)
    return (
      <p lang={t.locale}>
        <strong>
          {t('wordings.letter.signedBy', { name: signature.signerName })} <InstantText value={signature.signedAt} />
        </strong>
      </p>
    )
  if (!letter.toSign || !letter.own || letter.status !== 'sent') return null
  return (
    <p lang={t.locale}>
      <Button look="primary" icon="pencil" onClick={() => setSigning(true)}>
        {t('wordings.letter.sign')}
      </Button>
      {signing ? <SignSheet caseId={caseId} letter={letter} onClose={() => setSigning(false)} /> : null}
    </p>
  )
}

function SignSheet({ caseId, letter, onClose }: { caseId: string; letter: Letter; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const params = { id: caseId, letterId: letter.id }
  const start = useSend('post', '/cases/{id}/letters/{letterId}/signature-code')
  const sign = useSend('post', '/cases/{id}/letters/{letterId}/signature')
  const problem = sign.problem ?? start.problem
  const askCode = (): void =>
    start.run({ params, body: {} }, () => {
      sign.reset()
      setAsked(true)
    })
  const confirm = (): void =>
    sign.run({ params, body: { code: code.trim() } }, () => {
      notify(t('wordings.letter.signed'), { type: 'success' })
      onClose()
    })
  return (
    <Sheet
      title={t('wordings.letter.signTitle')}
      onClose={onClose}
      foot={
        <>
          {asked ? (
            <Button look="primary" busy={sign.sending} onClick={confirm}>
              {t('wordings.letter.confirm')}
            </Button>
          ) : null}
          <Button look={asked ? 'plain' : 'primary'} busy={start.sending} onClick={askCode}>
            {t('wordings.letter.sendCode')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      {problem ? <ProblemMessage problem={problem} /> : null}
      <p>{t('wordings.letter.signConsequence')}</p>
      <p className="small letter-hash">{t('wordings.letter.hash', { hash: letter.sha256 ?? '' })}</p>
      {asked ? (
        <>
          <Notice tone="information" title={t('wordings.letter.codeSent')} role="status" />
          <CodeField code={code} onCode={setCode} />
        </>
      ) : null}
    </Sheet>
  )
}

function CodeField({ code, onCode }: { code: string; onCode: (code: string) => void }) {
  const t = useWords()
  return (
    <FieldFrame label={t('wordings.letter.code')}>
      {(attributes) => (
        <input
          {...attributes}
          className="input"
          style={{ maxWidth: 180 }}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={code}
          onChange={(event) => onCode(event.target.value.replace(/\D/g, ''))}
        />
      )}
    </FieldFrame>
  )
}
