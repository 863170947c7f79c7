import { useSyncExternalStore } from 'react'
import { fillGaps, hasGaps, onGapsChange } from '../api/gaps.ts'
import { isReachable, onReachabilityChange } from '../api/reachability.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { Icon } from '../shared/icons.tsx'

/** Says that a part of the page could not be read, where the page itself does not; leaves by itself once it is read. */
export function GapBanner() {
  const t = useWords()
  const reachable = useSyncExternalStore(onReachabilityChange, isReachable)
  const gaps = useSyncExternalStore(onGapsChange, hasGaps)
  // when nothing answers, the banner above says it for all
  if (!reachable || !gaps) return null
  return (
    <div className="banner" role="status" data-tone="attention">
      <Icon name="alert" />
      <span>
        {t('shell.gap.title')} <span style={{ fontWeight: 400 }}>{t('shell.gap.lead')}</span>
      </span>
      <Button small onClick={fillGaps}>
        {t('common.retry')}
      </Button>
    </div>
  )
}
