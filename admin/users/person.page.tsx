import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useParams } from 'react-router'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { useWayBack } from '../shared/list-state.ts'
import { Notice } from '../shared/notice.tsx'
import { Page, PendingPage } from '../shared/page.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { asksFactor, grantsOf, type Person, scopeWords, type TypedGrants, typedOf } from './grants.ts'
import { GrantsEditor } from './grants-editor.tsx'
import { PersonActs } from './person-acts.tsx'
import { PersonState } from './person-state.tsx'
import { ProviderAccess } from './provider-access.tsx'

/** One account: what it may do, and what can be done with it. */
export default function PersonPage() {
  const t = useWords()
  const { id = '' } = useParams()
  const { data, etag, problem, retry } = useRead('/users/{id}', { params: { id } })
  const back = useWayBack('users', '/users')
  if (problem && !data) return <PendingPage problem={problem} onRetry={retry} />
  if (!data) return <PendingPage rows={6} />
  return (
    <Page title={data.fullName} lead={data.email} back={{ to: back, label: t('people.back') }}>
      <PersonFacts person={data} />
      <PersonGrants key={data.version} person={data} etag={etag} />
      <ProviderAccess person={data} etag={etag} />
      {data.own ? null : <PersonActs person={data} etag={etag} />}
    </Page>
  )
}

function PersonFacts({ person }: { person: Person }) {
  const t = useWords()
  const instant = (value: string | null, none: string) => (value ? <InstantText value={value} /> : none)
  const password = person.mustChangePassword ? 'passwordForced' : person.localPassword ? 'passwordLocal' : 'passwordNone'
  return (
    <Section title={t('people.facts.title')}>
      <KeyValue
        items={[
          { label: t('people.columns.state'), value: <PersonState state={person.state} /> },
          { label: t('people.facts.created'), value: <InstantText value={person.createdAt} /> },
          { label: t('people.facts.lastSignIn'), value: instant(person.lastSignInAt, t('people.never')) },
          { label: t('people.facts.password'), value: t(`people.facts.${password}`) },
          { label: t('people.facts.factor'), value: t(person.secondFactor ? 'people.facts.factorOn' : 'people.facts.factorOff') },
          { label: t('people.facts.cases'), value: String(person.cases) },
          ...(person.state === 'invited'
            ? [{ label: t('people.facts.invitation'), value: instant(person.invitationUntil, t('people.facts.invitationOver')) }]
            : []),
        ]}
      />
    </Section>
  )
}

function PersonGrants({ person, etag }: { person: Person; etag: string | null }) {
  const t = useWords()
  const notify = useNotify()
  const change = useSend('put', '/users/{id}/grants')
  const [typed, setTyped] = useState<TypedGrants>(() => typedOf(person.grants))
  const [asking, setAsking] = useState(false)
  const [missing, setMissing] = useState(false)
  const outside = person.grants.some(({ role }) => role === 'applicant' || role === 'consultant')
  const grants = grantsOf(typed)
  if (person.own || outside) {
    return (
      <Section title={t('people.grants.title')}>
        <div className="stack">
          <KeyValue items={person.grants.map((grant) => ({ label: t(`shell.roles.${grant.role}`), value: scopeWords(grant, t) }))} />
          <Notice tone="information" title={t(person.own ? 'people.grants.own' : 'people.grants.outside')} />
        </div>
      </Section>
    )
  }
  const ask = (): void => {
    setMissing(grants.length === 0)
    setAsking(grants.length > 0)
  }
  return (
    <Section title={t('people.grants.title')}>
      <div className="stack">
        <GrantsEditor value={typed} onChange={setTyped} problem={change.problem} missing={missing} />
        <div>
          <Button look="primary" onClick={ask}>
            {t('people.grants.save')}
          </Button>
        </div>
      </div>
      {asking ? (
        <ConfirmSheet
          title={t('people.grants.confirmTitle', { name: person.fullName })}
          consequence={
            <div className="stack">
              <KeyValue items={grants.map((grant) => ({ label: t(`shell.roles.${grant.role}`), value: scopeWords(grant, t) }))} />
              <p>{t('people.grants.consequence')}</p>
              {asksFactor(grants) && !person.secondFactor ? <p>{t('people.grants.factor')}</p> : null}
            </div>
          }
          confirm={t('people.grants.save')}
          onConfirm={async () => {
            await change.send({ params: { id: person.id }, body: { grants }, ifMatch: etag })
            notify(t('people.grants.saved'), { type: 'success' })
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Section>
  )
}
