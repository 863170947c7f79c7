import { useCallback, useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Role, Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import type { ApiProblem } from '../api/problem.ts'
import { doneWords, dueWords } from '../cases/case-words.ts'
import { useWords } from '../i18n/use-words.ts'
import { programmePages } from '../programmes/pages.ts'
import { Amount } from '../shared/amount.tsx'
import { LinkButton } from '../shared/button.tsx'
import { CaseStateChip } from '../shared/chip.tsx'
import { now, todayIn } from '../shared/clock.ts'
import { civilDate, daysBetween, formatAmount, formatCount } from '../shared/format.ts'
import { LegalDate, relativeDays } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson, useTimeZone } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'

interface Block {
  readonly key: 'late' | 'soon' | 'mine' | 'unassigned' | 'decide' | 'certify'
  readonly roles: readonly Role[]
  readonly query: Readonly<Record<string, string>>
}

/** Blocks in which one decides about money: the amount asked for stands in the line. */
const MONEY: readonly Block['key'][] = ['decide', 'certify']

interface ClaimBlock {
  readonly key: 'order' | 'advance' | 'reconcile'
  readonly state: 'certified' | 'ordered' | 'claimed'
}

/** What is due and why, the most urgent first; each role has its own blocks, each block leads to its list. */
export default function MyDayPage() {
  const t = useWords()
  const { grants } = usePerson()
  const timeZone = useTimeZone()
  const roles = grants.map(({ role }) => role)
  const today = todayIn(timeZone)
  const inDays = (days: number): string => civilDate(new Date(now().getTime() + days * 86_400_000), timeZone)
  const [yesterday, soon] = [inDays(-1), inDays(15)]
  const blocks: readonly Block[] = [
    // who supervises sees what is late in the whole service, an officer what is late on their own table
    roles.includes('supervisor')
      ? { key: 'late', roles: ['supervisor'], query: { dueBefore: yesterday, sort: 'nextDueOn' } }
      : { key: 'late', roles: ['caseOfficer'], query: { officer: 'me', dueBefore: yesterday, sort: 'nextDueOn' } },
    { key: 'soon', roles: ['caseOfficer'], query: { officer: 'me', dueFrom: today, dueBefore: soon, sort: 'nextDueOn' } },
    { key: 'decide', roles: ['authority'], query: { state: 'appraised', sort: 'nextDueOn' } },
    { key: 'certify', roles: ['paymentOfficer', 'supervisor'], query: { state: 'reportReceived', sort: 'nextDueOn' } },
    { key: 'unassigned', roles: ['supervisor', 'caseOfficer'], query: { officer: 'none', waiting: 'true', sort: 'nextDueOn' } },
    { key: 'mine', roles: ['caseOfficer'], query: { officer: 'me', waiting: 'true', sort: '-lastEventAt' } },
  ]
  const claims: readonly ClaimBlock[] = [
    { key: 'order', state: 'certified' },
    { key: 'advance', state: 'claimed' },
    { key: 'reconcile', state: 'ordered' },
  ]
  const shown = blocks.filter((block) => block.roles.some((role) => roles.includes(role)))
  const paid = roles.includes('paymentOfficer') ? claims : []
  // the blocks come together: one that arrives after the others would push them down under the cursor
  const [answers, setAnswers] = useState<Readonly<Record<string, boolean>>>({})
  const tell = useCallback((key: string, some: boolean) => setAnswers((before) => ({ ...before, [key]: some })), [])
  const waiting = [...shown, ...paid].some(({ key }) => answers[key] === undefined)
  const nothing = !waiting && !Object.values(answers).some((some) => some)
  return (
    <Page title={t('shell.rail.myDay')} lead={t('shell.lead.myDay')}>
      {waiting ? <LoadingSkeleton rows={8} /> : null}
      {nothing ? (
        <EmptyState icon="sun" title={t('cases.myDay.nothing')} action={<LinkButton to="/cases">{t('cases.myDay.everything')}</LinkButton>}>
          <p>{t('cases.myDay.nothingLead')}</p>
        </EmptyState>
      ) : null}
      <div className="day-columns" hidden={waiting}>
        {shown.map((block) => (
          <CaseBlock key={block.key} block={block} tell={tell} />
        ))}
        {roles.includes('supervisor') ? <Load late={yesterday} /> : null}
        {paid.map((block) => (
          <Claims key={block.key} block={block} tell={tell} />
        ))}
      </div>
    </Page>
  )
}

type Tell = (key: string, some: boolean) => void

/** Says whether the block has something to show, once it is known. */
function useTold(key: string, some: boolean | null, tell: Tell): void {
  useEffect(() => {
    if (some !== null) tell(key, some)
  }, [key, some, tell])
}

function CaseBlock({ block, tell }: { block: Block; tell: Tell }) {
  const t = useWords()
  const { data, problem, retry } = useRead('/cases', { query: { ...block.query, limit: 6 } })
  useTold(block.key, data ? data.total > 0 : problem ? true : null, tell)
  if (!data && problem) return <Unread title={t(`cases.myDay.${block.key}`)} problem={problem} onRetry={retry} />
  if (!data || data.total === 0) return null
  const { sort, ...filters } = block.query
  const address = `/cases?${new URLSearchParams({ ...filters, ...(sort ? { sort } : {}) }).toString()}`
  return (
    <Section
      title={`${t(`cases.myDay.${block.key}`)} · ${data.total}`}
      actions={data.total > 6 ? <Link to={address}>{t('cases.myDay.all', { count: data.total })}</Link> : null}
    >
      <ul className="plain-list">
        {data.items.map((item) => (
          <li key={item.id} className="document-line">
            <div>
              <Link to={`/cases/${item.id}`}>{item.reference}</Link> · {item.applicantName}
              <div className="small second">{block.key === 'mine' ? <LastChange item={item} /> : <Due item={item} />}</div>
            </div>
            {MONEY.includes(block.key) && programmePages[item.programme]?.pays !== false ? (
              <span className="day-amount">
                <Amount value={item.requestedAmount} />
              </span>
            ) : null}
            <CaseStateChip programme={item.programme} state={item.state} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Item = Schema<'CaseSummary'>

function Due({ item }: { item: Item }) {
  const t = useWords()
  return (
    <>
      {dueWords(item.nextDueKind, t)}
      {item.nextDueOn ? (
        <>
          {t.colon}
          <LegalDate value={item.nextDueOn} look="short" distance="first" />
        </>
      ) : null}
    </>
  )
}

/** What was done last, and when: "demande déposée, hier". */
function LastChange({ item }: { item: Item }) {
  const t = useWords()
  const timeZone = useTimeZone()
  const days = daysBetween(todayIn(timeZone), civilDate(new Date(item.lastEventAt), timeZone))
  return (
    <>
      {doneWords(item.lastAction, item.programme, t)}, {relativeDays(days, t)}
    </>
  )
}

/** Who has how much on their table, and how much of it is late: each number leads to its cases. */
function Load({ late }: { late: string }) {
  const t = useWords()
  const open = useRead('/cases/facets', { query: { waiting: 'true' } })
  const overdue = useRead('/cases/facets', { query: { dueBefore: late } })
  const lateOf = new Map((overdue.data?.officer ?? []).map(({ value, count }) => [value, count]))
  const rows = (open.data?.officer ?? []).filter(({ value }) => value !== null)
  if (rows.length === 0) return null
  const to = (officer: string | null, filter: string): string => `/cases?officer=${officer ?? 'none'}&${filter}`
  return (
    <Section title={t('cases.myDay.load')} flush>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('cases.columns.officer')}</th>
            <th scope="col" data-align="end">
              {t('cases.myDay.loadOpen')}
            </th>
            <th scope="col" data-align="end">
              {t('cases.myDay.late')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, label, count }) => (
            <tr key={value}>
              <th scope="row">{label ?? value}</th>
              <td data-align="end">
                <Link to={to(value, 'waiting=true')}>{formatCount(count, t.locale)}</Link>
              </td>
              <td data-align="end">
                {lateOf.get(value) ? (
                  <Link to={to(value, `dueBefore=${late}`)}>{formatCount(lateOf.get(value) ?? 0, t.locale)}</Link>
                ) : (
                  <span className="second">0</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Unread({ title, problem, onRetry }: { title: string; problem: ApiProblem; onRetry: () => void }) {
  return (
    <Section title={title}>
      <ErrorState problem={problem} onRetry={onRetry} />
    </Section>
  )
}

function Claims({ block, tell }: { block: ClaimBlock; tell: Tell }) {
  const t = useWords()
  const { data, problem, retry } = useRead('/claims', { query: { state: block.state, limit: 8 } })
  const items = (data?.items ?? []).filter((claim) => block.state !== 'claimed' || claim.kind === 'advance')
  useTold(block.key, data ? items.length > 0 : problem ? true : null, tell)
  if (!data && problem) return <Unread title={t(`cases.myDay.${block.key}`)} problem={problem} onRetry={retry} />
  if (items.length === 0) return null
  return (
    <Section
      title={t(`cases.myDay.${block.key}`)}
      actions={data?.nextCursor ? <Link to={`/budget?tab=claims&state=${block.state}`}>{t('cases.myDay.allClaims')}</Link> : null}
    >
      <ul className="plain-list">
        {items.map((claim) => (
          <li key={claim.id} className="document-line">
            <div>
              <Link to={`/cases/${claim.caseId}#payments`}>{claim.reference}</Link> · {claim.applicantName}
              <div className="small second">
                {t('cases.myDay.claim', { kind: t(`cases.payments.kind.${claim.kind}`), amount: formatAmount(claim.amount, t.locale) })}
                {claim.dueOn ? (
                  <>
                    {' '}
                    · <LegalDate value={claim.dueOn} look="short" distance="first" />
                  </>
                ) : null}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
