import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { formatDate } from '../shared/format.ts'
import { Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import type { Organisation } from './organisation-words.ts'

type Member = Schema<'OrganisationMember'>

/** Accounts that act for the organisation, for whoever decides on them; nothing for others. */
export function OrganisationMembers({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const [ending, setEnding] = useState<Member | null>(null)
  const { data, problem, retry } = useRead('/organisations/{id}/members', { params: { id: organisation.id } })
  // an agent of another département decides on nobody here
  if (problem?.status === 404) return null
  return (
    <Section
      title={t('attachments.members')}
      actions={
        data?.items.length ? <ExportButton of={t('attachments.members')} list="members" filter={{ organisation: organisation.id }} /> : null
      }
    >
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {!data && !problem ? <LoadingSkeleton rows={2} /> : null}
      {data?.items.length === 0 ? <p className="second">{t('attachments.membersEmpty')}</p> : null}
      <ul className="plain-list">
        {(data?.items ?? []).map((member) => (
          <li key={member.userId} className="document-line">
            <div>
              <div>{member.fullName}</div>
              <div className="small second">
                {member.email} · {t('attachments.since', { date: formatDate(member.since.slice(0, 10), t.locale, 'plain') })}
              </div>
            </div>
            <Button small look="quiet" aria-label={t('attachments.endOf', { name: member.fullName })} onClick={() => setEnding(member)}>
              {t('attachments.end')}
            </Button>
          </li>
        ))}
      </ul>
      {ending ? <EndSheet organisation={organisation} member={ending} onClose={() => setEnding(null)} /> : null}
    </Section>
  )
}

interface EndProps {
  readonly organisation: Organisation
  readonly member: Member
  readonly onClose: () => void
}

function EndSheet({ organisation, member, onClose }: EndProps) {
  const t = useWords()
  const notify = useNotify()
  const end = useSend('post', '/organisations/{id}/members/{userId}/end')
  const { fullName: name, email, userId } = member
  return (
    <ConfirmSheet
      title={t('attachments.endTitle')}
      consequence={<p>{t('attachments.endConsequence', { name, email, organisation: organisation.name })}</p>}
      confirm={t('attachments.end')}
      danger
      reason={{ max: 500 }}
      onConfirm={async (reason) => {
        await end.send({ params: { id: organisation.id, userId }, body: { reason } })
        notify(t('attachments.ended'), { type: 'success' })
      }}
      onClose={onClose}
    />
  )
}
