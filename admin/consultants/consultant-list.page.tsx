import { useWords } from '../i18n/use-words.ts'
import { Page } from '../shared/page.tsx'
import { EmptyState } from '../shared/states.tsx'

export default function ConsultantListPage() {
  const t = useWords()
  return (
    <Page title={t('shell.rail.consultants')}>
      <div className="section">
        <EmptyState icon="people" title={t('shell.rail.consultants')}>
          <p>{t('shell.lead.consultants')}</p>
        </EmptyState>
      </div>
    </Page>
  )
}
