import { useState } from 'react'
import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import { type Change, shownValue, whatWords } from '../corrections/change-words.tsx'
import { ExportButton } from '../exports/export-button.tsx'
import { historyWords } from '../exports/export-words.ts'
import type { MessageParams, Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { programmeStates } from '../programmes/index.ts'
import { Button } from '../shared/button.tsx'
import { readableDetails, valueWords } from '../shared/problem-words.ts'
import { KeyValue, Section } from '../shared/section.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { Timeline, type TimelineEvent } from '../shared/timeline.tsx'
import type { CaseFile } from './case-file.ts'
import { doneWords, roleWords } from './case-words.ts'
import { useOwnWords } from './own-words.ts'

type Event = Schema<'CaseEvent'>

/** What happened, in plain words, newest first; what changed field by field on demand. */
export function CaseHistory({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const own = useOwnWords(caseFile.id)
  const [actsOnly, setActsOnly] = useState(false)
  const { items, problem, loading, hasMore, more, retry } = useList('/cases/{id}/events', { params: { id: caseFile.id } })
  const shown = actsOnly ? items.filter((event) => event.action !== 'document-added' && event.action !== 'assign') : items
  return (
    <Section
      title={t('cases.sections.history')}
      id="history"
      actions={
        <>
          <Button small look="quiet" aria-pressed={actsOnly} onClick={() => setActsOnly(!actsOnly)}>
            {t(actsOnly ? 'cases.history.all' : 'cases.history.decisions')}
          </Button>
          <ExportButton
            of={t('cases.sections.history')}
            list="case-history"
            filter={{ case: caseFile.id }}
            words={historyWords(caseFile.programme, t)}
          />
        </>
      }
    >
      {problem ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {loading && !problem ? <LoadingSkeleton rows={5} /> : null}
      <Timeline label={t('cases.history.label')} events={shown.map((event) => told(event, caseFile, own, t))} />
      {hasMore ? (
        <Button small onClick={more}>
          {t('common.more')}
        </Button>
      ) : null}
    </Section>
  )
}

function told(event: Event, caseFile: CaseFile, own: Readonly<Record<string, string>>, t: Translate): TimelineEvent {
  const look = programmeStates[caseFile.programme]?.[event.toState]
  const moved = event.fromState !== event.toState
  return {
    id: event.id,
    at: event.at,
    sentence: t('cases.history.by', { actor: event.actorName, role: roleWords(event.actorRole, t), action: actionOf(event, caseFile, t) }),
    icon: moved && look ? look.icon : 'pencil',
    tone: moved && look ? look.tone : 'neutral',
    reason: event.reason,
    more: { label: t('cases.history.more'), content: <Detail event={event} own={own} /> },
  }
}

function actionOf(event: Event, caseFile: CaseFile, t: Translate): string {
  if (event.action !== 'assign') return doneWords(event.action, caseFile.programme, t)
  const name = event.details['officerName']
  return typeof name === 'string' ? t('cases.history.assign', { name }) : t('cases.history.assignNobody')
}

/** The facts kept with the act, and the text it rests on. */
function Detail({ event, own }: { event: Event; own: Readonly<Record<string, string>> }) {
  const t = useWords()
  const { changes, ...facts } = event.details
  const params: MessageParams = readableDetails(facts, t, own)
  const label = (name: string): string => t.maybe(`fields.details.${name}`) ?? valueWords(name, t) ?? name
  const items = Object.entries(params)
    .filter(([name, value]) => name !== 'smart_count' && value !== '' && !/Id$/.test(name))
    .map(([name, value]) => ({ label: label(name), value: String(value) }))
  const corrected = event.action === 'rule-corrected' && Array.isArray(changes) ? (changes as readonly Change[]) : []
  const changed =
    corrected.length === 0 && !Array.isArray(changes) && typeof changes === 'object' && changes !== null
      ? Object.entries(changes as Record<string, { from: unknown; to: unknown }>)
      : []
  return (
    <div className="stack stack-tight small">
      {items.length > 0 ? <KeyValue items={items} /> : null}
      {corrected.length > 0 ? (
        <ul>
          {corrected.map((change) => (
            <li key={`${change.of}-${change.code}-${change.before ?? ''}`}>
              {t('corrections.history', {
                what: whatWords(change, t),
                before: shownValue(change, change.before, t),
                after: shownValue(change, change.after, t),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {changed.length > 0 ? (
        <ul>
          {changed.map(([field, { from, to }]) => (
            <li key={field}>{t('cases.history.changes', { field: label(field), ...sides({ from, to }, t, own) })}</li>
          ))}
        </ul>
      ) : null}
      <p className="second">{t('cases.history.basis', { basis: event.basis })}</p>
    </div>
  )
}

/** Amounts and dates as the person reads them; what is neither as it stands. */
function sides(change: { from: unknown; to: unknown }, t: Translate, own: Readonly<Record<string, string>>): { from: string; to: string } {
  const readable = readableDetails({ from: change.from, to: change.to }, t, own)
  return { from: String(readable['from'] ?? '') || plain(change.from), to: String(readable['to'] ?? '') || plain(change.to) }
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : value === null ? '' : JSON.stringify(value)
