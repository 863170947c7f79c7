import { useState } from 'react'
import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import type { ActionFormProps } from '../programmes/page-types.ts'
import { programmePages } from '../programmes/pages.ts'
import { Notice } from '../shared/notice.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import type { CaseFile } from './case-file.ts'
import { actWords, stateWords } from './case-words.ts'
import { useOwnWords } from './own-words.ts'
import { FILING, LackingDocuments, useLackingDocuments } from './still-missing.tsx'

const DANGEROUS = ['refuse', 'withdraw', 'renounce', 'lapse', 'withdrawAward', 'refuseClaim', 'orderRecovery']

interface ActionSheetProps {
  readonly caseFile: CaseFile
  readonly etag: string | null
  readonly action: Schema<'PossibleAction'>
  readonly onClose: () => void
}

/** One act: what is about to happen, the fields it asks for, the reason when the rules want one. */
export function ActionSheet({ caseFile, etag, action, onClose }: ActionSheetProps) {
  const t = useWords()
  const notify = useNotify()
  const words = useOwnWords(caseFile.id)
  const lacking = useLackingDocuments(caseFile.id)
  const take = useSend('post', '/cases/{id}/actions/{action}')
  const [payload, setPayload] = useState<ActionFormProps['payload']>({})
  const name = actWords(action.action, caseFile.programme, t)
  const Fields = programmePages[caseFile.programme]?.actionForms[action.action]
  const confirm = async (reason: string): Promise<void> => {
    const body = { payload, ...(reason ? { reason } : {}) }
    await take.send({ params: { id: caseFile.id, action: action.action }, body, ifMatch: etag })
    notify(t('cases.act.done', { action: name }), { type: 'success' })
  }
  return (
    <ConfirmSheet
      title={name}
      size={Fields ? 'full' : 'normal'}
      danger={[...DANGEROUS, ...(programmePages[caseFile.programme]?.dangerousActs ?? [])].includes(action.action)}
      words={words}
      confirm={name}
      onConfirm={confirm}
      onClose={onClose}
      {...(action.reasonRequired ? { reason: { max: 4_000 } } : {})}
      consequence={
        <>
          <p>
            {action.to === caseFile.state
              ? t('cases.act.stays')
              : t('cases.act.changes', {
                  from: stateWords(caseFile.state, caseFile.programme, t),
                  to: stateWords(action.to, caseFile.programme, t),
                })}
          </p>
          <p className="small second">{t('cases.act.basis', { basis: action.basis })}</p>
          {caseFile.state === 'draft' && action.action === FILING && lacking.length > 0 ? (
            <Notice tone="attention" title={t('stillMissing.filed')}>
              <LackingDocuments items={lacking} />
              <p className="small">{t('stillMissing.mayFile')}</p>
            </Notice>
          ) : null}
        </>
      }
    >
      {Fields ? <Fields caseFile={caseFile} payload={payload} onChange={setPayload} /> : null}
    </ConfirmSheet>
  )
}
