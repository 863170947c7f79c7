import { useLogout, useNotify } from 'react-admin'
import { loadSession } from '../api/auth-provider.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { BrandMark } from '../shared/icons.tsx'
import { Page } from '../shared/page.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { ChangePasswordForm } from './change-password.tsx'
import { SetUpSecondFactor } from './second-factor.tsx'

/** In place of every page while something is asked of the person first. What they were going to stays in the address. */
export function LimitedSession() {
  const t = useWords()
  const { limitedTo, email } = usePerson()
  const notify = useNotify()
  const logout = useLogout()
  const goOn = (): void => {
    // it ends in a state that is shown
    loadSession().catch(() => notify(t('problems.unreachable'), { type: 'error' }))
  }
  const leave = (): void => {
    logout().catch(() => notify(t('problems.unreachable'), { type: 'error' }))
  }
  const password = limitedTo === 'password-change-required'
  const title = t(password ? 'account.limited.passwordTitle' : 'account.limited.factorTitle')
  return (
    <main className="limited" id="main">
      <div className="sign-in-brand">
        <span>
          <BrandMark />
          {t('common.product')}
        </span>
        <LanguageSwitch />
      </div>
      <Page
        title={title}
        lead={t(password ? 'account.limited.passwordLead' : 'account.limited.factorLead')}
        width="reading"
        actions={<Button onClick={leave}>{t('shell.signOut')}</Button>}
      >
        <Section title={t(password ? 'account.password.title' : 'account.factor.title')}>
          {password ? <ChangePasswordForm email={email} onDone={goOn} /> : <SetUpSecondFactor onDone={goOn} />}
        </Section>
      </Page>
    </main>
  )
}
