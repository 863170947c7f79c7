import { type ComponentType, useEffect } from 'react'
import type { Schema } from '../../api/contract.ts'
import { useRead } from '../../api/hooks.ts'
import { PayloadLine } from '../../cases/payload-fields.tsx'
import { RequestDocumentsForm } from '../../cases/request-documents-form.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { StateChip } from '../../shared/chip.tsx'
import { FieldFrame } from '../../shared/field-frame.tsx'
import { valueWords } from '../../shared/problem-words.ts'
import { LoadingSkeleton } from '../../shared/states.tsx'
import type { ActionFormProps } from '../page-types.ts'

type Accreditation = Schema<'AccreditationCase'>

interface LineSaid {
  readonly consultant: number
  readonly field: string
  readonly outcome: 'accept' | 'refuse'
  readonly reason: string
}
interface MarkSaid {
  readonly criterion: string
  readonly mark: number
  readonly reason: string
}

const useCase = (id: string) => useRead('/accreditation/cases/{id}', { params: { id } }).data

const said = <Item,>({ payload }: ActionFormProps, name: string): readonly Item[] => (payload[name] ?? []) as readonly Item[]

/** Marks and reasons by criterion, then an opinion and its reason for each field of each consultant. */
function ProposeForm(props: ActionFormProps) {
  const data = useCase(props.caseFile.id)
  const { payload, onChange } = props
  useEffect(() => {
    if (!data || payload['lines'] !== undefined) return
    onChange({
      grid: data.criteria.map((criterion) => ({ criterion, mark: 3, reason: '' })),
      lines: data.lines.map(({ consultant, field, competence }) => ({
        ...{ consultant, field, outcome: competence === 'none' ? 'refuse' : 'accept', reason: '' },
      })),
    })
  })
  if (!data) return <LoadingSkeleton rows={6} />
  return (
    <div className="stack">
      <GridFields {...props} />
      <LineFields {...props} data={data} />
    </div>
  )
}

function GridFields(props: ActionFormProps) {
  const t = useWords()
  const grid = said<MarkSaid>(props, 'grid')
  const change = (index: number, part: Partial<MarkSaid>): void =>
    props.onChange({ ...props.payload, grid: grid.map((one, place) => (place === index ? { ...one, ...part } : one)) })
  return (
    <>
      {grid.map((one, index) => (
        <fieldset key={one.criterion} className="stack stack-tight">
          <legend className="field-label">{valueWords(one.criterion, t) ?? one.criterion}</legend>
          <div className="field-row">
            <FieldFrame label={t('programmes.accreditation.page.mark')}>
              {(attributes) => (
                <input
                  {...attributes}
                  className="input"
                  style={{ maxWidth: 100 }}
                  type="number"
                  min={0}
                  max={5}
                  value={one.mark}
                  onChange={(event) => change(index, { mark: Number(event.target.value) })}
                />
              )}
            </FieldFrame>
            <ReasonInput value={one.reason} onChange={(reason) => change(index, { reason })} />
          </div>
        </fieldset>
      ))}
    </>
  )
}

function LineFields({ data, ...props }: ActionFormProps & { readonly data: Accreditation }) {
  const t = useWords()
  const lines = said<LineSaid>(props, 'lines')
  const change = (index: number, part: Partial<LineSaid>): void =>
    props.onChange({ ...props.payload, lines: lines.map((one, place) => (place === index ? { ...one, ...part } : one)) })
  return (
    <>
      {lines.map((one, index) => {
        const asked = data.lines.find(({ consultant, field }) => consultant === one.consultant && field === one.field)
        const field = valueWords(one.field, t) ?? one.field
        return (
          <fieldset key={`${one.consultant}-${one.field}`} className="stack stack-tight">
            <legend className="field-label">
              {t('programmes.accreditation.forms.lineLegend', { field, consultant: asked?.consultantName ?? '' })}
            </legend>
            {asked?.competence === 'none' ? (
              <span>
                <StateChip
                  tone="attention"
                  icon="alert"
                  label={`${t('programmes.accreditation.page.competence')}${t.colon}${t('programmes.accreditation.page.competenceNone')}`}
                />
              </span>
            ) : null}
            <div className="field-row">
              <FieldFrame label={t('programmes.accreditation.forms.outcome')}>
                {(attributes) => (
                  <select
                    {...attributes}
                    className="input"
                    value={one.outcome}
                    onChange={(event) => change(index, { outcome: event.target.value === 'accept' ? 'accept' : 'refuse' })}
                  >
                    {(['accept', 'refuse'] as const).map((outcome) => (
                      <option key={outcome} value={outcome}>
                        {valueWords(outcome, t) ?? outcome}
                      </option>
                    ))}
                  </select>
                )}
              </FieldFrame>
              <ReasonInput value={one.reason} onChange={(reason) => change(index, { reason })} />
            </div>
          </fieldset>
        )
      })}
    </>
  )
}

function ReasonInput({ value, onChange }: { readonly value: string; readonly onChange: (reason: string) => void }) {
  const t = useWords()
  return (
    <FieldFrame label={t('programmes.accreditation.forms.lineReason')}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="input"
          rows={2}
          maxLength={2_000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}

/** The decision, field by field: as proposed, or changed with its reason. */
function AccreditForm(props: ActionFormProps) {
  const t = useWords()
  const data = useCase(props.caseFile.id)
  const { payload, onChange } = props
  useEffect(() => {
    if (!data || payload['lines'] !== undefined) return
    const lines = data.lines.flatMap(({ consultant, field, proposal }) => (proposal ? [{ consultant, field, ...proposal }] : []))
    onChange({ lines })
  })
  if (!data) return <LoadingSkeleton rows={6} />
  return (
    <div className="stack">
      <p className="second">{t('programmes.accreditation.forms.decideLead')}</p>
      <LineFields {...props} data={data} />
    </div>
  )
}

function InsuranceForm(props: ActionFormProps) {
  const t = useWords()
  return (
    <div className="field-row">
      <PayloadLine
        {...props}
        name="from"
        type="date"
        label={t('programmes.accreditation.forms.insuredFrom')}
        hint={t('programmes.accreditation.forms.insuredFromHint')}
      />
      <PayloadLine {...props} name="until" type="date" label={t('programmes.accreditation.forms.insuredUntil')} />
    </div>
  )
}

/** Fields of the acts that ask for more than a reason. */
export const accreditationActionForms: Readonly<Record<string, ComponentType<ActionFormProps>>> = {
  requestDocuments: RequestDocumentsForm,
  propose: ProposeForm,
  accredit: AccreditForm,
  recordInsurance: InsuranceForm,
}
