import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { limitWords } from '../corrections/change-words.tsx'
import { LimitSteps } from '../corrections/limit-steps.tsx'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { todayIn } from '../shared/clock.ts'
import { formatDate } from '../shared/format.ts'
import { LegalDate } from '../shared/legal-date.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { usePerson, useTimeZone } from '../shared/session-context.tsx'
import { LoadingSkeleton } from '../shared/states.tsx'
import type { CaseFile } from './case-file.ts'
import { SilenceReasons } from './silence-reasons.tsx'

type Limit = Schema<'CaseLimit'>

/** Limits of the law and of the programme that run for a case, the nearest first; how each is found, on demand. */
export function CaseLimits({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const today = todayIn(useTimeZone())
  const { data, loading } = useRead('/cases/{id}/limits', { params: { id: caseFile.id } })
  const [all, setAll] = useState(false)
  const items = data?.items ?? []
  // what is done, or over, is for who asks
  const live = items.filter(({ metOn, on }) => metOn === null && (on === null || on >= today))
  const shown = all ? items : live
  const reasons = items.find(({ kind }) => kind === 'reasons')
  const asked = reasons ? (reasons.metOn ? 'given' : 'waiting') : null
  // the place of most: what stands below stays where it is when they come
  if (loading) return <LoadingSkeleton rows={2} />
  if (items.length === 0) return null
  return (
    <div className="stack stack-tight">
      {shown.length > 0 ? (
        <ul className="plain-list stack stack-tight small" aria-label={t('cases.limitsTitle')}>
          {shown.map((limit) => (
            <LimitLine key={limit.kind} caseFile={caseFile} limit={limit} />
          ))}
        </ul>
      ) : null}
      <SilenceReasons caseFile={caseFile} asked={asked} />
      <p className="row">
        {live.length < items.length ? (
          <Button small look="quiet" aria-pressed={all} onClick={() => setAll(!all)}>
            {t(all ? 'cases.limitsLive' : 'cases.limitsAll', { smart_count: items.length })}
          </Button>
        ) : null}
        <ExportButton of={t('cases.limitsTitle')} list="case-limits" filter={{ case: caseFile.id }} />
      </p>
    </div>
  )
}

function LimitLine({ caseFile, limit }: { caseFile: CaseFile; limit: Limit }) {
  const t = useWords()
  const { roles } = usePerson()
  const agent = roles.some((role) => role === 'caseOfficer' || role === 'supervisor')
  return (
    <li>
      <details>
        <summary>
          {limitWords(limit.kind, t)}
          {t.colon}
          {limit.metOn ? (
            t('cases.limitMet', { date: formatDate(limit.metOn, t.locale, 'plain') })
          ) : limit.on ? (
            <LegalDate value={limit.on} look="short" distance="first" />
          ) : (
            t('cases.limitWaits')
          )}
        </summary>
        <LimitSteps steps={limit.steps} />
        <p className="second">{t('cases.history.basis', { basis: limit.basis })}</p>
        {limit.byHand && limit.metOn === null && agent ? <Met caseFile={caseFile} limit={limit} /> : null}
      </details>
    </li>
  )
}

function Met({ caseFile, limit }: { caseFile: CaseFile; limit: Limit }) {
  const t = useWords()
  const notify = useNotify()
  const today = todayIn(useTimeZone())
  const met = useSend('put', '/cases/{id}/limits/{kind}')
  return (
    <>
      {met.problem ? <ProblemMessage problem={met.problem} /> : null}
      <Button
        small
        busy={met.sending}
        onClick={() =>
          met.run({ params: { id: caseFile.id, kind: limit.kind }, body: { metOn: today } }, () =>
            notify(t('cases.limitMetSaid'), { type: 'success' }),
          )
        }
      >
        {t('cases.limitSayMet')}
      </Button>
    </>
  )
}
