import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../../api/contract.ts'
import { useSend } from '../../api/hooks.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { PayloadCheck, PayloadSelect, PayloadText } from '../../cases/payload-fields.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Amount } from '../../shared/amount.tsx'
import { Button } from '../../shared/button.tsx'
import { DataTable } from '../../shared/data-table.tsx'
import { KeyValue, Section } from '../../shared/section.tsx'
import { ConfirmSheet } from '../../shared/sheet.tsx'
import { useAct } from '../../shared/use-act.ts'
import { MarkText } from './attendance-sheet.tsx'
import { LeaveSheet, PlaceChip, textOf } from './firms.tsx'
import { codeWords, pageWords } from './page-words.ts'
import { CertificateLink } from './reconciliation.tsx'
import { SessionDay } from './sessions.tsx'

type Own = Schema<'CollectiveParticipation'>
interface OwnProps {
  readonly own: Own
  readonly caseFile: CaseFile
}

const BEFORE_END = ['submitted', 'documentsRequested', 'complete', 'appraised', 'awarded', 'agreementNotified', 'underWay']
const AFTER_END = ['ended', 'deliveryCertified', 'paid']

/** What a firm sees of an action: its place, its sessions and signatures, its share, and what it may do. */
export function OwnPart({ own, caseFile }: OwnProps) {
  const t = useWords()
  const words = pageWords(t)
  const [open, setOpen] = useState<'commit' | 'leave' | 'feedback' | null>(null)
  const close = (): void => setOpen(null)
  const here = own.status !== 'left'
  const early = BEFORE_END.includes(caseFile.state) && here
  const signed = own.attendance.some(({ participant, facilitator }) => participant && facilitator)
  return (
    <>
      <Section title={`${words('own')}${t.colon}${own.name}`} id="own">
        <div className="stack">
          <p>{words('ownLead', { carrier: own.carrier })}</p>
          <KeyValue
            items={[
              { label: words('title'), value: own.title },
              { label: words('place'), value: <PlaceChip firm={own} /> },
              { label: words('committed'), value: t(own.committedAt ? 'common.yes' : 'common.no') },
              {
                label: words('halfDays'),
                value: `${words('granted')}${t.colon}${own.halfDays.granted} · ${words('delivered')}${t.colon}${own.halfDays.delivered}`,
              },
              ...(own.share
                ? [
                    { label: words('cost'), value: <Amount value={own.share.cost} /> },
                    { label: words('ownShare'), value: <Amount value={own.share.aid} /> },
                    { label: words('ownCost'), value: <Amount value={own.share.own} /> },
                    { label: words('regulation'), value: codeWords(own.share.regulation, t) },
                  ]
                : [{ label: words('ownShare'), value: words('ownShareNone') }]),
            ]}
          />
          <div className="row">
            {early && !own.committedAt ? (
              <Button look="primary" onClick={() => setOpen('commit')}>
                {words('commitOwn')}
              </Button>
            ) : null}
            {AFTER_END.includes(caseFile.state) && here ? <Button onClick={() => setOpen('feedback')}>{words('feedback')}</Button> : null}
            {early ? (
              <Button look="danger" onClick={() => setOpen('leave')}>
                {words('leaveOwn')}
              </Button>
            ) : null}
            {signed ? <CertificateLink caseId={caseFile.id} participantId={own.id} firm={own.name} /> : null}
          </div>
        </div>
      </Section>
      <OwnSessions own={own} caseFile={caseFile} />
      {open === 'commit' ? <CommitOwn own={own} caseFile={caseFile} onClose={close} /> : null}
      {open === 'leave' ? <LeaveSheet caseFile={caseFile} firm={own} own onClose={close} /> : null}
      {open === 'feedback' ? <FeedbackSheet own={own} caseFile={caseFile} onClose={close} /> : null}
    </>
  )
}

function OwnSessions({ own, caseFile }: OwnProps) {
  const words = pageWords(useWords())
  const notify = useNotify()
  const sign = useAct('post', '/collective-action/cases/{id}/sessions/{sessionId}/signatures')
  if (own.sessions.length === 0) return null
  const signNow = (sessionId: string): void =>
    sign.run(
      {
        params: { id: caseFile.id, sessionId },
        body: { lines: [{ participantId: own.id, side: 'participant' }], documentId: null },
      },
      () => notify(words('signDone'), { type: 'success' }),
    )
  return (
    <Section title={words('ownSessions')} id="own-sessions" flush>
      <DataTable
        caption={words('ownSessions')}
        rows={own.sessions}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.title}
        first={{
          title: words('sessionTitle'),
          after: (row) => <div className="small second">{[row.facilitatorName, row.place || row.link].join(' · ')}</div>,
        }}
        columns={[
          { key: 'when', title: words('when'), cell: (row) => <SessionDay session={row} /> },
          {
            key: 'sign',
            title: words('presence'),
            cell: (row) => {
              const line = own.attendance.find(({ sessionId }) => sessionId === row.id)
              if (!line) return <span className="second">{words('presenceNone')}</span>
              return line.participant || !['underWay', 'ended'].includes(caseFile.state) ? (
                <MarkText mark={line.participant} declared />
              ) : (
                <Button small onClick={() => signNow(row.id)}>
                  {words('sign')}
                </Button>
              )
            },
          },
        ]}
      />
    </Section>
  )
}

function CommitOwn({ own, caseFile, onClose }: OwnProps & { readonly onClose: () => void }) {
  const words = pageWords(useWords())
  const commit = useSend('post', '/collective-action/cases/{id}/participants/{participantId}/commitment')
  return (
    <ConfirmSheet
      title={words('commitOwn')}
      consequence={<p>{words('commitOwnLead')}</p>}
      confirm={words('commitOwn')}
      onConfirm={() => commit.send({ params: { id: caseFile.id, participantId: own.id }, body: { documentId: null } })}
      onClose={onClose}
    />
  )
}

const WITHOUT_IT = ['same', 'smaller', 'later', 'not-at-all'] as const

function FeedbackSheet({ own, caseFile, onClose }: OwnProps & { readonly onClose: () => void }) {
  const words = pageWords(useWords())
  const give = useSend('post', '/collective-action/cases/{id}/participants/{participantId}/feedback')
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({
    satisfaction: own.feedback ? String(own.feedback.satisfaction) : '',
    withoutIt: own.feedback?.withoutIt ?? '',
    story: own.feedback?.story ?? '',
    storyConsent: own.feedback?.storyConsent ?? false,
  })
  const field = { payload: values, onChange: setValues }
  const marks = [1, 2, 3, 4, 5].map((mark) => ({ value: String(mark), label: words('satisfactionValue', { value: mark }) }))
  const confirm = () =>
    give.send({
      params: { id: caseFile.id, participantId: own.id },
      body: {
        satisfaction: Number(textOf(values, 'satisfaction')),
        withoutIt: WITHOUT_IT.find((code) => code === textOf(values, 'withoutIt')) ?? 'same',
        story: textOf(values, 'story'),
        storyConsent: values['storyConsent'] === true,
      },
    })
  return (
    <ConfirmSheet
      title={words('feedback')}
      size="full"
      consequence={<p>{words('feedbackLead')}</p>}
      confirm={words('feedback')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className="stack">
        <PayloadSelect name="satisfaction" label={words('satisfaction')} choices={marks} {...field} />
        <PayloadSelect
          name="withoutIt"
          label={words('withoutIt')}
          choices={WITHOUT_IT.map((code) => ({ value: code, label: words(`without-${code}`) }))}
          {...field}
        />
        <PayloadText name="story" label={words('story')} {...field} />
        <PayloadCheck name="storyConsent" label={words('consent')} {...field} />
      </div>
    </ConfirmSheet>
  )
}
