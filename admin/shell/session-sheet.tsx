import { useState, useSyncExternalStore } from 'react'
import { useLogout, useNotify } from 'react-admin'
import { endWait, onSessionChange, sessionState } from '../api/session.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { StepForm, useSignInSteps } from '../sign-in/sign-in-steps.tsx'

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
  const notify = useNotify()
  const [email, setEmail] = useState(known)
  const steps = useSignInSteps((session) => {
    // someone else's page, lists and half-filled forms are none of this person's business
    if (session.userId === userId) endWait(session)
    else window.location.assign('/console/')
    return Promise.resolve()
  })
  const leave = (): void => {
    endWait(null)
    logout().catch(() => notify(t('problems.unreachable'), { type: 'error' }))
  }
  const other = email.toLowerCase() !== known.toLowerCase()
  return (
    <Sheet title={t('signIn.again.title')} onClose={null}>
      <p>{t('signIn.again.lead')}</p>
      <StepForm
        steps={steps}
        email={email}
        onEmail={setEmail}
        focus="password"
        notice={other ? <p className="small second">{t('signIn.again.other', { name })}</p> : null}
      >
        <Button onClick={leave}>{t('signIn.again.leave')}</Button>
      </StepForm>
    </Sheet>
  )
}
