import type { LocalDate } from '../../../kernel/local-date.ts'
import { frenchField } from '../letters/french-words.ts'
import type { RegisterEntry, RegisterField, RegisterFilter } from './register.queries.ts'
import { type RegisterLanguage, registerWords } from './register-words.ts'

/** Plain pages: no script, one sheet of style, everything readable and usable without either. */
export interface RegisterView {
  readonly language: RegisterLanguage
  readonly funder: { readonly code: string; readonly name: string }
  readonly on: LocalDate
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text as it may stand in a page or an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

const fieldName = (code: string, { language }: RegisterView): string =>
  language === 'fr' ? frenchField(code) : code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ')

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

function dateText(date: LocalDate, { language }: RegisterView): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return language === 'fr' ? `${day}/${month}/${year}` : `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** A right that was taken back runs to no day. */
const untilText = (right: Pick<RegisterField, 'status' | 'until'>, view: RegisterView): string =>
  right.status === 'withdrawn' ? registerWords[view.language].noDay : dateText(right.until, view)

interface Column {
  readonly label: string
  /** Already safe to stand in a page. */
  readonly cell: string
}

/** A table that becomes a list of cards on a narrow screen: the roles keep it a table for those who hear it. */
function table(caption: string, rows: readonly (readonly Column[])[]): string {
  const heads = (rows[0] ?? []).map(({ label }) => `<th role="columnheader" scope="col">${label}</th>`).join('')
  const lines = rows.map(([first, ...rest]) => {
    const cells = rest.map(({ label, cell }) => `<td role="cell" data-label="${label}">${cell || registerWords.fr.noDay}</td>`).join('')
    return `<tr role="row"><th role="rowheader" scope="row">${first?.cell ?? ''}</th>${cells}</tr>`
  })
  return `<table role="table" aria-label="${caption}"><thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${lines.join('\n')}
</tbody></table>`
}

/** An address of the register that keeps the funder, the language and what else is given. */
function address(path: string, view: RegisterView, more: Readonly<Record<string, string | undefined>> = {}): string {
  const query = new URLSearchParams({ funder: view.funder.code, lang: view.language })
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, value)
  return escaped(`${path}?${query}`)
}

function page(view: RegisterView, title: string, otherLanguage: string, body: string): string {
  const words = registerWords[view.language]
  return `<!doctype html>
<html lang="${view.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/register/style.css"></head>
<body><header><p>${escaped(view.funder.name)}</p><p><a href="${otherLanguage}" lang="${view.language === 'fr' ? 'en' : 'fr'}">${words.other}</a></p></header>
<main>
${body}
</main></body></html>
`
}

const other = (view: RegisterView): RegisterView => ({ ...view, language: view.language === 'fr' ? 'en' : 'fr' })

/** The list with its three filters. */
export function registerList(
  view: RegisterView,
  input: { items: readonly RegisterEntry[]; nextCursor: string | null; filter: RegisterFilter; fields: readonly string[] },
): string {
  const words = registerWords[view.language]
  const { filter, items } = input
  const kept = { field: filter.field, departement: filter.departement, name: filter.name }
  const options = input.fields
    .map((code) => `<option value="${escaped(code)}"${code === filter.field ? ' selected' : ''}>${escaped(fieldName(code, view))}</option>`)
    .join('')
  const status = words.status.replace('%s', dateText(view.on, view))
  const rows = items.map((entry): Column[] => [
    { label: words.consultancy, cell: `<a href="${address(`/register/${entry.id}`, view)}">${escaped(entry.name)}</a>` },
    { label: words.fields, cell: escaped(entry.fields.map(({ field }) => fieldName(field, view)).join(', ')) },
    { label: words.consultants, cell: escaped([...new Set(entry.fields.flatMap(({ consultants }) => consultants))].join(', ')) },
    { label: words.territory, cell: escaped(entry.departements.join(', ')) },
    { label: status, cell: words[entry.status] },
    { label: words.until, cell: untilText(entry, view) },
  ])
  const next = input.nextCursor
    ? `<p><a rel="next" href="${address('/register', view, { ...kept, cursor: input.nextCursor })}">${words.next}</a></p>`
    : ''
  const body = `<h1>${words.title}</h1><p>${words.lead}</p>
<form method="get" action="/register"><input type="hidden" name="funder" value="${escaped(view.funder.code)}"><input type="hidden" name="lang" value="${view.language}">
<label>${words.field} <select name="field"><option value="">${words.anyField}</option>${options}</select></label>
<label>${words.departement} <input name="departement" maxlength="3" value="${escaped(filter.departement ?? '')}"></label>
<label>${words.name} <input name="name" maxlength="100" value="${escaped(filter.name ?? '')}"></label>
<button>${words.search}</button></form>
${items.length === 0 ? `<p>${words.none}</p>` : table(words.title, rows)}${next}
<p>${words.download}${words.colon}<a href="${address('/register.csv', view, kept)}">CSV</a>, <a href="${address('/register.json', view, kept)}">JSON</a></p>`
  return page(view, `${words.title} · ${view.funder.name}`, address('/register', other(view), kept), body)
}

/** One accreditation: what it is worth today, field by field. */
export function registerEntryPage(view: RegisterView, entry: RegisterEntry): string {
  const words = registerWords[view.language]
  const status = words.status.replace('%s', dateText(view.on, view))
  const rows = entry.fields.map((one): Column[] => [
    { label: words.field, cell: escaped(fieldName(one.field, view)) },
    { label: status, cell: words[one.status] },
    { label: words.until, cell: untilText(one, view) },
    { label: words.consultants, cell: escaped(one.consultants.join(', ')) },
  ])
  const body = `<p><a href="${address('/register', view)}">${words.back}</a></p><h1>${escaped(entry.name)}</h1>
<p class="status">${status}${words.colon}<strong>${words[entry.status]}</strong></p>
<dl><dt>${words.number}</dt><dd>${escaped(entry.reference ?? words.noCase)}</dd><dt>${words.commune}</dt><dd>${escaped(entry.commune ?? '-')}</dd>
<dt>${words.territory}</dt><dd>${escaped(entry.departements.join(', '))}</dd><dt>${words.since}</dt><dd>${dateText(entry.from, view)}</dd></dl>
${table(escaped(entry.name), rows)}`
  return page(view, `${entry.name} · ${words.title}`, address(`/register/${entry.id}`, other(view)), body)
}

/** An address that leads to no accreditation. */
export function registerNotFound(view: RegisterView): string {
  const words = registerWords[view.language]
  const body = `<h1>${words.notFound}</h1><p><a href="${address('/register', view)}">${words.back}</a></p>`
  return page(view, words.notFound, address('/register', other(view)), body)
}

/** Several funders share the installation: whose register? */
export function registerFunders(language: RegisterLanguage, funders: readonly RegisterView['funder'][], on: LocalDate): string {
  const words = registerWords[language]
  const links = funders.map((funder) => `<li><a href="${address('/register', { language, funder, on })}">${escaped(funder.name)}</a></li>`)
  const nobody = { language, funder: { code: '', name: '' }, on }
  return page(
    nobody,
    words.title,
    `/register?lang=${language === 'fr' ? 'en' : 'fr'}`,
    `<h1>${words.title}</h1><p>${words.choose}</p><ul>${links.join('')}</ul>`,
  )
}

export const registerStyle = `body{font:16px/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:0}
header{display:flex;justify-content:space-between;padding:0 24px;border-bottom:1px solid #767676}
main{max-width:1100px;margin:0 auto;padding:16px 24px}
form{display:flex;flex-wrap:wrap;gap:16px;align-items:end;margin:16px 0}
label{display:flex;flex-direction:column}
input,select,button{font:inherit;padding:6px 8px;border:1px solid #595959;border-radius:4px;background:#fff;color:inherit}
button{background:#1f3d7a;color:#fff;border-color:#1f3d7a;cursor:pointer}
a{color:#1f3d7a}
:focus-visible{outline:3px solid #b35900;outline-offset:2px}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:8px;border-bottom:1px solid #c9c9c9}
dl{display:grid;grid-template-columns:minmax(0,max-content) minmax(0,1fr);gap:4px 16px}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
.status{font-size:20px}
@media (max-width:640px){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tr,th,td{display:block}
tr{padding:12px 0;border-bottom:1px solid #c9c9c9}
th,td{border:0;padding:2px 0}
td::before{content:attr(data-label) ' ';color:#4a4a4a;margin-right:8px}
form label,form input,form select,form button{width:100%;box-sizing:border-box}
}
`
