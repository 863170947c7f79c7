import { useRef, useState } from 'react'
import { useNotify } from 'react-admin'
import { useParams } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { Autosave } from '../shared/autosave.tsx'
import { Button, LinkButton } from '../shared/button.tsx'
import { NumberField, TextField } from '../shared/fields.tsx'
import { formatRate } from '../shared/format.ts'
import { InstantText } from '../shared/legal-date.tsx'
import { Page, PendingPage } from '../shared/page.tsx'
import { RecordForm } from '../shared/record-form.tsx'
import { Section } from '../shared/section.tsx'
import { ConfirmSheet } from '../shared/sheet.tsx'
import { SubmittedReviews } from './submitted-reviews.tsx'
import '../committees/committees.css'

type Review = Schema<'ReviewPage'>
type Criterion = Review['grid'][number]

/** One review: the grid with a mark and a reason per criterion, kept as one writes, then handed in. */
export default function ReviewPage() {
  const { id = '' } = useParams()
  const t = useWords()
  const page = useRead('/reviews/{id}', { params: { id } })
  if (page.problem && !page.data) return <PendingPage problem={page.problem} onRetry={page.retry} />
  if (!page.data) return <PendingPage rows={8} />
  const review = page.data
  return (
    <Page
      title={`${review.case.reference} · ${review.case.applicantName}`}
      lead={review.case.title}
      width="reading"
      back={{ to: '/reviews', label: t('committees.reviews.back') }}
      actions={<LinkButton to={`/cases/${review.case.id}`}>{t('committees.reviews.open')}</LinkButton>}
    >
      {/* the form keeps what is typed while the review is read again: it is made anew only once handed in */}
      <Grid key={review.state} review={review} />
      {review.state === 'submitted' ? (
        <SubmittedReviews title={t('committees.reviews.others')} reviews={review.others} grid={review.grid} />
      ) : null}
    </Page>
  )
}

interface Values {
  readonly marks: readonly { readonly mark: number | null; readonly reason: string }[]
}

function Grid({ review }: { review: Review }) {
  const t = useWords()
  const save = useSend('put', '/reviews/{id}')
  const version = useRef(review.version)
  const saved = useRef<Promise<unknown>>(Promise.resolve())
  const [asking, setAsking] = useState(false)
  const marks = new Map(review.marks.map((mark) => [mark.criterion, mark]))
  const submitted = review.state === 'submitted'
  const initial: Values = {
    marks: review.grid.map(({ code }) => ({ mark: marks.get(code)?.mark ?? null, reason: marks.get(code)?.reason ?? '' })),
  }
  const keep = async (values: Values): Promise<void> => {
    const attempt = save.send({
      params: { id: review.id },
      ifMatch: `"${version.current}"`,
      body: { marks: review.grid.map(({ code }, index) => ({ criterion: code, mark: null, reason: '', ...values.marks[index] })) },
    })
    saved.current = attempt.catch(() => undefined)
    const { body } = await attempt
    version.current = body.version
  }
  return (
    <RecordForm<Values> initial={initial} onSubmit={keep} readOnly={submitted}>
      <Section title={t('committees.reviews.grid')}>
        {review.grid.map((criterion, index) => (
          <CriterionFields key={criterion.code} criterion={criterion} index={index} />
        ))}
      </Section>
      <div className="form-foot">
        {submitted ? (
          <span className="second">
            {t('committees.reviews.submittedOn')} {review.submittedAt ? <InstantText value={review.submittedAt} /> : null}
          </span>
        ) : (
          <>
            <Button look="primary" onClick={() => setAsking(true)}>
              {t('committees.reviews.submit')}
            </Button>
            <Autosave<Values> save={keep} />
          </>
        )}
      </div>
      {asking ? (
        <SubmitSheet review={review} version={() => saved.current.then(() => version.current)} onClose={() => setAsking(false)} />
      ) : null}
    </RecordForm>
  )
}

function CriterionFields({ criterion, index }: { criterion: Criterion; index: number }) {
  const t = useWords()
  const label = t.locale === 'fr' ? criterion.labelFr : criterion.labelEn
  return (
    <fieldset className="criterion">
      <legend className="field-label">{label}</legend>
      <div>
        <p className="small second">{t('committees.reviews.weight', { weight: formatRate(criterion.weight, t.locale) })}</p>
      </div>
      <NumberField
        source={`marks.${index}.mark`}
        label={t('committees.reviews.markOf', { scale: criterion.scale })}
        min={0}
        max={criterion.scale}
        unit={`/ ${criterion.scale}`}
      />
      <TextField source={`marks.${index}.reason`} label={t('committees.reviews.reason')} rows={3} max={4_000} />
    </fieldset>
  )
}

function SubmitSheet({ review, version, onClose }: { review: Review; version: () => Promise<number>; onClose: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const submit = useSend('post', '/reviews/{id}/submit')
  return (
    <ConfirmSheet
      title={t('committees.reviews.submit')}
      consequence={<p>{t('committees.reviews.submitConsequence')}</p>}
      confirm={t('committees.reviews.submit')}
      onConfirm={async () => {
        await submit.send({ params: { id: review.id }, ifMatch: `"${await version()}"` })
        notify(t('committees.reviews.submitted'), { type: 'success' })
      }}
      onClose={onClose}
    />
  )
}
