import { useQueryClient } from '@tanstack/react-query'
import { useNotify } from 'react-admin'
import type { Method, PathOf } from '../api/contract.ts'
import { API_KEY, type Sender, useSend } from '../api/hooks.ts'
import { problemOf } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { conditionSentence, problemSentence } from './problem-words.ts'

/**
 * `useSend` for a button with no room beside it for a refusal: it is said in the corner and stays until it is read. Not inside a sheet,
 * which covers the corner: there the refusal stands in the sheet.
 */
export function useAct<M extends Exclude<Method, 'get'>, P extends PathOf<M>>(method: M, path: P): Pick<Sender<M, P>, 'run' | 'sending'> {
  const t = useWords()
  const notify = useNotify()
  const queries = useQueryClient()
  const { send, sending } = useSend(method, path)
  return {
    sending,
    run: (input, done) => {
      send(input).then(done, (error: unknown) => {
        const problem = problemOf(error)
        // somebody was faster: the page shows what it is now, so that the next click is about that
        if (problem.status === 412) queries.invalidateQueries({ queryKey: [API_KEY] }).catch(() => undefined)
        notify([problemSentence(problem, t), ...problem.unmet.map((unmet) => conditionSentence(unmet, t))].join(' '), { type: 'error' })
      })
    },
  }
}
