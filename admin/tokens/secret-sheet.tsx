import { useRef, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Notice } from '../shared/notice.tsx'
import { Sheet } from '../shared/sheet.tsx'
import type { Token } from './token-words.ts'
import './tokens.css'

/** The secret, this once: closing is a gesture of its own, since nothing brings it back. */
export function SecretSheet({ token, secret, onClose }: { token: Token; secret: string; onClose: () => void }) {
  const t = useWords()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'yes' | 'by-hand' | null>(null)
  const copy = (): void => {
    field.current?.select()
    // the clipboard is closed to pages that are neither https nor of this machine: the text is selected, to be copied by hand
    if (!window.isSecureContext) {
      setCopied('by-hand')
      return
    }
    navigator.clipboard.writeText(secret).then(
      () => setCopied('yes'),
      () => setCopied('by-hand'),
    )
  }
  const foot = (
    <Button look="primary" onClick={onClose}>
      {t('tokens.secret.done')}
    </Button>
  )
  return (
    <Sheet title={t('tokens.secret.title', { name: token.name })} onClose={null} foot={foot}>
      <Notice tone="attention" title={t('tokens.secret.once')}>
        <p>{t('tokens.secret.onceLead')}</p>
      </Notice>
      <FieldFrame label={t('tokens.secret.label')}>
        {(attributes) => (
          <input
            {...attributes}
            ref={field}
            className="input token-secret"
            data-first=""
            readOnly
            value={secret}
            onFocus={(event) => event.target.select()}
          />
        )}
      </FieldFrame>
      <div className="row">
        <Button onClick={copy}>{t('tokens.secret.copy')}</Button>
        <span role="status" className="second">
          {copied === 'yes' ? t('tokens.secret.copied') : copied === 'by-hand' ? t('tokens.secret.byHand') : null}
        </span>
      </div>
      <p>{t('tokens.secret.use')}</p>
      <pre className="small token-secret">Authorization: Bearer {token.prefix}…</pre>
      <p className="second">
        {t('tokens.secret.until')} <InstantText value={token.expiresAt} />
      </p>
    </Sheet>
  )
}
