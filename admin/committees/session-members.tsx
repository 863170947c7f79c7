import { useState } from 'react'
import { useRead, useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { Icon } from '../shared/icons.tsx'
import { Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { LoadingSkeleton } from '../shared/states.tsx'
import type { Session } from './session.ts'

type Asked = 'members' | 'hold' | 'presence'

/** Who sits and who is there, with the quorum line. */
export function MembersSection({ session }: { session: Session }) {
  const t = useWords()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { members, quorum, state, may } = session
  const counted = state === 'held' || state === 'posted'
  const present = members.filter((member) => member.present)
  const met = (counted ? present : members).length >= quorum
  const words = { count: present.length, total: members.length, quorum }
  return (
    <Section
      title={t('committees.members.title')}
      actions={
        <>
          {members.length > 0 ? (
            <ExportButton of={t('committees.members.title')} list="session-members" filter={{ session: session.id }} />
          ) : null}
          {may.prepare && (state === 'draft' || state === 'frozen') ? (
            <Button small onClick={() => setAsked('members')}>
              {t('committees.members.choose')}
            </Button>
          ) : null}
          {may.prepare && state === 'frozen' ? (
            <Button small look="primary" icon="play" onClick={() => setAsked('hold')}>
              {t('committees.steps.hold')}
            </Button>
          ) : null}
          {may.prepare && state === 'held' ? (
            <Button small onClick={() => setAsked('presence')}>
              {t('committees.steps.presence')}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="row quorum-line" data-met={met ? '' : undefined}>
        <Icon name={met ? 'check' : 'alert'} small />
        {t(counted ? 'committees.members.present' : 'committees.members.named', words)} ·{' '}
        {t(met ? 'committees.members.quorumMet' : 'committees.members.quorumNotMet')}
      </p>
      {members.length === 0 ? (
        <p className="second">{t('committees.members.none')}</p>
      ) : (
        <ul className="plain-list member-list">
          {members.map((member) => (
            <li key={member.userId} data-away={counted && !member.present ? '' : undefined}>
              {member.fullName}
              {member.chair ? <span className="second small"> · {t('committees.members.chair')}</span> : null}
            </li>
          ))}
        </ul>
      )}
      {asked === 'members' ? <NameSheet session={session} onClose={() => setAsked(null)} /> : null}
      {asked === 'hold' || asked === 'presence' ? <PresenceSheet session={session} step={asked} onClose={() => setAsked(null)} /> : null}
    </Section>
  )
}

function PresenceSheet({ session, step, onClose }: { session: Session; step: 'hold' | 'presence'; onClose: () => void }) {
  const t = useWords()
  const hold = useSend('post', '/committee-sessions/{id}/hold')
  const correct = useSend('put', '/committee-sessions/{id}/presence')
  const [present, setPresent] = useState<readonly string[]>(
    session.members.filter((member) => step === 'hold' || member.present).map((member) => member.userId),
  )
  const on = { params: { id: session.id }, ifMatch: `"${session.version}"`, body: { presentIds: [...present] } }
  return (
    <ConfirmSheet
      title={t(`committees.steps.${step}`)}
      consequence={<p>{t('committees.steps.holdConsequence')}</p>}
      confirm={t(step === 'hold' ? 'committees.steps.hold' : 'committees.steps.presenceSave')}
      onConfirm={() => (step === 'hold' ? hold.send(on) : correct.send(on))}
      onClose={onClose}
    >
      <Ticks
        people={session.members.map(({ userId: id, fullName }) => ({ id, fullName }))}
        chosen={present}
        onChange={setPresent}
        legend={t('committees.members.title')}
      />
    </ConfirmSheet>
  )
}

function NameSheet({ session, onClose }: { session: Session; onClose: () => void }) {
  const t = useWords()
  const name = useSend('put', '/committee-sessions/{id}/members')
  const { data } = useRead('/committee-people', { query: { programme: session.programme } })
  const [chosen, setChosen] = useState<readonly string[]>(session.members.map((member) => member.userId))
  const [chair, setChair] = useState(session.members.find((member) => member.chair)?.userId ?? '')
  const people = data?.items ?? []
  return (
    <ConfirmSheet
      title={t('committees.members.choose')}
      consequence={<p>{t('committees.fields.quorumHint')}</p>}
      confirm={t('committees.members.save')}
      onConfirm={() =>
        name.send({
          params: { id: session.id },
          ifMatch: `"${session.version}"`,
          body: { memberIds: [...chosen], chairId: chosen.includes(chair) ? chair : null },
        })
      }
      onClose={onClose}
    >
      {data ? (
        people.length === 0 ? (
          <p className="second">{t('committees.assign.none')}</p>
        ) : (
          <>
            <Ticks people={people} chosen={chosen} onChange={setChosen} legend={t('committees.members.title')} />
            <FieldFrame label={t('committees.members.chair')} hint={t('committees.members.chairHint')}>
              {(attributes) => (
                <select {...attributes} className="input" value={chair} onChange={(event) => setChair(event.target.value)}>
                  <option value="">{t('committees.members.noChair')}</option>
                  {people
                    .filter(({ id }) => chosen.includes(id))
                    .map(({ id, fullName }) => (
                      <option key={id} value={id}>
                        {fullName}
                      </option>
                    ))}
                </select>
              )}
            </FieldFrame>
          </>
        )
      ) : (
        <LoadingSkeleton rows={4} />
      )}
    </ConfirmSheet>
  )
}

interface TicksProps {
  readonly people: readonly { readonly id: string; readonly fullName: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly legend: string
}

/** People to tick, one line each. */
export function Ticks({ people, chosen, onChange, legend }: TicksProps) {
  return (
    <fieldset className="tick-list">
      <legend className="field-label">{legend}</legend>
      {people.map(({ id, fullName }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            className="tick"
            checked={chosen.includes(id)}
            onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
          <span>{fullName}</span>
        </label>
      ))}
    </fieldset>
  )
}
