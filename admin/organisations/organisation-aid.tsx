import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Amount } from '../shared/amount.tsx'
import { Button } from '../shared/button.tsx'
import { DateField, TextField } from '../shared/fields.tsx'
import { formatAmount, formatDate } from '../shared/format.ts'
import { Meter } from '../shared/meter.tsx'
import { MoneyField } from '../shared/money-field.tsx'
import { Notice } from '../shared/notice.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ConfirmSheet, Sheet } from '../shared/sheet.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { figureColours } from '../theme.ts'
import { ORGANISATION_WRITERS, type Organisation } from './organisation-words.ts'

type Headroom = Schema<'AidHeadroom'>
type Line = Headroom['lines'][number]

/** What the undertaking holds of de minimis aid, line by line, and what it may still receive. */
export function OrganisationAid({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const [declaring, setDeclaring] = useState(false)
  const [takingBack, setTakingBack] = useState<Line | null>(null)
  const mayWrite = usePerson().has(...ORGANISATION_WRITERS)
  const { data, problem, retry } = useRead('/organisations/{id}/aid-headroom', { params: { id: organisation.id } })
  return (
    <Section
      title={t('aid.title')}
      actions={
        mayWrite && data ? (
          <Button small icon="plus" onClick={() => setDeclaring(true)}>
            {t('aid.declare')}
          </Button>
        ) : null
      }
    >
      <p className="small second">{t('aid.lead')}</p>
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {!data && !problem ? <LoadingSkeleton rows={3} /> : null}
      {data ? <Held headroom={data} own={organisation.id} mayWrite={mayWrite} onTakeBack={setTakingBack} /> : null}
      {declaring ? <DeclareSheet organisation={organisation} onClose={() => setDeclaring(false)} /> : null}
      {takingBack ? <TakeBackSheet line={takingBack} onClose={() => setTakingBack(null)} /> : null}
    </Section>
  )
}

interface HeldProps {
  readonly headroom: Headroom
  readonly own: string
  readonly mayWrite: boolean
  readonly onTakeBack: (line: Line) => void
}

function Held({ headroom, own, mayWrite, onTakeBack }: HeldProps) {
  const t = useWords()
  const { ceiling, used, left, lines } = headroom
  const day = (date: string): string => formatDate(date, t.locale, 'plain')
  return (
    <>
      {Number(left) === 0 ? <Notice tone="attention" title={t('aid.over')} /> : null}
      <Meter
        label={t('aid.meter')}
        total={ceiling}
        parts={[
          { label: t('aid.used'), value: used, colour: figureColours[0] },
          { label: t('aid.left'), value: left, colour: 'transparent' },
        ]}
      />
      <p className="small second">
        {t('aid.window', { from: day(headroom.from), on: day(headroom.on), ceiling: formatAmount(ceiling, t.locale) })}{' '}
        {t('aid.undertaking', { smart_count: headroom.organisations })}
      </p>
      {lines.length === 0 ? <p className="second">{t('aid.none')}</p> : null}
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={`${line.source} ${line.id}`} className="document-line">
            <div>
              <div className="row">
                <Amount value={line.amount} />
                <span className="date">{day(line.grantedOn)}</span>
              </div>
              <div className="small second">{lineWords(line, own, t)}</div>
            </div>
            {mayWrite && line.source === 'declared' && line.organisationId === own ? (
              <Button
                small
                look="quiet"
                aria-label={t('aid.takeBackOf', { amount: formatAmount(line.amount, t.locale), date: day(line.grantedOn) })}
                onClick={() => onTakeBack(line)}
              >
                {t('aid.takeBack')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {lines.length >= 500 ? <p className="small second">{t('aid.more')}</p> : null}
    </>
  )
}

const lineWords = (line: Line, own: string, t: Translate): string =>
  [
    t(`aid.sources.${line.source}`),
    line.reference,
    line.authority ? t('aid.by', { authority: line.authority }) : '',
    line.organisationId === own ? '' : line.organisationName,
  ]
    .filter(Boolean)
    .join(' · ')

interface Values {
  readonly grantedOn: string | null
  readonly amount: string | null
  readonly authority: string
  readonly purpose: string
}

function DeclareSheet({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const declare = useSend('post', '/organisations/{id}/declared-aids')
  const initial: Values = { grantedOn: '', amount: null, authority: '', purpose: '' }
  const send = async ({ grantedOn, amount, authority, purpose }: Values): Promise<void> => {
    await declare.send({
      params: { id: organisation.id },
      body: { grantedOn: grantedOn ?? '', amount: amount ?? '', authority: authority ?? '', purpose: purpose ?? '' },
    })
    notify(t('aid.saved'), { type: 'success' })
    onClose()
  }
  return (
    <Sheet title={t('aid.declare')} onClose={onClose}>
      <p>{t('aid.declareLead')}</p>
      <RecordForm initial={initial} onSubmit={send} submit={t('aid.save')} onCancel={onClose} guard={false}>
        <div className="field-row">
          <DateField source="grantedOn" label={t('aid.grantedOn')} />
          <MoneyField source="amount" label={t('aid.amount')} />
        </div>
        <TextField source="authority" label={t('aid.authority')} max={200} />
        <TextField source="purpose" label={t('aid.purpose')} max={300} optional />
      </RecordForm>
    </Sheet>
  )
}

function TakeBackSheet({ line, onClose }: { line: Line; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const withdraw = useSend('post', '/organisations/{id}/declared-aids/{declaredId}/withdrawal')
  return (
    <ConfirmSheet
      title={t('aid.takeBackTitle')}
      consequence={t('aid.takeBackConsequence', { amount: formatAmount(line.amount, t.locale) })}
      confirm={t('aid.takeBack')}
      reason={{ max: 500 }}
      onConfirm={async (reason) => {
        await withdraw.send({ params: { id: line.organisationId, declaredId: line.id }, body: { reason } })
        notify(t('aid.takeBackDone'), { type: 'success' })
      }}
      onClose={onClose}
    />
  )
}
