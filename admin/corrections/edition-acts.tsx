import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useNavigate } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button, LinkButton } from '../shared/button.tsx'
import { formatDate } from '../shared/format.ts'
import { Notice } from '../shared/notice.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'

type Edition = Schema<'Edition'>

/** What an edition that cases follow may still have done to it: corrected for those that are open, its silence stopped meanwhile. */
export function EditionActs({ code, edition }: { code: string; edition: Edition }) {
  const t = useWords()
  const { roles } = usePerson()
  const [sheet, setSheet] = useState<'correct' | 'silence' | null>(null)
  const administrator = roles.includes('administrator')
  const { silenceStop: stop } = edition
  const open = edition.correctedBy ?? edition.correction?.id
  const preparing = edition.correction !== null && ['draft', 'listing', 'listed'].includes(edition.correction.state)
  const used = edition.caseCount > 0
  return (
    <>
      {preparing ? <Notice tone="attention" title={t('corrections.inPreparation')} /> : null}
      {edition.correctedBy ? <Notice tone="information" title={t('corrections.superseded')} /> : null}
      {stop ? (
        <Notice
          tone="attention"
          title={t('corrections.silence.stopped', {
            date: formatDate(stop.since.slice(0, 10), t.locale, 'plain'),
            name: stop.byName,
            reason: stop.reason,
          })}
        >
          <p>{t('corrections.silence.lead')}</p>
        </Notice>
      ) : null}
      {used && administrator && !edition.correctedBy && !edition.forDecided ? <p>{t('corrections.usedLead')}</p> : null}
      <div className="row">
        {open ? <LinkButton to={`/set-up/${code}/corrections/${open}`}>{t('corrections.open')}</LinkButton> : null}
        {used && administrator && !edition.correctedBy && !edition.forDecided ? (
          <Button icon="pencil" onClick={() => setSheet('correct')}>
            {t('corrections.begin')}
          </Button>
        ) : null}
        {(used || stop) && administrator ? (
          <Button look={stop ? 'plain' : 'danger'} onClick={() => setSheet('silence')}>
            {t(stop ? 'corrections.silence.resume' : 'corrections.silence.stop')}
          </Button>
        ) : null}
      </div>
      {sheet === 'correct' ? <BeginSheet code={code} edition={edition} onClose={() => setSheet(null)} /> : null}
      {sheet === 'silence' ? <SilenceSheet code={code} edition={edition} onClose={() => setSheet(null)} /> : null}
    </>
  )
}

interface SheetProps {
  readonly code: string
  readonly edition: Edition
  readonly onClose: () => void
}

function BeginSheet({ code, edition, onClose }: SheetProps) {
  const t = useWords()
  const notify = useNotify()
  const navigate = useNavigate()
  const prepare = useSend('post', '/programmes/{code}/corrections')
  return (
    <ConfirmSheet
      title={t('corrections.beginTitle', { edition: edition.label })}
      consequence={<p>{t('corrections.beginLead')}</p>}
      confirm={t('corrections.beginSubmit')}
      reason={{ label: t('corrections.reason') }}
      onConfirm={async (reason) => {
        const { body } = await prepare.send({ params: { code }, body: { editionId: edition.id, reason } })
        notify(t('corrections.begun'), { type: 'success' })
        await navigate(`/set-up/${code}/corrections/${body.id}`)
      }}
      onClose={onClose}
    />
  )
}

function SilenceSheet({ code, edition, onClose }: SheetProps) {
  const t = useWords()
  const notify = useNotify()
  const stop = useSend('put', '/programmes/{code}/editions/{id}/silence-stop')
  const resume = useSend('post', '/programmes/{code}/editions/{id}/silence-resumption')
  const stopped = edition.silenceStop !== null
  return (
    <ConfirmSheet
      title={t(stopped ? 'corrections.silence.resumeTitle' : 'corrections.silence.title')}
      consequence={<p>{t(stopped ? 'corrections.silence.resumeLead' : 'corrections.silence.lead')}</p>}
      confirm={t(stopped ? 'corrections.silence.resume' : 'corrections.silence.stop')}
      danger={!stopped}
      reason={{ label: t('corrections.silence.reason') }}
      onConfirm={async (reason) => {
        const request = { params: { code, id: edition.id }, body: { reason } }
        if (stopped) await resume.send(request)
        else await stop.send(request)
        notify(t(stopped ? 'corrections.silence.resumed' : 'corrections.silence.done'), { type: 'success' })
      }}
      onClose={onClose}
    />
  )
}
