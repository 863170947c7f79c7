import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { ruleWords, sideWords } from '../reminders/reminder-words.ts'
import { changeColumns, channelColumn, type RuleSettings, RuleSheet, whenColumn } from '../reminders/rule-sheet.tsx'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'

type Rule = Schema<'EditionReminderRule'>

/** The rules of reminders as they hold for the cases of one edition; those of its own come before the funder's. */
export function EditionReminders({ code, edition: { id } }: { code: string; edition: { readonly id: string } }) {
  const t = useWords()
  const { roles } = usePerson()
  const [changing, setChanging] = useState<Rule | null>(null)
  const allowed = roles.some((role) => ['administrator', 'supervisor', 'caseOfficer'].includes(role))
  const { data } = useRead('/programmes/{code}/editions/{id}/reminder-rules', { params: { code, id }, enabled: allowed })
  if (!data) return null
  return (
    <Section
      title={t('corrections.reminders.title')}
      flush
      actions={
        <ExportButton
          of={t('corrections.reminders.title')}
          list="edition-reminder-rules"
          filter={{ programme: code, edition: id }}
          words={{ side: sideWords(t) }}
        />
      }
    >
      <p className="second" style={{ padding: '12px 16px' }}>
        {t('corrections.reminders.lead')}
      </p>
      <DataTable
        caption={t('corrections.reminders.title')}
        rows={data.items}
        rowKey={(row) => row.code}
        rowLabel={(row) => ruleWords(row.code, t)}
        first={{
          title: t('reminders.mutes.rule'),
          after: (row) => (row.own ? <StateChip tone="information" icon="pencil" label={t('corrections.reminders.own')} /> : null),
        }}
        columns={[whenColumn(t), channelColumn(t), ...changeColumns<Rule>(t, roles.includes('administrator') ? setChanging : null)]}
      />
      {changing ? <EditionRuleSheet code={code} editionId={id} rule={changing} onClose={() => setChanging(null)} /> : null}
    </Section>
  )
}

interface SheetProps {
  readonly code: string
  readonly editionId: string
  readonly rule: Rule
  readonly onClose: () => void
}

function EditionRuleSheet({ code, editionId, rule, onClose }: SheetProps) {
  const t = useWords()
  const notify = useNotify()
  const change = useSend('put', '/programmes/{code}/editions/{id}/reminder-rules/{rule}')
  const giveBack = useSend('put', '/programmes/{code}/editions/{id}/reminder-rules/{rule}')
  const asked = (own: RuleSettings | null) => ({
    params: { code, id: editionId, rule: rule.code },
    body: { own },
    ifMatch: `"${rule.version}"`,
  })
  const saved = (): void => {
    notify(t('reminders.settings.saved'), { type: 'success' })
    onClose()
  }
  return (
    <RuleSheet rule={rule} onSave={(own) => change.send(asked(own)).then(saved)} onClose={onClose}>
      {rule.own ? (
        <div className="stack">
          {giveBack.problem ? <ProblemMessage problem={giveBack.problem} /> : null}
          <div>
            <Button busy={giveBack.sending} onClick={() => giveBack.run(asked(null), saved)}>
              {t('corrections.reminders.giveBack')}
            </Button>
          </div>
        </div>
      ) : null}
    </RuleSheet>
  )
}
