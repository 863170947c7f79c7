import { Component, type ReactNode, useState } from 'react'
import { answers } from '../api/reachability.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { Page } from '../shared/page.tsx'
import { EmptyState } from '../shared/states.tsx'

interface Props {
  /** The address of the page: another one is tried anew. */
  readonly place: string
  readonly children: ReactNode
}

interface State {
  readonly error: Error | null
  readonly place: string
}

/** What browsers say when a part of the console could not be fetched. */
const NOT_FETCHED = /dynamically imported module|importing a module script failed|unable to preload/i

/**
 * Each page is fetched when it is first opened. When that fails, the network was cut or the parts belong to a version that is no longer
 * installed: said in the place of the page, with everything around it left alone. Any other error goes on to the crash page.
 */
export class PageBoundary extends Component<Props, State> {
  override readonly state: State = { error: null, place: this.props.place }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error('thrown without an error object', { cause: error }) }
  }

  static getDerivedStateFromProps({ place }: Props, state: { place: string }) {
    return place === state.place ? null : { error: null, place }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    if (!NOT_FETCHED.test(error.message)) throw error
    return <NotFetched />
  }
}

function NotFetched() {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  // a reload while nothing answers would leave the browser's own page in place of the console
  const retry = async (): Promise<void> => {
    setAsking(true)
    if (await answers()) window.location.reload()
    else setAsking(false)
  }
  return (
    <Page title={t('shell.notFetched.title')} width="reading">
      <div className="section" role="alert">
        <EmptyState
          icon="offline"
          title={t('shell.notFetched.title')}
          action={
            <Button
              icon="again"
              busy={asking}
              onClick={() => {
                retry().catch(() => setAsking(false))
              }}
            >
              {t('common.retry')}
            </Button>
          }
        >
          <p>{t('shell.notFetched.lead')}</p>
        </EmptyState>
      </div>
    </Page>
  )
}
