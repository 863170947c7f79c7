import { useWords } from '../i18n/use-words.ts'
import { Page } from '../shared/page.tsx'
import { EmptyState } from '../shared/states.tsx'

export default function OrganisationListPage() {
  const t = useWords()
  return (
    <Page title={t('shell.rail.organisations')}>
      <div className="section">
        <EmptyState icon="building" title={t('shell.rail.organisations')}>
          <p>{t('shell.lead.organisations')}</p>
        </EmptyState>
      </div>
    </Page>
  )
}
