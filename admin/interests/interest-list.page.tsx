import { useId, useState } from 'react'
import { useList } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { Page } from '../shared/page.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { DeclareSheet } from './interest-sheets.tsx'
import { InterestTable } from './interest-table.tsx'

/** Links of interest of all the funder's people, for those who reassign cases. */
export default function InterestListPage() {
  const t = useWords()
  const [onlyBinding, setOnlyBinding] = useState(true)
  const [recording, setRecording] = useState(false)
  const tick = useId()
  const list = useList('/interests', { query: { binding: onlyBinding ? 'true' : 'false' } })
  const add = (
    <>
      <ExportButton list="interests" filter={{ binding: onlyBinding ? 'true' : 'false' }} />
      <Button look="primary" icon="plus" onClick={() => setRecording(true)}>
        {t('interests.all.record')}
      </Button>
    </>
  )
  return (
    <Page title={t('interests.all.title')} lead={t('interests.all.lead')} actions={add}>
      <p className="check">
        <input
          type="checkbox"
          className="tick"
          id={tick}
          checked={onlyBinding}
          onChange={(event) => setOnlyBinding(event.target.checked)}
        />
        <label htmlFor={tick}>{t('interests.all.onlyBinding')}</label>
      </p>
      {list.problem ? (
        <ErrorState problem={list.problem} onRetry={list.retry} />
      ) : list.loading ? (
        <LoadingSkeleton rows={6} />
      ) : (
        <InterestTable
          named
          caption={t('interests.all.title')}
          rows={list.items}
          count={list.head ? t('interests.all.count', { smart_count: list.head.total }) : null}
          total={list.head?.total}
          hasMore={list.hasMore}
          onMore={list.more}
          loadingMore={list.loadingMore}
          empty={
            <EmptyState icon="scales" title={t('interests.all.emptyTitle')}>
              <p>{t('interests.all.emptyLead')}</p>
            </EmptyState>
          }
        />
      )}
      {recording ? <DeclareSheet forOther onClose={() => setRecording(false)} /> : null}
    </Page>
  )
}
