import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useList, useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { SearchField } from '../organisations/search-field.tsx'
import { Button, LinkButton, WhyNot } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { formatInstant, formatSiret } from '../shared/format.ts'
import { Page } from '../shared/page.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson, useTimeZone } from '../shared/session-context.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'

/** Opens a draft: the programme, then the firm; an applicant sees only its own. */
export default function NewCasePage() {
  const t = useWords()
  const navigate = useNavigate()
  const open = useSend('post', '/cases')
  const [search] = useSearchParams()
  const [programme, setProgramme] = useState('')
  const [call, setCall] = useState(search.get('call') ?? '')
  const [q, setQ] = useState('')
  const { data: programmes } = useRead('/programmes', {})
  // the firms of the word before stay until those of the next have come
  const firms = useList('/organisations', { query: q ? { q } : {}, limit: 8 })
  const offered = programmes?.items.filter((item) => item.open && item.mayFile) ?? []
  const { data: calls } = useRead('/calls', { query: { running: 'true', limit: 50 } })
  const asked = programme || (calls?.items.find(({ id }) => id === call)?.programme ?? '')
  const byCall = offered.some((item) => item.code === asked && item.byCall)
  const running = (calls?.items ?? []).filter((item) => item.programme === asked)
  const chosenCall = running.some(({ id }) => id === call) ? call : running.length === 1 ? (running[0]?.id ?? '') : ''
  const chosen = asked || (offered.length === 1 ? (offered[0]?.code ?? '') : '')
  // said once, above a list that would otherwise repeat it line by line
  const whyNot = !chosen ? t('cases.openFirst') : byCall && !chosenCall ? t('calls.form.chooseNone') : null
  const start = (organisationId: string): void =>
    open.run({ body: { programme: chosen, organisationId, ...(byCall ? { callId: chosenCall } : {}) } }, ({ body }) => {
      navigate(`/cases/${body.id}/application`)?.catch(() => undefined)
    })
  return (
    <Page title={t('cases.openTitle')} lead={t('cases.openLead')} width="reading" back={{ to: '/cases', label: t('cases.header.back') }}>
      <Section title={t('cases.columns.programme')}>
        {open.problem ? <ProblemMessage problem={open.problem} /> : null}
        <FieldFrame label={t('cases.columns.programme')}>
          {(attributes) => (
            <select {...attributes} className="input" value={chosen} onChange={(event) => setProgramme(event.target.value)}>
              <option value="">{t('common.choose')}</option>
              {offered.map(({ code }) => (
                <option key={code} value={code}>
                  {t.maybe(`programmes.${code}.name`) ?? code}
                </option>
              ))}
            </select>
          )}
        </FieldFrame>
        {byCall ? <CallChoice calls={running} value={chosenCall} onChange={setCall} /> : null}
      </Section>
      <Section title={t('cases.openFirmTitle')}>
        {whyNot ? <WhyNot>{whyNot}</WhyNot> : <SearchField label={t('cases.openFirm')} value={q} onChange={setQ} />}
        {firms.problem ? <ErrorState problem={firms.problem} onRetry={firms.retry} /> : null}
        {firms.loading && !whyNot ? <LoadingSkeleton rows={4} /> : null}
        <FirmList
          firms={whyNot || firms.loading || firms.problem ? null : firms.items}
          searched={q !== ''}
          others={firms.hasMore && !whyNot}
          busy={open.sending}
          onOpen={start}
        />
      </Section>
    </Page>
  )
}

type Call = Schema<'Call'>

/** The call the case answers, with its closing: the programmes that work by calls ask for it. */
function CallChoice({ calls, value, onChange }: { calls: readonly Call[]; value: string; onChange: (id: string) => void }) {
  const t = useWords()
  const zone = useTimeZone()
  if (calls.length === 0) return <p className="second">{t('calls.form.chooseNone')}</p>
  return (
    <FieldFrame label={t('calls.form.choose')}>
      {(attributes) => (
        <select {...attributes} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('common.choose')}</option>
          {calls.map(({ id, title, closesAt }) => (
            <option key={id} value={id}>
              {t('calls.form.closesAt', { title, closes: formatInstant(closesAt, t.locale, zone) })}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

interface FirmListProps {
  readonly firms: readonly Schema<'OrganisationListItem'>[] | null
  /** Whether a word was typed; otherwise they are the first of those the person may choose. */
  readonly searched: boolean
  /** There are more than are shown. */
  readonly others: boolean
  readonly busy: boolean
  readonly onOpen: (organisationId: string) => void
}

function FirmList({ firms, searched, others, busy, onOpen }: FirmListProps) {
  const t = useWords()
  const { grants } = usePerson()
  const outside = grants.every(({ role }) => role === 'applicant' || role === 'consultant')
  if (firms && firms.length === 0 && outside && !searched) {
    return (
      <EmptyState
        icon="building"
        title={t('cases.openOwnNothing')}
        action={
          <LinkButton look="primary" to="/attachments/mine">
            {t('attachments.ask')}
          </LinkButton>
        }
      />
    )
  }
  return (
    <>
      {firms && firms.length === 0 ? (
        <div className="row">
          <p className="second">{t('cases.openNothing')}</p>
          <LinkButton small icon="plus" to="/organisations/new">
            {t('cases.openCreate')}
          </LinkButton>
        </div>
      ) : null}
      <ul className="plain-list">
        {(firms ?? []).map((firm) => (
          <li key={firm.id} className="document-line">
            <span>
              {firm.name} <span className="second small">{firm.siret ? formatSiret(firm.siret) : ''}</span>
            </span>
            <Button small busy={busy} onClick={() => onOpen(firm.id)}>
              {t('cases.open')}
            </Button>
          </li>
        ))}
      </ul>
      {others ? <p className="second small">{t('cases.openOthers')}</p> : null}
    </>
  )
}
