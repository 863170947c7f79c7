import type { Translate } from '../../i18n/translate.ts'
import { useWords } from '../../i18n/use-words.ts'
import { StateChip } from '../../shared/chip.tsx'
import { InstantText } from '../../shared/legal-date.tsx'
import { Notice } from '../../shared/notice.tsx'
import { Section } from '../../shared/section.tsx'
import type { Wording } from './wording.ts'

type Checked = Pick<Wording, 'faults' | 'missing'>
const mentionWords = (code: string, t: Translate): string => t.maybe(`wordings.mentions.${code}`) ?? code

/** Each compulsory mention, its article, and whether the words make it. */
export function MentionList({ wording: { mentions, missing } }: { wording: Pick<Wording, 'mentions' | 'missing'> }) {
  const t = useWords()
  return (
    <Section title={t('wordings.mentionsTitle')}>
      <ul className="plain-list stack stack-tight">
        {mentions.map(({ code, basis }) => {
          const absent = missing.some((mention) => mention.code === code && mention.basis === basis)
          return (
            <li key={`${code} ${basis}`}>
              <StateChip
                tone={absent ? 'refused' : 'done'}
                icon={absent ? 'stop' : 'check'}
                label={t(absent ? 'wordings.absent' : 'wordings.present')}
              />{' '}
              {mentionWords(code, t)} <span className="small second">{basis}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** What keeps a wording from being published, each with its way out. */
export function WordingFaults({ wording: { faults, missing } }: { wording: Checked }) {
  const t = useWords()
  return (
    <>
      {faults.length > 0 ? (
        <Notice tone="refused" title={t('wordings.faultsTitle')}>
          <ul>
            {faults.map(({ at, paragraph, code, field }) => (
              <li key={`${at} ${paragraph} ${code} ${field ?? ''}`}>
                {at === 'subject' ? `${t('wordings.faultSubject')}${t.colon}` : ''}
                {t.maybe(`faults.${code}`, { field: field ?? '', paragraph }) ?? code}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {missing.length > 0 ? (
        <Notice tone="refused" title={t('wordings.missingTitle')}>
          <ul>
            {missing.map(({ code, basis, fields }) => (
              <li key={`${code} ${basis}`}>
                {t('wordings.missingOne', {
                  mention: mentionWords(code, t),
                  basis,
                  fields: fields.map((field) => `{${field}}`).join(', '),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  )
}

/** The words published before; each letter keeps those it left with. */
export function Versions({ wording: { versions } }: { wording: Wording }) {
  const t = useWords()
  return (
    <Section title={t('wordings.versions')}>
      {versions.length === 0 ? <p className="second">{t('wordings.noVersion')}</p> : null}
      {versions.map(({ number, subject, body, publishedAt, publishedByName }) => (
        <details key={number}>
          <summary>
            {t('wordings.version', { number, name: publishedByName })} · <InstantText value={publishedAt} />
          </summary>
          <div className="letter" lang="fr">
            <p>
              <strong>{subject}</strong>
            </p>
            <p>{body}</p>
          </div>
        </details>
      ))}
    </Section>
  )
}
