import { useWords } from '../i18n/use-words.ts'
import { Page } from '../shared/page.tsx'
import { EmptyState } from '../shared/states.tsx'

export default function SetUpPage() {
  const t = useWords()
  return (
    <Page title={t('shell.rail.setUp')}>
      <div className="section">
        <EmptyState icon="gear" title={t('shell.rail.setUp')}>
          <p>{t('shell.lead.setUp')}</p>
        </EmptyState>
      </div>
    </Page>
  )
}
