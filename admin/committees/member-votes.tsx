import type { KeyboardEvent } from 'react'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { type Session, type SessionItem, VOTES, type Vote } from './session.ts'

/** p pour, c contre, a abstention: the letters the page tells, in either language. */
const KEYS: Readonly<Record<string, Vote>> = { p: 'for', c: 'against', a: 'abstain' }

/** The votes on one case: a member their own, whoever prepares the session everybody's. */
export function MemberVotes({ session, item }: { session: Session; item: SessionItem }) {
  const t = useWords()
  const { userId } = usePerson()
  const everybody = useSend('post', '/committee-sessions/{id}/cases/{caseId}/votes')
  const voters = session.members.filter((member) => member.present && (session.may.prepare || member.userId === userId))
  if (voters.length === 0 || item.adjourned) return null
  const able = voters.filter((member) => !item.recused.includes(member.userId))
  return (
    <div className="agenda-votes">
      {session.may.prepare && able.length > 0 ? (
        <Button
          small
          busy={everybody.sending}
          aria-label={t('committees.item.allForOf', { reference: item.reference })}
          data-own=""
          onClick={() =>
            everybody.run({
              params: { id: session.id, caseId: item.caseId },
              body: { votes: able.map((member) => ({ userId: member.userId, vote: 'for' as const })) },
            })
          }
        >
          {t('committees.item.allFor')}
        </Button>
      ) : null}
      {voters.map((member) => (
        <OneVote
          key={member.userId}
          sessionId={session.id}
          item={item}
          member={member}
          own={member.userId === userId && !session.may.prepare}
        />
      ))}
      {everybody.problem ? <ProblemMessage problem={everybody.problem} /> : null}
    </div>
  )
}

interface OneVoteProps {
  readonly sessionId: string
  readonly item: SessionItem
  readonly member: Session['members'][number]
  readonly own: boolean
}

function OneVote({ sessionId, item, member, own }: OneVoteProps) {
  const t = useWords()
  const send = useSend('post', '/committee-sessions/{id}/cases/{caseId}/votes')
  const given = item.votes.find(({ userId }) => userId === member.userId)?.vote ?? null
  const cast = (vote: Vote): void =>
    send.run({
      params: { id: sessionId, caseId: item.caseId },
      // the same once more takes it back
      body: { votes: [{ userId: member.userId, vote: vote === given ? null : vote }] },
    })
  const press = (event: KeyboardEvent): void => {
    const vote = KEYS[event.key]
    if (!vote || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (vote !== given) cast(vote)
  }
  if (item.recused.includes(member.userId))
    return (
      <span className="vote-member second small">
        {member.fullName} · {t('committees.item.recused')}
      </span>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset per member and case would read its legend a thousand times
    <span
      className="vote-member"
      role="group"
      aria-label={t('committees.item.votesOf', { name: member.fullName, reference: item.reference })}
      onKeyDown={press}
    >
      <span className="small">{member.fullName}</span>
      <span className="vote-buttons">
        {VOTES.map((vote, index) => (
          <button
            key={vote}
            type="button"
            className="vote"
            data-vote={vote}
            aria-pressed={given === vote}
            aria-busy={send.sending || undefined}
            {...(own && index === 0 ? { 'data-own': '' } : {})}
            onClick={() => cast(vote)}
          >
            {t(`committees.item.votes.${vote}`)}
          </button>
        ))}
      </span>
      {send.problem ? <ProblemMessage problem={send.problem} /> : null}
    </span>
  )
}
