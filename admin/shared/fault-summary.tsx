import { useEffect, useRef } from 'react'
import type { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { controlId, ownPointer, useFormFrame } from './form-frame.ts'
import { Notice } from './notice.tsx'
import { labelOfSource, sourceOfPointer } from './pointers.ts'
import { conditionSentence, faultSentence, type OwnWords, problemSentence } from './problem-words.ts'

/** Above a refused form: what is wrong, each fault a link to its field. Takes the focus so that it is read and seen. */
export function FaultSummary({ problem, words }: { problem: ApiProblem | null; words: OwnWords }) {
  const t = useWords()
  const { formId, labels, prefix } = useFormFrame()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) summary.current?.focus()
  }, [problem])
  if (!problem || problem.status === 412) return null
  const faults = problem.errors
  const title =
    problem.code === 'invalid-fields' ? t('forms.faultsTitle', { smart_count: faults.length }) : problemSentence(problem, t, words)
  return (
    <div ref={summary} tabIndex={-1} data-quiet-focus="">
      <Notice tone={problem.transient ? 'attention' : 'refused'} title={title} role="alert">
        {problem.unmet.length > 0 ? (
          <ul>
            {problem.unmet.map((unmet) => (
              <li key={unmet.condition}>{conditionSentence(unmet, t, words)}</li>
            ))}
          </ul>
        ) : null}
        {faults.length > 0 ? (
          <ul>
            {faults.map((fault) => {
              const source = sourceOfPointer(ownPointer(fault.pointer, prefix))
              const label = labelOfSource(source, labels)
              const sentence = faultSentence(fault, t, words)
              return (
                <li key={`${fault.pointer} ${fault.code}`}>
                  {label ? <a href={`#${controlId(formId, source)}`}>{t('forms.fault', { label, fault: sentence })}</a> : sentence}
                </li>
              )
            })}
          </ul>
        ) : null}
        {problem.status >= 500 && problem.requestId ? <p className="small">{t('problems.requestId', { id: problem.requestId })}</p> : null}
      </Notice>
    </div>
  )
}
