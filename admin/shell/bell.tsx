import { useEffect } from 'react'
import { Link } from 'react-router'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Icon } from '../shared/icons.tsx'

const EVERY_MS = 60_000

/** How much is unread, and the way to it; asked again each minute while the page is looked at. */
export function Bell() {
  const t = useWords()
  const { data, retry } = useRead('/notices/unread', {})
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') retry()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [retry])
  const unread = data?.unread ?? 0
  const words =
    unread === 0
      ? t('reminders.notices.bell')
      : unread > 99
        ? t('reminders.notices.bellMany')
        : t('reminders.notices.bellCount', { smart_count: unread })
  return (
    <Link to="/notifications" className="bell" aria-label={words} title={words}>
      <Icon name="bell" />
      {unread > 0 ? (
        <span className="bell-count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </Link>
  )
}
