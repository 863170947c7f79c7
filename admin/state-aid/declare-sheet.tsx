import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { todayIn } from '../shared/clock.ts'
import { FieldFrame } from '../shared/field-frame.tsx'
import { amountOf, centsOf, formatAmount } from '../shared/format.ts'
import { useTimeZone } from '../shared/session-context.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'

type Line = Schema<'RegisterLine'>
/** Up to here each award has a field for its own number. */
const NUMBERED = 20
const keyOf = ({ caseId, organisationId }: Pick<Line, 'caseId' | 'organisationId'>): string => `${caseId}:${organisationId}`

interface Props {
  readonly lines: readonly Line[]
  readonly onDone: () => void
  readonly onClose: () => void
}

/** "These awards stand in the register since this day, under this reference." */
export function DeclareSheet({ lines, onDone, onClose }: Props) {
  const t = useWords()
  const notify = useNotify()
  const today = todayIn(useTimeZone())
  const [declaredOn, setDeclaredOn] = useState(today)
  const [reference, setReference] = useState('')
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({})
  const declare = useSend('post', '/state-aid/declarations')
  const sum = amountOf(lines.reduce((all, line) => all + centsOf(line.amount), 0n))
  const send = async (): Promise<void> => {
    const body = {
      declaredOn,
      reference: reference.trim(),
      lines: lines.map(({ caseId, organisationId, amount }) => ({
        ...{ caseId, organisationId, amount },
        number: (numbers[keyOf({ caseId, organisationId })] ?? '').trim(),
      })),
    }
    await declare.send({ body })
    onDone()
    notify(t('stateAid.declare.done', { smart_count: lines.length }), { type: 'success' })
  }
  return (
    <ConfirmSheet
      title={t('stateAid.declare.title')}
      consequence={<p>{t('stateAid.declare.consequence', { smart_count: lines.length, sum: formatAmount(sum, t.locale) })}</p>}
      confirm={t('stateAid.declare.action')}
      onConfirm={send}
      onClose={onClose}
    >
      <FieldFrame label={t('stateAid.declare.on')}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            style={{ maxWidth: 180 }}
            type="date"
            max={today}
            value={declaredOn}
            onChange={(event) => setDeclaredOn(event.target.value)}
          />
        )}
      </FieldFrame>
      <FieldFrame label={t('stateAid.declare.reference')} hint={t('stateAid.declare.referenceHint')}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            maxLength={120}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        )}
      </FieldFrame>
      {lines.length > NUMBERED ? null : <Numbers lines={lines} numbers={numbers} onChange={setNumbers} />}
    </ConfirmSheet>
  )
}

/** The number the register gave each award, where it has one of its own. */
function Numbers({
  lines,
  numbers,
  onChange,
}: {
  readonly lines: readonly Line[]
  readonly numbers: Readonly<Record<string, string>>
  readonly onChange: (numbers: Readonly<Record<string, string>>) => void
}) {
  const t = useWords()
  return (
    <fieldset className="stack stack-tight">
      <legend className="field-label">{t('stateAid.declare.numbers')}</legend>
      {lines.map((line) => (
        <FieldFrame key={keyOf(line)} label={`${line.reference} – ${line.beneficiary}`} optional>
          {(attributes) => (
            <input
              {...attributes}
              className="input"
              maxLength={120}
              value={numbers[keyOf(line)] ?? ''}
              onChange={(event) => onChange({ ...numbers, [keyOf(line)]: event.target.value })}
            />
          )}
        </FieldFrame>
      ))}
    </fieldset>
  )
}
