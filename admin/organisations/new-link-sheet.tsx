import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useRead, useSend } from '../api/hooks.ts'
import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { DateField, SelectField, TextField } from '../shared/fields.tsx'
import { formatSiret } from '../shared/format.ts'
import { RecordForm } from '../shared/record-form.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { emptyAsNull, type Organisation, readDecimal } from './organisation-words.ts'
import { SearchField } from './search-field.tsx'

const KINDS = ['majority-of-votes', 'appoints-directors', 'dominant-influence', 'shareholder-agreement', 'partner'] as const

interface Values {
  readonly direction: 'holds' | 'held-by'
  readonly kind: (typeof KINDS)[number]
  readonly shareBasisPoints: string
  readonly from: string | null
  readonly until: string | null
}

interface Chosen {
  readonly id: string
  readonly name: string
}

/** A link with another organisation on record. */
export function NewLinkSheet({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const record = useSend('post', '/organisations/{id}/links')
  const [other, setOther] = useState<Chosen | null>(null)
  const [missing, setMissing] = useState(false)
  const { name } = organisation
  const initial: Values = { direction: 'held-by', kind: 'majority-of-votes', shareBasisPoints: '', from: '', until: '' }
  const send = async (values: Values): Promise<void> => {
    const share = values.shareBasisPoints.replace('%', '').trim()
    const percent = share === '' ? null : readDecimal(share)
    if (share !== '' && (percent === null || Number(percent) > 100)) throw faultAt('/shareBasisPoints', 'invalid-format')
    setMissing(other === null)
    if (!other) throw faultAt('/otherId', 'unknown-organisation')
    await record.send({
      params: { id: organisation.id },
      body: {
        direction: values.direction,
        otherId: other.id,
        kind: values.kind,
        shareBasisPoints: percent === null ? null : Math.round(Number(percent) * 100),
        from: values.from ?? '',
        until: emptyAsNull(values.until),
      },
    })
    notify(t('organisations.link.saved'), { type: 'success' })
    onClose()
  }
  return (
    <Sheet title={t('organisations.link.addTitle')} onClose={onClose}>
      <OtherOrganisation own={organisation.id} chosen={other} missing={missing && other === null} onChoose={setOther} />
      <RecordForm initial={initial} onSubmit={send} submit={t('organisations.link.save')} onCancel={onClose} guard={false}>
        <SelectField
          source="direction"
          label={t('organisations.link.direction')}
          choices={[
            { value: 'held-by', label: t('organisations.link.directionHeldBy', { name }) },
            { value: 'holds', label: t('organisations.link.directionHolds', { name }) },
          ]}
        />
        <SelectField
          source="kind"
          label={t('organisations.link.kind')}
          choices={KINDS.map((value) => ({ value, label: t(`organisations.link.kinds.${value}`) }))}
        />
        <TextField
          source="shareBasisPoints"
          label={t('organisations.link.share')}
          hint={t('organisations.link.shareHint')}
          max={8}
          optional
        />
        <div className="field-row">
          <DateField source="from" label={t('organisations.link.from')} />
          <DateField source="until" label={t('organisations.link.until')} optional />
        </div>
      </RecordForm>
    </Sheet>
  )
}

const faultAt = (pointer: string, code: string): ApiProblem => new ApiProblem(422, 'invalid-fields', '', { errors: [{ pointer, code }] })

interface OtherProps {
  readonly own: string
  readonly chosen: Chosen | null
  readonly missing: boolean
  readonly onChoose: (chosen: Chosen | null) => void
}

function OtherOrganisation({ own, chosen, missing, onChoose }: OtherProps) {
  const t = useWords()
  const [q, setQ] = useState('')
  const { data } = useRead('/organisations', { query: { q, limit: 6 }, enabled: q !== '' && chosen === null })
  const found = (data?.items ?? []).filter((one) => one.id !== own)
  return (
    <div className="stack stack-tight">
      <h3>{t('organisations.link.other')}</h3>
      {chosen ? (
        <p className="row spread">
          <span>{t('organisations.link.otherChosen', { name: chosen.name })}</span>
          <Button small onClick={() => onChoose(null)}>
            {t('organisations.link.otherSearch')}
          </Button>
        </p>
      ) : (
        <>
          <SearchField label={t('organisations.searchLabel')} value={q} onChange={setQ} />
          {missing ? <p className="field-fault">{t('organisations.link.otherMissing')}</p> : null}
          <div role="status">
            {q !== '' && data && found.length === 0 ? <p className="second">{t('organisations.link.otherNone')}</p> : null}
          </div>
          {q === '' ? null : (
            <ul className="plain-list">
              {found.map((one) => (
                <li key={one.id} className="document-line">
                  <span>
                    {one.name}{' '}
                    <span className="small second">
                      {[one.siret ? formatSiret(one.siret) : null, one.communeName].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <Button
                    small
                    aria-label={`${t('organisations.link.choose')} ${one.name}`}
                    onClick={() => onChoose({ id: one.id, name: one.name })}
                  >
                    {t('organisations.link.choose')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  )
}
