import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { DateField, SelectField, TextField } from '../shared/fields.tsx'
import { LegalDate } from '../shared/legal-date.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { useAct } from '../shared/use-act.ts'
import { ruleWords } from './reminder-words.ts'

type Mute = Schema<'ReminderMute'>

/** What is not said any more, for whom and until when. */
export function MutesSection() {
  const t = useWords()
  const mutes = useRead('/reminder-mutes', {})
  const [adding, setAdding] = useState(false)
  const lift = useLift()
  return (
    <Section
      id="mutes"
      title={t('reminders.mutes.title')}
      flush={(mutes.data?.items.length ?? 0) > 0}
      actions={
        <Button small icon="plus" onClick={() => setAdding(true)}>
          {t('reminders.mutes.add')}
        </Button>
      }
    >
      {mutes.problem ? <ErrorState problem={mutes.problem} onRetry={mutes.retry} /> : null}
      {mutes.data?.items.length === 0 ? (
        <p className="second">{t('reminders.mutes.empty')}</p>
      ) : mutes.data ? (
        <DataTable
          caption={t('reminders.mutes.title')}
          rows={mutes.data.items}
          rowKey={(row) => row.id}
          rowLabel={(row) => ruleOf(row, t)}
          first={{ title: t('reminders.mutes.rule') }}
          columns={columnsOf(t, lift)}
        />
      ) : mutes.problem ? null : (
        <LoadingSkeleton rows={2} />
      )}
      {adding ? <MuteSheet onClose={() => setAdding(false)} /> : null}
    </Section>
  )
}

const ruleOf = ({ rule }: Mute, t: Translate): string => (rule === null ? t('reminders.mutes.every') : ruleWords(rule, t))
const whoOf = ({ userName, userId }: Mute, t: Translate): string => userName ?? userId ?? t('reminders.mutes.everybody')

function useLift(): (mute: Mute) => void {
  const t = useWords()
  const notify = useNotify()
  const { run } = useAct('delete', '/reminder-mutes/{id}')
  return ({ id }) => run({ params: { id } }, () => notify(t('reminders.mutes.lifted'), { type: 'success' }))
}

const columnsOf = (t: Translate, lift: (mute: Mute) => void): readonly Column<Mute>[] => [
  { key: 'who', title: t('reminders.mutes.who'), cell: (row) => whoOf(row, t) },
  {
    key: 'until',
    title: t('reminders.mutes.until'),
    cell: (row) => (row.until ? <LegalDate value={row.until} look="plain" /> : t('reminders.mutes.always')),
  },
  { key: 'reason', title: t('reminders.mutes.reason'), wide: true, cell: (row) => row.reason },
  { key: 'by', title: t('reminders.mutes.by'), priority: 'wide', cell: (row) => row.mutedByName },
  {
    key: 'lift',
    title: t('reminders.columns.acts'),
    cell: (row) =>
      row.mayLift ? (
        <Button
          small
          look="quiet"
          aria-label={t('reminders.mutes.liftOf', { rule: ruleOf(row, t), who: whoOf(row, t) })}
          onClick={() => lift(row)}
        >
          {t('reminders.mutes.lift')}
        </Button>
      ) : null,
  },
]

interface Values {
  readonly rule: string
  readonly who: string
  readonly until: string | null
  readonly reason: string
}

function MuteSheet({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const { userId: id, roles } = usePerson()
  const manages = roles.includes('supervisor') || roles.includes('administrator')
  const mute = useSend('post', '/reminder-mutes')
  const rules = useRead('/reminder-rules', {})
  const officers = useRead('/officers', {})
  const choices = (rules.data?.items ?? []).filter(({ compulsory }) => !compulsory)
  const others = manages ? (officers.data?.items ?? []).filter((officer) => officer.id !== id) : []
  const people = [
    { value: id, label: t('reminders.mutes.me') },
    ...(manages ? [{ value: '*', label: t('reminders.mutes.everybody') }] : []),
    ...others.map((officer) => ({ value: officer.id, label: officer.fullName })),
  ]
  const send = async ({ rule, who, until, reason }: Values): Promise<void> => {
    const body = { rule: rule === '' ? null : rule, userId: who === '*' ? null : who, until: until ? until : null, reason }
    await mute.send({ body })
    notify(t('reminders.mutes.done'), { type: 'success' })
    onClose()
  }
  return (
    <Sheet title={t('reminders.mutes.add')} onClose={onClose}>
      <RecordForm<Values>
        initial={{ rule: '', who: id, until: null, reason: '' }}
        onSubmit={send}
        submit={t('reminders.mutes.save')}
        onCancel={onClose}
        guard={false}
      >
        <p>{t('reminders.mutes.lead')}</p>
        <SelectField
          source="rule"
          label={t('reminders.mutes.rule')}
          empty={t('reminders.mutes.every')}
          optional
          choices={choices.map(({ code }) => ({ value: code, label: ruleWords(code, t) }))}
        />
        <SelectField source="who" label={t('reminders.mutes.who')} choices={people} />
        <DateField source="until" label={t('reminders.mutes.until')} optional />
        <TextField source="reason" label={t('reminders.mutes.reason')} max={500} optional />
      </RecordForm>
    </Sheet>
  )
}
