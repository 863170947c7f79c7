import { useEffect } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Section } from '../shared/section.tsx'
import type { Session } from './session.ts'

const LOOK_AGAIN_MS = 4_000

/** How far the letters of a posted session have gone; looks again while some are still on their way. */
export function SessionLetters({ letters, onLook }: { letters: NonNullable<Session['letters']>; onLook: () => void }) {
  const t = useWords()
  const gone = letters.total - letters.waiting
  useEffect(() => {
    if (letters.waiting === 0) return
    const timer = window.setTimeout(onLook, LOOK_AGAIN_MS)
    return () => window.clearTimeout(timer)
  }, [letters, onLook])
  if (letters.total === 0) return null
  return (
    <Section title={t('wordings.session.title')}>
      <p role="status">
        {t('wordings.session.progress', { sent: gone, total: letters.total })}
        {letters.waiting > 0 ? ` · ${t('wordings.session.waiting', { smart_count: letters.waiting })}` : ''}
        {letters.toPost > 0 ? ` · ${t('wordings.session.toPost', { smart_count: letters.toPost })}` : ''}
      </p>
      <progress className="letters-progress" aria-label={t('wordings.session.title')} value={gone} max={letters.total} />
    </Section>
  )
}
