import { Link } from 'react-router'
import { useRead } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { programmePages } from '../programmes/pages.ts'
import { Amount } from '../shared/amount.tsx'
import { LinkButton } from '../shared/button.tsx'
import { CaseStateChip } from '../shared/chip.tsx'
import { Section } from '../shared/section.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import type { Organisation } from './organisation-words.ts'

const SHOWN = 8

/** Its latest cases that this person may see. */
export function OrganisationCases({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const { data, problem, retry } = useRead('/cases', { query: { organisation: organisation.id, limit: SHOWN, sort: '-lastEventAt' } })
  return (
    <Section
      title={t('organisations.sections.cases')}
      actions={
        data?.items.length ? (
          <ExportButton
            of={t('organisations.sections.cases')}
            list="cases"
            filter={{ organisation: organisation.id }}
            sort="-lastEventAt"
          />
        ) : null
      }
    >
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {!data && !problem ? <LoadingSkeleton rows={3} /> : null}
      {data && data.items.length === 0 ? <p className="second">{t('organisations.cases.none')}</p> : null}
      {data && data.items.length > 0 ? (
        <ul className="plain-list">
          {data.items.map((one) => (
            <li key={one.id} className="document-line">
              <div className="stack stack-tight" style={{ flexBasis: '100%' }}>
                <div className="row spread">
                  <Link to={`/cases/${one.id}`}>{one.reference}</Link>
                  {programmePages[one.programme]?.pays === false ? null : <Amount value={one.requestedAmount} />}
                </div>
                <span className="small second">{one.title}</span>
                <span>
                  <CaseStateChip programme={one.programme} state={one.state} />
                </span>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {data?.nextCursor ? (
        <LinkButton small to={`/cases?${new URLSearchParams({ q: organisation.siret ?? organisation.name }).toString()}`}>
          {t('organisations.cases.all')}
        </LinkButton>
      ) : null}
    </Section>
  )
}
