import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { SecretOnce } from '../shared/secret-once.tsx'
import { Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'

/** The address at which one's calendar reads one's deadlines: made, changed, closed; shown only when it is made. */
export function OwnCalendar() {
  const t = useWords()
  const notify = useNotify()
  const { data, problem, retry } = useRead('/account/calendar', {})
  const open = useSend('post', '/account/calendar')
  const close = useSend('delete', '/account/calendar')
  const [asking, setAsking] = useState<'renew' | 'close' | null>(null)
  const [address, setAddress] = useState<string | null>(null)
  const make = async (): Promise<void> => setAddress((await open.send({})).body.address)
  const end = async (): Promise<void> => {
    await close.send({})
    notify(t('jobs.calendar.closed'), { type: 'success' })
  }
  return (
    <Section title={t('jobs.calendar.title')}>
      <div className="stack">
        <p>{t('jobs.calendar.lead')}</p>
        {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
        {!data && !problem ? <LoadingSkeleton rows={1} /> : null}
        {data && !data.calendar ? (
          <div>
            <Button icon="clock" busy={open.sending} onClick={() => open.run({}, ({ body }) => setAddress(body.address))}>
              {t('jobs.calendar.open')}
            </Button>
          </div>
        ) : null}
        {open.problem && !asking ? <ProblemMessage problem={open.problem} /> : null}
        {data?.calendar ? <OpenAddress {...data.calendar} onAsk={setAsking} /> : null}
      </div>
      {asking ? (
        <ConfirmSheet
          title={t(`jobs.calendar.${asking}Of`)}
          consequence={<p>{t(`jobs.calendar.${asking}Effect`)}</p>}
          confirm={t(`jobs.calendar.${asking}`)}
          danger={asking === 'close'}
          onConfirm={asking === 'close' ? end : make}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {address && !asking ? (
        <SecretOnce
          title={t('jobs.calendar.secretTitle')}
          label={t('jobs.calendar.label')}
          secret={address}
          onClose={() => setAddress(null)}
        >
          <p>{t('jobs.calendar.use')}</p>
        </SecretOnce>
      ) : null}
    </Section>
  )
}

/** Since when the address exists and whether it is read; it can be changed and closed, not shown again. */
function OpenAddress({
  createdAt,
  lastReadAt,
  onAsk,
}: {
  createdAt: string
  lastReadAt: string | null
  onAsk: (what: 'renew' | 'close') => void
}) {
  const t = useWords()
  return (
    <>
      <p className="second">
        {t('jobs.calendar.since')} <InstantText value={createdAt} />
        {' · '}
        {lastReadAt === null ? (
          t('jobs.calendar.neverRead')
        ) : (
          <>
            {t('jobs.calendar.read')} <InstantText value={lastReadAt} />
          </>
        )}
      </p>
      <div className="row">
        <Button icon="again" onClick={() => onAsk('renew')}>
          {t('jobs.calendar.renew')}
        </Button>
        <Button look="danger" onClick={() => onAsk('close')}>
          {t('jobs.calendar.close')}
        </Button>
      </div>
    </>
  )
}
