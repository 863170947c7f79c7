import { useId, useState } from 'react'
import { useNotify } from 'react-admin'
import { useSend } from '../api/hooks.ts'
import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { TextField, useField } from '../shared/fields.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { SecretOnce } from '../shared/secret-once.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { ProgrammesField } from '../tokens/scopes-field.tsx'
import { KINDS, type Webhook } from './webhook-words.ts'

interface Values {
  readonly name: string
  readonly url: string
  readonly kinds: Webhook['kinds']
  readonly programmes: string[]
}

const bodyOf = ({ name, url, kinds, programmes }: Values) => {
  if (kinds.length === 0) throw new ApiProblem(422, 'invalid-fields', '', { errors: [{ pointer: '/kinds', code: 'required' }] })
  return { name, url, kinds: [...kinds], programmes: programmes.length > 0 ? programmes : null }
}

/** Registers an address; what follows is its secret, shown once. */
export function NewWebhookSheet({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const create = useSend('post', '/webhooks')
  const [made, setMade] = useState<{ webhook: Webhook; secret: string } | null>(null)
  const initial: Values = { name: '', url: '', kinds: ['case.state-changed'], programmes: [] }
  if (made) return <WebhookSecret name={made.webhook.name} secret={made.secret} onClose={onClose} />
  return (
    <Sheet title={t('integrations.form.title')} onClose={onClose}>
      <RecordForm
        initial={initial}
        submit={t('integrations.form.create')}
        onCancel={onClose}
        guard={false}
        onSubmit={async (values) => setMade((await create.send({ body: bodyOf(values) })).body)}
      >
        <Fields />
      </RecordForm>
    </Sheet>
  )
}

/** Changes what an address is told, or where. */
export function ChangeWebhookSheet({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const change = useSend('put', '/webhooks/{id}')
  const { name, url, kinds, programmes, active, version, id } = webhook
  return (
    <Sheet title={t('integrations.form.change', { name })} onClose={onClose}>
      <RecordForm<Values>
        initial={{ name, url, kinds, programmes: programmes ?? [] }}
        submit={t('integrations.form.save')}
        onCancel={onClose}
        guard={false}
        onSubmit={async (values) => {
          await change.send({ params: { id }, body: { ...bodyOf(values), active }, ifMatch: String(version) })
          notify(t('integrations.form.saved'), { type: 'success' })
          onClose()
        }}
      >
        <Fields />
      </RecordForm>
    </Sheet>
  )
}

function Fields() {
  const t = useWords()
  return (
    <>
      <TextField source="name" label={t('integrations.form.name')} hint={t('integrations.form.nameHint')} max={100} />
      <TextField source="url" label={t('integrations.form.url')} hint={t('integrations.form.urlHint')} max={500} inputMode="text" />
      <KindsField source="kinds" />
      <ProgrammesField source="programmes" />
    </>
  )
}

function KindsField({ source }: { source: string }) {
  const t = useWords()
  const label = t('integrations.form.kinds')
  const { field, fault, id } = useField({ source, label })
  const chosen: readonly string[] = Array.isArray(field.value) ? (field.value as string[]) : []
  const noteId = useId()
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={noteId}>
      <legend className="field-label scope-legend">{label}</legend>
      <span id={noteId} className={fault ? 'field-fault' : 'field-hint'}>
        {fault ?? t('integrations.form.kindsHint')}
      </span>
      <div className="stack stack-tight">
        {KINDS.map((kind) => (
          <div key={kind} className="check">
            <input
              type="checkbox"
              className="tick"
              id={`${noteId}${kind}`}
              checked={chosen.includes(kind)}
              onChange={() => field.onChange(chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind])}
            />
            <label htmlFor={`${noteId}${kind}`}>
              {t(`integrations.kinds.${kind}`)} <span className="small second">{t(`integrations.form.kindNotes.${kind}`)}</span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

export function WebhookSecret({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const t = useWords()
  return (
    <SecretOnce title={t('integrations.secret.title', { name })} label={t('integrations.secret.label')} secret={secret} onClose={onClose}>
      <p>{t('integrations.secret.use')}</p>
    </SecretOnce>
  )
}
