/** Messages as mail servers send them back, written by hand in the shape of each. */
export interface ReportInput {
  /** The raw message that was sent, headers included. */
  readonly sent: string
  /** Who it was sent to. */
  readonly to: string
  /** Where the report is sent. */
  readonly returnTo?: string
  readonly action?: 'failed' | 'delayed' | 'delivered'
  readonly status?: string
  readonly said?: string
  /** What the report says of the envelope. */
  readonly envelopeId?: string
}

const lines = (...all: readonly string[]): string => all.join('\r\n')
const headersOf = (sent: string): string => sent.split('\r\n\r\n')[0] ?? ''

/** Postfix: the returned message as headers alone, since that is what was asked for. */
export const postfix = ({
  sent,
  to,
  returnTo = 'guichet@demo.example',
  action = 'failed',
  status = '5.1.1',
  ...more
}: ReportInput): string =>
  lines(
    'Return-Path: <>',
    'Received: by mx1.demo.example (Postfix)',
    '\tid 4XyZ1k2Qz9; Wed, 16 Dec 2026 07:00:03 +0100 (CET)',
    'Date: Wed, 16 Dec 2026 07:00:03 +0100 (CET)',
    'From: MAILER-DAEMON@mx1.demo.example (Mail Delivery System)',
    `Subject: ${action === 'delayed' ? 'Delayed Mail (still being retried)' : 'Undelivered Mail Returned to Sender'}`,
    `To: ${returnTo}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4XyZ1k2Qz8.1797400803/mx1.demo.example"',
    'Message-Id: <4XyZ1k2Qz9@mx1.demo.example>',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4XyZ1k2Qz8.1797400803/mx1.demo.example',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    `<${to}>: host mail.elsewhere.example[192.0.2.9] said: 550 5.1.1`,
    '',
    '--4XyZ1k2Qz8.1797400803/mx1.demo.example',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx1.demo.example',
    ...(more.envelopeId ? [`Original-Envelope-Id: ${more.envelopeId}`] : []),
    'X-Postfix-Queue-ID: 4XyZ1k2Qz8',
    'X-Postfix-Sender: rfc822; guichet@demo.example',
    'Arrival-Date: Wed, 16 Dec 2026 07:00:02 +0100 (CET)',
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Original-Recipient: rfc822;${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mail.elsewhere.example',
    `Diagnostic-Code: smtp; ${more.said ?? `550 5.1.1 <${to}>: Recipient address rejected:`}`,
    '    User unknown in virtual mailbox table',
    '',
    '--4XyZ1k2Qz8.1797400803/mx1.demo.example',
    'Content-Description: Undelivered Message Headers',
    'Content-Type: text/rfc822-headers',
    '',
    headersOf(sent),
    '',
    '--4XyZ1k2Qz8.1797400803/mx1.demo.example--',
    '',
  )

/** Exim: a status that says nothing, the answer of the server that does, the whole message behind. */
export const exim = ({
  sent,
  to,
  returnTo = 'guichet@demo.example',
  status = '5.0.0',
  said = '550 5.2.1 The email account is disabled',
}: ReportInput): string =>
  lines(
    'Return-path: <>',
    `Envelope-to: ${returnTo}`,
    'Delivery-date: Wed, 16 Dec 2026 07:00:05 +0100',
    `X-Failed-Recipients: ${to}`,
    'Auto-Submitted: auto-replied',
    'From: Mail Delivery System <Mailer-Daemon@smtp.demo.example>',
    'To: undisclosed@demo.example',
    'References: <unrelated-thread@elsewhere.example>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=1797400804-eximdsn-1804289383',
    'MIME-Version: 1.0',
    'Subject: Mail delivery failed: returning message to sender',
    'Message-Id: <E1tXyZ2-0003aB-1c@smtp.demo.example>',
    'Date: Wed, 16 Dec 2026 07:00:04 +0100',
    '',
    '--1797400804-eximdsn-1804289383',
    'Content-type: text/plain; charset=us-ascii',
    '',
    'This message was created automatically by mail delivery software.',
    '',
    '--1797400804-eximdsn-1804289383',
    'Content-type: message/delivery-status',
    '',
    'Reporting-MTA: dns; smtp.demo.example',
    '',
    'Action: failed',
    `Final-Recipient: rfc822;${to}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mail.elsewhere.example',
    `Diagnostic-Code: smtp; ${said}`,
    '',
    '--1797400804-eximdsn-1804289383',
    'Content-type: message/rfc822',
    '',
    sent,
    '--1797400804-eximdsn-1804289383--',
    '',
  )

/** Exchange Online: an explanation in HTML, folded fields, the delivery status in base64, In-Reply-To. */
export const exchange = ({ sent, to, status = '5.1.10' }: ReportInput): string => {
  const id = /^Message-ID: (.+)$/im.exec(sent)?.[1] ?? ''
  const report = lines(
    'Reporting-MTA: dns;PR0P264MB0001.FRAP264.PROD.OUTLOOK.EXAMPLE',
    'Received-From-MTA: dns;mx1.demo.example',
    'Arrival-Date: Wed, 16 Dec 2026 06:00:02 +0000',
    '',
    `Final-Recipient: rfc822;${to}`,
    'Action: failed',
    `Status: ${status}`,
    `Diagnostic-Code: smtp;550 ${status} RESOLVER.ADR.RecipientNotFound; Recipient`,
    ` ${to} not found by SMTP address lookup`,
    '',
  )
  return lines(
    'From: <postmaster@elsewhere.onmicrosoft.example>',
    'To: <guichet@demo.example>',
    'Date: Wed, 16 Dec 2026 06:00:06 +0000',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="9B095B5ADSN=_01DB4F0F8C5E1D2A00001A2BPR0P264MB0001"',
    'X-MS-Exchange-Message-Is-Ndr:',
    'Content-Language: fr-FR',
    `In-Reply-To: ${id}`,
    'Message-ID: <af0c7d0e-0000-4000-8000-000000000001@PR0P264MB0001.FRAP264.PROD.OUTLOOK.EXAMPLE>',
    'Subject: =?utf-8?B?Tm9uIHJlbWlz?=',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    '',
    '--9B095B5ADSN=_01DB4F0F8C5E1D2A00001A2BPR0P264MB0001',
    'Content-Type: multipart/alternative; differences=Content-Type;',
    '\tboundary="c1d2"',
    '',
    '--c1d2',
    'Content-Type: text/plain; charset="utf-8"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Votre message n=E2=80=99a pas =C3=A9t=C3=A9 remis.',
    '',
    '--c1d2',
    'Content-Type: text/html; charset="utf-8"',
    '',
    '<html><body><p>Your message could not be delivered.</p></body></html>',
    '',
    '--c1d2--',
    '',
    '--9B095B5ADSN=_01DB4F0F8C5E1D2A00001A2BPR0P264MB0001',
    'Content-Type: message/delivery-status',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(report).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '',
    '--9B095B5ADSN=_01DB4F0F8C5E1D2A00001A2BPR0P264MB0001',
    'Content-Type: message/rfc822',
    '',
    sent,
    '--9B095B5ADSN=_01DB4F0F8C5E1D2A00001A2BPR0P264MB0001--',
    '',
  )
}

/** Reports of other kinds (RFC 8098, RFC 5965). */
const otherReports = (head: readonly string[], { id, sent, to }: { id: string; sent: string; to: string }) => ({
  'a receipt of reading': lines(
    ...head,
    'Subject: Lu : Rappels',
    'Content-Type: multipart/report; report-type=disposition-notification; boundary="mdn"',
    '',
    '--mdn',
    'Content-Type: text/plain',
    '',
    'Your message was displayed.',
    '--mdn',
    'Content-Type: message/disposition-notification',
    '',
    `Final-Recipient: rfc822;${to}`,
    `Original-Message-ID: ${id}`,
    'Disposition: automatic-action/MDN-sent-automatically; displayed',
    '',
    '--mdn--',
    '',
  ),
  'a complaint': lines(
    ...head,
    'Subject: complaint',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="arf"',
    '',
    '--arf',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'User-Agent: SomeGenerator/1.0',
    '',
    '--arf',
    'Content-Type: message/rfc822',
    '',
    sent,
    '--arf--',
    '',
  ),
})

/** What comes back too and is no report: an absence, an answer, a receipt of reading. */
export const notReports = (sent: string, to: string): Readonly<Record<string, string>> => {
  const id = /^Message-ID: (.+)$/im.exec(sent)?.[1] ?? ''
  const head = [`From: ${to}`, 'To: guichet@demo.example', `In-Reply-To: ${id}`, `References: ${id}`, 'MIME-Version: 1.0']
  return {
    'out of office': lines(
      ...head,
      'Auto-Submitted: auto-replied',
      'X-Autoreply: yes',
      'Subject: Absence du bureau : Rappels',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Je suis absente jusqu’au 4 janvier. 550 5.1.1 ne veut rien dire ici.',
      '',
    ),
    'an answer': lines(
      ...head,
      'Subject: Re: Rappels',
      'Content-Type: text/plain',
      '',
      'Merci, bien reçu.',
      'Action: failed',
      'Status: 5.1.1',
      '',
    ),
    ...otherReports(head, { id, sent, to }),
    'nothing at all': '',
    'no message': 'PK\u0003\u0004 not a message',
  }
}
