import { Link } from 'react-router'
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

/** What was done. An act on a case is one of its programme: its own word there. */
export function actOf(line: JournalLine, t: Translate): string {
  const { after } = line
  const act: unknown = line.action === 'case.acted' && after !== null && typeof after === 'object' && 'act' in after ? after.act : null
  const words = typeof act === 'string' ? actOfCase(act, line.case?.programme, t) : null
  return words === null ? t(`journal.actions.${line.action}`) : words.charAt(0).toLocaleUpperCase(t.locale) + words.slice(1)
}

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
          { label: t('journal.columns.act'), value: actOf(line, t) },
          { label: t('journal.columns.when'), value: <InstantText value={line.at} /> },
          { label: t('journal.columns.who'), value: whoOf(line, t) },
          { label: t('journal.role'), value: rolesOf(line, t) || WITHOUT_WORDS },
          { label: t('journal.onBehalf'), value: line.onBehalfOf ? (line.onBehalfOf.name ?? line.onBehalfOf.id) : WITHOUT_WORDS },
          { label: t('journal.through'), value: t(`journal.throughs.${line.through}`) },
          { label: t('journal.address'), value: line.address ?? WITHOUT_WORDS },
          { label: t('journal.columns.subject'), value: <SubjectOf line={line} /> },
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

/** What it is about; the case leads to its page where this person may open it. */
export function SubjectOf({ line }: { line: JournalLine }) {
  const t = useWords()
  if (!line.case) return <>{subjectOf(line, t)}</>
  const link = <Link to={`/cases/${line.case.id}`}>{line.case.reference}</Link>
  if (line.subject.kind === 'case')
    return (
      <>
        {t('journal.subjects.case')} {link}
      </>
    )
  return line.subject.label === line.case.reference ? (
    <>
      {t(`journal.subjects.${line.subject.kind}`)} · {link}
    </>
  ) : (
    <>
      {subjectOf(line, t)} · {link}
    </>
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
  return topic === 'acts' ? actOfCase(value, undefined, t) : programmeWords('states', value, undefined, t)
}

const actOfCase = (act: string, programme: string | undefined, t: Translate): string | null =>
  programmeWords('acts', act, programme, t) ?? t.maybe(`cases.history.${act}`)

/** Of this programme, else of the first that has them. */
function programmeWords(topic: 'acts' | 'states', code: string, programme: string | undefined, t: Translate): string | null {
  for (const one of [...(programme ? [programme] : []), ...Object.keys(french.programmes)]) {
    const words = t.maybe(`programmes.${one}.${topic}.${code}`)
    if (words !== null) return words
  }
  return null
}

function valueWords(value: unknown, t: Translate): string {
  if (value === null || value === undefined || value === '') return t('journal.nothing')
  if (value === true) return t('journal.yes')
  if (value === false) return t('journal.no')
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
