import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { FieldFrame } from '../shared/field-frame.tsx'

interface CredentialsProps {
  readonly email: string
  readonly password: string
  readonly onEmail: (value: string) => void
  readonly onPassword: (value: string) => void
  readonly focus: 'email' | 'password'
}

/** E-mail and password, as password managers know them. */
export function Credentials({ email, password, onEmail, onPassword, focus }: CredentialsProps) {
  const t = useWords()
  const [shown, setShown] = useState(false)
  return (
    <>
      <FieldFrame label={t('signIn.email')}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            type="email"
            name="email"
            autoComplete="username"
            required
            maxLength={254}
            // biome-ignore lint/a11y/noAutofocus: this page has one purpose
            autoFocus={focus === 'email'}
            value={email}
            onChange={(event) => onEmail(event.target.value)}
          />
        )}
      </FieldFrame>
      <FieldFrame label={t('signIn.password')}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            type={shown ? 'text' : 'password'}
            name="password"
            autoComplete="current-password"
            required
            maxLength={500}
            // biome-ignore lint/a11y/noAutofocus: the e-mail is known, the password is what is asked
            autoFocus={focus === 'password'}
            data-first={focus === 'password' ? '' : undefined}
            value={password}
            onChange={(event) => onPassword(event.target.value)}
          />
        )}
      </FieldFrame>
      <label className="check">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t('signIn.showPassword')}
      </label>
    </>
  )
}
