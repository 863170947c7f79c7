import { useWords } from '../i18n/use-words.ts'
import { Page } from '../shared/page.tsx'
import { EmptyState } from '../shared/states.tsx'

export default function MyDayPage() {
  const t = useWords()
  return (
    <Page title={t('shell.rail.myDay')}>
      <div className="section">
        <EmptyState icon="sun" title={t('shell.rail.myDay')}>
          <p>{t('shell.lead.myDay')}</p>
        </EmptyState>
      </div>
    </Page>
  )
}
