import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { CheckField, NumberField, TextField } from '../shared/fields.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'

type Settings = Schema<'FunderSettings'>
type Values = Omit<Settings, 'name'>

/** What concerns the whole funder: how it is reached, who may open an account, how long a past link keeps away. */
export function FunderSection() {
  const t = useWords()
  const { grants } = usePerson()
  const { data, etag, problem, retry } = useRead('/funder-settings', {})
  const [changing, setChanging] = useState(false)
  const mayChange = grants.some(({ role, programmes, departements }) => role === 'administrator' && !programmes && !departements)
  return (
    <Section
      id="funder"
      title={t('setUp.funder.title')}
      actions={
        mayChange && data ? (
          <Button small icon="pencil" onClick={() => setChanging(true)}>
            {t('setUp.funder.change')}
          </Button>
        ) : null
      }
    >
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data ? (
        <KeyValue
          items={[
            { label: t('setUp.funder.name'), value: data.name },
            { label: t('setUp.funder.serviceName'), value: data.serviceName },
            { label: t('setUp.funder.serviceAddress'), value: data.serviceAddress },
            { label: t('setUp.funder.serviceEmail'), value: data.serviceEmail },
            { label: t('setUp.funder.servicePhone'), value: data.servicePhone },
            {
              label: t('setUp.funder.registration'),
              value: t(data.openRegistration ? 'setUp.funder.registrationOpen' : 'setUp.funder.registrationShut'),
            },
            {
              label: t('setUp.funder.recusal'),
              value:
                data.recusalYears === 0
                  ? t('setUp.funder.recusalNone')
                  : t('setUp.funder.recusalYears', { smart_count: data.recusalYears }),
            },
          ]}
        />
      ) : problem ? null : (
        <LoadingSkeleton rows={4} />
      )}
      {changing && data ? <FunderSheet settings={data} etag={etag} onClose={() => setChanging(false)} /> : null}
    </Section>
  )
}

function FunderSheet({ settings, etag, onClose }: { settings: Settings; etag: string | null; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const change = useSend('put', '/funder-settings')
  const { name: _name, ...initial } = settings
  const send = async (values: Values): Promise<void> => {
    await change.send({ body: values, ifMatch: etag })
    notify(t('setUp.funder.saved'), { type: 'success' })
    onClose()
  }
  return (
    <Sheet title={t('setUp.funder.change')} onClose={onClose}>
      <RecordForm<Values> initial={initial} onSubmit={send} submit={t('setUp.funder.save')} onCancel={onClose} guard={false}>
        <p className="second">{t('setUp.funder.lead')}</p>
        <TextField source="serviceName" label={t('setUp.funder.serviceName')} max={200} />
        <TextField source="serviceAddress" label={t('setUp.funder.serviceAddress')} max={500} />
        <TextField source="serviceEmail" type="email" label={t('setUp.funder.serviceEmail')} max={254} />
        <TextField source="servicePhone" type="tel" label={t('setUp.funder.servicePhone')} max={40} />
        <CheckField source="openRegistration" label={t('setUp.funder.openRegistration')} hint={t('setUp.funder.openRegistrationHint')} />
        <NumberField
          source="recusalYears"
          label={t('setUp.funder.recusal')}
          hint={t('setUp.funder.recusalHint')}
          min={0}
          max={20}
          unit={t('setUp.funder.yearsUnit')}
        />
      </RecordForm>
    </Sheet>
  )
}
