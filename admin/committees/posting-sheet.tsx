import { useEffect, useRef, useState } from 'react'
import { useNotify } from 'react-admin'
import { useSend } from '../api/hooks.ts'
import type { ApiProblem, Unmet } from '../api/problem.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { amountOf, centsOf, formatAmount } from '../shared/format.ts'
import { Notice } from '../shared/notice.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { conditionSentence } from '../shared/problem-words.ts'
import { KeyValue } from '../shared/section.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { LoadingSkeleton } from '../shared/states.tsx'
import type { Session } from './session.ts'

/** What posting will do, worked out by doing it and taking it back; then the last word. */
export function PostingSheet({ session, onClose }: { session: Session; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const rehearse = useSend('post', '/committee-sessions/{id}/rehearsal')
  const post = useSend('post', '/committee-sessions/{id}/post')
  const on = { params: { id: session.id }, ifMatch: `"${session.version}"` }
  const result = useRehearsal(() => rehearse.send(on).then(({ body }) => body))
  const problem = post.problem ?? rehearse.problem
  return (
    <Sheet
      title={t('committees.posting.title')}
      size="full"
      onClose={onClose}
      foot={
        <>
          {result ? (
            <Button
              look="primary"
              icon="seal"
              busy={post.sending}
              onClick={() =>
                post.run(on, () => {
                  notify(t('committees.posting.done'), { type: 'success' })
                  onClose()
                })
              }
            >
              {post.sending ? t('common.sending') : t('committees.posting.confirm')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <p>{t('committees.posting.lead')}</p>
      {problem ? (
        <>
          <ProblemMessage problem={problem} />
          <BlockedCases problem={problem} />
        </>
      ) : null}
      {rehearse.sending ? (
        <div role="status">
          <p className="second">{t('committees.posting.checking')}</p>
          <LoadingSkeleton rows={4} />
        </div>
      ) : null}
      {result && !post.problem ? <Consequences posted={result} /> : null}
    </Sheet>
  )
}

type Posted = Awaited<ReturnType<ReturnType<typeof useSend<'post', '/committee-sessions/{id}/rehearsal'>>['send']>>['body']

/** Rehearsed once, when the sheet opens. */
function useRehearsal(rehearse: () => Promise<Posted>): Posted | null {
  const [result, setResult] = useState<Posted | null>(null)
  const asked = useRef(false)
  const run = useRef(rehearse)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    // a refusal is in the sender's `problem`
    run.current().then(setResult, () => undefined)
  }, [])
  return result
}

function Consequences({ posted }: { posted: Posted }) {
  const t = useWords()
  const count = (outcome: string): number => posted.items.filter((item) => item.outcome === outcome).length
  const { envelope } = posted
  const committed = posted.items.reduce((sum, { amount }) => sum + (amount === null ? 0n : centsOf(amount)), 0n)
  return (
    <>
      <ul className="bullets">
        <li>
          <strong>{t('committees.posting.awarded', { smart_count: count('favourable') })}</strong>
        </li>
        <li>{t('committees.posting.refused', { smart_count: count('unfavourable') })}</li>
        <li>{t('committees.posting.adjourned', { smart_count: count('adjourned') })}</li>
      </ul>
      <KeyValue
        items={[
          { label: t('committees.posting.committed'), value: formatAmount(amountOf(committed), t.locale) },
          ...(envelope
            ? [
                { label: t('committees.fields.envelope'), value: envelope.label },
                { label: t('committees.posting.before'), value: formatAmount(envelope.before, t.locale) },
                { label: t('committees.posting.after'), value: formatAmount(envelope.after, t.locale) },
              ]
            : []),
        ]}
      />
      <ul className="plain-list posting-list">
        {posted.items.map((item) => (
          <li key={item.caseId}>
            <span>{item.reference}</span>
            <span>{t.maybe(`committees.item.outcomes.${item.outcome}`) ?? item.outcome}</span>
            <span className="amount">{item.amount === null ? '' : formatAmount(item.amount, t.locale)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface Blocked {
  readonly caseId?: string
  readonly reference: string
  readonly position?: number
  readonly code?: string
  readonly unmet?: readonly Unmet[]
  readonly why?: string
}

/** Each case that stands in the way, with its sentences. */
function BlockedCases({ problem }: { problem: ApiProblem }) {
  const t = useWords()
  const { cases, votes } = problem.details
  const blocked = Array.isArray(cases) ? (cases as Blocked[]) : []
  const recused = Array.isArray(votes) ? (votes as { reference: string; name: string }[]) : []
  if (blocked.length === 0 && recused.length === 0) return null
  return (
    <Notice tone="attention" title={t('committees.posting.blockedTitle')}>
      <ul className="bullets">
        {blocked.map((one) => (
          <li key={`${one.reference} ${one.position ?? ''}`}>
            <strong>{one.reference || t('committees.item.number', { position: one.position ?? 0 })}</strong>
            {t.colon}
            {whyBlocked(one, t)}
          </li>
        ))}
        {recused.map((one) => (
          <li key={`${one.reference} ${one.name}`}>
            <strong>{one.reference}</strong>
            {t.colon}
            {one.name}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function whyBlocked({ code = '', unmet = [], why }: Blocked, t: Translate): string {
  if (why) return t.maybe(`committees.posting.why.${why}`) ?? why
  if (unmet.length > 0) return unmet.map((one) => conditionSentence(one, t)).join(' ')
  return t.maybe(`problems.${code}`) ?? t('problems.unknown-code', { code })
}
