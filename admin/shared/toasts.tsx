import { useCallback, useEffect, useState } from 'react'
import { type NotificationPayload, useNotificationContext } from 'react-admin'
import { useWords } from '../i18n/use-words.ts'
import type { Tone } from '../theme.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

const TONES: Readonly<Record<NotificationPayload['type'], Tone>> = {
  success: 'done',
  info: 'information',
  warning: 'attention',
  error: 'refused',
}

const READ_MS = 6_000
/** Of the messages that leave by themselves, so many are shown at once. */
const SHOWN = 3

const mustBeRead = ({ type }: NotificationPayload): boolean => type === 'error' || type === 'warning'

/**
 * What `notify(sentence, { type })` of React-Admin says, in the corner: the newest at once, whatever is still there.
 * Pass words, not keys. Errors and warnings stay until they are closed.
 */
export function Toasts() {
  const t = useWords()
  const { notifications, resetNotifications } = useNotificationContext()
  const [gone, setGone] = useState<ReadonlySet<NotificationPayload>>(new Set())
  const newest = notifications.filter((notification) => !mustBeRead(notification)).slice(-SHOWN)
  const shown = notifications.filter(
    (notification) => !gone.has(notification) && (mustBeRead(notification) || newest.includes(notification)),
  )
  const close = useCallback((notification: NotificationPayload) => setGone((before) => new Set(before).add(notification)), [])
  const over = notifications.length > 0 && shown.length === 0
  useEffect(() => {
    if (!over) return
    resetNotifications()
    setGone(new Set())
  }, [over, resetNotifications])
  return (
    <section className="toasts" aria-label={t('shell.notifications')} aria-live="polite">
      {shown.map((notification) => (
        <Toast key={notifications.indexOf(notification)} notification={notification} onClose={close} />
      ))}
    </section>
  )
}

function Toast({ notification, onClose }: { notification: NotificationPayload; onClose: (notification: NotificationPayload) => void }) {
  const t = useWords()
  const { message, type } = notification
  useEffect(() => {
    if (mustBeRead(notification)) return
    const timer = setTimeout(() => onClose(notification), READ_MS)
    return () => clearTimeout(timer)
  }, [notification, onClose])
  return (
    <Notice tone={TONES[type]}>
      <div className="row spread">
        <span>{typeof message === 'string' ? (t.maybe(message) ?? message) : message}</span>
        <Button look="quiet" small icon="cross" iconOnly onClick={() => onClose(notification)}>
          {t('common.close')}
        </Button>
      </div>
    </Notice>
  )
}
