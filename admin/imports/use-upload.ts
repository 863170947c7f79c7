import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Schema } from '../api/contract.ts'
import { API_KEY } from '../api/hooks.ts'
import { type ApiProblem, problemOf } from '../api/problem.ts'
import { type ImportRequest, uploadImport } from './upload.ts'

type Preview = Schema<'ImportPreview'>

/** Files read since the page was opened, by import: their columns can be corrected without choosing the file again. */
const kept = new Map<string, File>()
export const keptFile = (importId: string): File | null => kept.get(importId) ?? null

export interface Upload {
  /** null: nothing is on its way; else 0 to 100. */
  readonly percent: number | null
  readonly problem: ApiProblem | null
  readonly stopped: boolean
  readonly run: (request: ImportRequest, done: (preview: Preview) => void) => void
  readonly stop: () => void
  readonly reset: () => void
}

/** One file at a time, with its progress; leaving the page stops it. */
export function useUpload(): Upload {
  const queries = useQueryClient()
  const [percent, setPercent] = useState<number | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [stopped, setStopped] = useState(false)
  const underWay = useRef<AbortController | null>(null)
  useEffect(() => () => underWay.current?.abort(), [])
  const reset = (): void => {
    setProblem(null)
    setStopped(false)
  }
  const send = async (request: ImportRequest, stop: AbortController, done: (preview: Preview) => void): Promise<void> => {
    try {
      const preview = await uploadImport(request, { onProgress: setPercent, signal: stop.signal })
      kept.clear()
      kept.set(preview.id, request.file)
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === API_KEY })
      done(preview)
    } catch (error) {
      if (stop.signal.aborted) setStopped(true)
      else setProblem(problemOf(error))
    } finally {
      underWay.current = null
      setPercent(null)
    }
  }
  return {
    percent,
    problem,
    stopped,
    reset,
    stop: () => underWay.current?.abort(),
    run: (request, done) => {
      if (underWay.current) return
      const stop = new AbortController()
      underWay.current = stop
      reset()
      setPercent(0)
      send(request, stop, done).catch(() => undefined)
    },
  }
}
