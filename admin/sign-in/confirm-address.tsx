import { useEffect, useState } from 'react'
import { useLogin } from 'react-admin'
import { Link } from 'react-router'
import { PasswordField } from '../account/password-field.tsx'
import type { Output } from '../api/contract.ts'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { LoadingSkeleton } from '../shared/states.tsx'

/** Where the message of a registration leads: only the button opens the account, with the password. */
export function ConfirmAddress({ token }: { token: string }) {
  const t = useWords()
  const login = useLogin()
  const reading = useSend('post', '/registrations/reading')
  const confirm = useSend('post', '/registrations/confirmation')
  const [pending, setPending] = useState<Output<'post', '/registrations/reading'> | null>(null)
  const { run } = reading
  useEffect(() => run({ body: { token } }, ({ body }) => setPending(body)), [run, token])
  if (reading.problem) {
    return (
      <div className="stack">
        <ProblemMessage problem={reading.problem} />
        <p>
          <Link to="/login#sign-up">{t('registration.again')}</Link>
        </p>
      </div>
    )
  }
  if (!pending) return <LoadingSkeleton rows={3} />
  return (
    <RecordForm
      initial={{ password: '' }}
      guard={false}
      submit={t('registration.confirm')}
      onSubmit={async ({ password }) => {
        const { body } = await confirm.send({ body: { token, password } })
        await login({ session: body }, '/attachments/mine')
      }}
    >
      <p>{t('registration.confirmLead', { funder: pending.funderName })}</p>
      <p>
        {t('account.choose.who')}
        {t.colon}
        <strong>{pending.fullName}</strong>, {pending.email}
      </p>
      <input type="hidden" name="username" autoComplete="username" value={pending.email} readOnly />
      <PasswordField source="password" label={t('registration.password')} />
    </RecordForm>
  )
}
