import { useState } from 'react'
import type { Schema } from '../../api/contract.ts'
import { useSend } from '../../api/hooks.ts'
import { apiAddress } from '../../api/index.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../shared/button.tsx'
import { FieldFrame } from '../../shared/field-frame.tsx'
import { LetterText } from '../../shared/letter-text.tsx'
import { ProblemMessage } from '../../shared/problem-message.tsx'
import { Section } from '../../shared/section.tsx'
import type { Place, Wording } from './wording.ts'
import { WordingFaults } from './wording-state.tsx'

interface Props {
  readonly place: Place
  readonly wording: Wording
  readonly words: { readonly subject: string; readonly body: string }
}

/** What the words on screen would give on a real case, and how they differ from those in force. */
export function WordingPreview({ place, wording, words }: Props) {
  const t = useWords()
  const [triedOn, setTriedOn] = useState(wording.examples[0]?.id ?? '')
  const [shown, setShown] = useState<Schema<'WordingPreview'> | null>(null)
  // minutes are tried on a session, letters on a case
  const key = wording.of === 'session' ? 'sessionId' : 'caseId'
  const preview = useSend('post', '/programmes/{code}/editions/{id}/wordings/{kind}/preview')
  const show = (): void =>
    preview.run({ params: { ...place }, body: { ...words, ...(triedOn ? { [key]: triedOn } : {}) } }, (answer) => setShown(answer.body))
  return (
    <Section title={t('wordings.preview')}>
      <div className="row wording-case">
        <FieldFrame label={t(wording.of === 'session' ? 'wordings.previewOnSession' : 'wordings.previewOn')}>
          {(attributes) => (
            <select {...attributes} className="input" value={triedOn} onChange={(event) => setTriedOn(event.target.value)}>
              {wording.examples.map(({ id, name, detail }) => (
                <option key={id} value={id}>
                  {`${name}, ${detail}`}
                </option>
              ))}
              <option value="">{t(wording.of === 'session' ? 'wordings.noSession' : 'wordings.noCase')}</option>
            </select>
          )}
        </FieldFrame>
        <Button onClick={show} busy={preview.sending}>
          {t('wordings.refresh')}
        </Button>
        <a
          className="button"
          href={apiAddress('/programmes/{code}/editions/{id}/wordings/{kind}/preview/pdf', { ...place }, triedOn ? { [key]: triedOn } : {})}
          download
        >
          {t('wordings.pdf')}
        </a>
      </div>
      <p className="small second">{t('wordings.pdfHint')}</p>
      {preview.problem ? <ProblemMessage problem={preview.problem} /> : null}
      <div aria-live="polite">{shown ? <Shown shown={shown} of={wording.of} /> : null}</div>
      <h3>{t('wordings.diff')}</h3>
      <Diff lines={(shown ?? wording).diff} />
    </Section>
  )
}

function Shown({ shown, of }: { shown: Schema<'WordingPreview'>; of: Wording['of'] }) {
  const t = useWords()
  const names = shown.samples.map((name) => t.maybe(`wordings.fields.${name}`) ?? name)
  return (
    <>
      <WordingFaults wording={shown} />
      <div className="letter" lang="fr">
        <p>
          <strong>{shown.subject}</strong>
        </p>
        <LetterText paragraphs={shown.paragraphs} headings={of === 'session'} />
      </div>
      {names.length > 0 ? <p className="small second">{t('wordings.samples', { names: names.join(', ') })}</p> : null}
    </>
  )
}

function Diff({ lines }: { lines: Wording['diff'] }) {
  const t = useWords()
  if (lines.every(({ kind }) => kind === 'same')) return <p className="second">{t('wordings.noDiff')}</p>
  return (
    <ul className="plain-list wording-diff" lang="fr">
      {lines.map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
        <li key={index} data-kind={kind}>
          <span className="wording-sign" lang={t.locale}>
            {kind === 'added' ? '+ ' : kind === 'removed' ? '− ' : ''}
            {kind === 'same' ? null : t(`wordings.${kind}`)}
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
