import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Page } from '../shared/page.tsx'
import { ToDecide } from './to-decide.tsx'

/** Requests of people who want to act for an organisation, for the agents who decide. */
export default function AttachmentsPage() {
  const t = useWords()
  return (
    <Page title={t('attachments.title')} lead={t('attachments.lead')} actions={<ExportButton list="attachments" filter={{}} />}>
      <ToDecide caption={t('attachments.toDecide')} />
    </Page>
  )
}
