import { Link } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { formatAmount } from '../shared/format.ts'
import { Notice } from '../shared/notice.tsx'

interface Props {
  readonly breaches: readonly Schema<'StatisticBreach'>[]
  /** As the figures were asked for, and the names of their groups. */
  readonly filter: Readonly<Record<string, string>>
  readonly groups?: Readonly<Record<string, string>>
}

/** Cases that break a rule: what includes them is not published. */
export function Breaches({ breaches, filter, groups = {} }: Props) {
  const t = useWords()
  const money = (amount: string): string => formatAmount(amount, t.locale)
  return (
    <Notice tone="refused" title={t('statistics.breaches')}>
      <p>{t('statistics.breachesLead')}</p>
      <ul>
        {breaches.map((one) => (
          <li key={`${one.caseId} ${one.rule}`}>
            <Link to={`/cases/${one.caseId}`}>{one.reference}</Link>
            {' – '}
            {t(`statistics.rules.${one.rule}`, { eligible: money(one.eligible), awarded: money(one.awarded), paid: money(one.paid) })}
          </li>
        ))}
      </ul>
      <div>
        <ExportButton of={t('statistics.breachesTitle')} list="statistic-breaches" filter={filter} words={{ group: groups }} />
      </div>
    </Notice>
  )
}
