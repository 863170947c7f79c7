import { useState } from 'react'
import { useSend } from '../../api/hooks.ts'
import { type ApiProblem, problemOf } from '../../api/problem.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../shared/button.tsx'
import { formatDate } from '../../shared/format.ts'
import { ProblemMessage } from '../../shared/problem-message.tsx'
import { ConfirmSheet, Sheet } from '../../shared/sheet.tsx'
import { PaperField, textOf } from './firms.tsx'
import { type Participant, pageWords, type Session, type Whole } from './page-words.ts'

interface AttendanceSheetProps {
  readonly whole: Whole
  readonly caseFile: CaseFile
  readonly etag: string | null
  readonly session: Session
  readonly onClose: () => void
}

type Line = Whole['attendance'][number]
type Mark = Line['participant']

/** Who was there, then who signed: ticks and names by keyboard, signatures from the paper sheet or one's own. */
export function AttendanceSheet({ whole, caseFile, etag, session, onClose }: AttendanceSheetProps) {
  const t = useWords()
  const words = pageWords(t)
  const lines = whole.attendance.filter(({ sessionId }) => sessionId === session.id)
  const firms = whole.participants.filter(
    ({ id, status }) =>
      lines.some(({ participantId }) => participantId === id) ||
      (status === 'enrolled' && (session.participantId === null || session.participantId === id)),
  )
  const [present, setPresent] = useState<Readonly<Record<string, string | null>>>(
    Object.fromEntries(firms.map(({ id }) => [id, lines.find(({ participantId }) => participantId === id)?.attendee ?? null])),
  )
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const record = useSend('put', '/collective-action/cases/{id}/sessions/{sessionId}/attendance')
  const params = { id: caseFile.id, sessionId: session.id }
  const named = firms.flatMap(({ id, name }) => {
    const attendee = present[id]
    return attendee === null || attendee === undefined ? [] : [{ participantId: id, attendee: attendee.trim() || name }]
  })
  const save = (): void => {
    setProblem(null)
    record.send({ params, body: { present: named }, ifMatch: etag }).catch((error: unknown) => setProblem(problemOf(error)))
  }
  return (
    <Sheet
      size="full"
      title={words('attendTitle', { title: session.title, date: formatDate(session.onDate, t.locale, 'plain') })}
      onClose={onClose}
      foot={
        <>
          <Button look="primary" busy={record.sending} onClick={save}>
            {words('saveAttendance')}
          </Button>
          <Button onClick={() => setPresent(Object.fromEntries(firms.map(({ id }) => [id, present[id] ?? ''])))}>{words('all')}</Button>
          <Button onClick={onClose}>{t('common.close')}</Button>
        </>
      }
    >
      {problem ? <ProblemMessage problem={problem} /> : null}
      <p className="second">{words('attendLead')}</p>
      <PresenceTable firms={firms} lines={lines} present={present} onChange={setPresent} caseFile={caseFile} session={session} />
      <Signing lines={lines} caseFile={caseFile} session={session} />
    </Sheet>
  )
}

interface TableProps {
  readonly firms: readonly Participant[]
  readonly lines: readonly Line[]
  readonly present: Readonly<Record<string, string | null>>
  readonly onChange: (present: Readonly<Record<string, string | null>>) => void
  readonly caseFile: CaseFile
  readonly session: Session
}

function PresenceTable({ firms, lines, present, onChange, caseFile, session }: TableProps) {
  const words = pageWords(useWords())
  const [struck, setStruck] = useState<Participant | null>(null)
  return (
    <>
      <table className="table">
        <caption className="hidden-visually">{words('presence')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('firm')}</th>
            <th scope="col">{words('attendee')}</th>
            <th scope="col">{words('signedByFirm')}</th>
            <th scope="col">{words('signedByFacilitator')}</th>
            <th scope="col">
              <span className="hidden-visually">{words('strike')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {firms.map((firm) => (
            <PresenceRow
              key={firm.id}
              firm={firm}
              line={lines.find(({ participantId }) => participantId === firm.id)}
              attendee={present[firm.id] ?? null}
              onChange={(attendee) => onChange({ ...present, [firm.id]: attendee })}
              onStrike={() => setStruck(firm)}
            />
          ))}
        </tbody>
      </table>
      {struck ? <StrikeSheet firm={struck} caseFile={caseFile} session={session} onClose={() => setStruck(null)} /> : null}
    </>
  )
}

interface RowProps {
  readonly firm: Participant
  readonly line: Line | undefined
  /** Null: not there. */
  readonly attendee: string | null
  readonly onChange: (attendee: string | null) => void
  readonly onStrike: () => void
}

function PresenceRow({ firm, line, attendee, onChange, onStrike }: RowProps) {
  const t = useWords()
  const words = pageWords(t)
  const signed = Boolean(line?.participant || line?.facilitator)
  return (
    <tr>
      <th scope="row" style={{ textAlign: 'start' }}>
        <label className="check">
          <input
            type="checkbox"
            className="tick"
            checked={attendee !== null}
            disabled={signed}
            onChange={(event) => onChange(event.target.checked ? '' : null)}
          />
          {firm.name}
        </label>
      </th>
      <td>
        <input
          className="input"
          aria-label={`${words('attendee')}${t.colon}${firm.name}`}
          maxLength={200}
          disabled={attendee === null}
          value={attendee ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      </td>
      <td>
        <MarkText mark={line?.participant ?? null} declared={line !== undefined} />
      </td>
      <td>
        <MarkText mark={line?.facilitator ?? null} declared={line !== undefined} />
      </td>
      <td>
        {signed ? (
          <Button small look="quiet" icon="undo" iconOnly onClick={onStrike}>
            {`${words('strike')}${t.colon}${firm.name}`}
          </Button>
        ) : null}
      </td>
    </tr>
  )
}

export function MarkText({ mark, declared }: { mark: Mark; declared: boolean }) {
  const words = pageWords(useWords())
  if (mark) return <span>{mark.means === 'paper' ? words('signedOnPaper') : words('signedBy', { name: mark.userName })}</span>
  return declared ? <strong>{words('unsigned')}</strong> : <span className="second">–</span>
}

/** What is not signed yet: from the sheet on file, or by the facilitator who reads this. */
function Signing({ lines, caseFile, session }: { lines: readonly Line[]; caseFile: CaseFile; session: Session }) {
  const words = pageWords(useWords())
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({})
  const sign = useSend('post', '/collective-action/cases/{id}/sessions/{sessionId}/signatures')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const missing = lines.flatMap((line) =>
    (['participant', 'facilitator'] as const).flatMap((side) => (line[side] ? [] : [{ participantId: line.participantId, side }])),
  )
  if (missing.length === 0) return null
  const send = (wanted: typeof missing, documentId: string | null): void => {
    setProblem(null)
    sign
      .send({ params: { id: caseFile.id, sessionId: session.id }, body: { lines: wanted, documentId } })
      .catch((error: unknown) => setProblem(problemOf(error)))
  }
  const yours = missing.filter(({ side }) => side === 'facilitator')
  const paper = textOf(values, 'documentId')
  return (
    <div className="stack">
      {problem ? <ProblemMessage problem={problem} /> : null}
      <p>{words('missing', { smart_count: missing.length })}</p>
      {session.yours && yours.length > 0 ? (
        <div>
          <Button onClick={() => send(yours, null)}>{words('signYours')}</Button>
        </div>
      ) : null}
      <PaperField
        caseId={caseFile.id}
        type="attendance-sheet"
        label={words('paper')}
        none={words('paperNone')}
        values={values}
        onChange={setValues}
      />
      {paper ? (
        <div>
          <Button busy={sign.sending} onClick={() => send(missing, paper)}>
            {words('signPaper')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function StrikeSheet({
  firm,
  caseFile,
  session,
  onClose,
}: {
  firm: Participant
  caseFile: CaseFile
  session: Session
  onClose: () => void
}) {
  const t = useWords()
  const words = pageWords(t)
  const strike = useSend('post', '/collective-action/cases/{id}/sessions/{sessionId}/strikes')
  return (
    <ConfirmSheet
      title={`${words('strike')}${t.colon}${firm.name}`}
      danger
      consequence={<p>{words('strikeLead', { firm: firm.name })}</p>}
      confirm={words('strike')}
      reason={{ max: 2_000 }}
      onConfirm={(reason) => strike.send({ params: { id: caseFile.id, sessionId: session.id }, body: { participantId: firm.id, reason } })}
      onClose={onClose}
    />
  )
}
