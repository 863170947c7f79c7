import { type ReactNode, useEffect } from 'react'
import { type NotificationPayload, useNotificationContext } from 'react-admin'
import { useWords } from '../i18n/use-words.ts'
import type { Tone } from '../theme.ts'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icons.tsx'

const SIGN: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  accent: 'info',
  information: 'info',
  done: 'check',
  attention: 'alert',
  refused: 'stop',
}

/** A passage that must be read, on its own ground. `role` alert is announced at once: for what follows an act. */
export function Notice({
  tone,
  title,
  children,
  role,
}: {
  tone: Tone
  title?: ReactNode
  children?: ReactNode
  role?: 'alert' | 'status'
}) {
  return (
    <div className="notice" data-tone={tone} role={role}>
      <Icon name={SIGN[tone]} />
      <div className="notice-body">
        {title ? <p style={{ fontWeight: 600 }}>{title}</p> : null}
        {children}
      </div>
    </div>
  )
}

const TONES: Readonly<Record<NotificationPayload['type'], Tone>> = {
  success: 'done',
  info: 'information',
  warning: 'attention',
  error: 'refused',
}

/** What `notify(sentence, { type })` of React-Admin says, in the corner, until read. Pass words, not keys. */
export function Toasts() {
  const t = useWords()
  const { notifications, takeNotification } = useNotificationContext()
  const first = notifications[0]
  useEffect(() => {
    if (!first || first.type === 'error' || first.type === 'warning') return
    const timer = setTimeout(takeNotification, 6_000)
    return () => clearTimeout(timer)
  }, [first, takeNotification])
  return (
    <section className="toasts" aria-label={t('shell.notifications')} aria-live="polite">
      {first ? (
        <Notice tone={TONES[first.type]}>
          <div className="row spread">
            <span>{typeof first.message === 'string' ? (t.maybe(first.message) ?? first.message) : first.message}</span>
            <Button look="quiet" small icon="cross" iconOnly onClick={() => takeNotification()}>
              {t('common.close')}
            </Button>
          </div>
        </Notice>
      ) : null}
    </section>
  )
}
