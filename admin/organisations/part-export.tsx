import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import type { Organisation } from './organisation-words.ts'

interface Props {
  readonly list: string
  readonly section: 'people' | 'links' | 'figures' | 'accreditations'
  readonly of: Organisation
  /** What the section shows: nothing leaves an empty one. */
  readonly rows: readonly unknown[]
}

/** The way to a file of one section of the record. */
export function PartExport({ list, section, of, rows }: Props) {
  const t = useWords()
  if (rows.length === 0) return null
  return <ExportButton of={t(`organisations.sections.${section}`)} list={list} filter={{ organisation: of.id }} />
}
