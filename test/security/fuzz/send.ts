import { Agent, request } from 'node:http'
import type { FuzzRequest } from './requests.ts'

export interface Answer {
  readonly status: number
  readonly text: string
}

/** Sends requests over a few connections that stay open. */
export function sender(port: number, connections: number): { send: (request: FuzzRequest) => Promise<Answer>; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const send = ({ method, path, headers, body }: FuzzRequest): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        { agent, host: '127.0.0.1', port, method, path, headers: { ...headers, ...(body ? { 'content-length': body.length } : {}) } },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }))
          response.on('error', reject)
        },
      )
      sent.on('error', reject)
      sent.end(body ?? undefined)
    })
  return { send, close: () => agent.destroy() }
}
