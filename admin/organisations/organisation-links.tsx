import { useState } from 'react'
import { useNotify } from 'react-admin'
import { Link } from 'react-router'
import { useSend } from '../api/hooks.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { todayIn } from '../shared/clock.ts'
import { FieldFrame } from '../shared/field-frame.tsx'
import { formatDate, formatRate, formatSiret } from '../shared/format.ts'
import { Section } from '../shared/section.tsx'
import { usePerson, useTimeZone } from '../shared/session-context.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { NewLinkSheet } from './new-link-sheet.tsx'
import { ORGANISATION_WRITERS, type Organisation } from './organisation-words.ts'
import { PartExport } from './part-export.tsx'

type OneLink = Organisation['links'][number]

/** Who holds it and whom it holds, over which dates. */
export function OrganisationLinks({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<OneLink | null>(null)
  const mayWrite = usePerson().has(...ORGANISATION_WRITERS)
  return (
    <Section
      title={t('organisations.sections.links')}
      actions={
        <>
          <PartExport list="organisation-links" section="links" of={organisation} rows={organisation.links} />
          {mayWrite ? (
            <Button small icon="plus" onClick={() => setAdding(true)}>
              {t('organisations.link.add')}
            </Button>
          ) : null}
        </>
      }
    >
      {organisation.links.length === 0 ? (
        <p className="second">{t('organisations.link.none')}</p>
      ) : (
        <ul className="plain-list">
          {organisation.links.map((link) => (
            <li key={link.id} className="document-line">
              <div>
                <div className="row">
                  <span className="second">{t(link.direction === 'holds' ? 'organisations.link.holds' : 'organisations.link.heldBy')}</span>
                  {link.otherId ? <Link to={`/organisations/${link.otherId}`}>{link.otherName}</Link> : <span>{link.otherName}</span>}
                  {link.otherSiren ? <span className="small second date">{formatSiret(link.otherSiren)}</span> : null}
                  {link.current ? null : <StateChip tone="neutral" icon="clock" label={t('organisations.link.ended')} />}
                </div>
                <div className="small second">{linkWords(link, t)}</div>
              </div>
              {mayWrite && link.until === null ? (
                <Button
                  small
                  look="quiet"
                  aria-label={t('organisations.link.endOf', { name: link.otherName })}
                  onClick={() => setEnding(link)}
                >
                  {t('organisations.link.end')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {adding ? <NewLinkSheet organisation={organisation} onClose={() => setAdding(false)} /> : null}
      {ending ? <EndLink link={ending} onClose={() => setEnding(null)} /> : null}
    </Section>
  )
}

function linkWords(link: OneLink, t: Translate): string {
  const from = link.from ? formatDate(link.from, t.locale, 'plain') : null
  const until = link.until ? formatDate(link.until, t.locale, 'plain') : null
  const period = from && until ? t('organisations.link.period', { from, until }) : from ? t('organisations.link.since', { from }) : null
  const share = link.shareBasisPoints === null ? null : formatRate(link.shareBasisPoints, t.locale)
  return [t(`organisations.link.kinds.${link.kind}`), share, period].filter(Boolean).join(' · ')
}

function EndLink({ link, onClose }: { link: OneLink; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const end = useSend('patch', '/organisation-links/{id}')
  const [until, setUntil] = useState(todayIn(useTimeZone()))
  return (
    <ConfirmSheet
      title={t('organisations.link.endTitle', { name: link.otherName })}
      consequence={t('organisations.link.endConsequence')}
      confirm={t('organisations.link.end')}
      onConfirm={async () => {
        await end.send({ params: { id: link.id }, body: { until: until || null }, ifMatch: `"${link.version}"` })
        notify(t('organisations.link.endDone'), { type: 'success' })
      }}
      onClose={onClose}
    >
      <FieldFrame label={t('organisations.link.endDay')}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            type="date"
            style={{ maxWidth: 180 }}
            required
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        )}
      </FieldFrame>
    </ConfirmSheet>
  )
}
