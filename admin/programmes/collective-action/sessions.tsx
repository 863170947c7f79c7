import { useState } from 'react'
import { useSend } from '../../api/hooks.ts'
import { apiAddress } from '../../api/index.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { PayloadLine, PayloadSelect } from '../../cases/payload-fields.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../shared/button.tsx'
import { StateChip } from '../../shared/chip.tsx'
import { todayIn } from '../../shared/clock.ts'
import { DataTable } from '../../shared/data-table.tsx'
import { LegalDate } from '../../shared/legal-date.tsx'
import { KeyValue, Section } from '../../shared/section.tsx'
import { usePerson, useTimeZone } from '../../shared/session-context.tsx'
import { ConfirmSheet } from '../../shared/sheet.tsx'
import { AttendanceSheet } from './attendance-sheet.tsx'
import { textOf } from './firms.tsx'
import { codeWords, pageWords, type Session, type Whole } from './page-words.ts'

interface SessionsProps {
  readonly whole: Whole
  readonly caseFile: CaseFile
  readonly etag: string | null
}

type Open = { readonly kind: 'plan' } | { readonly kind: 'attend' | 'cancel'; readonly session: Session }

/** Half-days in common and with one firm: who delivers, where, and how much of the attendance is signed. */
export function Sessions({ whole, caseFile, etag }: SessionsProps) {
  const words = pageWords(useWords())
  const { has } = usePerson()
  const [open, setOpen] = useState<Open | null>(null)
  const today = todayIn(useTimeZone())
  if (whole.startedOn === null) return null
  const runs = has('applicant', 'caseOfficer')
  const close = (): void => setOpen(null)
  return (
    <Section
      title={words('sessions')}
      id="sessions"
      flush={whole.sessions.length > 0}
      actions={
        runs && caseFile.state === 'underWay' ? (
          <Button small icon="plus" onClick={() => setOpen({ kind: 'plan' })}>
            {words('planSession')}
          </Button>
        ) : null
      }
    >
      <DataTable
        caption={words('sessions')}
        rows={whole.sessions}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.title}
        first={{ title: words('sessionTitle'), after: (row) => <SessionNote whole={whole} session={row} /> }}
        empty={<p className="second">{words('noSession')}</p>}
        columns={[
          { key: 'when', title: words('when'), cell: (row) => <SessionDay session={row} /> },
          { key: 'presence', title: words('presence'), cell: (row) => <Presence whole={whole} session={row} /> },
          {
            key: 'acts',
            title: words('acts'),
            cell: (row) => <SessionActs caseFile={caseFile} session={row} runs={runs} today={today} onOpen={setOpen} />,
          },
        ]}
      />
      {open?.kind === 'plan' ? <PlanSheet whole={whole} caseFile={caseFile} today={today} onClose={close} /> : null}
      {open?.kind === 'cancel' ? <CancelSheet caseFile={caseFile} session={open.session} onClose={close} /> : null}
      {open?.kind === 'attend' ? (
        <AttendanceSheet whole={whole} caseFile={caseFile} etag={etag} session={open.session} onClose={close} />
      ) : null}
    </Section>
  )
}

/** Who delivers, and to which firm when it is to one. */
function SessionNote({ whole, session }: { whole: Whole; session: Session }) {
  const words = pageWords(useWords())
  const firm = whole.participants.find(({ id }) => id === session.participantId)?.name
  return (
    <div className="small second">
      {[firm ? words('individualSession', { firm }) : words('collectiveSession'), session.facilitatorName].join(' · ')}
    </div>
  )
}

/** The date and the half of a session, on two lines. */
export function SessionDay({ session }: { session: Session }) {
  const t = useWords()
  return (
    <>
      <LegalDate value={session.onDate} look="short" />
      <div className="small second">{codeWords(session.half, t)}</div>
    </>
  )
}

function SessionActs(props: {
  readonly caseFile: CaseFile
  readonly session: Session
  readonly runs: boolean
  readonly today: string
  readonly onOpen: (open: Open) => void
}) {
  const { caseFile, session, runs, today, onOpen } = props
  const words = pageWords(useWords())
  if (session.cancelled) return null
  const signable = runs && ['underWay', 'ended'].includes(caseFile.state)
  return (
    <div className="row">
      {signable && session.onDate <= today ? (
        <Button small onClick={() => onOpen({ kind: 'attend', session })}>
          {words('attend')}
        </Button>
      ) : null}
      {signable && session.onDate > today ? (
        <Button small look="quiet" onClick={() => onOpen({ kind: 'cancel', session })}>
          {words('cancel')}
        </Button>
      ) : null}
      <SheetLink caseId={caseFile.id} session={session} />
    </div>
  )
}

function SheetLink({ caseId, session }: { caseId: string; session: Session }) {
  const t = useWords()
  const words = pageWords(t)
  const address = apiAddress('/collective-action/cases/{id}/sessions/{sessionId}/sheet', { id: caseId, sessionId: session.id })
  return (
    <a className="small" href={address} target="_blank" rel="noreferrer" aria-label={`${words('sheet')}${t.colon}${session.title}`}>
      {words('sheet')}
    </a>
  )
}

function Presence({ whole, session }: { whole: Whole; session: Session }) {
  const words = pageWords(useWords())
  if (session.cancelled) return <StateChip tone="neutral" icon="cross" label={words('cancelled')} />
  const lines = whole.attendance.filter(({ sessionId }) => sessionId === session.id)
  if (lines.length === 0) return <span className="second">{words('presenceNone')}</span>
  const signed = lines.filter(({ participant, facilitator }) => participant && facilitator).length
  const done = signed === lines.length
  return (
    <StateChip
      tone={done ? 'done' : 'attention'}
      icon={done ? 'check' : 'alert'}
      label={words('presenceValue', { smart_count: signed, signed, declared: lines.length })}
    />
  )
}

interface SheetProps {
  readonly caseFile: CaseFile
  readonly onClose: () => void
}

function PlanSheet({ whole, caseFile, today, onClose }: SheetProps & { readonly whole: Whole; readonly today: string }) {
  const t = useWords()
  const words = pageWords(t)
  const plan = useSend('post', '/collective-action/cases/{id}/sessions')
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({ onDate: today, half: 'am' })
  const seated = whole.participants.filter(({ status }) => status === 'enrolled')
  const field = { payload: values, onChange: setValues }
  const confirm = () =>
    plan.send({
      params: { id: caseFile.id },
      body: {
        participantId: textOf(values, 'participantId') || null,
        onDate: textOf(values, 'onDate'),
        half: textOf(values, 'half') === 'pm' ? 'pm' : 'am',
        title: textOf(values, 'title'),
        place: textOf(values, 'place'),
        link: textOf(values, 'link'),
        facilitator: { fullName: textOf(values, 'fullName'), email: textOf(values, 'email') },
      },
    })
  return (
    <ConfirmSheet
      title={words('planSession')}
      size="full"
      consequence={<p>{words('planSessionLead')}</p>}
      confirm={words('planSession')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className="stack">
        <PayloadLine name="title" label={words('sessionTitle')} max={200} {...field} />
        <div className="field-row">
          <PayloadLine name="onDate" label={words('date')} type="date" {...field} />
          <PayloadSelect
            name="half"
            label={words('half')}
            choices={['am', 'pm'].map((value) => ({ value, label: codeWords(value, t) }))}
            {...field}
          />
        </div>
        <PayloadSelect
          name="participantId"
          label={`${words('kind')} (${words('collectiveSession').toLowerCase()}${t.colon}${t('common.choose').toLowerCase()})`}
          choices={seated.map(({ id, name }) => ({ value: id, label: words('individualSession', { firm: name }) }))}
          {...field}
        />
        <div className="field-row">
          <PayloadLine name="place" label={words('where')} max={300} {...field} />
          <PayloadLine name="link" label={words('link')} max={500} {...field} />
        </div>
        <div className="field-row">
          <PayloadLine name="fullName" label={words('facilitatorName')} max={200} {...field} />
          <PayloadLine name="email" label={words('facilitatorEmail')} max={254} {...field} />
        </div>
      </div>
    </ConfirmSheet>
  )
}

function CancelSheet({ caseFile, session, onClose }: SheetProps & { readonly session: Session }) {
  const t = useWords()
  const words = pageWords(t)
  const cancel = useSend('post', '/collective-action/cases/{id}/sessions/{sessionId}/cancellation')
  return (
    <ConfirmSheet
      title={`${words('cancel')}${t.colon}${session.title}`}
      danger
      consequence={<p>{words('cancelLead')}</p>}
      confirm={words('cancel')}
      reason={{ max: 2_000 }}
      onConfirm={(reason) => cancel.send({ params: { id: caseFile.id, sessionId: session.id }, body: { reason } })}
      onClose={onClose}
    />
  )
}

/** The ledger of individual half-days: of the action, then of each person who delivers. */
export function HalfDays({ whole }: { whole: Whole }) {
  const t = useWords()
  const words = pageWords(t)
  const { facilitators, allotted, granted, planned, delivered, certified } = whole.halfDays
  if (allotted === 0) return null
  return (
    <Section title={words('halfDays')} id="half-days">
      <KeyValue
        items={[
          { label: words('allotted'), value: allotted },
          { label: words('granted'), value: granted },
          { label: words('planned'), value: planned },
          { label: words('delivered'), value: delivered },
          { label: words('certified'), value: certified },
        ]}
      />
      {facilitators.length > 0 ? (
        <DataTable
          caption={words('facilitator')}
          rows={facilitators}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.name}
          first={{ title: words('facilitator') }}
          columns={[
            { key: 'planned', title: words('planned'), align: 'end', cell: (row) => row.planned },
            { key: 'delivered', title: words('delivered'), align: 'end', cell: (row) => row.delivered },
            { key: 'certified', title: words('certified'), align: 'end', cell: (row) => row.certified },
          ]}
        />
      ) : null}
    </Section>
  )
}
