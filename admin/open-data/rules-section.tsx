import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { Button } from '../shared/button.tsx'
import { CheckField, NumberField, SelectField, TextField } from '../shared/fields.tsx'
import { MoneyField } from '../shared/money-field.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { Sheet } from '../shared/sheet.tsx'
import type { Overview } from './open-data-words.ts'

/** The rules of the funder on what it publishes. */
export function RulesSection({ overview, etag, mayChange }: { overview: Overview; etag: string | null; mayChange: boolean }) {
  const t = useWords()
  const { settings } = overview
  const [changing, setChanging] = useState(false)
  return (
    <Section
      id="rules"
      title={t('openData.rules.title')}
      actions={
        mayChange ? (
          <Button small icon="pencil" onClick={() => setChanging(true)}>
            {t('openData.rules.change')}
          </Button>
        ) : null
      }
    >
      <KeyValue
        items={[
          { label: t('openData.rules.siret'), value: overview.funderSiret },
          { label: t('openData.rules.scope'), value: t(`openData.rules.scopes.${settings.scope}`) },
          { label: t('openData.rules.threshold'), value: <Amount value={settings.threshold} /> },
          { label: t('openData.rules.naturalPersons'), value: t(`openData.rules.naturalChoices.${settings.naturalPersons}`) },
          { label: t('openData.rules.unknownLegalForm'), value: t(`openData.rules.unknownChoices.${settings.unknownLegalForm}`) },
          { label: t('openData.rules.pastAwards'), value: t(settings.pastAwards ? 'openData.rules.yes' : 'openData.rules.no') },
          { label: t('openData.rules.months'), value: t('openData.rules.monthsWords', { smart_count: settings.publishWithinMonths }) },
        ]}
      />
      {changing ? <RulesSheet overview={overview} etag={etag} onClose={() => setChanging(false)} /> : null}
    </Section>
  )
}

type Values = Omit<Overview['settings'], 'version'> & { readonly funderSiret: string }

function RulesSheet({ overview, etag, onClose }: { overview: Overview; etag: string | null; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const change = useSend('put', '/open-data/settings')
  const { version: _version, ...settings } = overview.settings
  const send = async (values: Values): Promise<void> => {
    await change.send({ body: { ...values, funderSiret: values.funderSiret.trim() || null }, ifMatch: etag })
    notify(t('openData.rules.saved'), { type: 'success' })
    onClose()
  }
  return (
    <Sheet title={t('openData.rules.change')} onClose={onClose}>
      <RecordForm<Values>
        initial={{ ...settings, funderSiret: overview.funderSiret ?? '' }}
        onSubmit={send}
        submit={t('openData.rules.save')}
        onCancel={onClose}
        guard={false}
      >
        <TextField source="funderSiret" label={t('openData.rules.siret')} max={40} optional />
        <SelectField
          source="scope"
          label={t('openData.rules.scope')}
          choices={(['all', 'agreements'] as const).map((value) => ({ value, label: t(`openData.rules.scopes.${value}`) }))}
        />
        <MoneyField source="threshold" label={t('openData.rules.threshold')} hint={t('openData.rules.thresholdHint')} />
        <SelectField
          source="naturalPersons"
          label={t('openData.rules.naturalPersons')}
          hint={t('openData.rules.naturalPersonsHint')}
          choices={(['withheld', 'name-withheld'] as const).map((value) => ({ value, label: t(`openData.rules.naturalChoices.${value}`) }))}
        />
        <SelectField
          source="unknownLegalForm"
          label={t('openData.rules.unknownLegalForm')}
          choices={(['hold', 'publish'] as const).map((value) => ({ value, label: t(`openData.rules.unknownChoices.${value}`) }))}
        />
        <CheckField source="pastAwards" label={t('openData.rules.pastAwards')} />
        <NumberField
          source="publishWithinMonths"
          label={t('openData.rules.months')}
          hint={t('openData.rules.monthsHint')}
          min={1}
          max={24}
        />
      </RecordForm>
    </Sheet>
  )
}
