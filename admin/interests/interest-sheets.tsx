import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { type Chosen, OrganisationPicker } from '../organisations/organisation-picker.tsx'
import { todayIn } from '../shared/clock.ts'
import { FieldFrame } from '../shared/field-frame.tsx'
import { DateField, SelectField, TextField } from '../shared/fields.tsx'
import { Notice } from '../shared/notice.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { usePerson, useTimeZone } from '../shared/session-context.tsx'
import { ConfirmSheet, Sheet } from '../shared/sheet.tsx'

export type Interest = Schema<'Interest'>

export const KINDS = ['shareholder', 'director', 'family', 'formerEmployer', 'sameGroup', 'pastMission'] as const

interface Values {
  readonly userId: string
  readonly siret: string
  readonly kind: (typeof KINDS)[number] | ''
  readonly from: string | null
  readonly until: string | null
  readonly note: string
}

/** Declares a link of one's own, or records one for somebody else (`forOther`). */
export function DeclareSheet({ forOther = false, onClose }: { forOther?: boolean; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const { roles } = usePerson()
  // a member of a committee has no access to the organisations: the SIRET says which
  const searches = roles.some((role) => role !== 'committeeMember')
  const mine = useSend('post', '/interests/mine')
  const theirs = useSend('post', '/interests')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [missing, setMissing] = useState(false)
  const initial: Values = { userId: '', siret: '', kind: '', from: '', until: '', note: '' }
  const send = async (values: Values): Promise<void> => {
    setMissing(searches && chosen === null)
    if (searches && !chosen) throw fault('/organisationId', 'required')
    if (values.kind === '') throw fault('/kind', 'required')
    const body = {
      ...(searches ? { organisationId: chosen?.id ?? '' } : { siret: values.siret.replace(/\s/g, '') }),
      kind: values.kind,
      note: values.note,
      from: values.from ?? '',
      until: values.until ? values.until : null,
    }
    if (forOther) await theirs.send({ body: { ...body, userId: values.userId } })
    else await mine.send({ body })
    notify(t('interests.form.saved'), { type: 'success' })
    onClose()
  }
  return (
    <Sheet title={t(forOther ? 'interests.form.recordTitle' : 'interests.form.title')} onClose={onClose}>
      {searches ? (
        <OrganisationPicker
          title={t('interests.form.organisation')}
          chosen={chosen}
          missing={missing && chosen === null}
          onChoose={setChosen}
        />
      ) : null}
      <RecordForm
        initial={initial}
        onSubmit={send}
        submit={t(forOther ? 'interests.form.record' : 'interests.form.save')}
        onCancel={onClose}
        guard={false}
      >
        {forOther ? <PersonField /> : null}
        {searches ? null : <TextField source="siret" label={t('interests.form.siret')} max={20} inputMode="numeric" />}
        <LinkFields />
        <Notice tone="attention">
          <p>{t('interests.form.effect')}</p>
        </Notice>
      </RecordForm>
    </Sheet>
  )
}

/** What ties the person to the organisation, and over which dates. */
function LinkFields() {
  const t = useWords()
  return (
    <>
      <SelectField
        source="kind"
        label={t('interests.form.kind')}
        empty={t('common.choose')}
        choices={KINDS.map((value) => ({ value, label: t(`interests.kinds.${value}`) }))}
      />
      <div className="field-row">
        <DateField source="from" label={t('interests.form.from')} />
        <DateField source="until" label={t('interests.form.until')} optional />
      </div>
      <p className="small second">{t('interests.form.untilHint')}</p>
      <TextField source="note" label={t('interests.form.note')} max={2000} rows={2} optional />
    </>
  )
}

const fault = (pointer: string, code: string): ApiProblem => new ApiProblem(422, 'invalid-fields', '', { errors: [{ pointer, code }] })

function PersonField() {
  const t = useWords()
  const { data } = useRead('/interests/people', {})
  const choices = (data?.items ?? []).map(({ id, fullName }) => ({ value: id, label: fullName }))
  return <SelectField source="userId" label={t('interests.form.person')} choices={choices} empty={t('common.choose')} />
}

/** Ends a link on a day; it stays in the list. */
export function EndSheet({ interest, onClose }: { interest: Interest; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const end = useSend('post', '/interests/{id}/end')
  const today = todayIn(useTimeZone())
  const [until, setUntil] = useState(today)
  return (
    <ConfirmSheet
      title={t('interests.end.title')}
      consequence={<p>{t('interests.end.consequence', { name: interest.organisation.name })}</p>}
      confirm={t('interests.end.confirm')}
      onClose={onClose}
      onConfirm={() =>
        end.send({ params: { id: interest.id }, body: { until } }).then(() => {
          notify(t('interests.end.done'), { type: 'success' })
          onClose()
        })
      }
    >
      <FieldFrame label={t('interests.end.until')}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            type="date"
            min={interest.from}
            max={today}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        )}
      </FieldFrame>
    </ConfirmSheet>
  )
}
