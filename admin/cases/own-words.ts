import { useMemo } from 'react'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import type { OwnWords } from '../shared/problem-words.ts'

/** Names of the document types of this case's edition, which the catalogue cannot know. */
export function useOwnWords(caseId: string): OwnWords {
  const t = useWords()
  const { data } = useRead('/cases/{id}/documents', { params: { id: caseId } })
  return useMemo(
    () => Object.fromEntries((data?.checklist ?? []).map((item) => [item.code, t.locale === 'fr' ? item.labelFr : item.labelEn])),
    [data, t],
  )
}
