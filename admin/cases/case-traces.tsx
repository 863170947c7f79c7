import { useRead } from '../api/hooks.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import { formatAmount } from '../shared/format.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { valueWords } from '../shared/problem-words.ts'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import type { CaseFile } from './case-file.ts'
import { doneWords } from './case-words.ts'

/** What a rule answered: an amount, or a word of its programme. */
const resultWords = (result: string, t: Translate): string =>
  /^-?\d+\.\d{2}$/.test(result) ? formatAmount(result, t.locale) : (valueWords(result, t) ?? result)

/** The computations kept with the decisions, done again now: same amount, or the difference. */
export function CaseTraces({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { grants } = usePerson()
  const agent = grants.some(({ role }) => !['applicant', 'consultant', 'committeeMember'].includes(role))
  const { data } = useRead('/cases/{id}/traces', { params: { id: caseFile.id }, enabled: agent })
  if (!agent || !data || data.items.length === 0) return null
  return (
    <Section title={t('cases.sections.traces')} id="traces">
      <p className="second">{t('cases.traces.lead')}</p>
      <ul className="plain-list stack stack-tight">
        {data.items.map((trace) => (
          <li key={trace.id} className="row">
            <span>
              {t('cases.traces.title', {
                action: doneWords(trace.action, caseFile.programme, t),
                amount: resultWords(trace.result, t),
              })}
            </span>
            <StateChip
              tone={trace.same ? 'done' : 'refused'}
              icon={trace.same ? 'check' : 'alert'}
              label={
                trace.same
                  ? t('cases.traces.same')
                  : trace.replayedResult === null
                    ? t('cases.traces.cannot')
                    : t('cases.traces.differs', { amount: resultWords(trace.replayedResult, t) })
              }
            />
            <span className="small second">
              {trace.actorName} · <InstantText value={trace.at} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
