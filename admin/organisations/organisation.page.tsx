import { useParams } from 'react-router'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { LinkButton } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { useWayBack } from '../shared/list-state.ts'
import { Page, PendingPage } from '../shared/page.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { OrganisationAccreditations } from './organisation-accreditations.tsx'
import { OrganisationAid } from './organisation-aid.tsx'
import { OrganisationCases } from './organisation-cases.tsx'
import { OrganisationFigures } from './organisation-figures.tsx'
import { OrganisationIdentity } from './organisation-identity.tsx'
import { OrganisationLinks } from './organisation-links.tsx'
import { OrganisationMembers } from './organisation-members.tsx'
import { OrganisationPeople } from './organisation-people.tsx'
import { OrganisationSize } from './organisation-size.tsx'
import { ORGANISATION_WRITERS } from './organisation-words.ts'

/** One organisation: who it is, how large and why, whom it is tied to, its cases. */
export default function OrganisationPage() {
  const { id = '' } = useParams()
  const t = useWords()
  const person = usePerson()
  const outside = !person.roles.some((role) => role !== 'applicant' && role !== 'consultant')
  const mayEnd = outside || person.has(...ORGANISATION_WRITERS)
  const wayBack = useWayBack('organisations', '/organisations')
  const page = useRead('/organisations/{id}', { params: { id } })
  if (page.problem && !page.data) return <PendingPage problem={page.problem} onRetry={page.retry} />
  if (!page.data) return <PendingPage rows={8} />
  const organisation = page.data
  const firm = organisation.kind !== 'public-body' && organisation.kind !== 'chamber'
  return (
    <Page
      title={organisation.name}
      lead={
        <span className="row">
          <StateChip tone="neutral" icon="building" label={t(`organisations.kinds.${organisation.kind}`)} />
          {organisation.active ? null : <StateChip tone="refused" icon="stop" label={t('organisations.closed')} />}
        </span>
      }
      back={outside ? { to: '/cases', label: t('shell.rail.cases') } : { to: wayBack, label: t('organisations.backToList') }}
      actions={
        organisation.mayEdit ? (
          <LinkButton icon="pencil" to={`/organisations/${id}/edit`}>
            {t('organisations.edit')}
          </LinkButton>
        ) : null
      }
    >
      <div className="case-columns">
        <div className="stack">
          <OrganisationIdentity organisation={organisation} />
          <OrganisationFigures organisation={organisation} etag={page.etag} />
          {firm ? <OrganisationSize organisation={organisation} /> : null}
          <OrganisationLinks organisation={organisation} />
          {firm && !outside ? <OrganisationAid organisation={organisation} /> : null}
        </div>
        <div className="stack">
          {organisation.kind === 'consultancy' ? <OrganisationAccreditations organisation={organisation} /> : null}
          <OrganisationCases organisation={organisation} />
          <OrganisationPeople organisation={organisation} />
          {mayEnd ? <OrganisationMembers organisation={organisation} /> : null}
        </div>
      </div>
    </Page>
  )
}
