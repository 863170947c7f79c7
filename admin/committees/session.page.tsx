import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useParams } from 'react-router'
import { useRead, useSend } from '../api/hooks.ts'
import { apiAddress } from '../api/index.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button, LinkButton } from '../shared/button.tsx'
import { formatAmount } from '../shared/format.ts'
import { LegalDate } from '../shared/legal-date.tsx'
import { Notice } from '../shared/notice.tsx'
import { Page, PendingPage } from '../shared/page.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { Agenda } from './agenda.tsx'
import './committees.css'
import { PostingSheet } from './posting-sheet.tsx'
import type { Session } from './session.ts'
import { SessionLetters } from './session-letters.tsx'
import { MembersSection } from './session-members.tsx'
import { SessionStateChip } from './session-state.tsx'

/** One session: who sits, what is decided, and what posting it will do. */
export default function SessionPage() {
  const { id = '' } = useParams()
  const t = useWords()
  const page = useRead('/committee-sessions/{id}', { params: { id } })
  if (page.problem && !page.data) return <PendingPage problem={page.problem} onRetry={page.retry} />
  if (!page.data) return <PendingPage rows={8} />
  const session = page.data
  return (
    <Page
      title={session.title}
      back={{ to: '/committees', label: t('committees.title') }}
      lead={
        <>
          <LegalDate value={session.meetsOn} /> {session.meetsAt} {session.place ? `· ${session.place}` : ''}{' '}
          <SessionStateChip state={session.state} />
        </>
      }
      actions={<Steps session={session} />}
    >
      {session.state === 'cancelled' ? (
        <Notice tone="attention" title={t('committees.cancelled', { reason: session.cancelReason ?? '' })} />
      ) : null}
      {session.postedByName ? <Notice tone="done" title={t('committees.postedBy', { name: session.postedByName })} /> : null}
      <div className="session-head">
        <MembersSection session={session} />
        <Money session={session} />
      </div>
      {session.letters ? <SessionLetters letters={session.letters} onLook={page.retry} /> : null}
      <Agenda session={session} />
      {session.minutes ? <MinutesHash minutes={session.minutes} /> : null}
    </Page>
  )
}

function Money({ session }: { session: Session }) {
  const t = useWords()
  const { envelope } = session
  return (
    <Section title={t('committees.fields.envelope')}>
      <KeyValue
        items={[
          { label: t('committees.fields.programme'), value: t.maybe(`programmes.${session.programme}.name`) ?? session.programme },
          {
            label: t('committees.agenda.title'),
            value: t('committees.agenda.cases', { smart_count: session.items.length + session.hiddenItems }),
          },
          { label: t('committees.item.amount'), value: formatAmount(session.total, t.locale) },
          ...(envelope
            ? [
                {
                  label: envelope.label,
                  value: t('committees.agenda.left', { amount: formatAmount(envelope.left, t.locale) }),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

type Step = 'freeze' | 'cancel' | 'post'

/** What comes next, for whom it is. */
/** The fingerprint of the minutes kept, by which a copy is compared with them. */
function MinutesHash({ minutes }: { minutes: NonNullable<Session['minutes']> }) {
  const t = useWords()
  return (
    <p className="small second" style={{ overflowWrap: 'anywhere' }}>
      {t('committees.steps.minutesHash', { hash: minutes.sha256 })}
    </p>
  )
}

function Steps({ session }: { session: Session }) {
  const t = useWords()
  const [step, setStep] = useState<Step | null>(null)
  const { state, may } = session
  const open = state === 'draft' || state === 'frozen' || state === 'held'
  return (
    <>
      {session.hiddenItems === 0 && session.items.length > 0 ? (
        <a
          className="button"
          data-look="plain"
          href={apiAddress('/committee-sessions/{id}/minutes', { id: session.id })}
          target="_blank"
          rel="noreferrer"
        >
          {t(state === 'posted' ? 'committees.steps.minutes' : 'committees.steps.minutesDraft')}
        </a>
      ) : null}
      {may.prepare && open ? (
        <Button look="quiet" onClick={() => setStep('cancel')}>
          {t('committees.steps.cancel')}
        </Button>
      ) : null}
      {may.prepare && state === 'draft' ? (
        <>
          <LinkButton to={`/cases?programme=${session.programme}`}>{t('committees.agenda.toCases')}</LinkButton>
          <Button look="primary" icon="lock" onClick={() => setStep('freeze')}>
            {t('committees.steps.freeze')}
          </Button>
        </>
      ) : null}
      {may.post && state === 'held' ? (
        <Button look="primary" icon="seal" onClick={() => setStep('post')}>
          {t('committees.steps.post')}
        </Button>
      ) : null}
      {step === 'post' ? <PostingSheet session={session} onClose={() => setStep(null)} /> : null}
      {step === 'freeze' || step === 'cancel' ? <StepSheet session={session} step={step} onClose={() => setStep(null)} /> : null}
    </>
  )
}

function StepSheet({ session, step, onClose }: { session: Session; step: 'freeze' | 'cancel'; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const freeze = useSend('post', '/committee-sessions/{id}/freeze')
  const cancel = useSend('post', '/committee-sessions/{id}/cancel')
  const on = { params: { id: session.id }, ifMatch: `"${session.version}"` }
  const send = (reason: string) => (step === 'freeze' ? freeze.send(on) : cancel.send({ ...on, body: { reason } }))
  return (
    <ConfirmSheet
      title={t(`committees.steps.${step}`)}
      consequence={<p>{t(step === 'freeze' ? 'committees.steps.freezeConsequence' : 'committees.steps.cancelConsequence')}</p>}
      confirm={t(`committees.steps.${step}`)}
      danger={step === 'cancel'}
      {...(step === 'cancel' ? { reason: { max: 2_000 } } : {})}
      onConfirm={(reason) =>
        send(reason).then(() =>
          notify(t(step === 'freeze' ? 'committees.states.frozen' : 'committees.states.cancelled'), { type: 'success' }),
        )
      }
      onClose={onClose}
    />
  )
}
