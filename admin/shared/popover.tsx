import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { WhyNot } from './button.tsx'
import { Icon, type IconName } from './icons.tsx'

interface PopoverProps {
  /** The control that opens it; spread the given attributes on a button. */
  readonly trigger: (attributes: { 'aria-expanded': boolean; 'aria-controls': string; onClick: () => void }) => ReactNode
  readonly align?: 'start' | 'end'
  readonly children: (close: () => void) => ReactNode
}

/** Something small that opens under a button: closed by Escape, a click elsewhere or leaving it with Tab; the focus comes back. */
export function Popover({ trigger, align = 'start', children }: PopoverProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const anchor = useRef<HTMLDivElement>(null)
  useDismiss(anchor, open, () => setOpen(false))
  const close = (): void => {
    setOpen(false)
    anchor.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }
  return (
    <div className="popover-anchor" ref={anchor}>
      {trigger({ 'aria-expanded': open, 'aria-controls': id, onClick: () => setOpen(!open) })}
      {open ? (
        <div className="popover" id={id} data-align={align}>
          {children(close)}
        </div>
      ) : null}
    </div>
  )
}

function useDismiss(anchor: RefObject<HTMLElement | null>, open: boolean, dismiss: () => void): void {
  useEffect(() => {
    if (!open) return
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !anchor.current?.contains(event.target)) dismiss()
    }
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      dismiss()
      anchor.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
    }
    const node = anchor.current
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    node?.addEventListener('keydown', leave)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      node?.removeEventListener('keydown', leave)
    }
  })
}

interface MenuItemProps {
  readonly icon?: IconName
  readonly to?: string
  readonly onClick?: () => void
  /** Greyed, with the reason under it. */
  readonly whyNot?: string | null
  readonly children: ReactNode
}

/** A line of a popover that does something, or goes somewhere. */
export function MenuItem({ icon, to, onClick, whyNot, children }: MenuItemProps) {
  const content = (
    <>
      {icon ? <Icon name={icon} /> : null}
      <span>
        {children}
        {whyNot ? <WhyNot>{whyNot}</WhyNot> : null}
      </span>
    </>
  )
  if (to !== undefined) {
    return (
      <Link className="menu-item" to={to} onClick={onClick}>
        {content}
      </Link>
    )
  }
  return (
    <button type="button" className="menu-item" aria-disabled={whyNot ? true : undefined} onClick={whyNot ? undefined : onClick}>
      {content}
    </button>
  )
}
