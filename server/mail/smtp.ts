import { createTransport } from 'nodemailer'
import { type MailTransport, RefusedForGood } from './transport.ts'

/** Patient enough for a slow server, short enough that the row held meanwhile is not held for minutes. */
const TIMEOUT_MS = 15_000

/**
 * @param url smtp://user:password@host:587 or smtps://...
 * @param from the sender, "Name <address>" or an address
 * @param returnAddress where what cannot be delivered comes back to, `{id}` in it standing for the message; null: to the sender
 */
export function smtpTransport(url: string, from: string, returnAddress: string | null = null): MailTransport {
  const address = /<([^>]+)>\s*$/.exec(from)?.[1] ?? from
  const host = address.split('@')[1] ?? 'localhost'
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ id, to, subject, text, html, listUnsubscribe }) => {
      // an object, never a string: a comma in it would be a second recipient
      const recipient = { name: '', address: to }
      const messageId = `${id}@${host}`
      const sending = transport.sendMail({
        from,
        to: recipient,
        // an envelope of its own, so that a report says which message it is about (RFC 3461: ENVID, and the address itself)
        ...(returnAddress === null
          ? {}
          : {
              envelope: { from: returnAddress.replace('{id}', id), to: recipient },
              dsn: { ret: 'HDRS', envid: id, notify: ['FAILURE'] },
            }),
        subject,
        text,
        html,
        messageId: `<${messageId}>`,
        // no out-of-office answers to a machine
        headers: { 'Auto-Submitted': 'auto-generated', ...(listUnsubscribe ? { 'List-Unsubscribe': `<${listUnsubscribe}>` } : {}) },
      })
      await sending.catch((error: unknown) => {
        throw forGood(error) ?? error
      })
      return messageId
    },
  }
}

/** A 5xx answer to the recipient or to the content. To the sender, or to our password, it is our own set-up that is wrong: tried again. */
function forGood(error: unknown): RefusedForGood | null {
  if (!(error instanceof Error)) return null
  const code: unknown = Reflect.get(error, 'responseCode')
  const command: unknown = Reflect.get(error, 'command')
  if (typeof code !== 'number' || code < 500 || code > 599) return null
  if (command === 'RCPT TO') return new RefusedForGood('address', error.message)
  return command === 'DATA' ? new RefusedForGood('message', error.message) : null
}
