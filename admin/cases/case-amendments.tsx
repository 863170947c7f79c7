import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import { formatDate } from '../shared/format.ts'
import type { IconName } from '../shared/icons.tsx'
import { Section } from '../shared/section.tsx'
import { ErrorState } from '../shared/states.tsx'
import type { Tone } from '../theme.ts'
import { AmendmentTerms } from './amendment-terms.tsx'
import type { CaseFile } from './case-file.ts'

type Amendment = Schema<'Amendment'>

const LOOK: Readonly<Record<Amendment['state'], { tone: Tone; icon: IconName }>> = {
  proposed: { tone: 'attention', icon: 'hourglass' },
  signed: { tone: 'done', icon: 'seal' },
  refused: { tone: 'refused', icon: 'cross' },
  'taken-back': { tone: 'neutral', icon: 'undo' },
}

/** What was amended of the award, or is about to be: nothing is shown of a case that never was. */
export function CaseAmendments({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { data, problem, retry } = useRead('/cases/{id}/amendments', { params: { id: caseFile.id } })
  if (problem && !data)
    return (
      <Section title={t('amendments.title')} id="amendments">
        <ErrorState problem={problem} onRetry={retry} />
      </Section>
    )
  if (!data || data.items.length === 0) return null
  return (
    <Section
      title={t('amendments.title')}
      id="amendments"
      actions={<ExportButton of={t('amendments.title')} list="case-amendments" filter={{ case: caseFile.id }} />}
    >
      <div className="stack">
        {[...data.items].reverse().map((amendment) => (
          <OneAmendment key={amendment.id} amendment={amendment} />
        ))}
        <p className="small second">{t('amendments.original')}</p>
      </div>
    </Section>
  )
}

export function OneAmendment({ amendment }: { amendment: Amendment }) {
  const t = useWords()
  return (
    <article className="stack stack-tight">
      <div className="row">
        <h3>{t('amendments.number', { number: String(amendment.number) })}</h3>
        <StateChip {...LOOK[amendment.state]} label={t(`amendments.state.${amendment.state}`)} />
      </div>
      <AmendmentStory amendment={amendment} />
      <AmendmentTerms before={amendment.before} after={amendment.after} number={amendment.number} />
    </article>
  )
}

/** Who proposed it and why, who signed it, refused it or took it back. */
function AmendmentStory({ amendment }: { amendment: Amendment }) {
  const t = useWords()
  const day = (on: string): string => formatDate(on, t.locale, 'plain')
  const { requestedOn, decidedOn, decidedByName, state } = amendment
  const decided = { on: decidedOn ? day(decidedOn) : '', name: decidedByName ?? '' }
  return (
    <>
      <p>
        {t('amendments.proposed', { on: day(amendment.proposedOn), name: amendment.proposedByName })}
        {requestedOn ? ` ${t('amendments.requested', { on: day(requestedOn) })}` : ''}
        {amendment.budgetChanged ? ` ${t('amendments.budgetChanged')}` : ''}
        {state === 'signed' ? ` ${t('amendments.signed', decided)}` : ''}
      </p>
      {amendment.reason ? <p className="second">{amendment.reason}</p> : null}
      {state === 'refused' || state === 'taken-back' ? (
        <p>
          {t(state === 'refused' ? 'amendments.refused' : 'amendments.takenBack', { ...decided, reason: amendment.decidedReason ?? '' })}
        </p>
      ) : null}
    </>
  )
}
