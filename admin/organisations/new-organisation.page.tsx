import { useRef, useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useSend } from '../api/hooks.ts'
import { call } from '../api/index.ts'
import { type ApiProblem, problemOf } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button, LinkButton } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { formatSiret } from '../shared/format.ts'
import { LeaveOnceSaved } from '../shared/leave-once-saved.tsx'
import { Notice } from '../shared/notice.tsx'
import { Page } from '../shared/page.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { changesOf, NOTHING_TYPED, OrganisationFields, type OrganisationValues, valuesOf } from './organisation-form.tsx'
import { ORGANISATION_WRITERS } from './organisation-words.ts'

type Answer = Schema<'RegistryAnswer'>
/** Where the creation stands: the SIRET first, then the record, with what the register said. */
type Begun = { readonly siret: string; readonly answer: Answer | null }

/** Begins with the SIRET: what the register knows is not asked again (CRPA art. L113-12), and its silence is no obstacle. */
export default function NewOrganisationPage() {
  const t = useWords()
  const person = usePerson()
  const agent = person.has(...ORGANISATION_WRITERS)
  const [begun, setBegun] = useState<Begun | null>(null)
  return (
    <Page
      title={t('organisations.creation.title')}
      lead={t('organisations.creation.lead')}
      width="reading"
      back={agent ? { to: '/organisations', label: t('organisations.backToList') } : { to: '/cases', label: t('shell.rail.cases') }}
    >
      {begun ? (
        <>
          <Found begun={begun} onAgain={() => setBegun(null)} />
          {begun.answer?.knownOrganisationId ? null : <CreationForm key={begun.siret} begun={begun} agent={agent} />}
        </>
      ) : (
        <SiretFirst onBegin={setBegun} />
      )}
    </Page>
  )
}

function SiretFirst({ onBegin }: { onBegin: (begun: Begun) => void }) {
  const t = useWords()
  const [siret, setSiret] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [underWay, setUnderWay] = useState<AbortController | null>(null)
  const lookUp = async (): Promise<void> => {
    const number = siret.replace(/\s/g, '')
    setProblem(null)
    setFault(number === '' ? t('faults.siret-empty') : null)
    if (number === '') return
    const stop = new AbortController()
    setUnderWay(stop)
    try {
      const { body } = await call('get', '/registry/{siret}', { params: { siret: number }, signal: stop.signal })
      if (body.kind === 'invalid') setFault(t(`faults.siret-${body.fault ?? 'empty'}`))
      else onBegin({ siret: number, answer: body })
    } catch (error) {
      if (!stop.signal.aborted) setProblem(problemOf(error))
    } finally {
      setUnderWay(null)
    }
  }
  return (
    <Section title={t('organisations.fields.siret')}>
      {problem ? <ProblemMessage problem={problem} /> : null}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          lookUp().catch(() => undefined)
        }}
      >
        <FieldFrame label={t('organisations.fields.siret')} hint={t('organisations.hints.siret')} fault={fault}>
          {(attributes) => (
            <input
              {...attributes}
              className="input"
              style={{ maxWidth: 260 }}
              inputMode="numeric"
              autoComplete="off"
              maxLength={40}
              value={siret}
              onChange={(event) => setSiret(event.target.value)}
            />
          )}
        </FieldFrame>
        <div className="form-foot">
          <Button type="submit" look="primary" icon="search" busy={underWay !== null}>
            {underWay ? t('organisations.creation.lookingUp') : t('organisations.creation.lookUp')}
          </Button>
          {underWay ? (
            <Button onClick={() => underWay.abort()}>{t('organisations.creation.stop')}</Button>
          ) : (
            <Button look="quiet" onClick={() => onBegin({ siret: '', answer: null })}>
              {t('organisations.creation.withoutSiret')}
            </Button>
          )}
        </div>
      </form>
    </Section>
  )
}

/** What the register said, calmly; and the way back to the number. */
function Found({ begun, onAgain }: { begun: Begun; onAgain: () => void }) {
  const t = useWords()
  const { siret, answer } = begun
  const again = (
    <p>
      <Button small onClick={onAgain}>
        {t('organisations.creation.another')}
      </Button>
    </p>
  )
  const number = siret ? <p className="date">{t('organisations.creation.withSiret', { siret: formatSiret(siret) })}</p> : null
  if (!answer) {
    return (
      <Notice tone="information" title={t('organisations.creation.withoutSiretLead')}>
        {again}
      </Notice>
    )
  }
  if (answer.knownOrganisationId) {
    return (
      <Notice tone="information" title={t('organisations.creation.known')} role="status">
        {number}
        <div className="row">
          <LinkButton small look="primary" to={`/organisations/${answer.knownOrganisationId}`}>
            {t('organisations.creation.openKnown')}
          </LinkButton>
          <Button small onClick={onAgain}>
            {t('organisations.creation.another')}
          </Button>
        </div>
      </Notice>
    )
  }
  if (answer.establishment) {
    const { active, name } = answer.establishment
    return (
      <Notice tone={active ? 'done' : 'attention'} title={t('organisations.creation.found', { name })} role="status">
        {active ? null : <p>{t('organisations.creation.foundClosed')}</p>}
        <p>{t('organisations.creation.foundLead')}</p>
        {number}
        {again}
      </Notice>
    )
  }
  const [title, lead] =
    answer.kind === 'unknown'
      ? [t('organisations.creation.unknown'), t('organisations.creation.unknownLead')]
      : [
          t(answer.reason === 'not-configured' ? 'organisations.creation.offlineNotConfigured' : 'organisations.creation.offline'),
          t('organisations.creation.offlineLead'),
        ]
  return (
    <Notice tone="information" title={title} role="status">
      <p>{lead}</p>
      {number}
      {again}
    </Notice>
  )
}

function CreationForm({ begun, agent }: { begun: Begun; agent: boolean }) {
  const t = useWords()
  const notify = useNotify()
  const [saved, setSaved] = useState<string | null>(null)
  const create = useSend('post', '/organisations')
  const known = begun.answer?.establishment ?? null
  const initial = useRef<OrganisationValues>(valuesOf({ ...known, siren: null, siret: begun.siret })).current
  return (
    <RecordForm
      initial={initial}
      submit={t('organisations.creation.save')}
      onSubmit={async (values) => {
        const { active, ...body } = changesOf(values, NOTHING_TYPED)
        const { body: created } = await create.send({
          body: { ...body, kind: values.kind, ...(agent && active !== undefined ? { active } : {}) },
        })
        notify(t('organisations.creation.saved'), { type: 'success' })
        setSaved(`/organisations/${created.id}`)
      }}
    >
      <LeaveOnceSaved to={saved} />
      <OrganisationFields agent={agent} creating siretSettled={begun.siret !== ''} />
    </RecordForm>
  )
}
