import { useState } from 'react'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { todayIn } from '../shared/clock.ts'
import { formatDate } from '../shared/format.ts'
import type { IconName } from '../shared/icons.tsx'
import { MenuItem, Popover } from '../shared/popover.tsx'
import { valueWords } from '../shared/problem-words.ts'
import { Section } from '../shared/section.tsx'
import { usePerson, useTimeZone } from '../shared/session-context.tsx'
import type { Tone } from '../theme.ts'
import { type AccreditationAct, AccreditationSheet, NewAccreditationSheet } from './accreditation-sheets.tsx'
import type { Accreditation, Organisation } from './organisation-words.ts'
import { PartExport } from './part-export.tsx'

/** Fields in which the consultancy may advise, and until when; administrators record and suspend. */
export function OrganisationAccreditations({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const today = todayIn(useTimeZone())
  const mayWrite = usePerson().has('administrator')
  const [adding, setAdding] = useState(false)
  const [acting, setActing] = useState<{ act: AccreditationAct; on: Accreditation } | null>(null)
  const fields = [...organisation.accreditedFields].sort((a, b) => a.field.localeCompare(b.field) || b.from.localeCompare(a.from))
  return (
    <Section
      title={t('organisations.sections.accreditations')}
      actions={
        <>
          <PartExport list="accreditations" section="accreditations" of={organisation} rows={fields} />
          {mayWrite ? (
            <Button small icon="plus" onClick={() => setAdding(true)}>
              {t('organisations.accreditation.add')}
            </Button>
          ) : null}
        </>
      }
    >
      {fields.length === 0 ? (
        <p className="second">{t('organisations.accreditation.none')}</p>
      ) : (
        <ul className="plain-list">
          {fields.map((one) => (
            <li key={one.id} className="document-line">
              <div>
                <div className="row">
                  <span>{valueWords(one.field, t) ?? one.field}</span>
                  <StateChip {...lookOf(one, today, t)} />
                </div>
                <div className="small second">
                  {t('organisations.accreditation.validity', {
                    from: formatDate(one.from, t.locale, 'plain'),
                    until: formatDate(one.until, t.locale, 'plain'),
                  })}
                </div>
                <div className="small second">
                  {t('organisations.accreditation.insurance', { date: formatDate(one.insuranceUntil, t.locale, 'plain') })}
                </div>
                {one.reason ? <div className="small">{one.reason}</div> : null}
              </div>
              {mayWrite && one.status !== 'withdrawn' && one.until >= today ? (
                <Acts on={one} onAct={(act) => setActing({ act, on: one })} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {adding ? <NewAccreditationSheet organisation={organisation} onClose={() => setAdding(false)} /> : null}
      {acting ? <AccreditationSheet act={acting.act} on={acting.on} onClose={() => setActing(null)} /> : null}
    </Section>
  )
}

function Acts({ on, onAct }: { on: Accreditation; onAct: (act: AccreditationAct) => void }) {
  const t = useWords()
  const field = valueWords(on.field, t) ?? on.field
  const acts: readonly AccreditationAct[] = [on.status === 'suspended' ? 'restore' : 'suspend', 'insure', 'withdraw']
  return (
    <Popover
      align="end"
      trigger={(attributes) => (
        <Button {...attributes} small look="quiet" icon="more" iconOnly>
          {t('organisations.accreditation.actOf', { act: t('common.moreActions'), field })}
        </Button>
      )}
    >
      {(close) =>
        acts.map((act) => (
          <MenuItem
            key={act}
            onClick={() => {
              close()
              onAct(act)
            }}
          >
            {t(`organisations.accreditation.${act}`)}
          </MenuItem>
        ))
      }
    </Popover>
  )
}

/** What the period means on a day, not only what is written in it. */
function lookOf(one: Accreditation, today: string, t: Translate): { tone: Tone; icon: IconName; label: string } {
  if (one.status === 'withdrawn') return { tone: 'refused', icon: 'stop', label: t('organisations.accreditation.statuses.withdrawn') }
  if (one.until < today) return { tone: 'neutral', icon: 'clock', label: t('organisations.accreditation.expired') }
  if (one.status === 'suspended') return { tone: 'attention', icon: 'lock', label: t('organisations.accreditation.statuses.suspended') }
  if (one.from > today) return { tone: 'information', icon: 'hourglass', label: t('organisations.accreditation.upcoming') }
  if (one.insuranceUntil < today) return { tone: 'attention', icon: 'alert', label: t('organisations.accreditation.uninsured') }
  return { tone: 'done', icon: 'check', label: t('organisations.accreditation.statuses.accredited') }
}
