import { Link } from 'react-router'
import { useRead } from '../api/hooks.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { useWords } from '../i18n/use-words.ts'
import { pointsText } from '../reviews/submitted-reviews.tsx'
import { StateChip } from '../shared/chip.tsx'
import { LegalDate } from '../shared/legal-date.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'

/** Beside a case: its reviews and the sessions it comes or came before. Nothing where no committee has to do with it. */
export function CaseCommittee({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const outside = usePerson().roles.every((role) => role === 'applicant' || role === 'consultant')
  const { data } = useRead('/cases/{id}/committee', { params: { id: caseFile.id }, enabled: !outside && caseFile.receivedOn !== null })
  if (!data || (data.assigned === 0 && data.sessions.length === 0)) return null
  return (
    <Section title={t('committees.case.title')}>
      {data.assigned > 0 ? (
        <>
          <KeyValue
            items={[
              {
                label: t('committees.case.reviews'),
                value: t('committees.case.progress', { submitted: data.submitted, assigned: data.assigned }),
              },
              ...(data.points
                ? [
                    {
                      label: t('committees.case.score'),
                      value: t('committees.reviews.points', { points: pointsText(data.points, t.locale) }),
                    },
                  ]
                : []),
              ...(data.spread && data.submitted > 1
                ? [
                    {
                      label: t('committees.case.spread'),
                      value: (
                        <>
                          {pointsText(data.spread, t.locale)}{' '}
                          {data.flagged ? <StateChip tone="attention" icon="flag" label={t('committees.ranking.flagged')} /> : null}
                        </>
                      ),
                    },
                  ]
                : []),
            ]}
          />
          {data.toReview ? <p className="small second">{t('committees.case.toReview')}</p> : null}
          <ul className="plain-list small">
            {data.reviews.map((review) => (
              <li key={review.id}>{t('committees.case.by', { name: review.reviewerName, points: pointsText(review.points, t.locale) })}</li>
            ))}
          </ul>
        </>
      ) : null}
      {data.sessions.map((session) => (
        <p key={session.id}>
          <Link to={`/committees/${session.id}`}>{session.title}</Link>
          <br />
          <span className="small second">
            <LegalDate value={session.meetsOn} look="plain" /> ·{' '}
            {session.outcome ? (t.maybe(`committees.item.outcomes.${session.outcome}`) ?? session.outcome) : t('committees.case.waiting')}
          </span>
        </p>
      ))}
    </Section>
  )
}
