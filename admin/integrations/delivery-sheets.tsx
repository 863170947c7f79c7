import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { now, todayIn } from '../shared/clock.ts'
import { DateField, SelectField } from '../shared/fields.tsx'
import { civilDate } from '../shared/format.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { useTimeZone } from '../shared/session-context.tsx'
import { ConfirmSheet, Sheet } from '../shared/sheet.tsx'
import './integrations.css'
import { answerWords, type Delivery, eventWords, type Webhook } from './webhook-words.ts'

/** One delivery: the bytes, the answer, and what may be done of it. */
export function DeliverySheet({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const t = useWords()
  const act = delivery.state === 'waiting' ? 'skip' : 'replay'
  const [asking, setAsking] = useState(false)
  if (asking) return <ActSheet delivery={delivery} act={act} onClose={onClose} />
  const foot = (
    <>
      <Button look={act === 'skip' ? 'danger' : 'primary'} onClick={() => setAsking(true)}>
        {t(`integrations.${act}`)}
      </Button>
      <Button onClick={onClose}>{t('common.close')}</Button>
    </>
  )
  return (
    <Sheet title={`${delivery.case.reference} · ${eventWords(t, delivery)}`} onClose={onClose} foot={foot}>
      <div className="stack">
        <h3>{t('integrations.answer')}</h3>
        {delivery.triedAt === null ? (
          <p className="second">{t('integrations.noAnswer')}</p>
        ) : (
          <p>
            {answerWords(t, delivery)} · <InstantText value={delivery.triedAt} />
            {delivery.durationMs === null ? null : <span className="second"> · {delivery.durationMs} ms</span>}
          </p>
        )}
        {delivery.response ? <p style={{ overflowWrap: 'anywhere' }}>« {delivery.response} »</p> : null}
        {delivery.nextTryAt ? (
          <p>
            {t('integrations.nextTry')}
            {t.colon}
            <InstantText value={delivery.nextTryAt} />
          </p>
        ) : null}
        <h3>{t('integrations.body')}</h3>
        <pre className="small webhook-body">{JSON.stringify(JSON.parse(delivery.body), null, 2)}</pre>
      </div>
    </Sheet>
  )
}

function ActSheet({ delivery, act, onClose }: { delivery: Delivery; act: 'replay' | 'skip'; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const replay = useSend('post', '/webhook-deliveries/{id}/replay')
  const skip = useSend('post', '/webhook-deliveries/{id}/skip')
  const send = async (): Promise<void> => {
    await (act === 'replay' ? replay : skip).send({ params: { id: delivery.id } })
    notify(t(act === 'replay' ? 'integrations.replayed' : 'integrations.skipped'), { type: 'success' })
  }
  return (
    <ConfirmSheet
      title={`${t(`integrations.${act}`)} · ${delivery.case.reference}`}
      consequence={<p>{t(`integrations.${act}Effect`)}</p>}
      confirm={t(`integrations.${act}`)}
      danger={act === 'skip'}
      onConfirm={send}
      onClose={onClose}
    />
  )
}

interface Since {
  readonly day: string
  readonly only: 'undelivered' | 'all'
}

/** Sends again what happened since a day. */
export function ReplaySinceSheet({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const timeZone = useTimeZone()
  const replay = useSend('post', '/webhooks/{id}/replay')
  const initial: Since = { day: civilDate(new Date(now().getTime() - 86_400_000), timeZone), only: 'undelivered' }
  return (
    <Sheet title={t('integrations.since.title', { name: webhook.name })} onClose={onClose}>
      <RecordForm<Since>
        initial={initial}
        submit={t('integrations.since.confirm')}
        onCancel={onClose}
        guard={false}
        onSubmit={async ({ day, only }) => {
          const { body } = await replay.send({ params: { id: webhook.id }, body: { since: `${day}T00:00:00Z`, only } })
          const told = t('integrations.since.done', { smart_count: body.replayed })
          notify(body.more ? `${told} ${t('integrations.since.more')}` : told, { type: 'success' })
          onClose()
        }}
      >
        <p>{t('integrations.since.lead')}</p>
        <DateField source="day" label={t('integrations.since.day')} max={todayIn(timeZone)} />
        <SelectField
          source="only"
          label={t('integrations.since.only')}
          choices={(['undelivered', 'all'] as const).map((value) => ({ value, label: t(`integrations.since.${value}`) }))}
        />
        <p>{t('integrations.replayEffect')}</p>
      </RecordForm>
    </Sheet>
  )
}
