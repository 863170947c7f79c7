import { type KeyboardEvent, useState } from 'react'
import { Link } from 'react-router'
import { useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { pointsText } from '../reviews/submitted-reviews.tsx'
import { Amount } from '../shared/amount.tsx'
import { Button, LinkButton } from '../shared/button.tsx'
import { formatAmount } from '../shared/format.ts'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { EmptyState } from '../shared/states.tsx'
import { DescribeSheet } from './describe-sheet.tsx'
import { MemberVotes } from './member-votes.tsx'
import type { Session, SessionItem } from './session.ts'
import { OutcomeChip } from './session-state.tsx'

/** The cases in the order in which they are decided; j and k go from one to the next. */
export function Agenda({ session }: { session: Session }) {
  const t = useWords()
  const { items, hiddenItems, may, state } = session
  return (
    <Section
      title={t('committees.agenda.title')}
      flush
      actions={
        items.length > 0 ? (
          <>
            {state === 'held' || state === 'posted' ? (
              <ExportButton
                of={t('committees.item.votesTitle')}
                label={t('committees.item.votesTitle')}
                list="session-votes"
                filter={{ session: session.id }}
              />
            ) : null}
            <ExportButton of={t('committees.agenda.title')} list="session-agenda" filter={{ session: session.id }} />
          </>
        ) : null
      }
    >
      {items.length === 0 && hiddenItems === 0 ? (
        <EmptyState
          icon="folder"
          title={t('committees.agenda.empty')}
          action={
            may.prepare && state === 'draft' ? (
              <LinkButton to={`/cases?programme=${session.programme}`}>{t('committees.agenda.toCases')}</LinkButton>
            ) : null
          }
        >
          <p>{t('committees.agenda.emptyLead')}</p>
        </EmptyState>
      ) : (
        <>
          <p className="agenda-lead second small">
            {t('committees.agenda.cases', { smart_count: items.length })} ·{' '}
            {t('committees.agenda.total', { amount: formatAmount(session.total, t.locale) })}
            {hiddenItems > 0 ? <> · {t('committees.agenda.hidden', { smart_count: hiddenItems })}</> : null}
            {state === 'held' ? <> · {t('committees.item.keys')}</> : null}
          </p>
          <ol className="plain-list agenda">
            {items.map((item) => (
              <AgendaItem key={item.caseId} session={session} item={item} />
            ))}
          </ol>
        </>
      )}
    </Section>
  )
}

/** j and k: the same place in the next or the previous case. */
function step(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'j' && event.key !== 'k')) return
  if (event.target instanceof Element && event.target.closest('textarea, input, select, dialog')) return
  const all = Array.from(document.querySelectorAll<HTMLElement>('[data-agenda-item]'))
  const at = all.indexOf(event.currentTarget)
  const next = all[event.key === 'j' ? at + 1 : at - 1]
  next?.querySelector<HTMLElement>('[data-own], a')?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  event.preventDefault()
}

function AgendaItem({ session, item }: { session: Session; item: SessionItem }) {
  const t = useWords()
  const [asked, setAsked] = useState<'describe' | 'recuse' | null>(null)
  const { userId } = usePerson()
  const { state } = session
  return (
    <li className="agenda-item" data-agenda-item="" onKeyDown={step}>
      <span className="agenda-number second">{item.position}</span>
      <div className="agenda-case">
        <Link to={`/cases/${item.caseId}`}>{item.reference}</Link> {item.applicantName}
        <div className="small second">
          {item.title}
          {item.score ? <> · {t('committees.item.score', { points: pointsText(item.score, t.locale) })}</> : null}
          {item.proposal ? (
            <>
              {' '}
              · {t('committees.item.proposal')}
              {t.colon}
              {t(`committees.item.proposals.${item.proposal}`)}
            </>
          ) : null}
        </div>
        {item.reason ? (
          <div className="small">
            {t('committees.item.reason')}
            {t.colon}
            {item.reason}
          </div>
        ) : null}
      </div>
      <span className="agenda-amount">
        <Amount value={item.amount} />
      </span>
      <ItemOutcome session={session} item={item} />
      <ItemActs session={session} item={item} ask={setAsked} />
      {state === 'held' ? <MemberVotes session={session} item={item} /> : null}
      {asked === 'describe' ? <DescribeSheet session={session} item={item} onClose={() => setAsked(null)} /> : null}
      {asked === 'recuse' ? <RecuseSheet session={session} item={item} userId={userId} onClose={() => setAsked(null)} /> : null}
    </li>
  )
}

interface ItemActsProps {
  readonly session: Session
  readonly item: SessionItem
  readonly ask: (asked: 'describe' | 'recuse') => void
}

/** What this person may do with a case of the agenda beside voting. */
function ItemActs({ session, item, ask }: ItemActsProps) {
  const t = useWords()
  const remove = useSend('delete', '/committee-sessions/{id}/cases/{caseId}')
  const { userId } = usePerson()
  const { state, may } = session
  const sits = session.members.some((member) => member.userId === userId && (member.present || state === 'frozen'))
  const away = item.recused.includes(userId)
  return (
    <>
      <div className="row agenda-acts">
        {may.prepare && state !== 'posted' && state !== 'cancelled' ? (
          <Button
            small
            look="quiet"
            aria-label={t('committees.item.describeOf', { reference: item.reference })}
            onClick={() => ask('describe')}
          >
            {t('committees.item.describe')}
          </Button>
        ) : null}
        {sits && !away && (state === 'held' || state === 'frozen') ? (
          <Button
            small
            look="quiet"
            aria-label={t('committees.item.recuseOf', { reference: item.reference })}
            onClick={() => ask('recuse')}
          >
            {t('committees.item.recuse')}
          </Button>
        ) : null}
        {may.prepare && state === 'draft' ? (
          <Button
            small
            look="quiet"
            icon="cross"
            busy={remove.sending}
            aria-label={t('committees.agenda.removeOf', { reference: item.reference })}
            onClick={() => remove.run({ params: { id: session.id, caseId: item.caseId }, ifMatch: `"${session.version}"` })}
          >
            {t('committees.agenda.remove')}
          </Button>
        ) : null}
      </div>
      {remove.problem ? <ProblemMessage problem={remove.problem} /> : null}
    </>
  )
}

function ItemOutcome({ session, item }: { session: Session; item: SessionItem }) {
  const t = useWords()
  if (session.state === 'draft' || session.state === 'frozen') return <span className="agenda-outcome" />
  const needsReason = session.state === 'held' && item.reason === '' && (item.outcome === 'unfavourable' || item.outcomeBy === 'committee')
  return (
    <span className="agenda-outcome">
      <OutcomeChip outcome={item.outcome} />
      <span className="small second">
        {item.outcomeBy ? t(`committees.item.by.${item.outcomeBy}`) : t('committees.item.counted', item.count)}
        {item.outcomeBy === 'no-quorum' ? (
          <> · {t('committees.item.quorumShort', { eligible: item.eligible, quorum: session.quorum })}</>
        ) : null}
        {needsReason ? <strong> · {t('committees.item.reasonNeeded')}</strong> : null}
      </span>
    </span>
  )
}

function RecuseSheet({ session, item, userId, onClose }: { session: Session; item: SessionItem; userId: string; onClose: () => void }) {
  const t = useWords()
  const recuse = useSend('post', '/committee-sessions/{id}/cases/{caseId}/recusals')
  return (
    <ConfirmSheet
      title={t('committees.item.recuseOf', { reference: item.reference })}
      consequence={<p>{t('committees.item.recuseConsequence')}</p>}
      confirm={t('committees.item.recuse')}
      danger
      onConfirm={() => recuse.send({ params: { id: session.id, caseId: item.caseId }, body: { userId } })}
      onClose={onClose}
    />
  )
}
