import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { useAct } from '../shared/use-act.ts'
import type { CaseFile } from './case-file.ts'

/** Who is in charge, and the way to change it for those who may. */
export function AssignControl({ caseFile, etag }: { caseFile: CaseFile; etag: string | null }) {
  const t = useWords()
  const notify = useNotify()
  const { grants, userId } = usePerson()
  const [open, setOpen] = useState(false)
  const assign = useSend('put', '/cases/{id}/officer')
  const take = useAct('put', '/cases/{id}/officer')
  const officer = grants.some(({ role }) => role === 'caseOfficer')
  const may = officer || grants.some(({ role }) => role === 'supervisor')
  const assigned = (): void => notify(t('cases.header.assigned'), { type: 'success' })
  const give = (officerId: string | null) => assign.send({ params: { id: caseFile.id }, body: { officerId }, ifMatch: etag }).then(assigned)
  return (
    <span className="row">
      <span>{caseFile.officer?.name ?? t('cases.header.nobody')}</span>
      {officer && caseFile.officer?.id !== userId ? (
        <Button
          small
          look="quiet"
          busy={take.sending}
          onClick={() => take.run({ params: { id: caseFile.id }, body: { officerId: userId }, ifMatch: etag }, assigned)}
        >
          {t('cases.header.take')}
        </Button>
      ) : null}
      {may ? (
        <Button small look="quiet" onClick={() => setOpen(true)}>
          {t('cases.header.assign')}
        </Button>
      ) : null}
      {open ? <AssignSheet caseFile={caseFile} onGive={give} onClose={() => setOpen(false)} /> : null}
    </span>
  )
}

function AssignSheet(props: { caseFile: CaseFile; onGive: (officerId: string | null) => Promise<unknown>; onClose: () => void }) {
  const t = useWords()
  const { data } = useRead('/officers', {})
  const recused = new Set(props.caseFile.recusals.map(({ id }) => id))
  const current = props.caseFile.officer?.id ?? ''
  const [chosen, setChosen] = useState(recused.has(current) ? '' : current)
  const name = data?.items.find(({ id }) => id === chosen)?.fullName ?? t('cases.header.nobody')
  return (
    <ConfirmSheet
      title={t('cases.header.assignTitle')}
      consequence={<p>{name}</p>}
      confirm={t('cases.header.assignTitle')}
      onClose={props.onClose}
      onConfirm={() => props.onGive(chosen === '' ? null : chosen)}
    >
      <FieldFrame label={t('cases.header.assignTo')}>
        {(attributes) => (
          <select {...attributes} className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{t('cases.header.nobody')}</option>
            {data?.items.map((officer) => (
              <option key={officer.id} value={officer.id} disabled={recused.has(officer.id)}>
                {recused.has(officer.id) ? `${officer.fullName} (${t('interests.notice.excluded')})` : officer.fullName}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
    </ConfirmSheet>
  )
}
