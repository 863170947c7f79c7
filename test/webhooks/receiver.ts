import { createHmac, timingSafeEqual } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly path: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}
export type Answer = { status: number; body?: string; headers?: Record<string, string> } | 'never' | 'hang-up' | 'endless'

export interface Receiver {
  readonly url: string
  readonly received: Received[]
  /** What is answered to the next requests; by default 204. */
  answer: (request: Received) => Answer | Promise<Answer>
  close(): Promise<void>
}

/** A program that listens, over a real socket on this machine. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const server = http.createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces).toString('utf8') }
      received.push(one)
      Promise.resolve(receiver.answer(one)).then(
        (answer) => reply(response, answer),
        () => response.destroy(),
      )
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer: () => ({ status: 204 }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return receiver
}

function reply(response: http.ServerResponse, answer: Answer): void {
  if (answer === 'never') return
  if (answer === 'hang-up') {
    response.destroy()
    return
  }
  if (answer === 'endless') {
    response.writeHead(200)
    const pour = (): void => {
      while (!response.destroyed && response.write('x'.repeat(1_000)));
    }
    response.on('drain', pour)
    pour()
    return
  }
  response.writeHead(answer.status, answer.headers)
  response.end(answer.body)
}

/** As the documentation tells integrators to do it, without any code of ours. */
export function isSignedWith(secret: string, { headers, body }: Received): boolean {
  const parts = String(headers['guichet-signature']).split(',')
  const time = parts.find((part) => part.startsWith('t='))?.slice(2) ?? ''
  const wanted = Buffer.from(createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'))
  return parts
    .filter((part) => part.startsWith('v1='))
    .map((part) => Buffer.from(part.slice(3)))
    .some((given) => given.length === wanted.length && timingSafeEqual(given, wanted))
}
