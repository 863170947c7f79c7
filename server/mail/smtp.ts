import { createTransport } from 'nodemailer'
import type { MailTransport } from './transport.ts'

/** Patient enough for a slow server, short enough that the row held meanwhile is not held for minutes. */
const TIMEOUT_MS = 15_000

/** @param url smtp://user:password@host:587 or smtps://... @param from the sender, "Name <address>" or an address */
export function smtpTransport(url: string, from: string): MailTransport {
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
    send: async ({ id, to, subject, text, html }) => {
      await transport.sendMail({
        from,
        // an object, never a string: a comma in it would be a second recipient
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${host}>`,
        // no out-of-office answers to a machine
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
  }
}
