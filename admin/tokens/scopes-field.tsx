import { useId } from 'react'
import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { useField } from '../shared/fields.tsx'
import { SCOPE_TAGS, tagWords } from './token-words.ts'
import './tokens.css'

const KINDS = ['read', 'write'] as const

/** What a token may call: one line per kind of data, a box to read and one to change. */
export function ScopesField({ source }: { source: string }) {
  const t = useWords()
  const label = t('tokens.form.scopes')
  const { field, fault, id } = useField({ source, label })
  const { data } = useRead('/programmes', {})
  const tags: readonly string[] = [...SCOPE_TAGS, ...(data?.items ?? []).map(({ code }) => code.toUpperCase())]
  const chosen: readonly string[] = Array.isArray(field.value) ? (field.value as string[]) : []
  const toggle = (scope: string): void =>
    field.onChange(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope])
  const noteId = useId()
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={noteId}>
      <legend className="field-label scope-legend">{label}</legend>
      <span id={noteId} className={fault ? 'field-fault' : 'field-hint'}>
        {fault ?? t('tokens.form.scopesHint')}
      </span>
      <ul className="scope-list">
        {tags.map((tag) => (
          <li key={tag} className="scope-line">
            <span>{tagWords(t, tag)}</span>
            {KINDS.map((kind) => (
              <Tick
                key={kind}
                label={t(`tokens.scopes.${kind}`)}
                of={tagWords(t, tag)}
                checked={chosen.includes(`${kind}:${tag}`)}
                onToggle={() => toggle(`${kind}:${tag}`)}
              />
            ))}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Tick({ label, of, checked, onToggle }: { label: string; of: string; checked: boolean; onToggle: () => void }) {
  const t = useWords()
  const id = useId()
  return (
    <span className="check">
      <input type="checkbox" className="tick" id={id} checked={checked} onChange={onToggle} />
      <label htmlFor={id}>
        {label}
        <span className="hidden-visually">
          {t.colon}
          {of}
        </span>
      </label>
    </span>
  )
}

/** Programmes the token is limited to; none ticked: all those of the person who makes it. */
export function ProgrammesField({ source }: { source: string }) {
  const t = useWords()
  const label = t('tokens.form.programmes')
  const { field, fault, id } = useField({ source, label })
  const { data } = useRead('/programmes', {})
  const chosen: readonly string[] = Array.isArray(field.value) ? (field.value as string[]) : []
  const noteId = useId()
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={noteId}>
      <legend className="field-label scope-legend">{label}</legend>
      <span id={noteId} className={fault ? 'field-fault' : 'field-hint'}>
        {fault ?? t('tokens.form.programmesHint')}
      </span>
      {(data?.items ?? []).map(({ code }) => (
        <Tick
          key={code}
          label={t.maybe(`programmes.${code}.name`) ?? code}
          of={label}
          checked={chosen.includes(code)}
          onToggle={() => field.onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])}
        />
      ))}
    </fieldset>
  )
}
