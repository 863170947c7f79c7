import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import { conditionSentence, type OwnWords, valueWords } from '../shared/problem-words.ts'
import { Section } from '../shared/section.tsx'
import { LoadingSkeleton } from '../shared/states.tsx'
import { useOwnWords } from './own-words.ts'

type Action = Schema<'PossibleAction'>
type Item = Schema<'DocumentChecklistItem'>
type Unmet = Action['unmet'][number]

/** The act that files a draft, in every programme. */
export const FILING = 'submit'
/** Its condition on what is typed, which names the fields. */
const FILLED_IN = 'applicationFilledIn'

/** The documents without which the case cannot be declared complete, and that are not held or not valid any more: what the server asks for then. */
const lackingDocuments = (checklist: readonly Item[]): readonly Item[] =>
  checklist.filter(({ stage, blocking, status }) => stage === 'application' && blocking && (status === 'missing' || status === 'expired'))

/** Compulsory documents of the application that are not there; an empty list as long as it is not known. */
export function useLackingDocuments(caseId: string): readonly Item[] {
  const { data } = useRead('/cases/{id}/documents', { params: { id: caseId } })
  return lackingDocuments(data?.checklist ?? [])
}

/** The names of these documents, each with what is wrong with it. */
export function LackingDocuments({ items }: { items: readonly Item[] }) {
  const t = useWords()
  return (
    <ul className="bullets">
      {items.map((item) => (
        <li key={item.code}>
          {t.locale === 'fr' ? item.labelFr : item.labelEn}{' '}
          {item.status === 'expired' ? <StateChip tone="refused" icon="clock" label={t('cases.documents.expired')} /> : null}
        </li>
      ))}
    </ul>
  )
}

interface DraftProps {
  readonly caseId: string
  /** Null: not read yet. */
  readonly actions: readonly Action[] | null
}

/** What a draft lacks before it can be filed, field by field, and what it will be asked for afterwards, document by document. */
export function DraftMissing({ caseId, actions }: DraftProps) {
  const t = useWords()
  const own = useOwnWords(caseId)
  const { data } = useRead('/cases/{id}/documents', { params: { id: caseId } })
  if (!actions || !data)
    return (
      <Section title={t('cases.sections.missing')}>
        <LoadingSkeleton rows={3} />
      </Section>
    )
  const unmet = actions.find(({ action, wrongRole }) => action === FILING && !wrongRole)?.unmet ?? []
  const documents = lackingDocuments(data.checklist)
  const fields = unmet.flatMap((one) => fieldsOf(one, t, own))
  const others = unmet.filter((one) => fieldsOf(one, t, own).length === 0)
  return (
    <Section title={t('cases.sections.missing')}>
      {others.length > 0 ? (
        <ul className="bullets">
          {others.map((one) => (
            <li key={one.condition}>{conditionSentence(one, t, own)}</li>
          ))}
        </ul>
      ) : null}
      {fields.length > 0 ? (
        <>
          <h3>{t('stillMissing.fields')}</h3>
          <ul className="bullets">
            {fields.map((field) => (
              <li key={field}>{field}</li>
            ))}
          </ul>
        </>
      ) : null}
      {documents.length > 0 ? (
        <>
          <h3>{t('stillMissing.documents', { smart_count: documents.length })}</h3>
          <LackingDocuments items={documents} />
          <p className="small second">{t('stillMissing.mayFile')}</p>
        </>
      ) : null}
      {unmet.length === 0 && documents.length === 0 ? <p className="second">{t('stillMissing.nothing')}</p> : null}
    </Section>
  )
}

/** Words of the fields a condition names; none: it is about something else. */
function fieldsOf({ condition, details }: Unmet, t: Translate, own: OwnWords): string[] {
  const codes: unknown = condition === FILLED_IN ? details['missing'] : null
  if (!Array.isArray(codes)) return []
  return codes.flatMap((code: unknown) => (typeof code === 'string' ? [own[code] ?? valueWords(code, t) ?? code] : []))
}

/** The same beside a form, read anew as it is saved. */
export function MissingOfDraft({ caseId }: { caseId: string }) {
  const actions = useRead('/cases/{id}/actions', { params: { id: caseId } })
  return <DraftMissing caseId={caseId} actions={actions.data?.items ?? null} />
}
