import { z } from 'zod'
import { publicFunder, publicFunders } from '../../calls/public/call-pages.queries.ts'
import { escaped, type PageLanguage, plainPage, sendPage } from '../../http/page.ts'
import { definePublicRoute, type Route } from '../../http/route.ts'
import { notFound } from '../../kernel/refusal.ts'
import { publishedStories } from './stories.queries.ts'

const Query = z.object({
  funder: z.string().max(60).optional(),
  lang: z.enum(['fr', 'en']).catch('fr'),
  cursor: z.string().max(300).optional(),
})

const WORDS = {
  fr: {
    title: 'Ils l’ont fait avec leur apprenti',
    none: 'Aucun récit n’est encore publié.',
    next: 'Page suivante',
    choose: 'Choisissez un financeur.',
  },
  en: { title: 'They did it with their apprentice', none: 'No story is published yet.', next: 'Next page', choose: 'Choose a funder.' },
} as const

/** Stories firms agreed to publish: the firm and its project, nothing of the apprentice. */
export const storyPages: readonly Route[] = [
  definePublicRoute({
    method: 'get',
    path: '/stories',
    operationId: 'showStories',
    summary: 'Stories of aided projects, published with the consent of the firms',
    tag: 'Calls',
    query: Query,
    response: null,
    produces: 'text/html',
    handle: async ({ query, services, response }) => {
      const { lang: language } = query
      const words = WORDS[language]
      const funder = await publicFunder(services.db, query.funder)
      if (funder === undefined) throw notFound()
      const address = (lang: PageLanguage, more: Record<string, string>): string => `/stories?${new URLSearchParams({ ...more, lang })}`
      const page = (owner: string, more: Record<string, string>, body: string): string =>
        plainPage(
          { language, title: words.title, owner, otherLanguage: address(language === 'fr' ? 'en' : 'fr', more), style: '/calls/style.css' },
          `<h1>${words.title}</h1>${body}`,
        )
      if (funder === null) {
        const links = (await publicFunders(services.db)).map(
          ({ code, name }) => `<li><a href="${escaped(address(language, { funder: code }))}">${escaped(name)}</a></li>`,
        )
        return sendPage(response, page('', {}, `<p>${words.choose}</p><ul>${links.join('')}</ul>`))
      }
      const found = await publishedStories(services.db, { funderId: funder.id, cursor: query.cursor, limit: 50 })
      const stories = found.items.map(
        (
          one,
        ) => `<article><h2>${escaped(one.title)}</h2><p class="when">${escaped([one.firm, one.commune ?? '', one.prize ?? ''].filter(Boolean).join(' · '))}</p>
<p class="text">${escaped(one.story)}</p></article>`,
      )
      const next = found.nextCursor
        ? `<p><a rel="next" href="${escaped(address(language, { funder: funder.code, cursor: found.nextCursor }))}">${words.next}</a></p>`
        : ''
      return sendPage(response, page(funder.name, { funder: funder.code }, (stories.join('\n') || `<p>${words.none}</p>`) + next))
    },
  }),
]
