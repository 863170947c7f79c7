import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { StateChip } from '../shared/chip.tsx'
import { InstantText, LegalDate } from '../shared/legal-date.tsx'
import { Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'

type Declaration = Schema<'AidDeclaration'>

/** What was said to be declared, the last first; a mistake is undone here. */
export function Declarations({ mayUndo }: { readonly mayUndo: boolean }) {
  const t = useWords()
  const notify = useNotify()
  const { data, problem, retry } = useRead('/state-aid/declarations', {})
  const [undoing, setUndoing] = useState<Declaration | null>(null)
  const undo = useSend('post', '/state-aid/declarations/{id}/undo')
  return (
    <Section
      title={t('stateAid.declarations.title')}
      actions={data?.items.length ? <ExportButton of={t('stateAid.declarations.title')} list="declarations" filter={{}} /> : null}
    >
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : data ? null : <LoadingSkeleton rows={2} />}
      {data && data.items.length === 0 ? <p className="second">{t('stateAid.declarations.none')}</p> : null}
      <ul className="plain-list stack stack-tight">
        {(data?.items ?? []).map((one) => (
          <li key={one.id} className="row">
            <strong>{one.reference}</strong>
            <span>
              <LegalDate value={one.declaredOn} look="plain" /> · {t('stateAid.declarations.lines', { smart_count: one.lines })}
            </span>
            <span className="small second">
              {one.madeByName}, <InstantText value={one.madeAt} />
            </span>
            {one.undoneAt ? (
              <StateChip tone="neutral" icon="undo" label={t('stateAid.declarations.undone')} />
            ) : mayUndo ? (
              <Button
                small
                look="quiet"
                aria-label={t('stateAid.declarations.undoOf', { reference: one.reference })}
                onClick={() => setUndoing(one)}
              >
                {t('stateAid.declarations.undo')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {undoing ? (
        <ConfirmSheet
          title={t('stateAid.declarations.undoOf', { reference: undoing.reference })}
          consequence={<p>{t('stateAid.declarations.undoNext', { smart_count: undoing.lines })}</p>}
          confirm={t('stateAid.declarations.undo')}
          danger
          onConfirm={() =>
            undo
              .send({ params: { id: undoing.id }, body: {} })
              .then(() => notify(t('stateAid.declarations.undoneNow'), { type: 'success' }))
          }
          onClose={() => setUndoing(null)}
        />
      ) : null}
    </Section>
  )
}
