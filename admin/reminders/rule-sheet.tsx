import type { ReactNode } from 'react'
import type { Schema } from '../api/contract.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import type { Column } from '../shared/data-table.tsx'
import { CheckField, NumberField, SelectField } from '../shared/fields.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { ruleWords } from './reminder-words.ts'

type Rule = Schema<'ReminderRule'>
export type RuleSettings = Pick<Rule, 'days' | 'channel' | 'enabled'>

/** When a rule speaks, in a sentence. */
const whenWords = ({ enabled, side, days }: Pick<Rule, 'enabled' | 'side' | 'days'>, t: Translate): string => {
  if (!enabled) return t('reminders.settings.off')
  return days === 0 ? t('reminders.settings.sameDay') : t(`reminders.settings.${side}`, { smart_count: days })
}

export const whenColumn = (t: Translate): Column<Pick<Rule, 'enabled' | 'side' | 'days'>> => ({
  key: 'when',
  title: t('reminders.settings.when'),
  cell: (row) => whenWords(row, t),
})

export const channelColumn = (t: Translate): Column<Pick<Rule, 'channel'>> => ({
  key: 'channel',
  title: t('reminders.columns.channel'),
  cell: (row) => t(`reminders.channels.${row.channel}`),
})

/** The button that opens the sheet of one rule; no column for who may not. */
export function changeColumns<Row extends Pick<Rule, 'code'>>(t: Translate, change: ((rule: Row) => void) | null): readonly Column<Row>[] {
  if (!change) return []
  return [
    {
      key: 'change',
      title: t('reminders.columns.acts'),
      cell: (row) => (
        <Button
          small
          look="quiet"
          aria-label={t('reminders.settings.changeOf', { rule: ruleWords(row.code, t) })}
          onClick={() => change(row)}
        >
          {t('reminders.settings.change')}
        </Button>
      ),
    },
  ]
}

interface Props {
  readonly rule: RuleSettings & Pick<Rule, 'code' | 'compulsory'>
  readonly onSave: (settings: RuleSettings) => Promise<void>
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** Days, means and whether it speaks at all: the rule of a funder or of one edition. */
export function RuleSheet({ rule, onSave, onClose, children }: Props) {
  const t = useWords()
  return (
    <Sheet title={ruleWords(rule.code, t)} onClose={onClose}>
      <RecordForm<RuleSettings>
        initial={{ days: rule.days, channel: rule.channel, enabled: rule.enabled }}
        onSubmit={({ days, channel, enabled }) => onSave({ days, channel, enabled })}
        submit={t('reminders.settings.save')}
        onCancel={onClose}
        guard={false}
      >
        <NumberField source="days" label={t('reminders.settings.days')} min={0} max={400} />
        <SelectField
          source="channel"
          label={t('reminders.settings.channel')}
          choices={(['both', 'mail', 'inside'] as const).map((value) => ({ value, label: t(`reminders.channels.${value}`) }))}
        />
        {rule.compulsory ? (
          <p className="second">{t('reminders.settings.compulsory')}</p>
        ) : (
          <CheckField source="enabled" label={t('reminders.settings.enabled')} />
        )}
      </RecordForm>
      {children}
    </Sheet>
  )
}
