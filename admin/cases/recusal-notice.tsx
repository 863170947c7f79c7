import { useWords } from '../i18n/use-words.ts'
import { Notice } from '../shared/notice.tsx'
import type { CaseFile } from './case-file.ts'

/** Told to those who can give the case to another: who is kept away from it, never why. */
export function RecusalNotice({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { recusals, officer } = caseFile
  if (recusals.length === 0) return null
  const given = recusals.some(({ id }) => id === officer?.id)
  return (
    <Notice
      tone={given ? 'attention' : 'information'}
      title={t('interests.notice.title', { names: recusals.map(({ name }) => name).join(', ') })}
    >
      <p>
        {t('interests.notice.lead', { smart_count: recusals.length })} {given ? t('interests.notice.reassign') : null}
      </p>
    </Notice>
  )
}
