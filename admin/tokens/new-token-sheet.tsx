import { useState } from 'react'
import { useSend } from '../api/hooks.ts'
import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { CodesField } from '../shared/codes-field.tsx'
import { SelectField, TextField } from '../shared/fields.tsx'
import { Notice } from '../shared/notice.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { ProgrammesField, ScopesField } from './scopes-field.tsx'
import { SecretSheet } from './secret-sheet.tsx'
import type { Token } from './token-words.ts'

const ROLES = ['auditor', 'caseOfficer', 'supervisor', 'paymentOfficer', 'administrator'] as const
const DAYS = ['30', '90', '180', '365'] as const

interface Values {
  readonly name: string
  readonly role: Token['role']
  readonly scopes: string[]
  readonly programmes: string[]
  readonly networks: string[]
  readonly days: string
}

/** Makes a token; what follows is its secret, shown once. */
export function NewTokenSheet({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const { roles } = usePerson()
  const create = useSend('post', '/api-tokens')
  const [made, setMade] = useState<{ token: Token; secret: string } | null>(null)
  const initial: Values = { name: '', role: 'auditor', scopes: [], programmes: [], networks: [], days: '90' }
  const send = async (values: Values): Promise<void> => {
    if (values.scopes.length === 0) throw new ApiProblem(422, 'invalid-fields', '', { errors: [{ pointer: '/scopes', code: 'required' }] })
    const { body } = await create.send({
      body: {
        name: values.name,
        role: values.role,
        scopes: values.scopes,
        programmes: values.programmes.length > 0 ? values.programmes : null,
        networks: values.networks.length > 0 ? values.networks : null,
        days: Number(values.days),
      },
    })
    setMade(body)
  }
  if (made) return <SecretSheet {...made} onClose={onClose} />
  // reading for an audit follows from administering; any other role must be one's own
  const offered = ROLES.filter((role) => role === 'auditor' || roles.includes(role))
  return (
    <Sheet title={t('tokens.form.title')} onClose={onClose}>
      <RecordForm initial={initial} onSubmit={send} submit={t('tokens.form.create')} onCancel={onClose} guard={false}>
        <TextField source="name" label={t('tokens.form.name')} hint={t('tokens.form.nameHint')} max={100} />
        <div className="field-row">
          <SelectField
            source="role"
            label={t('tokens.form.role')}
            choices={offered.map((value) => ({ value, label: t(`shell.roles.${value}`) }))}
          />
          <SelectField
            source="days"
            label={t('tokens.form.days')}
            choices={DAYS.map((value) => ({ value, label: t('tokens.form.daysValue', { smart_count: Number(value) }) }))}
          />
        </div>
        <ScopesField source="scopes" />
        <ProgrammesField source="programmes" />
        <CodesField source="networks" label={t('tokens.form.networks')} hint={t('tokens.form.networksHint')} optional />
        <Notice tone="information">
          <p>{t('tokens.form.effect')}</p>
        </Notice>
      </RecordForm>
    </Sheet>
  )
}
