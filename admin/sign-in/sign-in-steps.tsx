import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { confirmSession, openSession } from '../api/auth-provider.ts'
import type { Session } from '../api/contract.ts'
import { type ApiProblem, problemOf } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Credentials } from './credentials.tsx'

export interface SignInSteps {
  readonly sending: boolean
  readonly problem: ApiProblem | null
  /** Present once the password was right and a code is asked. */
  readonly pending: string | null
  readonly givePassword: (email: string, password: string) => void
  readonly giveCode: (code: string) => void
  readonly restart: () => void
}

/** One step or two: the password, then the code when the account has a second factor. `onEntered` gets the open session. */
export function useSignInSteps(onEntered: (session: Session) => Promise<unknown>): SignInSteps {
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [pending, setPending] = useState<string | null>(null)
  const run = (opening: Promise<Session>): void => {
    setSending(true)
    setProblem(null)
    opening
      .then(onEntered)
      .catch((error: unknown) => {
        const met = problemOf(error)
        const token = met.details['pending']
        if (met.code === 'second-factor' && typeof token === 'string') setPending(token)
        else setProblem(met)
        if (met.code === 'sign-in-expired') setPending(null)
      })
      .finally(() => setSending(false))
  }
  return {
    sending,
    problem,
    pending,
    givePassword: (email, password) => (sending ? undefined : run(openSession(email, password))),
    giveCode: (code) => (sending || pending === null ? undefined : run(confirmSession(pending, code))),
    restart: () => {
      setPending(null)
      setProblem(null)
    },
  }
}

/** The form of the step one is at. */
export function StepForm(props: {
  readonly steps: SignInSteps
  readonly email: string
  readonly onEmail: (email: string) => void
  readonly focus: 'email' | 'password'
  readonly notice?: ReactNode
  readonly hideProblem?: boolean
  readonly children?: ReactNode
}) {
  const { steps, email, onEmail, focus, notice, hideProblem = false, children } = props
  const t = useWords()
  const [password, setPassword] = useState('')
  if (steps.pending !== null) return <CodeForm steps={steps} />
  return (
    <form
      className="form"
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault()
        steps.givePassword(email, password)
      }}
    >
      {notice}
      {steps.problem && !hideProblem ? <ProblemMessage problem={steps.problem} /> : null}
      <Credentials email={email} password={password} onEmail={onEmail} onPassword={setPassword} focus={focus} />
      <div className="row">
        <Button type="submit" look="primary" busy={steps.sending}>
          {steps.sending ? t('signIn.submitting') : t('signIn.submit')}
        </Button>
        {children}
      </div>
    </form>
  )
}

function CodeForm({ steps }: { steps: SignInSteps }) {
  const t = useWords()
  const [code, setCode] = useState('')
  return (
    <form
      className="form"
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault()
        if (code.trim() !== '') steps.giveCode(code)
      }}
    >
      {steps.problem ? <ProblemMessage problem={steps.problem} /> : null}
      <div className="stack stack-tight">
        <h2>{t('account.steps.codeTitle')}</h2>
        <p className="second">{t('account.steps.codeLead')}</p>
      </div>
      <FieldFrame label={t('account.steps.code')} hint={t('account.steps.codeHint')}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            name="code"
            autoComplete="one-time-code"
            maxLength={30}
            required
            // biome-ignore lint/a11y/noAutofocus: this step asks one thing
            autoFocus
            data-first=""
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </FieldFrame>
      <div className="row">
        <Button type="submit" look="primary" busy={steps.sending}>
          {steps.sending ? t('signIn.submitting') : t('account.steps.confirm')}
        </Button>
        <Button onClick={steps.restart}>{t('account.steps.restart')}</Button>
      </div>
    </form>
  )
}
