import { useLocation } from 'react-router'
import { useRead } from '../api/hooks.ts'
import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/use-words.ts'
import { Icon } from '../shared/icons.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'

/** The address says why the way back from the provider failed; anything else written there is not shown. */
const FAULT = /^oidc-[a-z-]{1,40}$/

function textOf(state: unknown, name: string): string {
  const value: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, name) : null
  return typeof value === 'string' ? value : ''
}

/** The way through the funder's identity provider, when there is one, and why it failed the last time. */
export function ProviderSignIn() {
  const t = useWords()
  const location = useLocation()
  const state: unknown = location.state
  const { data } = useRead('/session/oidc/offer', {})
  const fault = new URLSearchParams(location.search).get('fault')
  const failed = fault !== null && FAULT.test(fault)
  const asked = textOf(state, 'nextPathname') + textOf(state, 'nextSearch')
  const next = asked.startsWith('/') && asked.length <= 500 ? `?next=${encodeURIComponent(asked)}` : ''
  return (
    <>
      {failed ? <ProblemMessage problem={new ApiProblem(403, fault, '')} /> : null}
      {data?.label ? (
        <div className="stack stack-tight">
          <div>
            <a className="button" data-look="plain" href={`/api/v1/session/oidc${next}`}>
              <Icon name="person" />
              {t(failed ? 'provider.again' : 'provider.signIn', { label: data.label })}
            </a>
          </div>
          <p className="small second">{t('provider.lead')}</p>
        </div>
      ) : null}
    </>
  )
}
