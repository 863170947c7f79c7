import { useWords } from '../i18n/use-words.ts'
import { formatDate } from '../shared/format.ts'
import type { CaseFile } from './case-file.ts'

/** How the legal date came about, step by step. */
export function Derivation({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  return (
    <div className="stack stack-tight small">
      <ol className="plain-list">
        {caseFile.decisionDueSteps.map((step) => (
          <li key={`${step.code}-${step.date}`}>
            {t(`cases.derivation.${step.code}`, {
              date: formatDate(step.date, t.locale, 'plain'),
              months: step.months ?? 0,
              days: step.days ?? 0,
            })}
          </li>
        ))}
      </ol>
      <p className="second">{t('cases.derivation.basis')}</p>
    </div>
  )
}
