import { useState } from 'react'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { Page } from '../shared/page.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { DeclareSheet } from './interest-sheets.tsx'
import { InterestTable } from './interest-table.tsx'

/** What a person declares about themselves: read by them, the supervisors and the administrators. */
export default function MyInterestsPage() {
  const t = useWords()
  const links = useRead('/interests/mine', {})
  const [declaring, setDeclaring] = useState(false)
  const add = (
    <Button look="primary" icon="plus" onClick={() => setDeclaring(true)}>
      {t('interests.mine.declare')}
    </Button>
  )
  return (
    <Page title={t('interests.mine.title')} lead={t('interests.mine.lead')} actions={links.data?.items.length ? add : null}>
      {links.problem ? (
        <ErrorState problem={links.problem} onRetry={links.retry} />
      ) : links.data ? (
        <InterestTable
          caption={t('interests.mine.title')}
          rows={links.data.items}
          empty={
            <EmptyState icon="scales" title={t('interests.mine.emptyTitle')} action={add}>
              <p>{t('interests.mine.emptyLead')}</p>
            </EmptyState>
          }
        />
      ) : (
        <LoadingSkeleton rows={4} />
      )}
      <p className="small second">{t('interests.mine.private')}</p>
      {declaring ? <DeclareSheet onClose={() => setDeclaring(false)} /> : null}
    </Page>
  )
}
