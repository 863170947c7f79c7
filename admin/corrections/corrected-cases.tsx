import { Link } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useList } from '../api/hooks.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../shared/button.tsx'
import { CaseStateChip, StateChip } from '../shared/chip.tsx'
import { Section } from '../shared/section.tsx'
import { EmptyState, ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { type Change, shownValue, whatWords } from './change-words.tsx'
import { LimitSteps } from './limit-steps.tsx'

type Corrected = Schema<'CorrectedCase'>

/** Case by case: what would change, or did; reminders counted, derivations on demand. */
export function CorrectedCases({ code, id }: { code: string; id: string }) {
  const t = useWords()
  const list = useList('/programmes/{code}/corrections/{id}/cases', { params: { code, id }, limit: 50 })
  return (
    <Section title={t('corrections.cases')} actions={list.items.length > 0 ? <SheetLink code={code} id={id} /> : null} flush>
      {list.problem ? <ErrorState problem={list.problem} onRetry={list.retry} /> : null}
      {list.loading && !list.problem ? <LoadingSkeleton rows={6} /> : null}
      {!list.loading && list.items.length === 0 && !list.problem ? (
        <EmptyState icon="check" title={t('corrections.none')}>
          <p>{t('corrections.noneLead')}</p>
        </EmptyState>
      ) : null}
      {list.items.length > 0 ? (
        <table className="table correction-table">
          <caption className="hidden-visually">{t('corrections.cases')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('corrections.columns.case')}</th>
              <th scope="col">{t('corrections.columns.what')}</th>
              <th scope="col">{t('corrections.columns.before')}</th>
              <th scope="col">{t('corrections.columns.after')}</th>
            </tr>
          </thead>
          {list.items.map((item) => (
            <CaseRows key={item.caseId} programme={code} item={item} />
          ))}
        </table>
      ) : null}
      {list.hasMore ? (
        <Button small busy={list.loadingMore} onClick={list.more}>
          {t('common.more')}
        </Button>
      ) : null}
    </Section>
  )
}

/** The whole list as a file, for those who check it line by line. */
function SheetLink({ code, id }: { code: string; id: string }) {
  const t = useWords()
  return (
    <a className="small" href={`/api/v1/programmes/${code}/corrections/${id}/cases.csv`} download="">
      {t('corrections.asFile')}
    </a>
  )
}

function CaseRows({ programme, item }: { programme: string; item: Corrected }) {
  const t = useWords()
  const told = item.changes.filter(({ of }) => of !== 'reminder')
  const reminders = item.changes.length - told.length
  const lines: readonly Change[] = told.length > 0 ? told : item.changes.slice(0, 1)
  const counted = told.some(({ steps }) => steps.before.length + steps.after.length > 0)
  return (
    <tbody>
      {lines.map((change, index) => (
        <tr key={`${change.of}-${change.code}`}>
          {index === 0 ? (
            <th scope="rowgroup" rowSpan={lines.length + (counted || reminders > 0 ? 1 : 0)}>
              <Link to={`/cases/${item.caseId}`}>{item.reference}</Link>
              <br />
              <span className="second">{item.applicantName}</span>
              <br />
              <CaseStateChip programme={programme} state={item.state} />{' '}
              {item.decided ? <StateChip tone="neutral" icon="check" label={t('corrections.decided')} /> : null}
            </th>
          ) : null}
          <td>{whatWords(change, t)}</td>
          <td className="correction-before">{shownValue(change, change.before, t)}</td>
          <td className="correction-after">{shownValue(change, change.after, t)}</td>
        </tr>
      ))}
      {counted || reminders > 0 ? (
        <tr>
          <td colSpan={3} className="second small">
            <More item={item} told={told} reminders={told.length > 0 ? reminders : reminders - 1} t={t} />
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}

function More({ item, told, reminders, t }: { item: Corrected; told: readonly Change[]; reminders: number; t: Translate }) {
  const counted = told.filter(({ steps }) => steps.before.length + steps.after.length > 0)
  return (
    <>
      {reminders > 0 ? t('corrections.more.reminder', { smart_count: reminders }) : null}
      {counted.length > 0 ? (
        <details>
          <summary>
            {t('corrections.more.how')} <span className="hidden-visually">({item.reference})</span>
          </summary>
          {counted.map((change) => (
            <div key={`${change.of}-${change.code}`} className="correction-steps">
              <div>
                <strong>
                  {whatWords(change, t)} · {t('corrections.was')}
                </strong>
                <LimitSteps steps={change.steps.before} />
              </div>
              <div>
                <strong>{t('corrections.is')}</strong>
                <LimitSteps steps={change.steps.after} />
              </div>
            </div>
          ))}
        </details>
      ) : null}
    </>
  )
}
