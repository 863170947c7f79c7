import type { MessageKey } from './i18n/translate.ts'
import { type PageEntry, pages } from './pages.tsx'

/** The heading of a page whose code or data are not here yet. */
export function headingOf(page: PageEntry): MessageKey {
  const above = pages
    .filter(({ path, rail }) => rail && page.path.startsWith(`${path}/`))
    .sort((one, other) => other.path.length - one.path.length)
  return page.title ?? page.rail?.label ?? above[0]?.title ?? above[0]?.rail?.label ?? 'common.product'
}
