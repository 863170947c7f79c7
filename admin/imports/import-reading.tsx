import { useWords } from '../i18n/use-words.ts'
import { formatCount, formatSize } from '../shared/format.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { Notice } from '../shared/notice.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { fileNote, type Preview } from './import-words.ts'

const ENCODING = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'iso-8859-1': 'ISO 8859-1',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
} as const
const SEPARATOR = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const

/** Encoding, separator or sheet, and what is doubtful about the file as a whole. */
export function ImportReading({ file }: { file: Preview }) {
  const t = useWords()
  const { encoding, byteOrderMark, separator, sheet, headerRow, notes } = file.reading
  return (
    <Section title={t('imports.preview.reading')}>
      <KeyValue
        items={[
          { label: t('imports.preview.kind'), value: t(`imports.kinds.${file.kind}`) },
          ...(encoding
            ? [
                {
                  label: t('imports.preview.encoding'),
                  value: `${ENCODING[encoding]}${byteOrderMark ? `, ${t('imports.preview.encodingMark')}` : ''}`,
                },
              ]
            : []),
          ...(separator ? [{ label: t('imports.preview.separator'), value: t(`imports.preview.separators.${SEPARATOR[separator]}`) }] : []),
          ...(sheet ? [{ label: t('imports.preview.sheet'), value: sheet }] : []),
          { label: t('imports.preview.headerRow'), value: formatCount(headerRow, t.locale) },
          { label: t('imports.preview.size'), value: formatSize(file.byteSize, t.locale) },
          {
            label: t('imports.preview.sentBy'),
            value: (
              <>
                {file.createdByName}, <InstantText value={file.createdAt} />
              </>
            ),
          },
        ]}
      />
      {notes.length > 0 ? (
        <Notice tone="attention" title={t('imports.preview.notes')}>
          <ul>
            {notes.map((note) => (
              <li key={JSON.stringify(note)}>{fileNote(note.code, note.details, t)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </Section>
  )
}
