import { useState } from 'react'
import { useNotify } from 'react-admin'
import { useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import type { CaseFile } from './case-file.ts'

interface Reasons {
  readonly caseFile: CaseFile
  /** Asked for, and not given yet; null: nobody has asked. */
  readonly asked: 'waiting' | 'given' | null
}

/** The reasons of a rejection born of silence: asked for by the applicant, given by the officer (CRPA L232-4). */
export function SilenceReasons({ caseFile, asked }: Reasons) {
  const t = useWords()
  const notify = useNotify()
  const { roles } = usePerson()
  const [open, setOpen] = useState(false)
  const ask = useSend('post', '/cases/{id}/reasons-request')
  const give = useSend('post', '/cases/{id}/reasons')
  const officer = roles.includes('caseOfficer')
  const outside = roles.some((role) => role === 'applicant' || role === 'consultant')
  const may = asked === null ? outside || officer : asked === 'waiting' && officer
  if (caseFile.implicitRejectionOn === null || !may) return null
  const gives = asked === 'waiting'
  // an officer notes a request that came on paper: it is not theirs
  const words = gives ? 'cases.reasons.give' : outside ? 'cases.reasons.ask' : 'wordings.reasons.note'
  const params = { id: caseFile.id }
  const send = async (reasons: string): Promise<void> => {
    if (gives) await give.send({ params, body: { reasons } })
    else await ask.send({ params, body: {} })
    notify(t(gives ? 'cases.reasons.given' : 'cases.reasons.asked'), { type: 'success' })
  }
  return (
    <>
      <p>
        <Button small onClick={() => setOpen(true)}>
          {t(words)}
        </Button>
      </p>
      {open ? (
        <ConfirmSheet
          title={t(words)}
          consequence={<p>{t(`${words}Lead`)}</p>}
          confirm={t(words)}
          {...(gives ? { reason: { label: t('cases.reasons.label'), max: 4_000 } } : {})}
          onConfirm={send}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
