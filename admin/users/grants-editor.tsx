import { useId } from 'react'
import { useRead } from '../api/hooks.ts'
import type { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { FieldFrame } from '../shared/field-frame.tsx'
import { Notice } from '../shared/notice.tsx'
import { faultSentence } from '../shared/problem-words.ts'
import { asksFactor, GIVEN_ROLES, type GivenRole, grantsOf, type TypedGrant, type TypedGrants } from './grants.ts'

interface EditorProps {
  readonly value: TypedGrants
  readonly onChange: (value: TypedGrants) => void
  /** Of the last sending: its faults point at /grants/0/... in the order of the roles. */
  readonly problem: ApiProblem | null
  readonly missing: boolean
}

/** Roles ticked one by one, each with the programmes and départements it holds for. */
export function GrantsEditor({ value, onChange, problem, missing }: EditorProps) {
  const t = useWords()
  const programmes = useRead('/programmes', {})
  const codes = programmes.data?.items.map(({ code }) => code) ?? []
  const order = grantsOf(value).map(({ role }) => role)
  const set = (role: GivenRole, grant: TypedGrant | null): void => {
    const { [role]: _before, ...others } = value
    onChange(grant ? { ...others, [role]: grant } : others)
  }
  const faultOf = (role: GivenRole): string | null => {
    const fault = problem?.errors.find(({ pointer }) => pointer.startsWith(`/grants/${order.indexOf(role)}/`))
    return fault ? faultSentence(fault, t) : null
  }
  return (
    <fieldset className="stack">
      <legend className="field-label">{t('people.grants.legend')}</legend>
      {GIVEN_ROLES.map((role) => (
        <RoleGrant
          key={role}
          role={role}
          grant={value[role] ?? null}
          codes={codes}
          fault={faultOf(role)}
          onChange={(grant) => set(role, grant)}
        />
      ))}
      {missing && order.length === 0 ? <Notice tone="refused" title={t('people.grants.none')} role="alert" /> : null}
      {asksFactor(grantsOf(value)) ? <Notice tone="information" title={t('people.grants.factor')} /> : null}
    </fieldset>
  )
}

interface RoleGrantProps {
  readonly role: GivenRole
  readonly grant: TypedGrant | null
  readonly codes: readonly string[]
  readonly fault: string | null
  readonly onChange: (grant: TypedGrant | null) => void
}

function RoleGrant({ role, grant, codes, fault, onChange }: RoleGrantProps) {
  const t = useWords()
  const id = useId()
  const name = t(`shell.roles.${role}`)
  return (
    <div className="stack stack-tight">
      <span className="check">
        <input
          type="checkbox"
          id={id}
          checked={grant !== null}
          onChange={(event) => onChange(event.target.checked ? { programmes: [], departements: '' } : null)}
        />
        <label htmlFor={id}>{name}</label>
      </span>
      {grant ? (
        <div className="grant-scope">
          <fieldset className="field">
            <legend className="field-label">
              {t('people.grants.programmes')} <span className="hidden-visually">({name})</span>
            </legend>
            {codes.map((code) => (
              <label key={code} className="check">
                <input
                  type="checkbox"
                  checked={grant.programmes.includes(code)}
                  onChange={(event) =>
                    onChange({
                      ...grant,
                      programmes: event.target.checked ? [...grant.programmes, code] : grant.programmes.filter((one) => one !== code),
                    })
                  }
                />
                {t.maybe(`programmes.${code}.name`) ?? code}
              </label>
            ))}
            <span className="field-hint">{t('people.grants.programmesHint')}</span>
          </fieldset>
          <FieldFrame label={`${t('people.grants.departements')} (${name})`} hint={t('people.grants.departementsHint')} fault={fault}>
            {(attributes) => (
              <input
                {...attributes}
                className="input"
                maxLength={400}
                autoComplete="off"
                value={grant.departements}
                onChange={(event) => onChange({ ...grant, departements: event.target.value })}
              />
            )}
          </FieldFrame>
        </div>
      ) : null}
    </div>
  )
}
