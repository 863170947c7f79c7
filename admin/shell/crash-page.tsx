import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { Notice } from '../shared/notice.tsx'

/** An error of our own while drawing a page: said plainly, with the way out. */
export function CrashPage({ error }: { error: unknown }) {
  const t = useWords()
  return (
    <main className="main" style={{ maxWidth: 720 }}>
      <Notice tone="refused" title={t('shell.crash.title')} role="alert">
        <p>{t('shell.crash.lead')}</p>
        <p className="small second">{error instanceof Error ? error.message.slice(0, 300) : ''}</p>
        <p>
          <Button look="primary" onClick={() => window.location.reload()}>
            {t('shell.crash.reload')}
          </Button>
        </p>
      </Notice>
    </main>
  )
}
