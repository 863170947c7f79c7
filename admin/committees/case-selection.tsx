import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useList, useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button, LinkButton } from '../shared/button.tsx'
import { FieldFrame } from '../shared/field-frame.tsx'
import { amountOf, centsOf, formatAmount, formatDate } from '../shared/format.ts'
import type { Selection } from '../shared/list-state.ts'
import { Notice } from '../shared/notice.tsx'
import { SelectionBar } from '../shared/selection-bar.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { LoadingSkeleton } from '../shared/states.tsx'
import { Ticks } from './session-members.tsx'

type Row = Schema<'CaseSummary'>

/** What those who prepare a committee do with the cases ticked in the list. */
export function CaseSelection({ selection, rows }: { selection: Selection; rows: readonly Row[] }) {
  const t = useWords()
  const [asked, setAsked] = useState<'agenda' | 'reviewers' | null>(null)
  const chosen = rows.filter((row) => selection.ids.has(row.id))
  const sum = amountOf(chosen.reduce((all, row) => all + centsOf(row.requestedAmount ?? '0.00'), 0n))
  const close = (done: boolean): void => {
    setAsked(null)
    if (done) selection.clear()
  }
  return (
    <>
      <SelectionBar selection={selection} sum={formatAmount(sum, t.locale)}>
        <Button small look="primary" onClick={() => setAsked('agenda')}>
          {t('committees.agenda.put')}
        </Button>
        <Button small onClick={() => setAsked('reviewers')}>
          {t('committees.assign.action')}
        </Button>
      </SelectionBar>
      {asked === 'agenda' ? <AgendaSheet caseIds={[...selection.ids]} onClose={close} /> : null}
      {asked === 'reviewers' ? (
        <ReviewersSheet caseIds={[...selection.ids]} programme={chosen[0]?.programme ?? ''} onClose={close} />
      ) : null}
    </>
  )
}

interface SheetProps {
  readonly caseIds: readonly string[]
  readonly onClose: (done: boolean) => void
}

/** The next session in preparation is chosen already: one click more puts the cases on it. */
function AgendaSheet({ caseIds, onClose }: SheetProps) {
  const t = useWords()
  const notify = useNotify()
  const add = useSend('post', '/committee-sessions/{id}/cases')
  const { items, loading } = useList('/committee-sessions', { query: { state: 'draft' } })
  const soonest = [...items].sort((one, other) => one.meetsOn.localeCompare(other.meetsOn))
  const [picked, setPicked] = useState<string | null>(null)
  const session = soonest.find(({ id }) => id === picked) ?? soonest[0]
  const [done, setDone] = useState(false)
  if (!loading && !session)
    return (
      <Notice tone="information" title={t('committees.agenda.putNone')} role="status">
        <LinkButton small to="/committees/new">
          {t('committees.newSession')}
        </LinkButton>
      </Notice>
    )
  return (
    <ConfirmSheet
      title={t('committees.agenda.putTitle')}
      consequence={<p>{t('committees.agenda.putConsequence', { smart_count: caseIds.length })}</p>}
      confirm={t('committees.agenda.put')}
      onConfirm={async () => {
        if (!session) return
        await add.send({ params: { id: session.id }, ifMatch: `"${session.version}"`, body: { caseIds: [...caseIds] } })
        notify(t('committees.agenda.putDone', { title: session.title }), { type: 'success' })
        setDone(true)
        onClose(true)
      }}
      onClose={() => onClose(done)}
    >
      {loading ? (
        <LoadingSkeleton rows={2} />
      ) : (
        <FieldFrame label={t('committees.agenda.putWhich')}>
          {(attributes) => (
            <select {...attributes} className="input" value={session?.id ?? ''} onChange={(event) => setPicked(event.target.value)}>
              {soonest.map(({ id, title, meetsOn }) => (
                <option key={id} value={id}>
                  {formatDate(meetsOn, t.locale)} · {title}
                </option>
              ))}
            </select>
          )}
        </FieldFrame>
      )}
    </ConfirmSheet>
  )
}

function ReviewersSheet({ caseIds, programme, onClose }: SheetProps & { programme: string }) {
  const t = useWords()
  const notify = useNotify()
  const assign = useSend('post', '/reviews/assignments')
  const { data } = useRead('/committee-people', { query: { programme } })
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [perCase, setPerCase] = useState(2)
  const people = data?.items ?? []
  const reviewers = chosen ?? people.map(({ id }) => id)
  return (
    <ConfirmSheet
      title={t('committees.assign.title')}
      consequence={<p>{t('committees.assign.lead')}</p>}
      confirm={t('committees.assign.confirm')}
      onConfirm={async () => {
        const { body } = await assign.send({ body: { caseIds: [...caseIds], reviewerIds: [...reviewers], perCase } })
        notify(t('committees.assign.done', { smart_count: body.added.length }), { type: 'success' })
        onClose(true)
      }}
      onClose={() => onClose(false)}
    >
      {data && people.length === 0 ? <p className="second">{t('committees.assign.none')}</p> : null}
      <Ticks people={people} chosen={reviewers} onChange={setChosen} legend={t('committees.assign.reviewers')} />
      <FieldFrame label={t('committees.assign.perCase')}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            style={{ maxWidth: 120 }}
            type="number"
            min={1}
            max={10}
            value={perCase}
            onChange={(event) => setPerCase(Math.max(1, Number(event.target.value)))}
          />
        )}
      </FieldFrame>
    </ConfirmSheet>
  )
}
