import { useState } from 'react'
import { useNotify } from 'react-admin'
import { Link } from 'react-router'
import { useRead, useSend } from '../api/hooks.ts'
import { chooseLocale } from '../i18n/i18n-provider.ts'
import { useWords } from '../i18n/use-words.ts'
import { SelectField } from '../shared/fields.tsx'
import { Page } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ChangePasswordForm } from './change-password.tsx'
import { OwnCalendar } from './own-calendar.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { SecondFactorSection } from './second-factor.tsx'

/** What concerns the person themselves. */
export default function AccountPage() {
  const t = useWords()
  return (
    <Page title={t('account.title')} lead={t('account.lead')}>
      <OwnAttachmentsSection />
      <OwnSessions />
      <PasswordSection />
      <SecondFactorSection />
      <OwnCalendar />
      <LanguageSection />
    </Page>
  )
}

/** People from outside: for which firm they act is asked on a page of its own. */
function OwnAttachmentsSection() {
  const t = useWords()
  const { roles } = usePerson()
  if (!roles.includes('applicant') && !roles.includes('consultant')) return null
  return (
    <Section title={t('attachments.mineTitle')}>
      <div className="stack">
        <p>{t('attachments.mineLead')}</p>
        <p>
          <Link to="/attachments/mine">{t('attachments.ask')}</Link>
        </p>
      </div>
    </Section>
  )
}

function PasswordSection() {
  const t = useWords()
  const notify = useNotify()
  const { email } = usePerson()
  const { data } = useRead('/account/second-factor', {})
  const [changes, setChanges] = useState(0)
  const changed = (): void => {
    notify(t('account.password.changed'), { type: 'success' })
    // a form of its own for each change: the next begins empty
    setChanges((count) => count + 1)
  }
  return (
    <Section title={t('account.password.title')}>
      {data && !data.localPassword ? (
        <p>{t('account.password.elsewhere')}</p>
      ) : (
        <div className="account-form">
          <ChangePasswordForm key={changes} email={email} onDone={changed} />
        </div>
      )}
    </Section>
  )
}

type Language = 'fr' | 'en'

function LanguageSection() {
  const t = useWords()
  const notify = useNotify()
  const { locale } = usePerson()
  const change = useSend('post', '/account/language')
  return (
    <Section title={t('account.language.title')}>
      <div className="account-form">
        <RecordForm<{ locale: Language }>
          initial={{ locale }}
          submit={t('account.language.save')}
          guard={false}
          onSubmit={async (values) => {
            await change.send({ body: values })
            await chooseLocale(values.locale)
            notify(t('account.language.saved'), { type: 'success' })
          }}
        >
          <p>{t('account.language.lead')}</p>
          <SelectField
            source="locale"
            label={t('account.language.field')}
            choices={(['fr', 'en'] as const).map((value) => ({ value, label: t(`account.language.${value}`) }))}
          />
        </RecordForm>
      </div>
    </Section>
  )
}
