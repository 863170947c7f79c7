import { useSyncExternalStore } from 'react'
import { isReachable, onReachabilityChange, probe } from '../api/reachability.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { Icon } from '../shared/icons.tsx'

/** Says calmly that the server does not answer, and leaves by itself when it does. */
export function OfflineBanner() {
  const t = useWords()
  const reachable = useSyncExternalStore(onReachabilityChange, isReachable)
  if (reachable) return null
  return (
    <div className="banner" role="status" data-tone="attention">
      <Icon name="offline" />
      <span>
        {t('shell.offline.title')} <span style={{ fontWeight: 400 }}>{t('shell.offline.lead')}</span>
      </span>
      <Button small onClick={probe}>
        {t('shell.offline.now')}
      </Button>
    </div>
  )
}
