import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useNavigate } from 'react-router'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { formatCount } from '../shared/format.ts'
import { Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import type { Preview } from './import-words.ts'

/** Take the rows, or drop the preview; rejected rows are left out only when the person said so. */
export function ImportDecision({ file }: { file: Preview }) {
  const t = useWords()
  const [accepted, setAccepted] = useState(false)
  const [sheet, setSheet] = useState<'confirm' | 'abandon' | null>(null)
  const { add, rejected } = file.counts
  const whyNot = add === 0 ? t('imports.preview.nothingToAdd') : rejected > 0 && !accepted ? t('imports.preview.acceptMissing') : null
  return (
    <Section title={t('imports.preview.decide')}>
      {rejected > 0 && add > 0 ? (
        <div className="field">
          <div className="check">
            <input
              id="accept-rejected"
              type="checkbox"
              className="tick"
              checked={accepted}
              aria-describedby="accept-rejected-hint"
              onChange={(event) => setAccepted(event.target.checked)}
            />
            <label htmlFor="accept-rejected">{t('imports.preview.accept', { smart_count: rejected })}</label>
          </div>
          <span className="field-hint" id="accept-rejected-hint">
            {t('imports.preview.acceptHint')}
          </span>
        </div>
      ) : null}
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <Button look="primary" whyNot={whyNot} onClick={() => setSheet('confirm')}>
          {t('imports.preview.confirm', { smart_count: add })}
        </Button>
        <Button look="danger" onClick={() => setSheet('abandon')}>
          {t('imports.preview.abandon')}
        </Button>
      </div>
      {sheet === 'confirm' ? <ConfirmImport file={file} skipRejected={accepted} onClose={() => setSheet(null)} /> : null}
      {sheet === 'abandon' ? <AbandonImport file={file} onClose={() => setSheet(null)} /> : null}
    </Section>
  )
}

function ConfirmImport({ file, skipRejected, onClose }: { file: Preview; skipRejected: boolean; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const confirm = useSend('post', '/imports/{id}/confirmation')
  const { add, alreadyThere, rejected } = file.counts
  return (
    <ConfirmSheet
      title={t('imports.preview.confirmTitle', { name: file.fileName })}
      consequence={
        <ul className="bullets">
          <li>{t(file.kind === 'past-awards' ? 'imports.preview.confirmAwards' : 'imports.preview.confirmFirms', { smart_count: add })}</li>
          {alreadyThere + rejected > 0 ? (
            <li>
              {t('imports.preview.confirmLeft', {
                already: formatCount(alreadyThere, t.locale),
                rejected: formatCount(rejected, t.locale),
              })}
            </li>
          ) : null}
          <li>{t('imports.preview.confirmAll')}</li>
        </ul>
      }
      confirm={t('imports.preview.confirm', { smart_count: add })}
      onConfirm={async () => {
        const { body } = await confirm.send({ params: { id: file.id }, body: { skipRejected } })
        notify(t('imports.preview.confirmed', { smart_count: body.added ?? 0 }), { type: 'success' })
      }}
      onClose={onClose}
    />
  )
}

function AbandonImport({ file, onClose }: { file: Preview; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const navigate = useNavigate()
  const abandon = useSend('delete', '/imports/{id}')
  return (
    <ConfirmSheet
      title={t('imports.preview.abandonTitle')}
      consequence={t('imports.preview.abandonConsequence', { name: file.fileName })}
      confirm={t('imports.preview.abandon')}
      danger
      onConfirm={async () => {
        await abandon.send({ params: { id: file.id } })
        notify(t('imports.preview.abandoned'), { type: 'success' })
        await navigate('/imports/files')
      }}
      onClose={onClose}
    />
  )
}
