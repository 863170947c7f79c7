import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../shared/button.tsx'
import { Section } from '../../shared/section.tsx'
import type { Wording } from './wording.ts'

/** What a wording may name; a passage is shown word for word, since nobody changes it. */
export function FieldTable({ fields, onInsert }: { fields: Wording['fields']; onInsert: ((name: string) => void) | null }) {
  const t = useWords()
  return (
    <Section title={t('wordings.insert')}>
      {onInsert ? <p className="small second">{t('wordings.insertLead')}</p> : null}
      <ul className="plain-list field-table">
        {fields.map(({ name, kind, text }) => (
          <li key={name}>
            {onInsert ? (
              <Button small onClick={() => onInsert(name)} aria-label={t('wordings.insertField', { name: `{${name}}` })}>
                {`{${name}}`}
              </Button>
            ) : (
              <code>{`{${name}}`}</code>
            )}
            <span className="small">
              {kind === 'passage' ? (
                <details>
                  <summary>{t('wordings.passage')}</summary>
                  <span lang="fr">{text}</span>
                </details>
              ) : (
                (t.maybe(`wordings.fields.${name}`) ?? name)
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
