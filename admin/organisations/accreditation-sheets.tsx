import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { todayIn } from '../shared/clock.ts'
import { FieldFrame } from '../shared/field-frame.tsx'
import { DateField, SelectField } from '../shared/fields.tsx'
import { valueWords } from '../shared/problem-words.ts'
import { RecordForm } from '../shared/record-form.tsx'
import { useTimeZone } from '../shared/session-context.tsx'
import { ConfirmSheet, Sheet } from '../shared/sheet.tsx'
import { useConsultingFields } from './consulting-fields.ts'
import type { Accreditation, Organisation } from './organisation-words.ts'

export function NewAccreditationSheet({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const record = useSend('post', '/organisations/{id}/accredited-fields')
  const fields = useConsultingFields()
  const initial = { field: '', from: '', until: '', insuranceUntil: '' }
  return (
    <Sheet title={t('organisations.accreditation.addTitle', { name: organisation.name })} onClose={onClose}>
      <RecordForm
        initial={initial}
        guard={false}
        submit={t('organisations.accreditation.save')}
        onCancel={onClose}
        onSubmit={async ({ field, from, until, insuranceUntil }) => {
          const body = { field, from: from ?? '', until: until ?? '', insuranceUntil: insuranceUntil ?? '' }
          await record.send({ params: { id: organisation.id }, body })
          notify(t('organisations.accreditation.saved'), { type: 'success' })
          onClose()
        }}
      >
        <SelectField source="field" label={t('organisations.accreditation.field')} choices={fields} empty={t('common.choose')} />
        <div className="field-row">
          <DateField source="from" label={t('organisations.accreditation.from')} />
          <DateField source="until" label={t('organisations.accreditation.until')} />
        </div>
        <DateField source="insuranceUntil" label={t('organisations.accreditation.insuranceUntil')} />
      </RecordForm>
    </Sheet>
  )
}

export type AccreditationAct = 'suspend' | 'withdraw' | 'restore' | 'insure'
const STATUS = { suspend: 'suspended', withdraw: 'withdrawn', restore: 'accredited' } as const

/** Suspends, withdraws, restores, or notes a renewed insurance; says what follows from it. */
export function AccreditationSheet({ act, on, onClose }: { act: AccreditationAct; on: Accreditation; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const change = useSend('patch', '/accredited-fields/{id}')
  const today = todayIn(useTimeZone())
  const within = today < on.from ? on.from : today > on.until ? on.until : today
  const [day, setDay] = useState(act === 'insure' ? on.insuranceUntil : within)
  const field = valueWords(on.field, t) ?? on.field
  const asksReason = act === 'suspend' || act === 'withdraw'
  const bounds = act === 'insure' ? {} : { min: on.from, max: on.until }
  return (
    <ConfirmSheet
      title={t(`organisations.accreditation.${act}Title`, { field })}
      consequence={t(`organisations.accreditation.${act}Consequence`)}
      confirm={t(`organisations.accreditation.${act}`)}
      danger={act === 'withdraw'}
      {...(asksReason ? { reason: {} } : {})}
      onConfirm={async (reason) => {
        const body = act === 'insure' ? { insuranceUntil: day } : { status: STATUS[act], from: day, ...(asksReason ? { reason } : {}) }
        await change.send({ params: { id: on.id }, body, ifMatch: `"${on.version}"` })
        notify(t('organisations.accreditation.done'), { type: 'success' })
      }}
      onClose={onClose}
    >
      <FieldFrame label={t(act === 'insure' ? 'organisations.accreditation.insuranceUntil' : 'organisations.accreditation.onDay')}>
        {(attributes) => (
          <input
            {...attributes}
            {...bounds}
            className="input"
            type="date"
            style={{ maxWidth: 180 }}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
      </FieldFrame>
    </ConfirmSheet>
  )
}
