import { lazy, Suspense, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'

const ExportSheet = lazy(() => import('./export-sheet.tsx'))

interface Props {
  readonly list: string
  /** As the list's own request takes it. */
  readonly filter: Readonly<Record<string, string>>
  /** How the screen is sorted, where it can be. */
  readonly sort?: string
  /** Columns ticked at first; absent: all of them. */
  readonly columns?: readonly string[]
  /** Words of codes only this screen knows, by column. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What is exported, where a page has several such buttons. */
  readonly of?: string
  /** Said on the button, where two stand side by side. */
  readonly label?: string
}

/** "Exporter" above a list: the rows are those of its filter, in the order of the screen. */
export function ExportButton({ of, label, ...asked }: Props) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        icon="import"
        {...(of === undefined ? {} : { small: true, 'aria-label': t('exports.exportOf', { list: of }) })}
        onClick={() => setOpen(true)}
      >
        {label === undefined ? t('exports.export') : t('exports.exportOf', { list: label })}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <ExportSheet {...asked} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

/** The filter of a list kept in the address, without its order. */
export const filterOfList = (query: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([name, value]) => name !== 'sort' && value !== ''))
