import './corrections.css'
import { useEffect, useState } from 'react'
import { useNotify } from 'react-admin'
import { useParams } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button, LinkButton } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { formatInstant } from '../shared/format.ts'
import type { IconName } from '../shared/icons.tsx'
import { Notice } from '../shared/notice.tsx'
import { Page, PendingPage } from '../shared/page.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { usePerson, useTimeZone } from '../shared/session-context.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import type { Tone } from '../theme.ts'
import { CorrectedCases } from './corrected-cases.tsx'

type Correction = Schema<'CorrectionPage'>
type State = Correction['state']

const LOOK: Readonly<Record<State, { tone: Tone; icon: IconName }>> = {
  draft: { tone: 'attention', icon: 'pencil' },
  listing: { tone: 'information', icon: 'hourglass' },
  listed: { tone: 'information', icon: 'check' },
  applying: { tone: 'information', icon: 'hourglass' },
  halted: { tone: 'attention', icon: 'stop' },
  applied: { tone: 'done', icon: 'check' },
  abandoned: { tone: 'neutral', icon: 'cross' },
}
/** While a job works, the page looks again. */
const LOOK_AGAIN_MS = 1_500

/** One correction: put the rules right, read what would change, apply. */
export default function CorrectionPage() {
  const { code = '', id = '' } = useParams()
  const t = useWords()
  const { data, problem, outdated, retry } = useRead('/programmes/{code}/corrections/{id}', { params: { code, id } })
  const works = data?.state === 'listing' || data?.state === 'applying'
  useEffect(() => {
    if (!works) return undefined
    const timer = setInterval(retry, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [works, retry])
  if (problem && !data) return <PendingPage problem={problem} onRetry={retry} />
  // its edition may have been saved meanwhile: an act on the version of before would be refused
  if (!data || outdated) return <PendingPage rows={8} />
  const listed = !['draft', 'listing', 'abandoned'].includes(data.state)
  return (
    <Page
      title={t('corrections.title', { edition: data.edition.label })}
      lead={
        <span className="row">
          <StateChip {...LOOK[data.state]} label={t(`corrections.states.${data.state}`)} />
          <span aria-live="polite">
            {t(`corrections.steps.${data.state}`, {
              smart_count: data.counts.cases,
              applied: data.counts.applied,
            })}
          </span>
        </span>
      }
      back={{ to: '/set-up', label: t('corrections.back') }}
    >
      <Acts code={code} correction={data} />
      <div className="case-columns">
        <div className="stack">
          {listed ? <Counts correction={data} /> : <Notice tone="information" title={t('corrections.beginLead')} />}
        </div>
        <div className="stack">
          <Facts code={code} correction={data} />
        </div>
      </div>
      {listed ? <CorrectedCases code={code} id={id} /> : null}
    </Page>
  )
}

function Counts({ correction: { counts, keepsDecided } }: { correction: Correction }) {
  const t = useWords()
  const of = t('corrections.counts.of', { smart_count: counts.cases })
  return (
    <Section title={t('corrections.counts.title')}>
      <KeyValue
        items={[
          { label: t('corrections.counts.moving'), value: `${counts.moving} ${of}` },
          ...(['silence', 'next', 'limit', 'aid', 'reminder'] as const)
            .filter((what) => counts[what] > 0)
            .map((what) => ({ label: t(`corrections.counts.${what}`), value: counts[what] })),
        ]}
      />
      {counts.otherwise > 0 ? <Notice tone="attention" title={t('corrections.otherwise', { smart_count: counts.otherwise })} /> : null}
      <ul className="bullets second">
        {keepsDecided ? <li>{t('corrections.keepsDecided')}</li> : null}
        <li>{t('corrections.kept')}</li>
      </ul>
    </Section>
  )
}

function Facts({ code, correction }: { code: string; correction: Correction }) {
  const t = useWords()
  const zone = useTimeZone()
  const by = (name: string, at: string): string => t('corrections.by', { name, at: formatInstant(at, t.locale, zone) })
  const { edition, correcting, appliedAt, listedAt } = correction
  return (
    <Section title={t('corrections.facts.correcting')}>
      <KeyValue
        items={[
          { label: t('corrections.facts.reason'), value: correction.reason },
          { label: t('corrections.facts.edition'), value: edition.label },
          { label: t('corrections.facts.correcting'), value: correcting.label },
          { label: t('corrections.facts.prepared'), value: by(correction.preparedByName, correction.preparedAt) },
          ...(listedAt ? [{ label: t('corrections.facts.listed'), value: formatInstant(listedAt, t.locale, zone) }] : []),
          ...(appliedAt ? [{ label: t('corrections.facts.applied'), value: by(correction.appliedByName ?? '', appliedAt) }] : []),
        ]}
      />
      <div className="row">
        <LinkButton small icon="pencil" to={`/set-up/${code}/${correcting.id}`}>
          {t('corrections.changeRules')}
        </LinkButton>
        <LinkButton small icon="letter" to={`/set-up/${code}/${correcting.id}/letters`}>
          {t('corrections.changeLetters')}
        </LinkButton>
      </div>
    </Section>
  )
}

function Acts({ code, correction }: { code: string; correction: Correction }) {
  const t = useWords()
  const notify = useNotify()
  const { roles } = usePerson()
  const [confirming, setConfirming] = useState(false)
  const list = useSend('post', '/programmes/{code}/corrections/{id}/list')
  const apply = useSend('post', '/programmes/{code}/corrections/{id}/application')
  const halt = useSend('post', '/programmes/{code}/corrections/{id}/halt')
  const abandon = useSend('post', '/programmes/{code}/corrections/{id}/abandonment')
  if (!roles.includes('administrator')) return null
  const { state, version, id } = correction
  const request = { params: { code, id }, body: {}, ifMatch: `"${version}"` }
  const said = (act: 'list' | 'application' | 'halt' | 'abandonment') => () => notify(t(`corrections.done.${act}`), { type: 'success' })
  const problem = list.problem ?? apply.problem ?? halt.problem ?? abandon.problem
  const before = ['draft', 'listing', 'listed'].includes(state)
  return (
    <div className="stack no-print">
      {problem ? <ProblemMessage problem={problem} /> : null}
      <div className="row">
        {state === 'listed' ? (
          <Button look="primary" onClick={() => setConfirming(true)}>
            {t('corrections.apply')}
          </Button>
        ) : null}
        {state === 'halted' ? (
          <Button look="primary" busy={apply.sending} onClick={() => apply.run(request, said('application'))}>
            {t('corrections.resume')}
          </Button>
        ) : null}
        {state === 'draft' || state === 'listed' ? (
          <Button look={state === 'draft' ? 'primary' : 'plain'} busy={list.sending} onClick={() => list.run(request, said('list'))}>
            {t(state === 'draft' ? 'corrections.list' : 'corrections.listAgain')}
          </Button>
        ) : null}
        {state === 'applying' ? (
          <Button look="danger" busy={halt.sending} onClick={() => halt.run(request, said('halt'))}>
            {t('corrections.halt')}
          </Button>
        ) : null}
        {state === 'draft' || state === 'listing' ? null : <Button onClick={() => window.print()}>{t('corrections.print')}</Button>}
        {before ? (
          <Button look="danger" busy={abandon.sending} onClick={() => abandon.run(request, said('abandonment'))}>
            {t('corrections.abandon')}
          </Button>
        ) : null}
      </div>
      {confirming ? (
        <ApplySheet
          correction={correction}
          onConfirm={() => apply.send(request).then(said('application'))}
          onClose={() => setConfirming(false)}
        />
      ) : null}
    </div>
  )
}

interface ApplyProps {
  readonly correction: Correction
  readonly onConfirm: () => Promise<unknown>
  readonly onClose: () => void
}

/** The last word before open cases change. */
function ApplySheet({ correction: { counts }, onConfirm, onClose }: ApplyProps) {
  const t = useWords()
  return (
    <ConfirmSheet
      title={t('corrections.applyTitle')}
      consequence={
        <>
          <p>{t('corrections.applyLead')}</p>
          <p>
            {t('corrections.counts.moving')}
            {t.colon}
            {counts.moving} {t('corrections.counts.of', { smart_count: counts.cases })}
          </p>
        </>
      }
      confirm={t('corrections.apply')}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  )
}
