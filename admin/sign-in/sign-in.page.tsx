import { type SyntheticEvent, useState } from 'react'
import { useLogin } from 'react-admin'
import { type ApiProblem, problemOf } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { BrandMark } from '../shared/icons.tsx'
import { Notice } from '../shared/notice.tsx'
import { useDocumentTitle } from '../shared/page.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { OfflineBanner } from '../shell/offline-banner.tsx'
import { Credentials } from './credentials.tsx'
import { DemonstrationAccounts, onLoopback } from './demonstration.tsx'

/** The door: who you are on the left, what happens behind it on the right. */
export function SignInPage() {
  const t = useWords()
  const heading = useDocumentTitle(t('signIn.title'))
  return (
    <div className="sign-in">
      <main style={{ display: 'flex', flexDirection: 'column' }}>
        <OfflineBanner />
        <div className="sign-in-form" style={{ flex: 1 }}>
          <div className="sign-in-brand">
            <span>
              <BrandMark />
              {t('common.product')}
            </span>
            <LanguageSwitch />
          </div>
          <div>
            <h1 ref={heading} tabIndex={-1}>
              {t('signIn.title')}
            </h1>
            <p className="second">{t('signIn.lead')}</p>
          </div>
          <SignInForm />
        </div>
      </main>
      <PathOfACase />
    </div>
  )
}

function SignInForm() {
  const t = useWords()
  const login = useLogin()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [demonstration, setDemonstration] = useState(false)
  const submit = (address: string, secret: string): void => {
    if (sending) return
    setSending(true)
    setProblem(null)
    login({ email: address, password: secret })
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setSending(false))
  }
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    setDemonstration(false)
    submit(email, password)
  }
  const enterAs = (address: string, secret: string): void => {
    setDemonstration(true)
    setEmail(address)
    submit(address, secret)
  }
  const noSuchAccount = demonstration && problem?.code === 'wrong-credentials'
  return (
    <>
      <form className="form" onSubmit={send}>
        {noSuchAccount ? <Notice tone="attention" title={t('signIn.demonstration.absent')} role="alert" /> : null}
        {problem && !noSuchAccount ? <ProblemMessage problem={problem} /> : null}
        <Credentials email={email} password={password} onEmail={setEmail} onPassword={setPassword} focus="email" />
        <div>
          <Button type="submit" look="primary" busy={sending}>
            {sending ? t('signIn.submitting') : t('signIn.submit')}
          </Button>
        </div>
      </form>
      {onLoopback() ? <DemonstrationAccounts busy={sending} onChoose={enterAs} /> : null}
    </>
  )
}

const STEPS = ['apply', 'appraise', 'decide', 'pay'] as const

function PathOfACase() {
  const t = useWords()
  return (
    <aside className="sign-in-aside" aria-labelledby="path-title">
      <h2 id="path-title">{t('signIn.pathTitle')}</h2>
      <ol className="sign-in-path">
        {STEPS.map((step) => (
          <li key={step}>
            <strong>{t(`signIn.path.${step}`)}</strong>
            {t(`signIn.path.${step}Lead`)}
          </li>
        ))}
      </ol>
    </aside>
  )
}
