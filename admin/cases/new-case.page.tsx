import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { formatSiret } from '../shared/format.ts'
import { Page } from '../shared/page.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Section } from '../shared/section.tsx'

/** Opens a draft: the programme, then the firm; an applicant sees only its own. */
export default function NewCasePage() {
  const t = useWords()
  const navigate = useNavigate()
  const open = useSend('post', '/cases')
  const [programme, setProgramme] = useState('')
  const [q, setQ] = useState('')
  const { data: programmes } = useRead('/programmes', {})
  const { data: firms } = useRead('/organisations', { query: { ...(q.trim() ? { q: q.trim() } : {}), limit: 8 } })
  const offered = programmes?.items.filter((item) => item.open && item.mayFile) ?? []
  const chosen = programme || (offered.length === 1 ? (offered[0]?.code ?? '') : '')
  const start = (organisationId: string): void =>
    open.run({ body: { programme: chosen, organisationId } }, ({ body }) => {
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
        <FieldFrame label={t('cases.openFirm')}>
          {(attributes) => (
            <input
              {...attributes}
              className="input"
              type="search"
              maxLength={120}
              value={q}
              onChange={(event) => setQ(event.target.value)}
            />
          )}
        </FieldFrame>
        {firms && firms.items.length === 0 ? <p className="second">{t('cases.openNothing')}</p> : null}
        <ul className="plain-list">
          {(firms?.items ?? []).map((firm) => (
            <li key={firm.id} className="document-line">
              <span>
                {firm.name} <span className="second small">{firm.siret ? formatSiret(firm.siret) : ''}</span>
              </span>
              <Button small busy={open.sending} whyNot={chosen ? null : t('cases.openLead')} onClick={() => start(firm.id)}>
                {t('cases.open')}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
