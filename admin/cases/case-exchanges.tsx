import { useState } from 'react'
import { useRead, useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ErrorState } from '../shared/states.tsx'
import { useUnsaved } from '../shared/unsaved-guard.tsx'
import type { CaseFile } from './case-file.ts'

/** Messages with the applicant; internal notes stand on another ground and never leave the service. */
export function CaseExchanges({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { data, problem, retry } = useRead('/cases/{id}/notes', { params: { id: caseFile.id } })
  const { grants } = usePerson()
  const mayWrite = grants.some(({ role }) => !['auditor', 'administrator', 'committeeMember'].includes(role))
  return (
    <Section
      title={t('cases.sections.exchanges')}
      id="exchanges"
      actions={
        data && data.items.length > 0 ? (
          <ExportButton of={t('cases.sections.exchanges')} list="case-notes" filter={{ case: caseFile.id }} />
        ) : null
      }
    >
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data && data.items.length === 0 ? <p className="second">{t('cases.exchanges.none')}</p> : null}
      <ul className="plain-list stack">
        {(data?.items ?? []).map((note) => (
          <li key={note.id} className="note" data-internal={note.internal ? '' : undefined}>
            <div className="row small second">
              <span>{note.authorName}</span>
              <InstantText value={note.at} />
              {note.internal ? <StateChip tone="attention" icon="lock" label={t('cases.exchanges.internalTag')} /> : null}
            </div>
            <p className="pre-line">{note.text}</p>
          </li>
        ))}
      </ul>
      {mayWrite ? <Write caseFile={caseFile} agent={!grants.every(({ role }) => role === 'applicant' || role === 'consultant')} /> : null}
    </Section>
  )
}

function Write({ caseFile, agent }: { caseFile: CaseFile; agent: boolean }) {
  const t = useWords()
  const [text, setText] = useState('')
  const [internal, setInternal] = useState(agent)
  const send = useSend('post', '/cases/{id}/notes')
  useUnsaved(text.trim() !== '')
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') send.run({ params: { id: caseFile.id }, body: { text, internal } }, () => setText(''))
      }}
    >
      {send.problem ? <ProblemMessage problem={send.problem} /> : null}
      <FieldFrame label={t('cases.exchanges.write')}>
        {(attributes) => (
          <textarea
            {...attributes}
            className="input"
            rows={3}
            maxLength={5_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </FieldFrame>
      {agent ? (
        <label className="check">
          <input type="checkbox" className="tick" checked={internal} onChange={(event) => setInternal(event.target.checked)} />
          {t('cases.exchanges.internal')}
        </label>
      ) : null}
      <div className="row">
        <Button type="submit" busy={send.sending}>
          {t(internal ? 'cases.exchanges.sendInternal' : 'cases.exchanges.send')}
        </Button>
      </div>
    </form>
  )
}
