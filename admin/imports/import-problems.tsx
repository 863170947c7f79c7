import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import { formatCount } from '../shared/format.ts'
import { Section } from '../shared/section.tsx'
import { columnLetter, countedSentence, type Preview } from './import-words.ts'

/** Each kind of problem once, with its column and how many rows it concerns; what keeps rows out comes first. */
export function ImportProblems({ file }: { file: Preview }) {
  const t = useWords()
  return (
    <Section title={t('imports.preview.problems')}>
      <ul className="plain-list">
        {file.reading.problemCounts.map((one) => (
          <li key={`${one.code} ${one.severity} ${one.column ?? ''} ${one.field ?? ''}`} className="document-line">
            <div>
              <div className="row">
                {one.severity === 'problem' ? (
                  <StateChip tone="refused" icon="stop" label={t('imports.preview.severity.problem')} />
                ) : (
                  <StateChip tone="attention" icon="info" label={t('imports.preview.severity.warning')} />
                )}
                <strong>
                  {one.column === null
                    ? t('imports.preview.wholeRow')
                    : t('imports.preview.placeColumn', {
                        letter: columnLetter(one.column),
                        header: one.header || t('imports.preview.noHeader'),
                      })}
                </strong>
              </div>
              <div>{countedSentence(one.code, t)}</div>
            </div>
            <span className="small second">
              {t('imports.preview.problemRows', { smart_count: one.rows, first: formatCount(one.firstRow, t.locale) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
