import { z } from 'zod'
import { escaped, type PageLanguage, plainPage, plainStyle, sendPage } from '../../http/page.ts'
import { definePublicRoute, type Route } from '../../http/route.ts'
import { notFound } from '../../kernel/refusal.ts'
import { type PublicCall, publicCalls, publicFunder, publicFunders } from './call-pages.queries.ts'

const Query = z.object({ funder: z.string().max(60).optional(), lang: z.enum(['fr', 'en']).catch('fr') })

const french = {
  title: 'Appels à projets',
  lead: 'Les appels ouverts ou annoncés. Le dépôt se fait en ligne, jusqu’à la seconde de la clôture.',
  none: 'Aucun appel n’est ouvert en ce moment.',
  open: 'Ouvert jusqu’au %s',
  announced: 'Ouvre le %s, clôture le %u',
  apply: 'Déposer un dossier',
  choose: 'Choisissez un financeur.',
}
const WORDS: Readonly<Record<PageLanguage, typeof french>> = {
  fr: french,
  en: {
    title: 'Calls for projects',
    lead: 'Calls that are open or announced. Applications are filed online, up to the second of closing.',
    none: 'No call is open at the moment.',
    open: 'Open until %s',
    announced: 'Opens on %s, closes on %u',
    apply: 'File an application',
    choose: 'Choose a funder.',
  },
}

const instantText = (at: Date, language: PageLanguage, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'full', timeStyle: 'long', timeZone }).format(at)

function article(call: PublicCall, at: Date, language: PageLanguage, timeZone: string): string {
  const words = WORDS[language]
  const told = (instant: Date): string =>
    `<time datetime="${instant.toISOString()}">${escaped(instantText(instant, language, timeZone))}</time>`
  const open = call.opensAt <= at
  const when = open
    ? words.open.replace('%s', told(call.closesAt))
    : words.announced.replace('%s', told(call.opensAt)).replace('%u', told(call.closesAt))
  return `<article><h2>${escaped(call.title)}</h2><p class="when">${when}</p><p class="text">${escaped(call.presentation)}</p>
${open ? `<p><a href="/console/cases/new?call=${call.id}">${words.apply}</a></p>` : ''}</article>`
}

/** The calls of a funder, open to anyone, complete without a script. */
export const callPages: readonly Route[] = [
  definePublicRoute({
    method: 'get',
    path: '/calls',
    operationId: 'showCalls',
    summary: 'Open and announced calls for projects',
    tag: 'Calls',
    query: Query,
    response: null,
    produces: 'text/html',
    handle: async ({ query, services, response }) => {
      const { lang: language } = query
      const words = WORDS[language]
      const funder = await publicFunder(services.db, query.funder)
      if (funder === undefined) throw notFound()
      const address = (lang: PageLanguage, code: string): string =>
        `/calls?${new URLSearchParams({ ...(code ? { funder: code } : {}), lang })}`
      const page = (owner: string, code: string, body: string): string => {
        const otherLanguage = address(language === 'fr' ? 'en' : 'fr', code)
        const title = owner ? `${words.title} · ${owner}` : words.title
        return plainPage({ language, title, owner, otherLanguage, style: '/calls/style.css' }, `<h1>${words.title}</h1>${body}`)
      }
      if (funder === null) {
        const links = (await publicFunders(services.db)).map(
          ({ code, name }) => `<li><a href="${escaped(address(language, code))}">${escaped(name)}</a></li>`,
        )
        return sendPage(response, page('', '', `<p>${words.choose}</p><ul>${links.join('')}</ul>`))
      }
      const at = services.clock.now()
      const calls = await publicCalls(services.db, { funderId: funder.id, at })
      const list = calls.map((call) => article(call, at, language, funder.timeZone)).join('\n')
      return sendPage(response, page(funder.name, funder.code, `<p>${words.lead}</p>${list || `<p>${words.none}</p>`}`))
    },
  }),
  definePublicRoute({
    method: 'get',
    path: '/calls/style.css',
    operationId: 'readCallStyle',
    summary: 'How the pages of the calls look',
    tag: 'Calls',
    response: null,
    produces: 'text/css',
    handle: ({ response }) => {
      response.type('css').setHeader('Cache-Control', 'public, max-age=3600')
      response.send(plainStyle)
      return Promise.resolve(null)
    },
  }),
]
