import { useWords } from '../i18n/use-words.ts'
import { InstantText, LegalDate } from '../shared/legal-date.tsx'
import type { Letter } from './letter.ts'

/** How a letter went, when it was read and notified, in whose name it was signed, and the hash of its PDF. */
export function LetterFacts({ letter }: { letter: Letter }) {
  const t = useWords()
  return (
    <div className="small second letter-facts" lang={t.locale}>
      <p>
        {t(letter.recipientEmail ? 'cases.letters.to' : 'cases.letters.toNobody', { name: letter.recipientName })} ·{' '}
        {letter.means === 'electronic' && letter.sentAt ? (
          <>
            {t('wordings.letter.electronic')} <InstantText value={letter.sentAt} />
          </>
        ) : letter.postedOn ? (
          <>
            {t('wordings.letter.post')} <LegalDate value={letter.postedOn} look="plain" />
          </>
        ) : (
          <InstantText value={letter.sentAt ?? letter.queuedAt} />
        )}
      </p>
      {letter.means === 'electronic' ? (
        <p>
          {letter.openedAt ? (
            <>
              {t('wordings.letter.opened', { name: letter.openedByName ?? '' })} <InstantText value={letter.openedAt} />
            </>
          ) : (
            t('wordings.letter.notOpened')
          )}
        </p>
      ) : null}
      {letter.notifiedOn ? (
        <p>
          {t('wordings.letter.notified')} <LegalDate value={letter.notifiedOn} look="plain" />
        </p>
      ) : null}
      {letter.sha256 ? <p className="letter-hash">{t('wordings.letter.hash', { hash: letter.sha256 })}</p> : null}
    </div>
  )
}
