import { type ReactNode, useState } from 'react'
import { useNotify } from 'react-admin'
import { useRead, useSend } from '../../api/hooks.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { PayloadLine, PayloadSelect } from '../../cases/payload-fields.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../shared/button.tsx'
import { StateChip } from '../../shared/chip.tsx'
import { DataTable } from '../../shared/data-table.tsx'
import { MenuItem, Popover } from '../../shared/popover.tsx'
import { Section } from '../../shared/section.tsx'
import { usePerson } from '../../shared/session-context.tsx'
import { ConfirmSheet } from '../../shared/sheet.tsx'
import { type Participant, pageWords, type Whole } from './page-words.ts'

const OPEN_TO_FIRMS = ['draft', 'submitted', 'documentsRequested', 'complete', 'appraised', 'awarded', 'agreementNotified', 'underWay']
const GRANTABLE = ['awarded', 'agreementNotified', 'underWay']

type Values = Readonly<Record<string, unknown>>
export const textOf = (values: Values, name: string): string => (typeof values[name] === 'string' ? values[name] : '')

interface SectionProps {
  readonly whole: Whole
  readonly caseFile: CaseFile
}

type Act = { readonly kind: 'enrol' } | { readonly kind: 'commit' | 'leave' | 'grant'; readonly firm: Participant }

/** Who has a seat, who waits in which order, who committed themselves, and their half-days. */
export function Firms({ whole, caseFile }: SectionProps) {
  const t = useWords()
  const words = pageWords(t)
  const { has } = usePerson()
  const [act, setAct] = useState<Act | null>(null)
  const open = has('applicant', 'caseOfficer') && OPEN_TO_FIRMS.includes(caseFile.state)
  const waiting = whole.participants.filter(({ status }) => status === 'waiting').length
  return (
    <Section
      title={words('firms')}
      id="firms"
      flush={whole.participants.length > 0}
      actions={
        open ? (
          <Button small icon="plus" onClick={() => setAct({ kind: 'enrol' })}>
            {words('enrol')}
          </Button>
        ) : null
      }
    >
      <DataTable
        caption={words('firms')}
        rows={whole.participants}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.name}
        count={
          <span>
            {words('seats', { ...whole.seats })}
            {waiting > 0 ? ` · ${words('waitingCount', { smart_count: waiting })}` : ''}
          </span>
        }
        empty={<p className="second">{words('noFirm')}</p>}
        first={{ title: words('firm') }}
        columns={[
          { key: 'place', title: words('place'), cell: (row) => <PlaceChip firm={row} /> },
          { key: 'commune', title: t('cases.fields.departement'), cell: (row) => row.departement ?? '', priority: 'wide' },
          { key: 'committed', title: words('committed'), cell: (row) => <CommittedChip firm={row} /> },
          {
            key: 'halfDays',
            title: words('halfDaysShort'),
            align: 'end',
            cell: ({ halfDays }) => `${halfDays.delivered} / ${halfDays.granted}`,
          },
          ...(open
            ? [
                {
                  key: 'acts',
                  title: words('acts'),
                  cell: (row: Participant) => <FirmMenu firm={row} state={caseFile.state} onAct={setAct} />,
                },
              ]
            : []),
        ]}
      />
      {act ? <OpenSheet act={act} whole={whole} caseFile={caseFile} onClose={() => setAct(null)} /> : null}
    </Section>
  )
}

function OpenSheet({ act, whole, ...rest }: SectionProps & { readonly act: Act; readonly onClose: () => void }) {
  if (act.kind === 'enrol') return <EnrolSheet {...rest} />
  if (act.kind === 'commit') return <CommitSheet {...rest} firm={act.firm} />
  if (act.kind === 'grant') return <GrantSheet {...rest} whole={whole} firm={act.firm} />
  return <LeaveSheet {...rest} firm={act.firm} own={false} />
}

export function PlaceChip({ firm }: { firm: Pick<Participant, 'status' | 'rank'> }) {
  const words = pageWords(useWords())
  if (firm.status === 'enrolled') return <StateChip tone="done" icon="check" label={words('enrolled')} />
  if (firm.status === 'waiting') return <StateChip tone="attention" icon="hourglass" label={words('waiting', { rank: firm.rank ?? 0 })} />
  return <StateChip tone="neutral" icon="leave" label={words('left')} />
}

function CommittedChip({ firm }: { firm: Participant }): ReactNode {
  const words = pageWords(useWords())
  return firm.committedAt ? (
    <StateChip tone="done" icon="check" label={words('committed')} />
  ) : (
    <StateChip tone="neutral" icon="hourglass" label={words('notCommitted')} />
  )
}

function FirmMenu({ firm, state, onAct }: { firm: Participant; state: string; onAct: (act: Act) => void }) {
  const t = useWords()
  const words = pageWords(t)
  if (firm.status === 'left') return null
  return (
    <Popover
      align="end"
      trigger={(attributes) => (
        <Button small look="quiet" icon="more" iconOnly {...attributes}>
          {`${t('cases.act.others')}${t.colon}${firm.name}`}
        </Button>
      )}
    >
      {(close) => {
        const item = (kind: 'commit' | 'leave' | 'grant', label: string): ReactNode => (
          <MenuItem
            onClick={() => {
              close()
              onAct({ kind, firm })
            }}
          >
            {label}
          </MenuItem>
        )
        return (
          <>
            {firm.committedAt ? null : item('commit', words('commit'))}
            {firm.status === 'enrolled' && GRANTABLE.includes(state) ? item('grant', words('grant')) : null}
            {item('leave', words('leave'))}
          </>
        )
      }}
    </Popover>
  )
}

interface SheetProps {
  readonly caseFile: CaseFile
  readonly onClose: () => void
}
interface FirmSheetProps extends SheetProps {
  readonly firm: Pick<Participant, 'id' | 'name'>
}

function EnrolSheet({ caseFile, onClose }: SheetProps) {
  const t = useWords()
  const words = pageWords(t)
  const notify = useNotify()
  const enrol = useSend('post', '/collective-action/cases/{id}/participants')
  const [values, setValues] = useState<Values>({})
  const confirm = async (): Promise<void> => {
    const { body } = await enrol.send({ params: { id: caseFile.id }, body: { siret: textOf(values, 'siret') } })
    notify(body.status === 'enrolled' ? words('enrolDone') : words('enrolWaiting', { rank: body.rank ?? 0 }), { type: 'success' })
  }
  return (
    <ConfirmSheet
      title={words('enrol')}
      consequence={<p>{words('leaveLead')}</p>}
      confirm={words('enrol')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <PayloadLine name="siret" label={words('siret')} max={20} payload={values} onChange={setValues} />
    </ConfirmSheet>
  )
}

/** The papers of a type already on file, to choose the one that proves something. */
export function PaperField(props: {
  readonly caseId: string
  readonly type: string
  readonly label: string
  readonly none: string
  readonly values: Values
  readonly onChange: (values: Values) => void
}) {
  const { data } = useRead('/cases/{id}/documents', { params: { id: props.caseId } })
  const found = (data?.documents ?? []).filter(({ type }) => type === props.type)
  if (found.length === 0) return <p className="second">{props.none}</p>
  const choices = found.map(({ id, versions }) => ({ value: id, label: versions.at(-1)?.fileName ?? id }))
  return <PayloadSelect name="documentId" label={props.label} choices={choices} payload={props.values} onChange={props.onChange} />
}

function CommitSheet({ caseFile, firm, onClose }: FirmSheetProps) {
  const t = useWords()
  const words = pageWords(t)
  const commit = useSend('post', '/collective-action/cases/{id}/participants/{participantId}/commitment')
  const [values, setValues] = useState<Values>({})
  return (
    <ConfirmSheet
      title={`${words('commit')}${t.colon}${firm.name}`}
      consequence={<p>{words('commitLead')}</p>}
      confirm={words('commit')}
      onConfirm={() =>
        commit.send({ params: { id: caseFile.id, participantId: firm.id }, body: { documentId: textOf(values, 'documentId') || null } })
      }
      onClose={onClose}
    >
      <PaperField
        caseId={caseFile.id}
        type="commitment-letter"
        label={t('programmes.collective-action.values.commitment-letter')}
        none={words('paperNone')}
        values={values}
        onChange={setValues}
      />
    </ConfirmSheet>
  )
}

function GrantSheet({ whole, caseFile, firm, onClose }: FirmSheetProps & { readonly whole: Whole }) {
  const t = useWords()
  const words = pageWords(t)
  const grant = useSend('post', '/collective-action/cases/{id}/participants/{participantId}/half-days')
  const [values, setValues] = useState<Values>({ count: '1' })
  return (
    <ConfirmSheet
      title={`${words('grant')}${t.colon}${firm.name}`}
      consequence={<p>{words('grantLead', { allotted: whole.halfDays.allotted, granted: whole.halfDays.granted })}</p>}
      confirm={words('grant')}
      onConfirm={() =>
        grant.send({
          params: { id: caseFile.id, participantId: firm.id },
          body: { halfDays: Number(textOf(values, 'count')), direction: 'grant' },
        })
      }
      onClose={onClose}
    >
      <PayloadLine name="count" label={words('grantCount')} max={3} payload={values} onChange={setValues} />
    </ConfirmSheet>
  )
}

export function LeaveSheet({ caseFile, firm, own, onClose }: FirmSheetProps & { readonly own: boolean }) {
  const t = useWords()
  const words = pageWords(t)
  const leave = useSend('post', '/collective-action/cases/{id}/participants/{participantId}/leaving')
  const title = words(own ? 'leaveOwn' : 'leave')
  return (
    <ConfirmSheet
      title={`${title}${t.colon}${firm.name}`}
      danger
      consequence={<p>{words('leaveLead')}</p>}
      confirm={title}
      reason={{ max: 2_000 }}
      onConfirm={(reason) => leave.send({ params: { id: caseFile.id, participantId: firm.id }, body: { reason } })}
      onClose={onClose}
    />
  )
}
