import { useWords } from '../i18n/use-words.ts'
import { Page } from '../shared/page.tsx'
import { EmptyState } from '../shared/states.tsx'

export default function BudgetPage() {
  const t = useWords()
  return (
    <Page title={t('shell.rail.budget')}>
      <div className="section">
        <EmptyState icon="euro" title={t('shell.rail.budget')}>
          <p>{t('shell.lead.budget')}</p>
        </EmptyState>
      </div>
    </Page>
  )
}
