import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { type Column, DataTable } from '../shared/data-table.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { ruleWords, sideWords } from './reminder-words.ts'
import { changeColumns, channelColumn, RuleSheet, whenColumn } from './rule-sheet.tsx'

type Rule = Schema<'ReminderRule'>

/** The rules; an administrator changes days and means, and switches off what may be. */
export function RulesSection() {
  const t = useWords()
  const { roles } = usePerson()
  const rules = useRead('/reminder-rules', {})
  const [changing, setChanging] = useState<Rule | null>(null)
  return (
    <Section
      id="rules"
      title={t('reminders.settings.title')}
      flush
      actions={<ExportButton of={t('reminders.settings.title')} list="reminder-rules" filter={{}} words={{ side: sideWords(t) }} />}
    >
      {rules.problem ? <ErrorState problem={rules.problem} onRetry={rules.retry} /> : null}
      {rules.data ? (
        <DataTable
          caption={t('reminders.settings.title')}
          rows={rules.data.items}
          rowKey={(row) => row.code}
          rowLabel={(row) => ruleWords(row.code, t)}
          first={{ title: t('reminders.mutes.rule') }}
          columns={columnsOf(t, roles.includes('administrator') ? setChanging : null)}
        />
      ) : rules.problem ? null : (
        <LoadingSkeleton rows={6} />
      )}
      {changing ? <FunderRuleSheet rule={changing} onClose={() => setChanging(null)} /> : null}
    </Section>
  )
}

const columnsOf = (t: Translate, change: ((rule: Rule) => void) | null): readonly Column<Rule>[] => [
  whenColumn(t),
  { key: 'to', title: t('reminders.columns.to'), cell: (row) => t(`reminders.to.${row.recipient}`) },
  channelColumn(t),
  ...changeColumns(t, change),
]

function FunderRuleSheet({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const change = useSend('put', '/reminder-rules/{code}')
  return (
    <RuleSheet
      rule={rule}
      onSave={async (settings) => {
        await change.send({ params: { code: rule.code }, body: settings, ifMatch: `"${rule.version}"` })
        notify(t('reminders.settings.saved'), { type: 'success' })
        onClose()
      }}
      onClose={onClose}
    />
  )
}
