import { useState } from 'react'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { FieldFrame } from '../shared/field-frame.tsx'
import { ReasonField } from '../shared/reason-field.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import type { Session, SessionItem } from './session.ts'

/** What is proposed for a case; in session also whether it is put off, and the reason the committee gives. */
export function DescribeSheet({ session, item, onClose }: { session: Session; item: SessionItem; onClose: () => void }) {
  const t = useWords()
  const describe = useSend('put', '/committee-sessions/{id}/cases/{caseId}')
  const [proposal, setProposal] = useState(item.proposal)
  const [adjourned, setAdjourned] = useState(item.adjourned)
  const [reason, setReason] = useState(item.reason)
  const held = session.state === 'held'
  const title = t('committees.item.describeOf', { reference: item.reference })
  return (
    <ConfirmSheet
      title={title}
      consequence={
        <p>
          {item.reference} · {item.applicantName}
        </p>
      }
      confirm={t('committees.item.save')}
      onConfirm={() =>
        describe.send({
          params: { id: session.id, caseId: item.caseId },
          ifMatch: `"${session.version}"`,
          body: { proposal, proposalNote: item.proposalNote, adjourned, reason: reason.trim() },
        })
      }
      onClose={onClose}
    >
      <FieldFrame label={t('committees.item.proposal')}>
        {(attributes) => (
          <select
            {...attributes}
            className="input"
            value={proposal ?? ''}
            onChange={(event) => setProposal(event.target.value === '' ? null : (event.target.value as 'favourable' | 'unfavourable'))}
          >
            <option value="">{t('committees.item.noProposal')}</option>
            <option value="favourable">{t('committees.item.proposals.favourable')}</option>
            <option value="unfavourable">{t('committees.item.proposals.unfavourable')}</option>
          </select>
        )}
      </FieldFrame>
      {held ? (
        <>
          <label className="check">
            <input type="checkbox" className="tick" checked={adjourned} onChange={(event) => setAdjourned(event.target.checked)} />
            <span>{t('committees.item.adjourn')}</span>
          </label>
          <ReasonField
            value={reason}
            onChange={setReason}
            label={t('committees.item.reason')}
            hint={t('committees.item.reasonHint')}
            max={4_000}
          />
        </>
      ) : null}
    </ConfirmSheet>
  )
}
