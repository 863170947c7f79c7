import { useWords } from '../i18n/use-words.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { SecretOnce } from '../shared/secret-once.tsx'
import type { Token } from './token-words.ts'

/** The token, this once, with the header an application sends it in. */
export function SecretSheet({ token, secret, onClose }: { token: Token; secret: string; onClose: () => void }) {
  const t = useWords()
  return (
    <SecretOnce title={t('tokens.secret.title', { name: token.name })} label={t('tokens.secret.label')} secret={secret} onClose={onClose}>
      <p>{t('tokens.secret.use')}</p>
      <pre className="small secret">Authorization: Bearer {token.prefix}…</pre>
      <p className="second">
        {t('tokens.secret.until')} <InstantText value={token.expiresAt} />
      </p>
    </SecretOnce>
  )
}
