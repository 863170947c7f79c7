import { useWords } from '../i18n/use-words.ts'
import { Page } from '../shared/page.tsx'
import { EmptyState } from '../shared/states.tsx'

export default function CaseListPage() {
  const t = useWords()
  return (
    <Page title={t('shell.rail.cases')}>
      <div className="section">
        <EmptyState icon="folder" title={t('shell.rail.cases')}>
          <p>{t('shell.lead.cases')}</p>
        </EmptyState>
      </div>
    </Page>
  )
}
