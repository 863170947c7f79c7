import { type ReactNode, useState } from 'react'
import { useNotify } from 'react-admin'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { useAct } from '../shared/use-act.ts'
import type { Person } from './grants.ts'

type Act = 'close' | 'open' | 'force' | 'factor'

/** What can be done with an account; each act says its consequence before it is done. */
export function PersonActs({ person, etag }: { person: Person; etag: string | null }) {
  const t = useWords()
  const notify = useNotify()
  const [asked, setAsked] = useState<Act | null>(null)
  const again = useAct('post', '/users/{id}/invitation')
  const invited = person.state === 'invited'
  const closed = person.state === 'inactive'
  const offer = (act: Act, danger = false) => (
    <Button look={danger ? 'danger' : 'plain'} onClick={() => setAsked(act)}>
      {t(`people.acts.${act}`)}
    </Button>
  )
  return (
    <Section title={t('people.acts.title')}>
      <div className="row">
        {invited ? (
          <Button
            busy={again.sending}
            onClick={() => again.run({ params: { id: person.id } }, () => notify(t('people.acts.againDone'), { type: 'success' }))}
          >
            {t('people.acts.again')}
          </Button>
        ) : null}
        {!closed && person.localPassword && !person.mustChangePassword ? offer('force') : null}
        {!closed && person.secondFactor ? offer('factor', true) : null}
        {closed ? offer('open') : offer('close', true)}
      </div>
      {asked ? <ActSheet act={asked} person={person} etag={etag} onClose={() => setAsked(null)} /> : null}
    </Section>
  )
}

const DONE = { close: 'closed', open: 'opened', force: 'forced', factor: 'factorDone' } as const

function ActSheet({ act, person, etag, onClose }: { act: Act; person: Person; etag: string | null; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const senders = {
    close: useSend('post', '/users/{id}/deactivation'),
    open: useSend('post', '/users/{id}/reactivation'),
    force: useSend('post', '/users/{id}/password-change'),
    factor: useSend('post', '/users/{id}/second-factor-removal'),
  }
  const name = person.fullName
  const consequences: Readonly<Record<Act, ReactNode>> = {
    close: (
      <>
        <p>{t('people.acts.closeConsequence', { name })}</p>
        {person.cases > 0 ? <p>{t('people.acts.closeCases', { smart_count: person.cases })}</p> : null}
      </>
    ),
    open: <p>{t('people.acts.openConsequence', { name })}</p>,
    force: <p>{t('people.acts.forceConsequence', { name })}</p>,
    factor: <p>{t('people.acts.factorConsequence')}</p>,
  }
  return (
    <ConfirmSheet
      title={t(`people.acts.${act}`)}
      consequence={consequences[act]}
      confirm={t(`people.acts.${act}`)}
      danger={act === 'close' || act === 'factor'}
      onConfirm={async () => {
        await senders[act].send({ params: { id: person.id }, ifMatch: etag })
        notify(t(`people.acts.${DONE[act]}`), { type: 'success' })
      }}
      onClose={onClose}
    />
  )
}
