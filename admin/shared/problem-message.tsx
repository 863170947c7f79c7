import type { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { labelOfSource, sourceOfPointer } from './pointers.ts'
import { conditionSentence, faultSentence, type OwnWords, problemSentence } from './problem-words.ts'

interface ProblemMessageProps {
  readonly problem: ApiProblem
  readonly onRetry?: (() => void) | undefined
  /** Labels of fields by source ('years.*.turnover'), for faults listed here. */
  readonly labels?: Readonly<Record<string, string>>
  /** Words for codes only this page knows (document types...). */
  readonly words?: OwnWords
}

/** Why it did not work, in a sentence, with every unmet condition and fault, and the way out. */
export function ProblemMessage({ problem, onRetry, labels = {}, words = {} }: ProblemMessageProps) {
  const t = useWords()
  return (
    <Notice tone={problem.transient ? 'attention' : 'refused'} title={problemSentence(problem, t, words)} role="alert">
      {problem.unmet.length > 0 ? (
        <ul>
          {problem.unmet.map((unmet) => (
            <li key={unmet.condition}>{conditionSentence(unmet, t, words)}</li>
          ))}
        </ul>
      ) : null}
      {problem.errors.length > 0 ? (
        <ul>
          {problem.errors.map((fault) => {
            const label = labelOfSource(sourceOfPointer(fault.pointer), labels)
            const sentence = faultSentence(fault, t, words)
            return <li key={`${fault.pointer} ${fault.code}`}>{label ? t('forms.fault', { label, fault: sentence }) : sentence}</li>
          })}
        </ul>
      ) : null}
      {problem.status >= 500 && problem.requestId ? (
        <p className="small second">{t('problems.requestId', { id: problem.requestId })}</p>
      ) : null}
      {onRetry ? (
        <p>
          <Button small icon="again" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        </p>
      ) : null}
    </Notice>
  )
}
