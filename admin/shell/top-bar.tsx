import { useEffect, useRef, useState } from 'react'
import { useLogout, useNotify } from 'react-admin'
import { useNavigate } from 'react-router'
import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import { Icon } from '../shared/icons.tsx'
import { MenuItem, Popover } from '../shared/popover.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { Bell } from './bell.tsx'
import { LanguageSwitch } from './language-switch.tsx'

export function TopBar() {
  const t = useWords()
  const { funder } = usePerson()
  return (
    <header className="top">
      <SearchBox />
      <div className="top-end">
        {funder.demonstration ? (
          <span className="top-demonstration" title={t('shell.demonstration')}>
            <StateChip tone="attention" icon="info" label={t('shell.demonstration')} />
          </span>
        ) : null}
        <Bell />
        <LanguageSwitch />
        <PersonMenu />
      </div>
    </header>
  )
}

/** One box for a case, a firm or a SIRET; "/" brings the cursor here from anywhere. */
function SearchBox() {
  const t = useWords()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  useSlash(() => input.current?.focus())
  const search = async (): Promise<void> => {
    await navigate(`/cases?${new URLSearchParams({ q: text.trim() }).toString()}`)
  }
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') search().catch(() => undefined)
        }}
      >
        <label className="hidden-visually" htmlFor="search">
          {t('shell.searchLabel')}
        </label>
        <input
          ref={input}
          id="search"
          className="input"
          type="search"
          placeholder={t('shell.searchHint')}
          maxLength={200}
          autoComplete="off"
          aria-keyshortcuts="/"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      <Icon name="search" />
      <span className="key" aria-hidden="true">
        /
      </span>
    </search>
  )
}

function useSlash(then: () => void): void {
  const act = useRef(then)
  act.current = then
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable=true], dialog')) return
      event.preventDefault()
      act.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function PersonMenu() {
  const t = useWords()
  const person = usePerson()
  const notify = useNotify()
  const logout = useLogout()
  const declares = person.roles.some((role) => role !== 'applicant' && role !== 'consultant')
  const roles = person.roles.map((role) => t(`shell.roles.${role}`))
  const initials = person.fullName
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase()
  const leave = (): void => {
    logout().catch(() => notify(t('problems.unreachable'), { type: 'error' }))
  }
  return (
    <Popover
      align="end"
      trigger={(attributes) => (
        <button type="button" className="person" {...attributes}>
          <span className="person-initials" aria-hidden="true">
            {initials}
          </span>
          <span className="hidden-visually">{t('shell.person')}</span>
          <span className="person-text">
            <span className="person-name">{person.fullName}</span>
            <span className="person-role">{roles[0] ?? ''}</span>
          </span>
          <Icon name="down" small />
        </button>
      )}
    >
      {(close) => (
        <>
          <p style={{ padding: '4px 8px' }}>
            <strong>{person.fullName}</strong>
            <span className="person-role">{person.email}</span>
            <span className="person-role">{roles.join(', ')}</span>
          </p>
          {declares ? (
            <MenuItem icon="scales" to="/interests/mine" onClick={close}>
              {t('interests.mine.menu')}
            </MenuItem>
          ) : null}
          <MenuItem icon="import" to="/exports" onClick={close}>
            {t('exports.title')}
          </MenuItem>
          <MenuItem icon="person" to="/account" onClick={close}>
            {t('account.title')}
          </MenuItem>
          <MenuItem icon="leave" onClick={leave}>
            {t('shell.signOut')}
          </MenuItem>
        </>
      )}
    </Popover>
  )
}
