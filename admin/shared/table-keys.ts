import { type RefObject, useEffect, useRef } from 'react'

const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], dialog'

/**
 * j and k move from row to row, x ticks; Enter opens because the focus stands on the row's own link.
 * The place is the focus itself, so that the keyboard, the eye and a screen reader agree. Nothing happens while someone types.
 */
export function useTableKeys(body: RefObject<HTMLElement | null>, toggle: ((index: number) => void) | undefined): void {
  const onToggle = useRef(toggle)
  onToggle.current = toggle
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || !['j', 'k', 'x'].includes(event.key)) return
      if (event.target instanceof Element && event.target.closest(TYPING)) return
      if (document.querySelector('dialog[open]')) return
      const rows = Array.from(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      if (event.key === 'x') {
        if (at >= 0) onToggle.current?.(at)
      } else {
        const next = event.key === 'j' ? Math.min(rows.length - 1, at + 1) : Math.max(0, at - 1)
        rows[next]?.querySelector<HTMLElement>('a, button, input')?.focus()
        const link = rows[next]?.querySelector<HTMLElement>('th a')
        link?.focus()
        rows[next]?.scrollIntoView({ block: 'nearest' })
      }
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [body])
}
