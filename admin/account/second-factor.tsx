import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Output } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { TextField } from '../shared/fields.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Notice } from '../shared/notice.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { PasswordField } from './password-field.tsx'

type Enrolment = Output<'post', '/account/second-factor'>

/** Password, picture, first code, recovery codes: `onDone` once the person says they have kept these. */
export function SetUpSecondFactor({ onDone }: { onDone: () => void }) {
  const t = useWords()
  const start = useSend('post', '/account/second-factor')
  const confirm = useSend('post', '/account/second-factor/confirmation')
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />
  if (!enrolment) {
    return (
      <RecordForm
        initial={{ password: '' }}
        submit={t('account.factor.start')}
        guard={false}
        onSubmit={async ({ password }) => setEnrolment((await start.send({ body: { password } })).body)}
      >
        <p>{t('account.factor.startLead')}</p>
        <PasswordField source="password" label={t('account.password.present')} />
      </RecordForm>
    )
  }
  return (
    <RecordForm
      key="code"
      initial={{ code: '' }}
      submit={t('account.factor.activate')}
      guard={false}
      onSubmit={async ({ code }) => setCodes((await confirm.send({ body: { code } })).body.recoveryCodes)}
    >
      <div className="stack stack-tight">
        <h3>{t('account.factor.read')}</h3>
        <p className="second">{t('account.factor.readLead')}</p>
      </div>
      <img
        className="factor-picture"
        alt={t('account.factor.picture')}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(enrolment.picture)}`}
        width={200}
        height={200}
      />
      <p>
        {t('account.factor.secret')}
        <br />
        <code className="factor-secret">{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <TextField source="code" label={t('account.factor.firstCode')} max={30} inputMode="numeric" autoComplete="one-time-code" />
    </RecordForm>
  )
}

/** Shown once; leaving asks the person to say that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const copy = (): void => {
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => notify(t('account.factor.copied'), { type: 'success' }),
      () => undefined,
    )
  }
  return (
    <div className="stack">
      <Notice tone="attention" title={t('account.factor.codesTitle')} role="status">
        <p>{t('account.factor.codesLead')}</p>
      </Notice>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button look="primary" onClick={onKept}>
          {t('account.factor.kept')}
        </Button>
        <Button onClick={copy}>{t('account.factor.copy')}</Button>
        <Button onClick={() => window.print()}>{t('account.factor.print')}</Button>
      </div>
    </div>
  )
}

type Asked = 'renew' | 'remove' | 'set-up' | null

/** The second factor of the person, on their own page. */
export function SecondFactorSection() {
  const t = useWords()
  const { data, problem, retry } = useRead('/account/second-factor', {})
  const [asked, setAsked] = useState<Asked>(null)
  const close = (): void => setAsked(null)
  return (
    <Section title={t('account.factor.title')}>
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {!data && !problem ? <LoadingSkeleton rows={2} /> : null}
      {data?.enabledAt ? (
        <div className="stack">
          <KeyValue
            items={[
              { label: t('account.factor.on'), value: <InstantText value={data.enabledAt} /> },
              { label: t('account.factor.left'), value: String(data.recoveryCodesLeft) },
            ]}
          />
          <div className="row">
            <Button onClick={() => setAsked('renew')}>{t('account.factor.renew')}</Button>
            <Button look="danger" onClick={() => setAsked('remove')}>
              {t('account.factor.remove')}
            </Button>
          </div>
        </div>
      ) : null}
      {data && !data.enabledAt ? (
        <div className="stack">
          <p>{data.localPassword ? t('account.factor.off') : t('account.password.elsewhere')}</p>
          {data.localPassword ? (
            <div>
              <Button onClick={() => setAsked('set-up')}>{t('account.factor.start')}</Button>
            </div>
          ) : null}
        </div>
      ) : null}
      {asked === 'set-up' ? (
        <Sheet title={t('account.factor.title')} onClose={close}>
          <SetUpSecondFactor onDone={close} />
        </Sheet>
      ) : null}
      {asked === 'renew' ? <RenewSheet onClose={close} /> : null}
      {asked === 'remove' ? <RemoveSheet onClose={close} /> : null}
    </Section>
  )
}

function RenewSheet({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const renew = useSend('post', '/account/recovery-codes')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  return (
    <Sheet title={t('account.factor.renew')} onClose={onClose}>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={onClose} />
      ) : (
        <RecordForm
          initial={{ password: '' }}
          submit={t('account.factor.renew')}
          onCancel={onClose}
          guard={false}
          onSubmit={async ({ password }) => setCodes((await renew.send({ body: { password } })).body.recoveryCodes)}
        >
          <p>{t('account.factor.renewConsequence')}</p>
          <PasswordField source="password" label={t('account.password.present')} />
        </RecordForm>
      )}
    </Sheet>
  )
}

function RemoveSheet({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const remove = useSend('post', '/account/second-factor/removal')
  return (
    <Sheet title={t('account.factor.remove')} onClose={onClose}>
      <RecordForm
        initial={{ password: '' }}
        submit={t('account.factor.remove')}
        onCancel={onClose}
        guard={false}
        onSubmit={async ({ password }) => {
          await remove.send({ body: { password } })
          notify(t('account.factor.removed'), { type: 'success' })
          onClose()
        }}
      >
        <p>{t('account.factor.removeConsequence')}</p>
        <PasswordField source="password" label={t('account.password.present')} />
      </RecordForm>
    </Sheet>
  )
}
