import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from '../shared/button.tsx'
import { Page } from '../shared/page.tsx'
import { usePerson } from '../shared/session-context.tsx'

/** Past awards and the files they come from: two places of one page. Only administrators import. */
export function ImportsFrame({ lead, actions, children }: { lead: string; actions?: ReactNode; children: ReactNode }) {
  const t = useWords()
  const administrator = usePerson().has('administrator')
  return (
    <Page
      title={t('shell.rail.imports')}
      lead={lead}
      actions={
        <>
          {actions}
          {administrator ? (
            <LinkButton look="primary" icon="import" to="/imports/new">
              {t('imports.add')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {administrator ? (
        <nav className="views" aria-label={t('imports.tabs.label')}>
          <NavLink className="view" to="/imports" end>
            {t('imports.tabs.awards')}
          </NavLink>
          <NavLink className="view" to="/imports/files" end>
            {t('imports.tabs.files')}
          </NavLink>
        </nav>
      ) : null}
      {children}
    </Page>
  )
}
