import { NavLink } from 'react-router'
import { useWords } from '../i18n/use-words.ts'
import { type PageEntry, pagesFor } from '../pages.tsx'
import { BrandMark, Icon } from '../shared/icons.tsx'
import { useWayBack } from '../shared/list-state.ts'
import { usePerson } from '../shared/session-context.tsx'

/** The left rail: only the doors of this person, folded to signs on demand. */
export function Rail({ folded, onFold }: { folded: boolean; onFold: (folded: boolean) => void }) {
  const t = useWords()
  const person = usePerson()
  const entries = pagesFor(person.roles).filter((page) => page.rail)
  return (
    <nav className="rail" aria-label={t('shell.navigation')}>
      <NavLink className="rail-brand" to="/" title={folded ? t('common.product') : undefined}>
        <BrandMark />
        <span className="rail-text">
          <strong>{t('common.product')}</strong>
          <span className="small">{person.funder.name}</span>
        </span>
      </NavLink>
      <ul className="rail-list">
        {entries.map((page) => (
          <RailEntry key={page.path} page={page} folded={folded} />
        ))}
      </ul>
      <button
        type="button"
        className="rail-link rail-fold"
        onClick={() => onFold(!folded)}
        title={folded ? t('shell.unfoldRail') : undefined}
      >
        <Icon name="fold" />
        <span className="rail-text">{folded ? t('shell.unfoldRail') : t('shell.foldRail')}</span>
      </button>
    </nav>
  )
}

function RailEntry({ page, folded }: { page: PageEntry; folded: boolean }) {
  const t = useWords()
  const to = useWayBack(page.rail?.listKey ?? page.path, page.path)
  if (!page.rail) return null
  const label = t(page.rail.label)
  return (
    <>
      {page.rail.apart ? <li className="rail-separator" aria-hidden="true" /> : null}
      <li>
        <NavLink className="rail-link" to={to} title={folded ? label : undefined}>
          <Icon name={page.rail.icon} />
          <span className="rail-text">{label}</span>
        </NavLink>
      </li>
    </>
  )
}
