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
  /** From now on every message is refused for this reason; null: taken again. */
  refuse(reason: string | null): void
  close(): Promise<void>
}

/** A mail server that speaks SMTP, on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = []
  let reason: string | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      text(stream).then((raw) => {
        if (reason !== null) {
          done(Object.assign(new Error(reason), { responseCode: 451 }))
          return
        }
        const { mailFrom, rcptTo } = session.envelope
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw })
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (next) => {
      reason = next
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
