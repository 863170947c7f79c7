import { apiAddress } from '../api/index.ts'
import { ApiProblem, readProblem } from '../api/problem.ts'

interface Wanted {
  readonly path: string
  readonly params: Record<string, string>
  readonly body: unknown
  readonly signal: AbortSignal
  /** Told how many bytes have come. */
  readonly onBytes: (bytes: number) => void
}

/**
 * Asks for a file that is made while it is read, and hands it to the browser to be saved. Rejects with ApiProblem, or with the AbortError of its
 * signal: the server then stops its query. A file cut short on the way is never saved.
 */
export async function downloadMade({ path, params, body, signal, onBytes }: Wanted): Promise<void> {
  const response = await fetch(apiAddress(path, params), {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', Accept: '*/*' },
    body: JSON.stringify(body),
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new ApiProblem(0, 'unreachable')
  })
  if (!response.ok || !response.body) {
    throw readProblem(response.status, await response.json().catch(() => null), response.headers.get('x-request-id') ?? '')
  }
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body.getReader()
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      if (signal.aborted) throw error
      throw new ApiProblem(0, 'unreachable')
    })
    if (done) break
    pieces.push(value)
    bytes += value.byteLength
    onBytes(bytes)
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream'
  save(new Blob(pieces, { type }), fileName(response.headers.get('content-disposition') ?? ''))
}

/** The name the server gave: the true one, else the plain one. */
function fileName(disposition: string): string {
  const extended = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return extended ? decodeURIComponent(extended) : (/filename="([^"]*)"/.exec(disposition)?.[1] ?? 'export')
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // the browser reads it after the click
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
