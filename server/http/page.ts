import type { Response } from 'express'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text as it may stand in a page or an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

/** The two languages of public pages. */
export type PageLanguage = 'fr' | 'en'

/** A plain page: no script, one sheet of style, everything readable and usable without either. `body` is HTML already. */
export const plainPage = (
  page: { language: PageLanguage; title: string; owner: string; otherLanguage: string; style: string },
  body: string,
): string => `<!doctype html>
<html lang="${page.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${escaped(page.style)}"></head>
<body><header><p>${escaped(page.owner)}</p><p><a href="${escaped(page.otherLanguage)}" lang="${page.language === 'fr' ? 'en' : 'fr'}">${page.language === 'fr' ? 'English' : 'Français'}</a></p></header>
<main>
${body}
</main></body></html>
`

/** Sends a page that proxies may keep for a few minutes. */
export function sendPage(response: Response, html: string, status = 200): null {
  response.status(status).type('html').setHeader('Cache-Control', 'public, max-age=60')
  response.send(html)
  return null
}

export const plainStyle = `body{font:16px/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:0}
header{display:flex;justify-content:space-between;padding:0 24px;border-bottom:1px solid #767676}
main{max-width:760px;margin:0 auto;padding:16px 24px}
article{border-top:1px solid #c9c9c9;padding:16px 0}
h2{font-size:20px;margin:0 0 4px}
a{color:#1f3d7a}
:focus-visible{outline:3px solid #b35900;outline-offset:2px}
.when{font-weight:600}
.text{white-space:pre-line}
`
