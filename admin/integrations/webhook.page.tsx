import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useNavigate, useParams } from 'react-router'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { useAct } from '../shared/use-act.ts'
import { Deliveries } from './deliveries.tsx'
import { TestSheet } from './test-sheet.tsx'
import { ChangeWebhookSheet, WebhookSecret } from './webhook-form.tsx'
import { WebhookState } from './webhook-list.page.tsx'
import { toldWords, type Webhook } from './webhook-words.ts'

type Asking = 'change' | 'renew' | 'stop' | 'test' | 'remove' | null

/** One address: what it is told, its secret, and what became of each delivery. */
export default function WebhookPage() {
  const t = useWords()
  const { id = '' } = useParams()
  const { data, problem, retry } = useRead('/webhooks/{id}', { params: { id } })
  const [asking, setAsking] = useState<Asking>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const back = { to: '/set-up/webhooks', label: t('integrations.back') }
  return (
    <Page title={data?.name ?? t('integrations.title')} back={back} actions={data ? <Actions webhook={data} onAsk={setAsking} /> : null}>
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {!data && !problem ? <LoadingSkeleton rows={5} /> : null}
      {data ? (
        <>
          <Section title={t('integrations.address')}>
            <KeyValue
              items={[
                { label: t('integrations.columns.state'), value: <WebhookState webhook={data} /> },
                { label: t('integrations.form.url'), value: data.url },
                { label: t('integrations.columns.told'), value: toldWords(t, data) },
                ...(data.previousSecretUntil
                  ? [{ label: t('integrations.secret.until'), value: <InstantText value={data.previousSecretUntil} /> }]
                  : []),
              ]}
            />
          </Section>
          <Deliveries webhook={data} />
          {asking === 'change' ? <ChangeWebhookSheet webhook={data} onClose={() => setAsking(null)} /> : null}
          {asking === 'renew' ? <RenewSheet webhook={data} onSecret={setSecret} onClose={() => setAsking(null)} /> : null}
          {asking === 'test' ? <TestSheet webhook={data} onClose={() => setAsking(null)} /> : null}
          {asking === 'remove' ? <RemoveSheet webhook={data} onClose={() => setAsking(null)} /> : null}
          {asking === 'stop' ? <StopSheet webhook={data} onClose={() => setAsking(null)} /> : null}
          {secret && !asking ? <WebhookSecret name={data.name} secret={secret} onClose={() => setSecret(null)} /> : null}
        </>
      ) : null}
    </Page>
  )
}

const changed = ({ name, url, kinds, programmes }: Webhook, active: boolean) => ({ name, url, kinds, programmes, active })

function Actions({ webhook, onAsk }: { webhook: Webhook; onAsk: (asking: Asking) => void }) {
  const t = useWords()
  const notify = useNotify()
  const { run } = useAct('put', '/webhooks/{id}')
  const start = (): void =>
    run({ params: { id: webhook.id }, body: changed(webhook, true), ifMatch: String(webhook.version) }, () =>
      notify(t('integrations.started'), { type: 'success' }),
    )
  return (
    <>
      <Button icon="pencil" onClick={() => onAsk('change')}>
        {t('integrations.form.change', { name: webhook.name })}
      </Button>
      <Button icon="play" onClick={() => onAsk('test')}>
        {t('integrations.test.do')}
      </Button>
      <Button icon="lock" onClick={() => onAsk('renew')}>
        {t('integrations.secret.renew')}
      </Button>
      {webhook.active ? (
        <Button look="danger" onClick={() => onAsk('stop')}>
          {t('integrations.stop')}
        </Button>
      ) : (
        <Button look="primary" icon="play" onClick={start}>
          {t('integrations.start')}
        </Button>
      )}
      <Button look="danger" onClick={() => onAsk('remove')}>
        {t('integrations.remove')}
      </Button>
    </>
  )
}

function RenewSheet({ webhook, onSecret, onClose }: { webhook: Webhook; onSecret: (secret: string) => void; onClose: () => void }) {
  const t = useWords()
  const renew = useSend('post', '/webhooks/{id}/secret')
  return (
    <ConfirmSheet
      title={t('integrations.secret.renewOf', { name: webhook.name })}
      consequence={<p>{t('integrations.secret.renewEffect')}</p>}
      confirm={t('integrations.secret.renew')}
      onConfirm={async () => onSecret((await renew.send({ params: { id: webhook.id } })).body.secret)}
      onClose={onClose}
    />
  )
}

function StopSheet({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const change = useSend('put', '/webhooks/{id}')
  const stop = async (): Promise<void> => {
    await change.send({ params: { id: webhook.id }, body: changed(webhook, false), ifMatch: String(webhook.version) })
    notify(t('integrations.stopped'), { type: 'success' })
  }
  return (
    <ConfirmSheet
      title={t('integrations.stopOf', { name: webhook.name })}
      consequence={<p>{t('integrations.stopEffect')}</p>}
      confirm={t('integrations.stop')}
      danger
      onConfirm={stop}
      onClose={onClose}
    />
  )
}

function RemoveSheet({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const navigate = useNavigate()
  const remove = useSend('delete', '/webhooks/{id}')
  const send = async (): Promise<void> => {
    const { body } = await remove.send({ params: { id: webhook.id }, ifMatch: String(webhook.version) })
    notify(t('integrations.removed', { smart_count: body.dropped }), { type: 'success' })
    await navigate('/set-up/webhooks', { replace: true })
  }
  const consequence = (
    <>
      <p>{t('integrations.removeEffect')}</p>
      <p>
        <strong>
          {webhook.waiting === 0 ? t('integrations.removeWaitingNone') : t('integrations.removeWaiting', { smart_count: webhook.waiting })}
        </strong>
      </p>
    </>
  )
  return (
    <ConfirmSheet
      title={t('integrations.removeOf', { name: webhook.name })}
      consequence={consequence}
      confirm={t('integrations.remove')}
      danger
      onConfirm={send}
      onClose={onClose}
    />
  )
}
