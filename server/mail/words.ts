/** A message in its language, as text and as HTML. */
export interface MailWords {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export type MailLocale = 'fr' | 'en'

export interface MailParts {
  readonly locale: MailLocale
  readonly subject: string
  readonly greeting: string
  readonly paragraphs: readonly string[]
  /** A list after the paragraphs, each entry with its own link. */
  readonly items?: readonly { readonly text: string; readonly link: { readonly url: string; readonly label: string } }[]
  /** One link for the whole; its words say what it opens. */
  readonly link?: { readonly url: string; readonly label: string }
  /** What stands after the link: how long it works, what to do when one did not ask. */
  readonly after?: readonly string[]
  /** The service in whose name it is sent. */
  readonly signature: readonly string[]
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim()

/** The same words twice: plain text for every reader, HTML without picture, script or remote address. */
export function composeMail(parts: MailParts): MailWords {
  const { locale, greeting, paragraphs, items = [], link, after = [], signature } = parts
  const subject = oneLine(parts.subject)
  const text = [
    greeting,
    ...paragraphs,
    ...items.map((item) => `- ${oneLine(item.text)}\n  ${item.link.url}`),
    ...(link ? [`${link.label}${locale === 'fr' ? ' :' : ':'}\n${link.url}`] : []),
    ...after,
    signature.join('\n'),
  ]
  const paragraph = (value: string): string => `<p>${escapeHtml(value)}</p>`
  const entry = ({ text: said, link: to }: NonNullable<MailParts['items']>[number]): string => {
    const rest = said.startsWith(to.label) ? said.slice(to.label.length) : ` ${said}`
    return `<li><a href="${escapeHtml(to.url)}">${escapeHtml(to.label)}</a>${escapeHtml(rest)}</li>`
  }
  const html = [
    ...[greeting, ...paragraphs].map(paragraph),
    ...(items.length > 0 ? [`<ul>${items.map(entry).join('')}</ul>`] : []),
    ...(link ? [`<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p><p>${escapeHtml(link.url)}</p>`] : []),
    ...after.map(paragraph),
    `<p>${signature.map(escapeHtml).join('<br>')}</p>`,
  ]
  return {
    subject,
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>${html.join('')}</body></html>`,
  }
}
