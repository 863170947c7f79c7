import { type RefObject, useRef, useState } from 'react'
import { useNotify } from 'react-admin'
import { useSend } from '../../api/hooks.ts'
import type { Translate } from '../../i18n/translate.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../shared/button.tsx'
import { FieldFrame } from '../../shared/field-frame.tsx'
import { ProblemMessage } from '../../shared/problem-message.tsx'
import { Section } from '../../shared/section.tsx'
import { ConfirmSheet } from '../../shared/sheet.tsx'
import { useUnsaved } from '../../shared/unsaved-guard.tsx'
import { FieldTable } from './field-table.tsx'
import type { Place, Wording } from './wording.ts'
import { kindWords } from './wording-list.page.tsx'
import { WordingPreview } from './wording-preview.tsx'
import { MentionList, Versions, WordingFaults } from './wording-state.tsx'

interface Props {
  readonly place: Place
  readonly wording: Wording
  readonly mayWrite: boolean
}

/** The words last kept, and the version they were kept under: somebody else's draft is never written over unseen. */
interface Base {
  readonly version: number
  readonly subject: string
  readonly body: string
}

const wordsOf = ({ subject, body }: { subject: string; body: string }) => ({ subject, body })

/** Words on the left, what they have to say and give on the right. What is typed is checked when it is saved or previewed. */
export function WordingEditor({ place, wording, mayWrite }: Props) {
  const { draft, inForce } = wording
  const [base, setBase] = useState<Base>({ version: draft?.version ?? 0, ...wordsOf(draft ?? inForce) })
  const [subject, setSubject] = useState(base.subject)
  const [body, setBody] = useState(base.body)
  const text = useRef<HTMLTextAreaElement>(null)
  const changed = subject !== base.subject || body !== base.body
  useUnsaved(changed)
  const insert = (field: string): void => {
    const at = text.current?.selectionStart ?? body.length
    const until = text.current?.selectionEnd ?? at
    setBody(`${body.slice(0, at)}{${field}}${body.slice(until)}`)
    text.current?.focus()
  }
  const dropped = (): void => {
    setBase({ version: 0, ...wordsOf(inForce) })
    setSubject(inForce.subject)
    setBody(inForce.body)
  }
  return (
    <div className="wording">
      <div className="stack">
        <Words {...{ subject, setSubject, body, setBody, text, mayWrite }} ofSession={wording.of === 'session'} />
        {mayWrite ? (
          <Acts
            {...{ place, wording, subject, body, changed, base, setBase }}
            onDefault={() => setBody(wording.byDefault.body)}
            onDropped={dropped}
          />
        ) : null}
        <WordingFaults wording={wording} />
        <WordingPreview place={place} wording={wording} words={{ subject, body }} />
      </div>
      <div className="stack">
        <MentionList wording={wording} />
        <FieldTable fields={wording.fields} onInsert={mayWrite ? insert : null} />
        <Versions wording={wording} />
      </div>
    </div>
  )
}

interface WordsProps {
  readonly subject: string
  readonly setSubject: (value: string) => void
  readonly body: string
  readonly setBody: (value: string) => void
  readonly text: RefObject<HTMLTextAreaElement | null>
  readonly mayWrite: boolean
  readonly ofSession: boolean
}

function Words({ subject, setSubject, body, setBody, text, mayWrite, ofSession }: WordsProps) {
  const t = useWords()
  return (
    <Section title={t('wordings.body')}>
      <FieldFrame label={t('wordings.subject')}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            lang="fr"
            maxLength={200}
            readOnly={!mayWrite}
            value={subject}
            onChange={(event) => setSubject(event.target.value)}
          />
        )}
      </FieldFrame>
      <FieldFrame label={t('wordings.body')} hint={t(ofSession ? 'wordings.bodyHintSession' : 'wordings.bodyHint')}>
        {(attributes) => (
          <textarea
            {...attributes}
            ref={text}
            className="input"
            lang="fr"
            rows={18}
            maxLength={20_000}
            readOnly={!mayWrite}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        )}
      </FieldFrame>
    </Section>
  )
}

interface ActsProps extends Omit<Props, 'mayWrite'> {
  readonly subject: string
  readonly body: string
  readonly changed: boolean
  readonly base: Base
  readonly setBase: (base: Base) => void
  readonly onDefault: () => void
  readonly onDropped: () => void
}

/** Why the words cannot be published yet, or nothing. */
function whyNotPublish({ draft, faults, missing }: Wording, changed: boolean, t: Translate): string | undefined {
  if (changed) return t('wordings.saveFirst')
  if (!draft) return t('wordings.nothingToPublish')
  if (faults.length > 0) return t('wordings.faultsLeft')
  return missing.length > 0 ? t('wordings.mentionsLeft') : undefined
}

function Acts({ place, wording, subject, body, changed, base, setBase, onDefault, onDropped }: ActsProps) {
  const t = useWords()
  const notify = useNotify()
  const [asking, setAsking] = useState<'publish' | 'drop' | null>(null)
  const params = { ...place }
  const save = useSend('put', '/programmes/{code}/editions/{id}/wordings/{kind}/draft')
  const { draft } = wording
  const ifMatch = `"${base.version}"`
  const whyNot = whyNotPublish(wording, changed, t)
  return (
    <>
      {save.problem ? <ProblemMessage problem={save.problem} /> : null}
      <div className="row">
        <Button
          look="primary"
          busy={save.sending}
          onClick={() =>
            save.run({ params, body: { subject, body }, ifMatch }, (answer) => {
              setBase({ version: answer.body.version, subject, body })
              notify(t('wordings.saved'), { type: 'success' })
            })
          }
        >
          {t('wordings.save')}
        </Button>
        <Button onClick={() => setAsking('publish')} {...(whyNot ? { whyNot } : {})}>
          {t('wordings.publish')}
        </Button>
        <Button look="quiet" onClick={onDefault}>
          {t('wordings.useDefault')}
        </Button>
        {draft ? (
          <Button look="quiet" icon="cross" onClick={() => setAsking('drop')}>
            {t('wordings.drop')}
          </Button>
        ) : null}
      </div>
      {asking ? <Asked what={asking} {...{ place, base, setBase, onDropped }} onClose={() => setAsking(null)} /> : null}
    </>
  )
}

interface AskedProps extends Pick<ActsProps, 'place' | 'base' | 'setBase' | 'onDropped'> {
  readonly what: 'publish' | 'drop'
  readonly onClose: () => void
}

/** What cannot be taken back says its consequence first. */
function Asked({ what, place, base, setBase, onDropped, onClose }: AskedProps) {
  const t = useWords()
  const notify = useNotify()
  const input = { params: { ...place }, ifMatch: `"${base.version}"` }
  const publish = useSend('post', '/programmes/{code}/editions/{id}/wordings/{kind}/publication')
  const drop = useSend('delete', '/programmes/{code}/editions/{id}/wordings/{kind}/draft')
  if (what === 'publish')
    return (
      <ConfirmSheet
        title={t('wordings.publishTitle')}
        consequence={<p>{t('wordings.publishConsequence', { kind: kindWords(place.kind, t) })}</p>}
        confirm={t('wordings.publish')}
        onConfirm={() =>
          publish.send(input).then(() => {
            setBase({ ...base, version: 0 })
            notify(t('wordings.published'), { type: 'success' })
          })
        }
        onClose={onClose}
      />
    )
  return (
    <ConfirmSheet
      title={t('wordings.drop')}
      consequence={<p>{t('wordings.dropConsequence')}</p>}
      confirm={t('wordings.drop')}
      danger
      onConfirm={() =>
        drop.send(input).then(() => {
          onDropped()
          notify(t('wordings.dropped'), { type: 'success' })
        })
      }
      onClose={onClose}
    />
  )
}
