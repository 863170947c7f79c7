import type { LocalDate } from '../../kernel/local-date.ts'
import { CATALOGUE, editionAddress, FILES, publicAddress } from '../addresses.ts'
import type { CatalogueEntry, Contact } from '../catalogue.queries.ts'
import type { EditionOut } from '../editions.queries.ts'
import { LICENCE } from '../files.ts'
import { type Language, PAGE_WORDS } from './page-words.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text as it may stand in a page or an attribute. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

interface Shown {
  readonly language: Language
  readonly timeZone: string
}

const locale = (language: Language): string => (language === 'fr' ? 'fr-FR' : 'en-GB')

/** A civil date has no zone: shown as it stands. */
const dateText = (date: LocalDate | string, { language }: Shown): string =>
  `<time datetime="${date}">${escaped(new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)))}</time>`

const instantText = (at: Date, { language, timeZone }: Shown): string =>
  `<time datetime="${at.toISOString()}">${escaped(new Intl.DateTimeFormat(locale(language), { dateStyle: 'full', timeStyle: 'short', timeZone }).format(at))}</time>`

const number = (value: number, { language }: Shown): string => new Intl.NumberFormat(locale(language)).format(value)

/** A label and what it says, with the space French puts before a colon. */
const said = (label: string, value: string, { language }: Shown): string => `${label}${language === 'fr' ? '\u00A0' : ''}: ${value}`

const link = (to: string, text: string): string => `<a href="${escaped(to)}">${escaped(text)}</a>`

/** The last edition with its two files, then the ones before. */
export function editionsHtml(funderCode: string, editions: readonly EditionOut[], shown: Shown): string {
  const words = PAGE_WORDS[shown.language]
  const [last] = editions
  const head = `<section aria-labelledby="awards"><h2 id="awards">${words.awards}</h2><p>${words.awardsLead}</p>`
  if (!last) return `${head}<p>${words.none}</p></section>`
  const facts: readonly (readonly [name: string, value: string])[] = [
    [words.publishedOn, dateText(last.publishedOn, shown)],
    [words.lines, number(last.lines, shown)],
    [words.licence, link(LICENCE.url, LICENCE.name)],
    [words.encoding, words.encodingValue],
  ]
  const files = [
    [`${publicAddress(funderCode)}/${FILES.scdl}`, FILES.scdl, last.scdlSha256],
    [`${publicAddress(funderCode)}/${FILES.grants}`, FILES.grants, last.grantsSha256],
  ] as const
  const rows = editions.map(
    (one) => `<tr><th scope="row">${escaped(one.code)}</th><td>${number(one.lines, shown)}</td>
<td>${number(one.added, shown)} · ${number(one.changed, shown)} · ${number(one.removed, shown)}</td>
<td>${link(editionAddress(funderCode, one.code, FILES.scdl), 'CSV')} ${link(editionAddress(funderCode, one.code, FILES.grants), 'JSON')}</td></tr>`,
  )
  return `${head}
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>
<h3>${words.files}</h3>
<ul>${files.map(([to, name, hash]) => `<li>${link(to, name)}<br><span class="small">${said(words.checksum, `<code>${hash}</code>`, shown)}</span></li>`).join('')}</ul>
<h3 id="editions">${words.editions}</h3><p>${words.editionsLead}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="editions"><table><thead><tr><th scope="col">${words.edition}</th><th scope="col">${words.lines}</th><th scope="col">${words.changes}</th><th scope="col">${words.files}</th></tr></thead>
<tbody>${rows.join('')}</tbody></table></div></section>`
}

/** A rate and a ceiling as people say them. */
function termText(term: CatalogueEntry['terms'][number], shown: Shown): string {
  const words = PAGE_WORDS[shown.language]
  const format = (value: number, options: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(locale(shown.language), options).format(value)
  const rate =
    term.rateBasisPoints === undefined ? [] : [format(term.rateBasisPoints / 10_000, { style: 'percent', maximumFractionDigits: 2 })]
  const cap =
    term.upTo === undefined
      ? []
      : [`${words.upTo} ${format(Number(term.upTo), { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })}`]
  return escaped(said(term.label[shown.language], [...rate, ...cap].join(', '), shown))
}

function programmeHtml(one: CatalogueEntry, shown: Shown): string {
  const words = PAGE_WORDS[shown.language]
  const calls = one.calls.map(
    (call) =>
      `<li>${said(escaped(call.title), `${call.open ? words.open : words.announced} ${instantText(call.open ? call.closesAt : call.opensAt, shown)}`, shown)}${call.open ? ` · <a href="/console/cases/new?call=${call.id}">${words.apply}<span class="hidden"> : ${escaped(call.title)}</span></a>` : ''}</li>`,
  )
  const how = one.byCall ? (calls.length > 0 ? `<ul>${calls.join('')}</ul>` : `<p>${words.noCall}</p>`) : ''
  return `<article><h3>${escaped(one.name[shown.language])}</h3><p>${escaped(one.summary[shown.language])}</p>
${one.terms.length > 0 ? `<ul>${one.terms.map((term) => `<li>${termText(term, shown)}</li>`).join('')}</ul>` : ''}
<p>${words.since} ${dateText(one.inForceFrom, shown)}. ${one.byCall ? words.onCall : words.anyTime}</p>${how}</article>`
}

export function catalogueHtml(
  funderCode: string,
  { contact, programmes }: { contact: Contact; programmes: readonly CatalogueEntry[] },
  shown: Shown,
): string {
  const words = PAGE_WORDS[shown.language]
  const list = programmes.map((one) => programmeHtml(one, shown)).join('\n')
  return `<section aria-labelledby="catalogue"><h2 id="catalogue">${words.catalogue}</h2>
<p>${words.catalogueLead} ${link(`${publicAddress(funderCode)}/${CATALOGUE}`, CATALOGUE)}</p>
${list || `<p>${words.noProgramme}</p>`}</section>
<section aria-labelledby="contact"><h2 id="contact">${words.contact}</h2>
<p>${escaped(contact.service)}<br>${link(`mailto:${contact.email}`, contact.email)}<br>${escaped(contact.phone)}<br>${escaped(contact.address)}</p></section>`
}
