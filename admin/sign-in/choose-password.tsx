import { useEffect, useState } from 'react'
import { useLogin } from 'react-admin'
import { Link } from 'react-router'
import { PasswordField } from '../account/password-field.tsx'
import type { Output } from '../api/contract.ts'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Notice } from '../shared/notice.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { LoadingSkeleton } from '../shared/states.tsx'

type LinkShown = Output<'post', '/email-links/reading'>

/** Where a link of a message leads: it says what will happen; only the button changes anything. */
export function ChoosePassword({ token }: { token: string }) {
  const t = useWords()
  const reading = useSend('post', '/email-links/reading')
  const [link, setLink] = useState<LinkShown | null>(null)
  const [done, setDone] = useState(false)
  const { run } = reading
  useEffect(() => run({ body: { token } }, ({ body }) => setLink(body)), [run, token])
  if (reading.problem) {
    return (
      <div className="stack">
        <ProblemMessage problem={reading.problem} />
        <p>
          <Link to="/login#forgotten">{t('account.forgotten.title')}</Link>
        </p>
      </div>
    )
  }
  if (!link) return <LoadingSkeleton rows={3} />
  if (done) {
    return (
      <div className="stack">
        <Notice tone="done" title={t('account.choose.doneTitle')} role="status">
          <p>{t('account.choose.done')}</p>
        </Notice>
        <p>
          <Link to="/login">{t('account.forgotten.back')}</Link>
        </p>
      </div>
    )
  }
  return <PasswordForm token={token} link={link} onDone={() => setDone(true)} />
}

function PasswordForm({ token, link, onDone }: { token: string; link: LinkShown; onDone: () => void }) {
  const t = useWords()
  const login = useLogin()
  const choose = useSend('post', '/email-links/password')
  const invited = link.purpose === 'invitation'
  return (
    <RecordForm
      initial={{ password: '' }}
      guard={false}
      submit={t(invited ? 'account.choose.enter' : 'account.choose.submit')}
      onSubmit={async ({ password }) => {
        const { body } = await choose.send({ body: { token, password } })
        if (body.session) await login({ session: body.session }, '/')
        else onDone()
      }}
    >
      <p>{invited ? t('account.choose.invitationLead', { funder: link.funderName }) : t('account.choose.resetLead')}</p>
      <p>
        {t('account.choose.who')}
        {t.colon}
        <strong>{link.fullName}</strong>, {link.email}
      </p>
      {/* password managers tie the new password to this address */}
      <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
      <PasswordField source="password" label={t('account.choose.password')} hint={t('account.choose.passwordHint')} fresh />
    </RecordForm>
  )
}
