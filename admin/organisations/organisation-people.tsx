import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { DateField, SelectField, TextField } from '../shared/fields.tsx'
import { formatDate } from '../shared/format.ts'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { ConfirmSheet, Sheet } from '../shared/sheet.tsx'
import { emptyAsNull, type Organisation } from './organisation-words.ts'
import { PartExport } from './part-export.tsx'

type Person = Organisation['people'][number]
const CAPACITIES = ['legal-representative', 'contact', 'accountant', 'consultant'] as const

/** Who acts for it, how to reach them, since when. */
export function OrganisationPeople({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Person | null>(null)
  return (
    <Section
      title={t('organisations.sections.people')}
      actions={
        <>
          <PartExport list="organisation-people" section="people" of={organisation} rows={organisation.people} />
          {organisation.mayEdit ? (
            <Button small icon="plus" onClick={() => setAdding(true)}>
              {t('organisations.person.add')}
            </Button>
          ) : null}
        </>
      }
    >
      {organisation.people.length === 0 ? (
        <p className="second">{t('organisations.person.none')}</p>
      ) : (
        <ul className="plain-list">
          {organisation.people.map((person) => (
            <li key={person.id} className="document-line">
              <div>
                <div>{person.fullName}</div>
                <div className="small second">
                  {t(`organisations.person.capacities.${person.capacity}`)}
                  {person.until ? `, ${t('organisations.person.until', { date: formatDate(person.until, t.locale, 'plain') })}` : ''}
                </div>
                {person.email ? (
                  <div className="small">
                    <a href={`mailto:${person.email}`}>{person.email}</a>
                  </div>
                ) : null}
                {person.phone ? (
                  <div className="small">
                    <a href={`tel:${person.phone.replace(/[^\d+]/g, '')}`}>{person.phone}</a>
                  </div>
                ) : null}
              </div>
              {organisation.mayEdit && person.until === null ? (
                <Button
                  small
                  look="quiet"
                  aria-label={t('organisations.person.endOf', { name: person.fullName })}
                  onClick={() => setLeaving(person)}
                >
                  {t('organisations.person.end')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {adding ? <AddPerson organisation={organisation} onClose={() => setAdding(false)} /> : null}
      {leaving ? <EndPerson organisation={organisation} person={leaving} onClose={() => setLeaving(null)} /> : null}
    </Section>
  )
}

const NEW_PERSON = { fullName: '', email: '', phone: '', capacity: 'contact', from: '' } as const
type NewPerson = {
  readonly fullName: string
  readonly email: string
  readonly phone: string
  readonly capacity: (typeof CAPACITIES)[number]
  readonly from: string | null
}

function AddPerson({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const add = useSend('post', '/organisations/{id}/people')
  const send = async (values: NewPerson): Promise<void> => {
    const from = emptyAsNull(values.from)
    await add.send({
      params: { id: organisation.id },
      body: {
        fullName: values.fullName,
        email: emptyAsNull(values.email),
        phone: emptyAsNull(values.phone),
        capacity: values.capacity,
        ...(from ? { from } : {}),
      },
    })
    notify(t('organisations.person.saved'), { type: 'success' })
    onClose()
  }
  return (
    <Sheet title={t('organisations.person.add')} onClose={onClose}>
      <RecordForm<NewPerson> initial={NEW_PERSON} onSubmit={send} submit={t('organisations.person.save')} onCancel={onClose} guard={false}>
        <TextField source="fullName" label={t('organisations.person.fullName')} max={200} />
        <SelectField
          source="capacity"
          label={t('organisations.person.capacity')}
          choices={CAPACITIES.map((value) => ({ value, label: t(`organisations.person.capacities.${value}`) }))}
        />
        <TextField source="email" type="email" label={t('organisations.person.email')} max={254} optional />
        <TextField source="phone" type="tel" label={t('organisations.person.phone')} max={40} optional />
        <DateField source="from" label={t('organisations.person.from')} optional />
      </RecordForm>
    </Sheet>
  )
}

function EndPerson({ organisation, person, onClose }: { organisation: Organisation; person: Person; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const end = useSend('delete', '/organisations/{id}/people/{capacityId}')
  const capacity = t(`organisations.person.capacities.${person.capacity}`)
  return (
    <ConfirmSheet
      title={t('organisations.person.endTitle', { name: person.fullName })}
      consequence={t('organisations.person.endConsequence', { name: person.fullName, capacity: capacity.toLowerCase() })}
      confirm={t('organisations.person.end')}
      danger
      onConfirm={async () => {
        await end.send({ params: { id: organisation.id, capacityId: person.id } })
        notify(t('organisations.person.endDone'), { type: 'success' })
      }}
      onClose={onClose}
    />
  )
}
