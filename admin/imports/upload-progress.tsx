import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import type { Upload } from './use-upload.ts'

/** How much is sent, then that the server reads; and the way to stop. */
export function UploadProgress({ upload, name }: { upload: Upload; name: string }) {
  const t = useWords()
  if (upload.percent === null) return upload.stopped ? <p role="status">{t('imports.upload.stopped')}</p> : null
  const reading = upload.percent === 100
  const words = reading ? t('imports.upload.reading', { name }) : t('imports.upload.sending', { name, percent: upload.percent })
  return (
    <div className="stack stack-tight" role="status">
      <p>{words}</p>
      <progress
        aria-label={words}
        style={{ width: '100%', accentColor: 'var(--accent)' }}
        max={100}
        {...(reading ? {} : { value: upload.percent })}
      />
      <div className="row">
        <Button small icon="cross" onClick={upload.stop}>
          {t('imports.upload.stop')}
        </Button>
      </div>
    </div>
  )
}
