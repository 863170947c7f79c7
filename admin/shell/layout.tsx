import { type ReactNode, Suspense } from 'react'
import { useStore } from 'react-admin'
import { ScrollRestoration } from 'react-router'
import { LimitedSession } from '../account/limited-session.tsx'
import { useWords } from '../i18n/use-words.ts'
import { SessionProvider, usePerson } from '../shared/session-context.tsx'
import { LoadingSkeleton } from '../shared/states.tsx'
import { Toasts } from '../shared/toasts.tsx'
import { LeaveGuard } from '../shared/unsaved-guard.tsx'
import { GapBanner } from './gap-banner.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { Rail } from './rail.tsx'
import { SessionSheet } from './session-sheet.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame of every page of a signed-in person. */
export function Layout({ children }: { children: ReactNode }) {
  return (
    <SessionProvider>
      <Frame>{children}</Frame>
    </SessionProvider>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const t = useWords()
  const { limitedTo } = usePerson()
  const [folded, setFolded] = useStore<boolean>('device.rail-folded', false)
  if (limitedTo) return <Limited />
  return (
    <>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <div className="frame" data-rail={folded ? 'folded' : 'open'}>
        <OfflineBanner />
        <GapBanner />
        <Rail folded={folded} onFold={setFolded} />
        <TopBar />
        <main className="main" id="main" tabIndex={-1}>
          <Suspense fallback={<LoadingSkeleton />}>{children}</Suspense>
        </main>
      </div>
      <Toasts />
      <LeaveGuard />
      <SessionSheet />
      <ScrollRestoration />
    </>
  )
}

/** Something is asked of the person before any page: neither rail nor search, which would be refused. */
const Limited = () => (
  <>
    <OfflineBanner />
    <LimitedSession />
    <Toasts />
    <SessionSheet />
  </>
)
