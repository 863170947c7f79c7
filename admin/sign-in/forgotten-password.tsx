import { useState } from 'react'
import { Link } from 'react-router'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { TextField } from '../shared/fields.tsx'
import { Notice } from '../shared/notice.tsx'
import { RecordForm } from '../shared/record-form.tsx'

/** Asks for a link. The answer never tells whether the address has an account. */
export function ForgottenPassword() {
  const t = useWords()
  const ask = useSend('post', '/password-resets')
  const [asked, setAsked] = useState(false)
  return (
    <div className="stack">
      {asked ? (
        <Notice tone="done" title={t('account.forgotten.sentTitle')} role="status">
          <p>{t('account.forgotten.sent')}</p>
        </Notice>
      ) : (
        <RecordForm
          initial={{ email: '' }}
          submit={t('account.forgotten.send')}
          guard={false}
          onSubmit={async ({ email }) => {
            await ask.send({ body: { email } })
            setAsked(true)
          }}
        >
          <TextField source="email" label={t('signIn.email')} type="email" max={254} autoComplete="username" />
        </RecordForm>
      )}
      <p>
        <Link to="/login">{t('account.forgotten.back')}</Link>
      </p>
    </div>
  )
}
