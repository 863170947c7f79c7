import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import type { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Icon } from './icons.tsx'
import { ErrorState, LoadingSkeleton } from './states.tsx'

interface PageProps {
  /** Title of the page and of the tab. */
  readonly title: string
  readonly lead?: ReactNode
  /** Where this page comes from, when it stands below another: the list with its filters. */
  readonly back?: { readonly to: string; readonly label: string }
  readonly actions?: ReactNode
  /** reading: one column of 720 px. */
  readonly width?: 'full' | 'reading'
  readonly children: ReactNode
}

/** A page below the layout. Its heading takes the focus after navigation, so that those who listen hear where they are. */
export function Page({ title, lead, back, actions, width = 'full', children }: PageProps) {
  const heading = useDocumentTitle(title)
  return (
    <div className="page" data-width={width}>
      <div className="page-head">
        <div>
          {back ? (
            <Link className="back" to={back.to}>
              <Icon name="left" small />
              {back.label}
            </Link>
          ) : null}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <p className="page-lead">{lead}</p> : null}
        </div>
        {actions ? <div className="row page-actions">{actions}</div> : null}
      </div>
      {children}
    </div>
  )
}

/** What the page of the address is called before anything of it is known. */
export const PageName = createContext('')

interface PendingProps {
  readonly problem?: ApiProblem | null
  readonly onRetry?: () => void
  /** Of the shape of what is coming. */
  readonly rows?: number
  readonly width?: PageProps['width']
}

/**
 * A page whose code or data are on their way, or did not come: its heading and the title of its tab are there at once. It takes no focus: the
 * page itself does when it is there.
 */
export function PendingPage({ problem, onRetry, rows = 8, width = 'full' }: PendingProps) {
  const t = useWords()
  const name = useContext(PageName) || t('common.product')
  useTabTitle(name)
  return (
    <div className="page" data-width={width} aria-busy={problem ? undefined : true}>
      <div className="page-head">
        <h1>{name}</h1>
      </div>
      {problem ? <ErrorState problem={problem} {...(onRetry ? { onRetry } : {})} /> : <LoadingSkeleton rows={rows} />}
    </div>
  )
}

function useTabTitle(title: string): void {
  const t = useWords()
  useEffect(() => {
    document.title = title === t('common.product') ? title : `${title} · ${t('common.product')}`
  }, [title, t])
}

let arrivedAt: string | null = null

/** Sets the tab title; the returned ref is the heading focused when the address has changed (not on the first page of a visit). */
export function useDocumentTitle(title: string) {
  useTabTitle(title)
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  // after each drawing: on a slow network the heading comes long after the address
  useEffect(() => {
    if (arrivedAt === pathname || !heading.current) return
    // a page that comes late must not take the focus from a menu or a field the person has gone to meanwhile
    const there = document.activeElement
    const busy =
      there?.closest('.popover-anchor')?.querySelector('[aria-expanded="true"]') ?? there?.closest('.main :is(input, textarea, select)')
    if (arrivedAt !== null && !busy) heading.current.focus({ preventScroll: true })
    arrivedAt = pathname
  })
  return heading
}
