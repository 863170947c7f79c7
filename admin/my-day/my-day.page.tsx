import { Link } from 'react-router'
import type { Role } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { dueWords } from '../cases/case-words.ts'
import { useWords } from '../i18n/use-words.ts'
import { CaseStateChip } from '../shared/chip.tsx'
import { now, todayIn } from '../shared/clock.ts'
import { civilDate, formatAmount } from '../shared/format.ts'
import { LegalDate } from '../shared/legal-date.tsx'
import { Page } from '../shared/page.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson, useTimeZone } from '../shared/session-context.tsx'
import { EmptyState } from '../shared/states.tsx'

interface Block {
  readonly key: 'late' | 'soon' | 'mine' | 'unassigned' | 'decide' | 'certify'
  readonly roles: readonly Role[]
  readonly query: Readonly<Record<string, string>>
}

interface ClaimBlock {
  readonly key: 'order' | 'reconcile'
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
    { key: 'late', roles: ['caseOfficer', 'supervisor'], query: { dueBefore: yesterday, sort: 'nextDueOn' } },
    { key: 'soon', roles: ['caseOfficer'], query: { officer: 'me', dueFrom: today, dueBefore: soon, sort: 'nextDueOn' } },
    { key: 'decide', roles: ['authority'], query: { state: 'appraised', sort: 'nextDueOn' } },
    { key: 'certify', roles: ['paymentOfficer', 'supervisor'], query: { state: 'reportReceived', sort: 'nextDueOn' } },
    { key: 'unassigned', roles: ['supervisor', 'caseOfficer'], query: { officer: 'none', sort: 'nextDueOn' } },
    { key: 'mine', roles: ['caseOfficer'], query: { officer: 'me', sort: 'nextDueOn' } },
  ]
  const claims: readonly ClaimBlock[] = [
    { key: 'order', state: 'certified' },
    { key: 'order', state: 'claimed' },
    { key: 'reconcile', state: 'ordered' },
  ]
  const shown = blocks.filter((block) => block.roles.some((role) => roles.includes(role)))
  const pays = roles.includes('paymentOfficer')
  return (
    <Page title={t('shell.rail.myDay')} lead={t('shell.lead.myDay')}>
      {shown.length === 0 && !pays ? <EmptyState icon="sun" title={t('cases.myDay.nothing')} /> : null}
      <div className="day-columns">
        {shown.map((block) => (
          <CaseBlock key={block.key} block={block} />
        ))}
        {pays ? claims.map((block) => <Claims key={block.state} block={block} />) : null}
      </div>
    </Page>
  )
}

function CaseBlock({ block }: { block: Block }) {
  const t = useWords()
  const { data } = useRead('/cases', { query: { ...block.query, limit: 6 } })
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
              <div className="small second">
                {dueWords(item.nextDueKind, t)}
                {item.nextDueOn ? (
                  <>
                    {' '}
                    <LegalDate value={item.nextDueOn} look="short" distance="first" />
                  </>
                ) : null}
              </div>
            </div>
            <CaseStateChip programme={item.programme} state={item.state} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Claims({ block }: { block: ClaimBlock }) {
  const t = useWords()
  const { data } = useRead('/claims', { query: { state: block.state, limit: 8 } })
  const items = (data?.items ?? []).filter((claim) => block.state !== 'claimed' || claim.kind === 'advance')
  if (items.length === 0) return null
  return (
    <Section title={t(`cases.myDay.${block.key}`)}>
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
