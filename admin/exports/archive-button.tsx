import { useEffect, useRef, useState } from 'react'
import { useNotify } from 'react-admin'
import { type ApiProblem, problemOf } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { formatSize } from '../shared/format.ts'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { downloadMade } from './download.ts'
import { archiveWords } from './export-words.ts'

/** Everything of one case the person may read, in one zip. */
export function ArchiveButton({ caseId, programme }: { readonly caseId: string; readonly programme: string }) {
  const t = useWords()
  const notify = useNotify()
  const [received, setReceived] = useState<number | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const make = (): void => {
    const leaving = new AbortController()
    stop.current = leaving
    setProblem(null)
    setReceived(0)
    const body = archiveWords(programme, t)
    downloadMade({ path: '/cases/{id}/archive', params: { id: caseId }, body, signal: leaving.signal, onBytes: setReceived })
      .then(() => notify(t('exports.done'), { type: 'success' }))
      .catch((error: unknown) => {
        if (leaving.signal.aborted) notify(t('exports.stopped'), { type: 'info' })
        else setProblem(problemOf(error))
      })
      .finally(() => setReceived(null))
  }
  return (
    <div className="stack stack-tight">
      {problem ? <ProblemMessage problem={problem} /> : null}
      {received === null ? (
        <span>
          <Button small icon="import" onClick={make}>
            {t('exports.archive')}
          </Button>
        </span>
      ) : (
        <span className="row">
          <span role="status">{t('exports.archiveMaking', { size: formatSize(received, t.locale) })}</span>
          <Button small onClick={() => stop.current?.abort()}>
            {t('exports.stop')}
          </Button>
        </span>
      )}
      <p className="small second">{t('exports.archiveHint')}</p>
    </div>
  )
}
