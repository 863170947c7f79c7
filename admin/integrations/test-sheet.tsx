import { useState } from 'react'
import type { Schema } from '../api/contract.ts'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Sheet } from '../shared/sheet.tsx'
import './integrations.css'
import type { Webhook } from './webhook-words.ts'

/** Sends a test to an address, and shows what was answered. */
export function TestSheet({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const t = useWords()
  const test = useSend('post', '/webhooks/{id}/test')
  const [tested, setTested] = useState<Schema<'WebhookTest'> | null>(null)
  const send = (): void => test.run({ params: { id: webhook.id } }, ({ body }) => setTested(body))
  const foot = (
    <>
      <Button look="primary" busy={test.sending} onClick={send}>
        {t(tested ? 'integrations.test.again' : 'integrations.test.send')}
      </Button>
      <Button onClick={onClose}>{t('common.close')}</Button>
    </>
  )
  return (
    <Sheet title={t('integrations.test.title', { name: webhook.name })} onClose={onClose} foot={foot}>
      <div className="stack">
        <p>{t('integrations.test.lead')}</p>
        {test.problem ? <ProblemMessage problem={test.problem} /> : null}
        <div role="status" className="stack">
          {tested ? <Answer tested={tested} /> : null}
        </div>
      </div>
    </Sheet>
  )
}

function Answer({ tested: { status, error, response, durationMs, body } }: { tested: Schema<'WebhookTest'> }) {
  const t = useWords()
  const why = [error ? (t.maybe(`integrations.errors.${error}`) ?? error) : null, status].filter((part) => part !== null).join(' · ')
  return (
    <>
      <p>
        {error === null ? (
          <StateChip tone="done" icon="check" label={t('integrations.test.took', { status: status ?? '', ms: durationMs })} />
        ) : (
          <StateChip tone="refused" icon="stop" label={t('integrations.test.failed', { why, ms: durationMs })} />
        )}
      </p>
      <h3>{t('integrations.test.answered')}</h3>
      <p style={{ overflowWrap: 'anywhere' }}>{response ? `« ${response} »` : t('integrations.test.nothing')}</p>
      <h3>{t('integrations.body')}</h3>
      <pre className="small webhook-body">{JSON.stringify(JSON.parse(body), null, 2)}</pre>
    </>
  )
}
