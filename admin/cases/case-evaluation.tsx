import { useNotify } from 'react-admin'
import type { Schema } from '../api/contract.ts'
import { useRead, useSend } from '../api/hooks.ts'
import { useWords } from '../i18n/use-words.ts'
import { DataTable } from '../shared/data-table.tsx'
import { NumberField, SelectField, TextField } from '../shared/fields.tsx'
import { formatDate } from '../shared/format.ts'
import { RecordForm } from '../shared/record-form.tsx'
import { KeyValue, Section } from '../shared/section.tsx'
import type { CaseFile } from './case-file.ts'

type Evaluation = Schema<'CaseEvaluation'>
const MARKS = ['5', '4', '3', '2', '1'] as const
const WITHOUT = ['yes', 'smaller', 'later', 'no'] as const

interface Values {
  readonly marks: readonly { readonly mark: string }[]
  readonly withoutAid: (typeof WITHOUT)[number] | '' | null
  readonly jobsKept: number | null
  readonly jobsCreated: number | null
  readonly comment: string
}

/** What the firm says of the organisation that worked for it: asked once the mission is paid, read by those who work on the case. */
export function CaseEvaluation({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { data, retry } = useRead('/cases/{id}/evaluation', { params: { id: caseFile.id } })
  if (!data || !(data.open || data.evaluation)) return null
  return (
    <Section title={t('evaluations.title')} id="evaluation">
      {data.evaluation ? (
        <Given evaluation={data.evaluation} programme={caseFile.programme} />
      ) : (
        <Asked data={data} caseFile={caseFile} onDone={retry} />
      )}
    </Section>
  )
}

function Asked({ data, caseFile, onDone }: { data: Evaluation; caseFile: CaseFile; onDone: () => void }) {
  const t = useWords()
  const notify = useNotify()
  const give = useSend('post', '/cases/{id}/evaluation')
  const ends: Readonly<Record<string, string>> = { 5: t('evaluations.best'), 1: t('evaluations.worst') }
  const marks = MARKS.map((value) => ({ value, label: ends[value] ?? value }))
  const initial: Values = {
    marks: data.questions.map(() => ({ mark: '' })),
    withoutAid: '',
    jobsKept: null,
    jobsCreated: null,
    comment: '',
  }
  const send = async ({ marks: given, withoutAid, jobsKept, jobsCreated, comment }: Values): Promise<void> => {
    // what is not answered is sent as it is: the server says which field
    const body = {
      marks: data.questions.map((question, index) => ({ question, mark: Number(given[index]?.mark ?? 0) })),
      withoutAid: withoutAid || null,
      jobsKept,
      jobsCreated,
      comment,
    }
    await give.send({ params: { id: caseFile.id }, body })
    notify(t('evaluations.sent'), { type: 'success' })
    onDone()
  }
  return (
    <>
      <p className="second">{t('evaluations.lead', { provider: data.providerName ?? '' })}</p>
      <RecordForm initial={initial} onSubmit={send} submit={t('evaluations.send')}>
        {data.questions.map((question, index) => (
          <SelectField
            key={question}
            source={`marks.${index}.mark`}
            label={t.maybe(`programmes.${caseFile.programme}.evaluation.${question}`) ?? question}
            choices={marks}
            empty={t('common.choose')}
          />
        ))}
        <SelectField
          source="withoutAid"
          label={t('evaluations.without')}
          choices={WITHOUT.map((value) => ({ value, label: t(`evaluations.withoutAid.${value}`) }))}
          empty={t('evaluations.noAnswer')}
          optional
        />
        <NumberField source="jobsKept" label={t('evaluations.jobsKept')} hint={t('evaluations.jobsHint')} min={0} max={100_000} optional />
        <NumberField
          source="jobsCreated"
          label={t('evaluations.jobsCreated')}
          hint={t('evaluations.jobsHint')}
          min={0}
          max={100_000}
          optional
        />
        <TextField source="comment" label={t('evaluations.comment')} hint={t('evaluations.commentHint')} rows={3} max={2_000} optional />
      </RecordForm>
    </>
  )
}

function Given({ evaluation, programme }: { evaluation: NonNullable<Evaluation['evaluation']>; programme: string }) {
  const t = useWords()
  return (
    <div className="stack">
      <DataTable
        caption={t('evaluations.title')}
        rows={evaluation.marks}
        rowKey={(row) => row.question}
        rowLabel={(row) => t.maybe(`programmes.${programme}.evaluation.${row.question}`) ?? row.question}
        first={{ title: t('evaluations.question') }}
        columns={[{ key: 'mark', title: t('evaluations.mark'), align: 'end', cell: (row) => row.mark }]}
      />
      <KeyValue
        items={[
          {
            label: t('evaluations.without'),
            value: evaluation.withoutAid ? t(`evaluations.withoutAid.${evaluation.withoutAid}`) : t('evaluations.noAnswer'),
          },
          ...(evaluation.jobsKept === null ? [] : [{ label: t('evaluations.jobsKept'), value: evaluation.jobsKept }]),
          ...(evaluation.jobsCreated === null ? [] : [{ label: t('evaluations.jobsCreated'), value: evaluation.jobsCreated }]),
          ...(evaluation.comment ? [{ label: t('evaluations.comment'), value: evaluation.comment }] : []),
        ]}
      />
      <p className="small second">{t('evaluations.givenOn', { date: formatDate(evaluation.givenOn, t.locale, 'plain') })}</p>
    </div>
  )
}
