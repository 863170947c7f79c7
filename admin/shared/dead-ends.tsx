import type { ReactNode } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from './button.tsx'
import { Page } from './page.tsx'
import { EmptyState } from './states.tsx'

function DeadEnd({ title, icon, children }: { title: string; icon: 'question' | 'lock'; children: ReactNode }) {
  const t = useWords()
  return (
    <Page title={title} width="reading">
      <div className="section">
        <EmptyState
          icon={icon}
          title={title}
          action={
            <LinkButton to="/" look="primary">
              {t('common.home')}
            </LinkButton>
          }
        >
          <p>{children}</p>
        </EmptyState>
      </div>
    </Page>
  )
}

export function NotFoundPage() {
  const t = useWords()
  return (
    <DeadEnd title={t('shell.notFound.title')} icon="question">
      {t('shell.notFound.lead')}
    </DeadEnd>
  )
}

export function ForbiddenPage() {
  const t = useWords()
  return (
    <DeadEnd title={t('shell.forbidden.title')} icon="lock">
      {t('shell.forbidden.lead')}
    </DeadEnd>
  )
}
