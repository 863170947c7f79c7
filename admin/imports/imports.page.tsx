import { useWords } from '../i18n/use-words.ts'
import { Page } from '../shared/page.tsx'
import { EmptyState } from '../shared/states.tsx'

export default function ImportsPage() {
  const t = useWords()
  return (
    <Page title={t('shell.rail.imports')}>
      <div className="section">
        <EmptyState icon="import" title={t('shell.rail.imports')}>
          <p>{t('shell.lead.imports')}</p>
        </EmptyState>
      </div>
    </Page>
  )
}
