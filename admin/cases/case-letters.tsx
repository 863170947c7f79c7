import { type SyntheticEvent, useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { useRead, useSend } from '../api/hooks.ts'
import { apiAddress } from '../api/index.ts'
import { ExportButton } from '../exports/export-button.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import { LetterText } from '../shared/letter-text.tsx'
import { ProblemMessage } from '../shared/problem-message.tsx'
import { Section } from '../shared/section.tsx'
import { ErrorState } from '../shared/states.tsx'
import type { CaseFile } from './case-file.ts'
import type { Letter } from './letter.ts'
import { LetterFacts } from './letter-facts.tsx'
import { LetterSignature } from './letter-signature.tsx'
import { WriteLetter } from './write-letter.tsx'

/** Letters as they went out, word for word; the link of an e-mail leads to one of them and opens nothing by itself. */
export function CaseLetters({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const [address] = useSearchParams()
  const { data, problem, retry } = useRead('/cases/{id}/letters', { params: { id: caseFile.id } })
  return (
    <Section
      title={t('cases.sections.letters')}
      id="letters"
      actions={
        data && data.items.length > 0 ? (
          <ExportButton of={t('cases.sections.letters')} list="case-letters" filter={{ case: caseFile.id }} />
        ) : null
      }
    >
      {data && data.byHand.length > 0 ? <WriteLetter caseFile={caseFile} kinds={data.byHand} /> : null}
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data && data.items.length === 0 ? <p className="second">{t('cases.letters.none')}</p> : null}
      <ul className="plain-list stack stack-tight">
        {(data?.items ?? []).map((letter) => (
          <LetterLine key={letter.id} caseId={caseFile.id} letter={letter} pointed={address.get('letter') === letter.id} />
        ))}
      </ul>
    </Section>
  )
}

function LetterLine({ caseId, letter, pointed }: { caseId: string; letter: Letter; pointed: boolean }) {
  const t = useWords()
  const summary = useRef<HTMLElement>(null)
  const open = useSend('post', '/cases/{id}/letters/{letterId}/opening')
  useEffect(() => {
    if (!pointed) return
    summary.current?.scrollIntoView({ block: 'center' })
    summary.current?.focus({ preventScroll: true })
  }, [pointed])
  const unread = letter.own && letter.status === 'sent' && letter.openedAt === null
  const read = (): void => open.run({ params: { id: caseId, letterId: letter.id }, body: {} })
  // the person's own gesture, never the page's arrival: it is the proof of reading
  const opened = (event: SyntheticEvent<HTMLDetailsElement>): void => {
    if (event.currentTarget.open && unread && !open.sending) read()
  }
  return (
    <li>
      <details onToggle={opened}>
        <summary ref={summary}>
          {letter.subject} <StateChip {...lookOf(letter, unread, t)} />
          {letter.toSign && !letter.signature && letter.status === 'sent' ? (
            <>
              {' '}
              <StateChip tone="attention" icon="pencil" label={t('wordings.letter.toSign')} />
            </>
          ) : null}
        </summary>
        <div className="letter" lang="fr">
          {open.problem ? <ProblemMessage problem={open.problem} onRetry={read} /> : null}
          <LetterFacts letter={letter} />
          {letter.sha256 ? (
            <p>
              <a
                className="button"
                data-size="small"
                href={apiAddress('/cases/{id}/letters/{letterId}/pdf', { id: caseId, letterId: letter.id })}
                download
              >
                {t('cases.letters.pdf')}
              </a>
            </p>
          ) : null}
          {letter.withheld ? <p className="second">{t('wordings.letter.withheld')}</p> : null}
          <LetterText paragraphs={letter.paragraphs} />
          <LetterSignature caseId={caseId} letter={letter} />
        </div>
      </details>
    </li>
  )
}

function lookOf({ status }: Letter, unread: boolean, t: Translate) {
  if (unread) return { tone: 'information', icon: 'letter', label: t('wordings.letter.waits') } as const
  if (status === 'sent') return { tone: 'done', icon: 'check', label: t('cases.letters.sent') } as const
  return {
    tone: 'attention',
    icon: 'hourglass',
    label: t(status === 'to-post' ? 'wordings.letter.toPost' : 'cases.letters.queued'),
  } as const
}
