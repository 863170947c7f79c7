import { addressOf } from '../api/client.ts'
import type { Schema } from '../api/contract.ts'
import { API_BASE } from '../api/index.ts'
import { ApiProblem, readProblem } from '../api/problem.ts'
import { setReachable } from '../api/reachability.ts'
import { waitForSignIn } from '../api/session.ts'

type Preview = Schema<'ImportPreview'>

export interface ImportRequest {
  readonly file: File
  readonly kind: Preview['kind'] | null
  /** Field to column number; null leaves a field out. */
  readonly columns: Readonly<Record<string, number | null>> | null
}

export interface UploadOptions {
  /** 0 to 100; 100: sent, the server reads. */
  readonly onProgress: (percent: number) => void
  readonly signal: AbortSignal
}

/**
 * Sends a file to be read. Not through `call`: fetch cannot tell how much of a file is sent. The key makes a repeated
 * sending of the same request one reading. Rejects with ApiProblem, or with the AbortError of the signal.
 */
export async function uploadImport(request: ImportRequest, options: UploadOptions): Promise<Preview> {
  const key = crypto.randomUUID()
  const first = await send(request, key, options)
  const answer = first.status === 401 && (await waitForSignIn()) ? await send(request, key, options) : first
  if (answer.status >= 200 && answer.status < 300) return answer.body as Preview
  throw readProblem(answer.status, answer.body, answer.requestId)
}

interface Exchange {
  readonly status: number
  readonly body: unknown
  readonly requestId: string
}

function send({ file, kind, columns }: ImportRequest, key: string, { onProgress, signal }: UploadOptions): Promise<Exchange> {
  const query = { fileName: file.name, kind: kind ?? undefined, columns: columns ? JSON.stringify(columns) : undefined }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', addressOf(API_BASE, { path: '/imports', query }))
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    request.setRequestHeader('Content-Type', mediaOf(file.name))
    request.setRequestHeader('Idempotency-Key', key)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(Math.floor((event.loaded / event.total) * 100))
    }
    request.upload.onload = () => onProgress(100)
    request.onload = () => {
      setReachable(true)
      resolve({
        status: request.status,
        body: jsonOf(request.responseText),
        requestId: request.getResponseHeader('x-request-id') ?? '',
      })
    }
    request.onerror = () => {
      setReachable(false)
      reject(new ApiProblem(0, 'unreachable'))
    }
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

const mediaOf = (name: string): string =>
  /\.xlsx$/i.test(name) ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv'

/** A proxy may answer in its own words: the status then says what can be said. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
