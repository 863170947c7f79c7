import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { StateChip } from '../shared/chip.tsx'
import { formatAmount, formatCount, formatDate, formatRate } from '../shared/format.ts'
import { Notice } from '../shared/notice.tsx'
import { Section } from '../shared/section.tsx'
import { ErrorState, LoadingSkeleton } from '../shared/states.tsx'
import { decimalWords, type Organisation } from './organisation-words.ts'

type Step = Schema<'SmeStep'>

/** The size today and, step by step, why: an officer must be able to tell it to the firm. */
export function OrganisationSize({ organisation }: { organisation: Organisation }) {
  const t = useWords()
  const { data, problem, retry } = useRead('/organisations/{id}/sme-size', { params: { id: organisation.id } })
  const { size } = organisation
  const smeWords =
    size.sme === null ? t('organisations.size.smeUnknown') : t(size.sme ? 'organisations.size.sme' : 'organisations.size.notSme')
  return (
    <Section title={t('organisations.sections.size')}>
      <p className="row">
        <StateChip
          tone={size.sme === null ? 'attention' : size.sme ? 'done' : 'information'}
          icon={size.sme === null ? 'question' : size.sme ? 'check' : 'building'}
          label={t(`organisations.size.names.${size.size}`)}
        />
        <span>
          {smeWords}, {t('organisations.size.on', { date: formatDate(size.on, t.locale, 'plain') })}
        </span>
      </p>
      {problem && !data ? <ErrorState problem={problem} onRetry={retry} /> : null}
      {!data && !problem ? <LoadingSkeleton rows={4} /> : null}
      {data ? (
        <>
          {data.missing.length > 0 ? (
            <Notice tone="attention" title={t('organisations.size.missing')}>
              <ul>
                {data.missing.map((one) => (
                  <li key={`${one.organisationId} ${one.year} ${one.figure}`}>
                    {t('organisations.size.missingLine', {
                      name: one.name,
                      figure: t(`organisations.size.missingFigures.${one.figure}`),
                      year: String(one.year),
                    })}
                  </li>
                ))}
              </ul>
            </Notice>
          ) : null}
          <h3>{t('organisations.size.why')}</h3>
          <ol className="bullets" style={{ listStyle: 'decimal' }}>
            {data.steps.map((step) => (
              <li key={JSON.stringify(step)}>{stepSentence(step, t)}</li>
            ))}
          </ol>
          <p className="small second">
            {t('organisations.size.basis', { basis: t.maybe(`organisations.size.bases.${basisKey(data.basis)}`) ?? data.basis })}.{' '}
            {t('organisations.size.basisFrom', { date: formatDate(data.thresholdsFrom, t.locale, 'plain') })}
          </p>
        </>
      ) : null}
    </Section>
  )
}

interface Figures {
  readonly headcount: string | null
  readonly turnover: string | null
  readonly balanceSheet: string | null
}

function figureWords({ headcount, turnover, balanceSheet }: Figures, t: Translate): string {
  const none = t('organisations.size.noFigure')
  return t('organisations.size.figures', {
    headcount: headcount === null ? none : decimalWords(headcount, t),
    turnover: turnover === null ? none : formatAmount(turnover, t.locale),
    balanceSheet: balanceSheet === null ? none : formatAmount(balanceSheet, t.locale),
  })
}

/** One step of the computation as a sentence. Years are never grouped by thousands: they are passed as text. */
function stepSentence(step: Step, t: Translate): string {
  switch (step.code) {
    case 'group-too-large':
      return t('organisations.size.steps.group-too-large', { limit: formatCount(step.limit, t.locale) })
    case 'public-body':
      return step.shareBasisPoints === null
        ? t('organisations.size.steps.public-body-unknown', { name: step.name })
        : t('organisations.size.steps.public-body', { name: step.name, share: formatRate(step.shareBasisPoints, t.locale) })
    case 'no-accounts':
      return t('organisations.size.steps.no-accounts', { from: String(step.from), to: String(step.to) })
    case 'reference-year':
      return t(`organisations.size.steps.${step.estimate ? 'reference-estimate' : 'reference-year'}`, { year: String(step.year) })
    case 'counted':
      return t(`organisations.size.steps.counted-${step.relation}`, {
        name: step.name,
        share: formatRate(step.shareBasisPoints, t.locale),
        figures: figureWords(step, t),
      })
    case 'total':
      return t(`organisations.size.steps.${step.complete ? 'total' : 'total-incomplete'}`, {
        year: String(step.year),
        figures: figureWords(step, t),
      })
    case 'year-size':
      return yearSentence(step, t)
    case 'single-year':
      return t('organisations.size.steps.single-year', { year: String(step.year) })
    case 'kept':
    case 'changed':
      return t(`organisations.size.steps.${step.code}`, {
        year: String(step.year),
        years: step.consecutiveYears,
        before: t(`organisations.size.lower.${step.before}`),
        ofYear: t(`organisations.size.lower.${step.ofYear}`),
        after: t(`organisations.size.lower.${step.after}`),
      })
  }
}

function yearSentence({ year, size, ceiling }: Step & { code: 'year-size' }, t: Translate): string {
  if (size === 'unknown') return t('organisations.size.steps.year-unknown', { year: String(year) })
  if (ceiling === null) return t('organisations.size.steps.year-large', { year: String(year) })
  return t('organisations.size.steps.year-size', {
    year: String(year),
    size: t(`organisations.size.lower.${size}`),
    headcount: formatCount(ceiling.headcountBelow, t.locale),
    turnover: formatAmount(ceiling.turnover, t.locale),
    balanceSheet: formatAmount(ceiling.balanceSheet, t.locale),
  })
}

/** "Recommendation 2003/361/EC, annex" as a key; a rule this catalogue does not know is quoted as the server names it. */
const basisKey = (basis: string): string => basis.replace(/[^\w]+/g, '-')
