import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useSend } from '../api/hooks.ts'
import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { DateField, SelectField, TextField } from '../shared/fields.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { type Chosen, OrganisationPicker } from './organisation-picker.tsx'
import { emptyAsNull, type Organisation, readDecimal } from './organisation-words.ts'

const KINDS = ['majority-of-votes', 'appoints-directors', 'dominant-influence', 'shareholder-agreement', 'partner'] as const

interface Values {
  readonly direction: 'holds' | 'held-by'
  readonly kind: (typeof KINDS)[number]
  readonly shareBasisPoints: string
  readonly from: string | null
  readonly until: string | null
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
      <OrganisationPicker
        title={t('organisations.link.other')}
        except={organisation.id}
        chosen={other}
        missing={missing && other === null}
        onChoose={setOther}
      />
      <RecordForm initial={initial} onSubmit={send} submit={t('organisations.link.save')} onCancel={onClose} guard={false}>
        <LinkFields name={name} />
      </RecordForm>
    </Sheet>
  )
}

function LinkFields({ name }: { readonly name: string }) {
  const t = useWords()
  return (
    <>
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
    </>
  )
}

const faultAt = (pointer: string, code: string): ApiProblem => new ApiProblem(422, 'invalid-fields', '', { errors: [{ pointer, code }] })
