import { useState } from 'react'
import { useLogin } from 'react-admin'
import { Link, useLocation } from 'react-router'
import { useWords } from '../i18n/use-words.ts'
import { BrandMark } from '../shared/icons.tsx'
import { Notice } from '../shared/notice.tsx'
import { useDocumentTitle } from '../shared/page.tsx'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { OfflineBanner } from '../shell/offline-banner.tsx'
import { ChoosePassword } from './choose-password.tsx'
import { ConfirmAddress } from './confirm-address.tsx'
import { DemonstrationAccounts, onLoopback } from './demonstration.tsx'
import { ForgottenPassword } from './forgotten-password.tsx'
import { ProviderSignIn } from './provider-sign-in.tsx'
import { StepForm, useSignInSteps } from './sign-in-steps.tsx'
import { SignUp } from './sign-up.tsx'

/** What stands after the #: a link of a message with its secret, which no server ever sees in an address. */
type Door =
  | { readonly kind: 'sign-in' | 'forgotten' | 'sign-up' }
  | { readonly kind: 'invitation' | 'password-reset' | 'email-confirmation'; readonly token: string }

function doorOf(hash: string): Door {
  const [, kind, token] = /^#(invitation|password-reset|email-confirmation)=([\w-]{1,100})$/.exec(hash) ?? []
  if ((kind === 'invitation' || kind === 'password-reset' || kind === 'email-confirmation') && token) return { kind, token }
  return { kind: hash === '#forgotten' ? 'forgotten' : hash === '#sign-up' ? 'sign-up' : 'sign-in' }
}

/** The door: who you are on the left, what happens behind it on the right. */
export function SignInPage() {
  const t = useWords()
  const door = doorOf(useLocation().hash)
  const title = {
    'sign-in': t('signIn.title'),
    forgotten: t('account.forgotten.title'),
    invitation: t('account.choose.invitationTitle'),
    'password-reset': t('account.choose.resetTitle'),
    'sign-up': t('registration.title'),
    'email-confirmation': t('registration.confirmTitle'),
  }[door.kind]
  const leads: Partial<Record<Door['kind'], string>> = {
    'sign-in': t('signIn.lead'),
    forgotten: t('account.forgotten.lead'),
    'sign-up': t('registration.lead'),
  }
  const lead = leads[door.kind]
  const heading = useDocumentTitle(title)
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
              {title}
            </h1>
            {lead ? <p className="second">{lead}</p> : null}
          </div>
          <Behind door={door} />
        </div>
      </main>
      <PathOfACase />
    </div>
  )
}

function Behind({ door }: { door: Door }) {
  if (door.kind === 'email-confirmation') return <ConfirmAddress key={door.token} token={door.token} />
  if ('token' in door) return <ChoosePassword key={door.token} token={door.token} />
  if (door.kind === 'forgotten') return <ForgottenPassword />
  return door.kind === 'sign-up' ? <SignUp /> : <SignInForm />
}

function SignInForm() {
  const t = useWords()
  const login = useLogin()
  const [email, setEmail] = useState('')
  const [demonstration, setDemonstration] = useState(false)
  const steps = useSignInSteps((session) => login({ session }))
  const noSuchAccount = demonstration && steps.problem?.code === 'wrong-credentials'
  const enterAs = (address: string, secret: string): void => {
    setDemonstration(true)
    setEmail(address)
    steps.givePassword(address, secret)
  }
  const type = (address: string): void => {
    setDemonstration(false)
    setEmail(address)
  }
  return (
    <>
      <StepForm
        steps={steps}
        email={email}
        onEmail={type}
        focus="email"
        hideProblem={noSuchAccount}
        notice={noSuchAccount ? <Notice tone="attention" title={t('signIn.demonstration.absent')} role="alert" /> : null}
      >
        <Link to="/login#forgotten">{t('account.forgotten.link')}</Link>
        <Link to="/login#sign-up">{t('registration.open')}</Link>
      </StepForm>
      {steps.pending === null ? <ProviderSignIn /> : null}
      {onLoopback() && steps.pending === null ? <DemonstrationAccounts busy={steps.sending} onChoose={enterAs} /> : null}
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
