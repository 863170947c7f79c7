import type { ItemOf } from '../api/contract.ts'
import { french } from '../i18n/fr.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { InstantText } from '../shared/legal-date.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { changedValues, fieldKey, readableName } from './changed-values.ts'

export type JournalLine = ItemOf<'/journal'>

const WITHOUT_WORDS = '–'

/** "Marc Vidal", or the program itself. */
export const whoOf = (line: JournalLine, t: Translate): string => line.actorName || t('journal.program')
/** "caseOfficer supervisor" in words. */
export const rolesOf = (line: JournalLine, t: Translate): string =>
  (line.actorRole ?? '')
    .split(' ')
    .filter(Boolean)
    .map((role) => t.maybe(`shell.roles.${role}`) ?? role)
    .join(', ')
export const subjectOf = (line: JournalLine, t: Translate): string =>
  `${t(`journal.subjects.${line.subject.kind}`)}${line.subject.label ? ` ${line.subject.label}` : ''}`

interface JournalLineSheetProps {
  readonly line: JournalLine
  readonly onClose: () => void
  readonly onPerson: (actorId: string) => void
  readonly onSubject: (id: string) => void
}

/** All that one line says. */
export function JournalLineSheet({ line, onClose, onPerson, onSubject }: JournalLineSheetProps) {
  const t = useWords()
  const { actorId } = line
  return (
    <Sheet
      title={t('journal.lineTitle', { sequence: line.sequence })}
      onClose={onClose}
      foot={
        <>
          {actorId ? <Button onClick={() => onPerson(actorId)}>{t('journal.onlyPerson')}</Button> : null}
          <Button onClick={() => onSubject(line.subject.id)}>{t('journal.onlySubject')}</Button>
        </>
      }
    >
      <KeyValue
        items={[
          { label: t('journal.columns.act'), value: t(`journal.actions.${line.action}`) },
          { label: t('journal.columns.when'), value: <InstantText value={line.at} /> },
          { label: t('journal.columns.who'), value: whoOf(line, t) },
          { label: t('journal.role'), value: rolesOf(line, t) || WITHOUT_WORDS },
          { label: t('journal.onBehalf'), value: line.onBehalfOf ? (line.onBehalfOf.name ?? line.onBehalfOf.id) : WITHOUT_WORDS },
          { label: t('journal.through'), value: t(`journal.throughs.${line.through}`) },
          { label: t('journal.address'), value: line.address ?? WITHOUT_WORDS },
          { label: t('journal.columns.subject'), value: subjectOf(line, t) },
          { label: t('journal.identifier'), value: <span className="small">{line.subject.id}</span> },
          { label: t('journal.seal'), value: <span className="small journal-seal">{line.hash}</span> },
        ]}
      />
      <Section title={t('journal.changes')}>
        <Changes line={line} />
      </Section>
    </Sheet>
  )
}

function Changes({ line }: { line: JournalLine }) {
  const t = useWords()
  const values = changedValues(line.before, line.after)
  if (values.length === 0) return <p className="second">{t('journal.noChange')}</p>
  return (
    <table className="journal-changes">
      <thead>
        <tr>
          <th scope="col">{t('journal.field')}</th>
          <th scope="col">{t('journal.before')}</th>
          <th scope="col">{t('journal.after')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ path, before, after }) => (
          <tr key={path.join('.')}>
            <th scope="row">{path.map((name) => t.maybe(`journal.fields.${fieldKey(name)}`) ?? readableName(name)).join(' › ')}</th>
            <td>{codeWords(path, before, t) ?? valueWords(before, t)}</td>
            <td>{codeWords(path, after, t) ?? valueWords(after, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A state or an act of a case is a code of one of the programmes: its words there, if one has them. */
function codeWords(path: readonly string[], value: unknown, t: Translate): string | null {
  const topic = path.length === 1 ? { state: 'states', act: 'acts' }[path[0] ?? ''] : undefined
  if (topic === undefined || typeof value !== 'string') return null
  const known = Object.keys(french.programmes).map((code) => t.maybe(`programmes.${code}.${topic}.${value}`))
  return (
    known.find((words) => words !== null && words !== undefined) ?? (topic === 'acts' ? (t.maybe(`cases.history.${value}`) ?? null) : null)
  )
}

function valueWords(value: unknown, t: Translate): string {
  if (value === null || value === undefined || value === '') return t('journal.nothing')
  if (value === true) return t('journal.yes')
  if (value === false) return t('journal.no')
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
