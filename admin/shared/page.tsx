import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { useWords } from '../i18n/use-words.ts'
import { Icon } from './icons.tsx'

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

let arrivedAt: string | null = null

/** Sets the tab title; the returned ref is the heading focused when the address has changed (not on the first page of a visit). */
export function useDocumentTitle(title: string) {
  const t = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    document.title = `${title} · ${t('common.product')}`
  }, [title, t])
  useEffect(() => {
    // a page that comes late must not take the focus from a menu the person has opened meanwhile
    const busy = document.activeElement?.closest('.popover-anchor')?.querySelector('[aria-expanded="true"]')
    if (arrivedAt !== null && arrivedAt !== pathname && !busy) heading.current?.focus({ preventScroll: true })
    arrivedAt = pathname
  }, [pathname])
  return heading
}
