import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useParams } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button, LinkButton } from '../shared/button.tsx'
import { formatAmount, formatCount } from '../shared/format.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { Page, PendingPage } from '../shared/page.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { CallState } from './call-state.tsx'

type Call = Schema<'Call'>

/** One call: its dates, its rules, what may be known of its files, and the act that breaks the seal. */
export default function CallPage() {
  const { id = '' } = useParams()
  const t = useWords()
  const { grants } = usePerson()
  const { data, etag, problem, retry } = useRead('/calls/{id}', { params: { id } })
  if (problem && !data) return <PendingPage problem={problem} onRetry={retry} />
  if (!data) return <PendingPage rows={6} />
  const holds = (...roles: readonly string[]): boolean => grants.some(({ role }) => roles.includes(role))
  const changes = holds('administrator') && (data.state === 'announced' || data.state === 'open')
  return (
    <Page
      title={data.title}
      width="reading"
      back={{ to: '/calls', label: t('calls.back') }}
      actions={
        <>
          {data.state === 'open' && holds('applicant') ? (
            <LinkButton look="primary" icon="plus" to={`/cases/new?call=${data.id}`}>
              {t('calls.apply')}
            </LinkButton>
          ) : null}
          {changes ? (
            <LinkButton icon="pencil" to={`/calls/${data.id}/edit`}>
              {t(data.state === 'open' ? 'calls.extend' : 'calls.edit')}
            </LinkButton>
          ) : null}
          {data.state === 'unsealed' && !holds('applicant') ? (
            <LinkButton look="primary" icon="folder" to={`/cases?programme=${data.programme}`}>
              {t('calls.seeCases')}
            </LinkButton>
          ) : null}
          {data.state !== 'unsealed' && holds('supervisor', 'authority') ? <Unseal call={data} etag={etag} /> : null}
        </>
      }
    >
      <Section title={t('calls.columns.name')}>
        <Facts call={data} />
      </Section>
      {data.presentation ? (
        <Section title={t('calls.presentation')}>
          <p style={{ whiteSpace: 'pre-line' }}>{data.presentation}</p>
        </Section>
      ) : null}
    </Page>
  )
}

function Facts({ call }: { call: Call }) {
  const t = useWords()
  const { grants } = usePerson()
  const agent = grants.some(({ role }) => role !== 'applicant' && role !== 'consultant')
  const files = call.filed === null ? t('calls.secret') : t('calls.filesCount', { smart_count: call.filed })
  return (
    <KeyValue
      items={[
        { label: t('calls.columns.programme'), value: t.maybe(`programmes.${call.programme}.name`) ?? call.programme },
        { label: t('calls.columns.state'), value: <CallState state={call.state} /> },
        { label: t('calls.columns.opens'), value: <InstantText value={call.opensAt} /> },
        { label: t('calls.columns.closes'), value: <InstantText value={call.closesAt} /> },
        { label: t('calls.edition'), value: call.edition.label },
        ...(agent
          ? [
              {
                label: t('calls.columns.envelope'),
                value: call.envelope
                  ? t('calls.left', { label: call.envelope.label, left: formatAmount(call.envelope.left, t.locale) })
                  : t('calls.noEnvelope'),
              },
              { label: t('calls.columns.files'), value: files },
            ]
          : []),
        ...(call.unsealed && agent
          ? [
              { label: t('calls.unsealedBy'), value: call.unsealed.byName },
              { label: t('calls.unsealedAt'), value: <InstantText value={call.unsealed.at} /> },
            ]
          : []),
      ]}
    />
  )
}

/** Before closing the act is shown with the reason why not. */
function Unseal({ call, etag }: { call: Call; etag: string | null }) {
  const t = useWords()
  const notify = useNotify()
  const unseal = useSend('post', '/calls/{id}/unsealing')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button look="primary" icon="seal" whyNot={call.state === 'closed' ? null : t('calls.unsealWhy')} onClick={() => setAsking(true)}>
        {t('calls.unseal')}
      </Button>
      {asking ? (
        <ConfirmSheet
          title={t('calls.unseal')}
          consequence={<p>{t('calls.unsealConsequence', { files: formatCount(call.filed ?? 0, t.locale) })}</p>}
          confirm={t('calls.unseal')}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await unseal.send({ params: { id: call.id }, ifMatch: etag })
            notify(t('calls.unsealed'), { type: 'success' })
          }}
        />
      ) : null}
    </>
  )
}
