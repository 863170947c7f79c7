import type { ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from './button.tsx'
import type { Selection } from './list-state.ts'

/** Slides in under a list once rows are ticked: how many, their sum, and what can be done with them. */
export function SelectionBar({ selection, sum, children }: { selection: Selection; sum?: ReactNode; children: ReactNode }) {
  const t = useWords()
  if (selection.ids.size === 0) return null
  return (
    <section className="selection-bar" aria-label={t('lists.selection')}>
      <strong role="status">
        {t('lists.selected', { smart_count: selection.ids.size })}
        {sum ? <> · {sum}</> : null}
      </strong>
      {children}
      <Button look="quiet" small onClick={selection.clear}>
        {t('lists.clearSelection')}
      </Button>
    </section>
  )
}
