import { useState, useSyncExternalStore } from 'react'
import { useLogout } from 'react-admin'
import { openSession } from '../api/auth-provider.ts'
import { type ApiProblem, problemOf } from '../api/problem.ts'
import { endWait, onSessionChange, sessionState } from '../api/session.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { Credentials } from '../sign-in/credentials.tsx'

/** The session ended while someone works: they sign in again over the page, which stays as it is. */
export function SessionSheet() {
  const state = useSyncExternalStore(onSessionChange, sessionState)
  return state.kind === 'ended' ? (
    <SignInAgain email={state.session.email} userId={state.session.userId} name={state.session.fullName} />
  ) : null
}

function SignInAgain({ email: known, userId, name }: { email: string; userId: string; name: string }) {
  const t = useWords()
  const logout = useLogout()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const submit = (): void => {
    setSending(true)
    setProblem(null)
    openSession(email, password)
      .then((session) => {
        // someone else's page, lists and half-filled forms are none of this person's business
        if (session.userId === userId) endWait(session)
        else window.location.assign('/console/')
      })
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setSending(false))
  }
  const leave = (): void => {
    endWait(null)
    logout().catch((error: unknown) => setProblem(problemOf(error)))
  }
  return (
    <Sheet title={t('signIn.again.title')} onClose={null}>
      <p>{t('signIn.again.lead')}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!sending) submit()
        }}
      >
        {problem ? <ProblemMessage problem={problem} /> : null}
        {email.toLowerCase() === known.toLowerCase() ? null : <p className="small second">{t('signIn.again.other', { name })}</p>}
        <Credentials email={email} password={password} onEmail={setEmail} onPassword={setPassword} focus="password" />
        <div className="row">
          <Button type="submit" look="primary" busy={sending}>
            {sending ? t('signIn.submitting') : t('signIn.submit')}
          </Button>
          <Button onClick={leave}>{t('signIn.again.leave')}</Button>
        </div>
      </form>
    </Sheet>
  )
}
