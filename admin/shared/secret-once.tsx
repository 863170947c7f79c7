import { type ReactNode, useRef, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from './button.tsx'
import { FieldFrame } from './field-frame.tsx'
import { Notice } from './notice.tsx'
import { Sheet } from './sheet.tsx'

/** A secret, this once: closing is a gesture of its own, since nothing brings it back. */
export function SecretOnce(props: { title: string; label: string; secret: string; children: ReactNode; onClose: () => void }) {
  const { title, label, secret, children, onClose } = props
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
      {t('common.secret.done')}
    </Button>
  )
  return (
    <Sheet title={title} onClose={null} foot={foot}>
      <Notice tone="attention" title={t('common.secret.once')}>
        <p>{t('common.secret.lead')}</p>
      </Notice>
      <FieldFrame label={label}>
        {(attributes) => (
          <input
            {...attributes}
            ref={field}
            className="input secret"
            data-first=""
            readOnly
            value={secret}
            onFocus={(event) => event.target.select()}
          />
        )}
      </FieldFrame>
      <div className="row">
        <Button onClick={copy}>{t('common.secret.copy')}</Button>
        <span role="status" className="second">
          {copied === 'yes' ? t('common.secret.copied') : copied === 'by-hand' ? t('common.secret.byHand') : null}
        </span>
      </div>
      {children}
    </Sheet>
  )
}
