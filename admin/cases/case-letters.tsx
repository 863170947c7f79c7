import { useRead } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { Section } from '../shared/section.tsx'
import { ErrorState } from '../shared/states.tsx'
import type { CaseFile } from './case-file.ts'

/** Letters as they went out, word for word. */
export function CaseLetters({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { data, problem, retry } = useRead('/cases/{id}/letters', { params: { id: caseFile.id } })
  return (
    <Section title={t('cases.sections.letters')} id="letters">
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {data && data.items.length === 0 ? <p className="second">{t('cases.letters.none')}</p> : null}
      <ul className="plain-list stack stack-tight">
        {(data?.items ?? []).map((letter) => (
          <li key={letter.id}>
            <details>
              <summary>
                {letter.subject}{' '}
                <StateChip
                  tone={letter.status === 'sent' ? 'done' : 'attention'}
                  icon={letter.status === 'sent' ? 'check' : 'hourglass'}
                  label={t(`cases.letters.${letter.status}`)}
                />
              </summary>
              <div className="letter" lang="fr">
                <p className="small second">
                  {t(letter.recipientEmail ? 'cases.letters.to' : 'cases.letters.toNobody', { name: letter.recipientName })} ·{' '}
                  <InstantText value={letter.sentAt ?? letter.queuedAt} />
                </p>
                {letter.paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  )
}
