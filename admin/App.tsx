import { Suspense, useSyncExternalStore } from 'react'
import { CoreAdminContext, CoreAdminUI, CustomRoutes, type DataProvider } from 'react-admin'
import { createBrowserRouter, Navigate, Route, RouterProvider, useLocation } from 'react-router'
import { authProvider, loadSession } from './api/auth-provider.ts'
import { createDataProvider } from './api/data-provider.ts'
import { newIdempotencyKey } from './api/idempotency.ts'
import { client } from './api/index.ts'
import { createQueryClient } from './api/query-client.ts'
import { onSessionChange, sessionState } from './api/session.ts'
import { headingOf } from './headings.ts'
import { i18nProvider } from './i18n/i18n-provider.ts'
import { useWords } from './i18n/use-words.ts'
import { type PageEntry, pages, pagesFor } from './pages.tsx'
import { ForbiddenPage, NotFoundPage } from './shared/dead-ends.tsx'
import { Page, PageName, PendingPage } from './shared/page.tsx'
import { usePerson } from './shared/session-context.tsx'
import { ErrorState, LoadingSkeleton } from './shared/states.tsx'
import { createStore } from './shared/store.ts'
import { CrashPage } from './shell/crash-page.tsx'
import { Layout } from './shell/layout.tsx'
import { PageBoundary } from './shell/page-boundary.tsx'
import { SignInPage } from './sign-in/sign-in.page.tsx'

const dataProvider: DataProvider = createDataProvider({ client, newKey: newIdempotencyKey })
const queryClient = createQueryClient()
const store = createStore()

/**
 * React-Admin's plumbing (session, data, forms, store, notifications) under pages and a design of our own: none of its
 * Material components is used, so none of their look or weight is left.
 */
function Admin() {
  return (
    <CoreAdminContext {...{ authProvider, dataProvider, i18nProvider, queryClient, store }}>
      <CoreAdminUI
        disableTelemetry
        requireAuth
        title="Guichet"
        layout={Layout}
        loginPage={SignInPage}
        catchAll={NotFoundPage}
        accessDenied={ForbiddenPage}
        dashboard={Home}
        loading={Loading}
        error={CrashPage}
      >
        <CustomRoutes>
          {pages.map((page) => (
            <Route key={page.path} path={page.path} element={<Guarded page={page} />} />
          ))}
        </CustomRoutes>
      </CoreAdminUI>
    </CoreAdminContext>
  )
}

/** Before anybody is known: the shape of a page, and a heading for those who listen. */
function Loading() {
  const t = useWords()
  return (
    <>
      <h1 className="hidden-visually">{t('common.product')}</h1>
      <LoadingSkeleton rows={3} />
    </>
  )
}

function Guarded({ page }: { page: PageEntry }) {
  const person = usePerson()
  const t = useWords()
  const { pathname } = useLocation()
  if (!person.has(...page.roles)) return <ForbiddenPage />
  return (
    <PageName value={t(headingOf(page))}>
      <PageBoundary place={pathname}>
        <Suspense fallback={<PendingPage />}>
          <page.Page />
        </Suspense>
      </PageBoundary>
    </PageName>
  )
}

/** Where a person arrives: the first page of their rail. */
function Home() {
  const first = pagesFor(usePerson().roles).find((page) => page.rail)
  return first ? <Navigate to={first.path} replace /> : <ForbiddenPage />
}

/** Waits for the answer to "who is signed in": a server that does not answer is not a person to send to the sign-in page. */
function Start() {
  const t = useWords()
  const state = useSyncExternalStore(onSessionChange, sessionState)
  const { pathname, search } = useLocation()
  if (state.kind === 'failed') {
    return (
      <main className="main">
        <Page title={t('common.product')}>
          <div className="section">
            <ErrorState problem={state.problem} onRetry={start} />
          </div>
        </Page>
      </main>
    )
  }
  if (state.kind === 'unknown')
    return (
      <main className="main">
        <Loading />
      </main>
    )
  if (state.kind === 'signed-out' && !OPEN_TO_ALL.some((path) => pathname.startsWith(path))) {
    // Not left to React-Admin: its own check asks again and again, for seconds, before it gives up.
    return <Navigate to="/login" replace state={state.left ? null : { nextPathname: pathname, nextSearch: search }} />
  }
  return <Admin />
}

/** Pages for people without a session. */
const OPEN_TO_ALL = ['/login']

/** `loadSession` never rejects: it ends in a state that is shown. */
export function start(): void {
  loadSession().catch((error: unknown) => {
    throw error
  })
}

// A data router: it can hold a navigation back while a form is unsaved, which <BrowserRouter> cannot.
const router = createBrowserRouter(
  [
    {
      path: '*',
      element: (
        <Suspense fallback={<LoadingSkeleton />}>
          <Start />
        </Suspense>
      ),
      errorElement: <CrashPage error={null} />,
    },
  ],
  { basename: '/console' },
)

export const App = () => <RouterProvider router={router} />
