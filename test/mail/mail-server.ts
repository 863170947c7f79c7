import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface Received {
  readonly to: readonly string[]
  readonly from: string
  /** As it came over the wire, headers included. */
  readonly raw: string
}

export interface MailServer {
  /** smtp://127.0.0.1:port */
  readonly url: string
  readonly received: Received[]
  /** From now on every message is refused for this reason, for a while (451) or with another code; null: taken again. */
  refuse(reason: string | null, code?: number): void
  /** Addresses nobody has: refused for good (550). */
  readonly unknown: Set<string>
  close(): Promise<void>
}

/** A mail server that speaks SMTP, on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = []
  const unknown = new Set<string>()
  let reason: string | null = null
  let refusal = 451
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      done(unknown.has(address) ? Object.assign(new Error('5.1.1 no such mailbox here'), { responseCode: 550 }) : null)
    },
    onData: (stream, session, done) => {
      text(stream).then((raw) => {
        if (reason !== null) {
          done(Object.assign(new Error(reason), { responseCode: refusal }))
          return
        }
        const { mailFrom, rcptTo } = session.envelope
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw })
        done()
      }, done)
    },
  })
  // a client killed in the middle of a message
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    unknown,
    refuse: (next, code = 451) => {
      reason = next
      refusal = code
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
