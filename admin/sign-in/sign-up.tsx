import { useState } from 'react'
import { useLocaleState } from 'react-admin'
import { Link } from 'react-router'
import { PasswordField } from '../account/password-field.tsx'
import type { Output } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { SelectField, TextField } from '../shared/fields.tsx'
import { Notice } from '../shared/notice.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'

type Funders = Output<'get', '/registrations/funders'>['items']
const CAPACITIES = ['applicant', 'consultant'] as const

/** Asks for an account. The answer never tells whether the address has one. */
export function SignUp() {
  const t = useWords()
  const { data, problem, retry } = useRead('/registrations/funders', {})
  const [asked, setAsked] = useState(false)
  return (
    <div className="stack">
      {problem ? (
        <ErrorState problem={problem} onRetry={retry} />
      ) : !data ? (
        <LoadingSkeleton rows={4} />
      ) : data.items.length === 0 ? (
        <Notice tone="attention">
          <p>{t('registration.none')}</p>
        </Notice>
      ) : asked ? (
        <Notice tone="done" title={t('registration.sentTitle')} role="status">
          <p>{t('registration.sent')}</p>
        </Notice>
      ) : (
        <SignUpForm funders={data.items} onDone={() => setAsked(true)} />
      )}
      <p>
        <Link to="/login">{t('registration.back')}</Link>
      </p>
    </div>
  )
}

interface Values {
  readonly funderCode: string
  readonly fullName: string
  readonly email: string
  readonly capacity: (typeof CAPACITIES)[number]
  readonly password: string
}

function SignUpForm({ funders, onDone }: { funders: Funders; onDone: () => void }) {
  const t = useWords()
  const [locale] = useLocaleState()
  const register = useSend('post', '/registrations')
  const only = funders.length === 1 ? funders[0] : undefined
  return (
    <RecordForm<Values>
      initial={{ funderCode: only?.code ?? '', fullName: '', email: '', capacity: 'applicant', password: '' }}
      guard={false}
      submit={t('registration.submit')}
      onSubmit={async (values) => {
        await register.send({ body: { ...values, locale: locale === 'en' ? 'en' : 'fr' } })
        onDone()
      }}
    >
      {only ? (
        <p>
          {t('registration.funder')}
          {t.colon}
          <strong>{only.name}</strong>
        </p>
      ) : (
        <SelectField
          source="funderCode"
          label={t('registration.funder')}
          empty={t('common.choose')}
          choices={funders.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <TextField source="fullName" label={t('registration.fullName')} max={200} autoComplete="name" />
      <TextField source="email" type="email" label={t('registration.email')} max={254} autoComplete="username" />
      <SelectField
        source="capacity"
        label={t('registration.capacity')}
        choices={CAPACITIES.map((value) => ({ value, label: t(`registration.capacities.${value}`) }))}
      />
      <PasswordField source="password" label={t('registration.password')} hint={t('account.choose.passwordHint')} fresh />
    </RecordForm>
  )
}
