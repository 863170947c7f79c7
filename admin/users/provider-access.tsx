import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import type { Person } from './grants.ts'

/** The way through the identity provider for one account; nothing is shown where there is no provider. */
export function ProviderAccess({ person, etag }: { person: Person; etag: string | null }) {
  const t = useWords()
  const notify = useNotify()
  const { data: offer } = useRead('/session/oidc/offer', {})
  const label = offer?.label
  const { data } = useRead('/users/{id}/provider', { params: { id: person.id }, enabled: Boolean(label) })
  const change = useSend('post', '/users/{id}/provider')
  const [asked, setAsked] = useState(false)
  if (!label || !data) return null
  const tied = data.identities.at(-1)
  const act = t(data.allowed ? 'provider.access.bar' : 'provider.access.allow')
  return (
    <Section title={t('provider.access.title', { label })}>
      <div className="stack">
        <p>
          {!data.allowed ? t('provider.access.barred') : tied ? t('provider.access.tied') : t('provider.access.free')}
          {tied ? (
            <>
              {' '}
              <InstantText value={tied.lastUsedAt} />
            </>
          ) : null}
        </p>
        {person.own ? null : (
          <div>
            <Button look={data.allowed ? 'danger' : 'plain'} onClick={() => setAsked(true)}>
              {act}
            </Button>
          </div>
        )}
      </div>
      {asked ? (
        <ConfirmSheet
          title={act}
          danger={data.allowed}
          consequence={<p>{t(data.allowed ? 'provider.access.barEffect' : 'provider.access.allowEffect', { label })}</p>}
          confirm={act}
          onConfirm={async () => {
            await change.send({ params: { id: person.id }, body: { allowed: !data.allowed }, ifMatch: etag })
            notify(t('provider.access.done'), { type: 'success' })
          }}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </Section>
  )
}
