import PostalMime, { type Attachment } from 'postal-mime'

/** What a mail server says of one recipient (RFC 3464, section 2.3). */
export interface ReportedRecipient {
  readonly address: string
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  /** RFC 3463. */
  readonly status: string
  /** The answer of the server, as it was given. */
  readonly said: string
}

/** A report on the delivery of a message, and every name under which it calls that message. */
export interface DeliveryReport {
  /** Without brackets. */
  readonly messageIds: readonly string[]
  /** From the envelope: what stands there for the message. */
  readonly envelopeIds: readonly string[]
  readonly recipients: readonly ReportedRecipient[]
}

const STATUS_PARTS = ['message/delivery-status', 'message/global-delivery-status']
const RETURNED_PARTS = ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global', 'message/global-headers']
const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const
/** Headers in which a server keeps the address the report came to, when it rewrites `To`. */
const ENVELOPE_HEADERS = ['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']

/**
 * Reads a raw message as a delivery report. null: it is none (an answer from a person, an out-of-office, a receipt, a report of another
 * kind). Rejects when it cannot be read as a message at all: nested or headed beyond reason.
 */
export async function readReport(raw: Uint8Array): Promise<DeliveryReport | null> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 20, maxHeadersSize: 256 * 1024 })
  const parts = mail.attachments.filter(({ mimeType }) => STATUS_PARTS.includes(mimeType)).map(textOf)
  const groups = parts.flatMap(groupsOf)
  const recipients = groups.flatMap(recipientOf)
  if (recipients.length === 0) return null
  const returned = mail.attachments.filter(({ mimeType }) => RETURNED_PARTS.includes(mimeType)).map((part) => headersIn(textOf(part)))
  const told = (name: string): string[] => groups.flatMap((group) => group.get(name) ?? [])
  return {
    messageIds: [
      ...returned.flatMap((headers) => headers.get('message-id') ?? []),
      ...['original-message-id', 'x-original-message-id'].flatMap(told),
      ...[mail.inReplyTo ?? '', mail.references ?? ''],
    ].flatMap(idsIn),
    envelopeIds: [
      ...told('original-envelope-id').map((id) => id.trim().toLowerCase()),
      ...mail.headers.filter(({ key }) => ENVELOPE_HEADERS.includes(key)).flatMap(({ value }) => namesIn(value)),
    ],
    recipients,
  }
}

const textOf = ({ content }: Attachment): string => (typeof content === 'string' ? content : new TextDecoder().decode(content))

/** Fields of a block of headers by name in lower case, folded lines joined. */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const field = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line)
    const name = field?.[1]?.toLowerCase()
    if (name && !fields.has(name)) fields.set(name, (field?.[2] ?? '').trim())
  }
  return fields
}

/** The groups of a delivery status, parted by empty lines: one of the message, then one of each recipient. */
const groupsOf = (text: string): Map<string, string>[] =>
  text
    .split(/\r?\n[ \t]*(?:\r?\n)+/)
    .map(fieldsOf)
    .filter((fields) => fields.size > 0)

/** Headers of a returned message: its body, when it came along, is not looked at. */
const headersIn = (text: string): Map<string, string> => fieldsOf(text.replace(/^(?:\r?\n)+/, '').split(/\r?\n\r?\n/)[0] ?? '')

function recipientOf(group: Map<string, string>): ReportedRecipient[] {
  const action = ACTIONS.find((one) => group.get('action')?.toLowerCase().startsWith(one))
  if (!action) return []
  const said = (group.get('diagnostic-code') ?? '').replace(/^[A-Za-z0-9-]+\s*;\s*/, '')
  return [
    {
      address: addressIn(group.get('original-recipient') ?? group.get('final-recipient') ?? ''),
      action,
      status: statusOf(group, said),
      said,
    },
  ]
}

/** "rfc822; someone@example.org", or the address alone. */
const addressIn = (value: string): string => value.replace(/^[A-Za-z0-9-]+\s*;\s*/, '').replace(/^<|>$/g, '')

const STATUS = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/

/** A server that only says "5.0.0" often says more in its answer. */
function statusOf(group: Map<string, string>, said: string): string {
  const status = STATUS.exec(group.get('status') ?? '')?.[1]
  const answered = STATUS.exec(said)?.[1]
  if (status && !(status.endsWith('.0.0') && answered?.startsWith(status.charAt(0)))) return status
  return answered ?? (group.get('action')?.toLowerCase().startsWith('failed') ? '5.0.0' : '4.0.0')
}

const idsIn = (value: string): string[] => [...value.matchAll(/<([^<>\s]+)>/g)].map(([, id = '']) => id)
/** What may be a name of ours in an address: `returns+0199...@example.org`. */
const namesIn = (value: string): string[] =>
  [...value.toLowerCase().matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.[0-9a-z]{1,12})?(?=[^@\s]*@)/g)].map(([name]) => name)
