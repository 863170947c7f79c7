import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { RecordForm } from '../shared/record-form.tsx'
import { PasswordField } from './password-field.tsx'

/** One's own password: the present one, then the new one. */
export function ChangePasswordForm({ email, onDone }: { email: string; onDone: () => void }) {
  const t = useWords()
  const change = useSend('post', '/account/password')
  return (
    <RecordForm
      initial={{ present: '', password: '' }}
      submit={t('account.password.change')}
      guard={false}
      onSubmit={async (values) => {
        await change.send({ body: values })
        onDone()
      }}
    >
      {/* password managers tie the new password to this address */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField source="present" label={t('account.password.present')} />
      <PasswordField source="password" label={t('account.choose.password')} hint={t('account.choose.passwordHint')} fresh />
    </RecordForm>
  )
}
