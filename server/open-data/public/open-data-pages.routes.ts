import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type PublicFunder, publicFunder } from '../../calls/public/call-pages.queries.ts'
import { escaped, type PageLanguage, plainPage, plainStyle, sendPage } from '../../http/page.ts'
import { definePublicRoute, type Route } from '../../http/route.ts'
import { dateInZone } from '../../kernel/local-date.ts'
import { notFound } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { CATALOGUE, FILES, publicAddress } from '../addresses.ts'
import { catalogue } from '../catalogue.queries.ts'
import { editionFile, listEditions, publishingFunders } from '../editions.queries.ts'
import { LICENCE } from '../files.ts'
import { PAGE_WORDS } from './page-words.ts'
import { catalogueHtml, editionsHtml } from './render-page.ts'
import { sendOpenFile } from './send-file.ts'

const Language = z.object({ lang: z.enum(['fr', 'en']).catch('fr') })
const OfFunder = z.object({
  funder: z
    .string()
    .max(40)
    .regex(/^[a-z0-9-]{2,40}$/),
})
const OfEdition = OfFunder.extend({
  edition: z
    .string()
    .max(14)
    .regex(/^\d{4}-\d{2}-\d{2}(-\d{1,3})?$/),
})

const STYLE = '/open-data/style.css'
const style = `${plainStyle}dt{font-weight:600}dd{margin:0 0 8px}.small{font-size:14px}code{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:6px 8px;border-bottom:1px solid #c9c9c9}td,tbody th{white-space:nowrap}
.scroll{overflow-x:auto}.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}h3{font-size:17px;margin:16px 0 4px}section{margin-bottom:32px}
`

async function known(services: Services, code: string): Promise<PublicFunder> {
  const funder = await publicFunder(services.db, code)
  if (!funder) throw notFound()
  return funder
}

const KINDS = {
  scdl: { file: FILES.scdl, type: 'text/csv; charset=utf-8; header=present' },
  grants: { file: FILES.grants, type: 'application/json; charset=utf-8' },
} as const

/** The last file of a kind, and that of each edition. */
const fileRoutes = (kind: 'scdl' | 'grants', name: string): Route[] => {
  const { file, type } = KINDS[kind]
  const send = async (services: Services, code: string, edition: string | null) => {
    const funder = await known(services, code)
    const found = await editionFile(services.db, { funderId: funder.id, code: edition, file: kind })
    if (!found) throw notFound()
    const { bytes, sha256, publishedAt: modified } = found
    return { bytes, sha256, modified, type, fixed: edition !== null, fileName: `${code}-${edition ?? 'latest'}-${file}` }
  }
  return [
    definePublicRoute({
      method: 'get',
      path: `/open-data/{funder}/${file}`,
      operationId: `readLast${name}`,
      summary: `The last ${file} of a funder`,
      tag: 'Open data',
      params: OfFunder,
      response: null,
      produces: type,
      handle: async ({ params, services, request, response }) => sendOpenFile(request, response, await send(services, params.funder, null)),
    }),
    definePublicRoute({
      method: 'get',
      path: `/open-data/{funder}/editions/{edition}/${file}`,
      operationId: `readEdition${name}`,
      summary: `The ${file} of an edition, for ever`,
      tag: 'Open data',
      params: OfEdition,
      response: null,
      produces: type,
      handle: async ({ params, services, request, response }) =>
        sendOpenFile(request, response, await send(services, params.funder, params.edition)),
    }),
  ]
}

const catalogueOf = (services: Services, funder: PublicFunder) => {
  const at = services.clock.now()
  return catalogue(services.db, { funderId: funder.id, programmes: services.programmes, at, today: dateInZone(at, funder.timeZone) })
}

const pages: readonly Route[] = [
  definePublicRoute({
    method: 'get',
    path: '/open-data',
    operationId: 'showOpenData',
    summary: 'Funders that publish open data',
    tag: 'Open data',
    query: Language,
    response: null,
    produces: 'text/html',
    handle: async ({ query: { lang: language }, services, response }) => {
      const words = PAGE_WORDS[language]
      const links = (await publishingFunders(services.db)).map(
        ({ code, name }) => `<li><a href="${publicAddress(code)}?lang=${language}">${escaped(name)}</a></li>`,
      )
      const body = links.length > 0 ? `<p>${words.choose}</p><ul>${links.join('')}</ul>` : `<p>${words.nobody}</p>`
      return sendPage(response, page(language, '', '/open-data', `<h1>${words.title}</h1>${body}`))
    },
  }),
  definePublicRoute({
    method: 'get',
    path: '/open-data/{funder}',
    operationId: 'showFunderOpenData',
    summary: 'Open data of a funder: files, editions, what is on offer',
    tag: 'Open data',
    params: OfFunder,
    query: Language,
    response: null,
    produces: 'text/html',
    handle: async ({ params, query: { lang: language }, services, response }) => {
      const words = PAGE_WORDS[language]
      const funder = await known(services, params.funder)
      const [{ items }, offered] = await Promise.all([listEditions(services.db, funder.id, { limit: 50 }), catalogueOf(services, funder)])
      const shown = { language, timeZone: funder.timeZone }
      const body = `<h1>${words.title}</h1><p>${escaped(words.lead.replace('%s', funder.name))}</p>
${editionsHtml(funder.code, items, shown)}
${catalogueHtml(funder.code, offered, shown)}`
      return sendPage(response, page(language, funder.name, publicAddress(funder.code), body))
    },
  }),
  definePublicRoute({
    method: 'get',
    path: STYLE,
    operationId: 'readOpenDataStyle',
    summary: 'How the pages of open data look',
    tag: 'Open data',
    response: null,
    produces: 'text/css',
    handle: ({ response }) => {
      response.type('css').setHeader('Cache-Control', 'public, max-age=3600')
      response.send(style)
      return Promise.resolve(null)
    },
  }),
]

const page = (language: PageLanguage, owner: string, address: string, body: string): string => {
  const title = `${PAGE_WORDS[language].title}${owner ? ` · ${owner}` : ''}`
  const otherLanguage = `${address}?lang=${language === 'fr' ? 'en' : 'fr'}`
  return plainPage({ language, title, owner, otherLanguage, style: STYLE }, body)
}

const catalogueRoute = definePublicRoute({
  method: 'get',
  path: `/open-data/{funder}/${CATALOGUE}`,
  operationId: 'readCatalogue',
  summary: 'Open programmes and calls of a funder',
  tag: 'Open data',
  params: OfFunder,
  response: null,
  produces: 'application/json',
  handle: async ({ params, services, request, response }) => {
    const funder = await known(services, params.funder)
    const { contact, programmes } = await catalogueOf(services, funder)
    const content = {
      funder: { code: funder.code, name: funder.name },
      licence: LICENCE,
      contact,
      programmes: programmes.map(({ calls, ...one }) => ({
        ...one,
        calls: calls.map(({ id, title, opensAt, closesAt, open }) => ({
          ...{
            id,
            title,
            state: open ? 'open' : 'announced',
            opensAt,
            closesAt,
            apply: `${services.publicUrl}/console/cases/new?call=${id}`,
          },
        })),
      })),
    }
    const bytes = Buffer.from(`${JSON.stringify(content, null, 1)}\n`, 'utf8')
    const sha256 = createHash('sha256').update(bytes).digest()
    const type = 'application/json; charset=utf-8'
    return sendOpenFile(request, response, { bytes, sha256, type, fixed: false, fileName: `${funder.code}-${CATALOGUE}`, modified: null })
  },
})

/** What anyone may read without an account, complete without a script. */
export const openDataPages: readonly Route[] = [...pages, ...fileRoutes('scdl', 'Scdl'), ...fileRoutes('grants', 'Grants'), catalogueRoute]
