import { useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Schema } from '../../api/contract.ts'
import { useRead, useSend } from '../../api/hooks.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Autosave } from '../../shared/autosave.tsx'
import { Button, LinkButton } from '../../shared/button.tsx'
import { CheckField, TextField } from '../../shared/fields.tsx'
import { Page } from '../../shared/page.tsx'
import { RecordForm } from '../../shared/record-form.tsx'
import { Section } from '../../shared/section.tsx'
import { ErrorState, LoadingSkeleton } from '../../shared/states.tsx'
import { ConsultantsField } from './consultants-field.tsx'

type Accreditation = Schema<'AccreditationCase'>
type Request = Schema<'AccreditationRequest'>
type Values = Omit<Request, 'departements'> & { readonly departements: string; readonly reason: string }

/** The request in steps, saved as one types while it is a draft, with a reason once it is filed. */
export default function AccreditationApplicationPage() {
  const { id = '' } = useParams()
  const t = useWords()
  const page = useRead('/cases/{id}', { params: { id } })
  const accreditation = useRead('/accreditation/cases/{id}', { params: { id } })
  const problem = page.problem ?? accreditation.problem
  if (problem && !(page.data && accreditation.data)) return <ErrorState problem={problem} onRetry={accreditation.retry} />
  if (!page.data || !accreditation.data) return <LoadingSkeleton rows={8} />
  const draft = page.data.state === 'draft'
  return (
    <Page
      title={`${t('programmes.accreditation.forms.title')} · ${page.data.reference}`}
      width="reading"
      lead={t(draft ? 'programmes.accreditation.forms.lead' : 'programmes.accreditation.forms.correctLead')}
      back={{ to: `/cases/${id}`, label: t('programmes.accreditation.forms.back') }}
    >
      <RequestForm id={id} draft={draft} version={page.etag} data={accreditation.data} />
    </Page>
  )
}

/** What is not filled in yet stays in the form: the server is sent what it can keep. */
function asSent({ reason: _reason, departements, ...values }: Values): Request {
  return {
    ...values,
    departements: departements
      .split(/[\s,;]+/)
      .map((code) => code.toUpperCase())
      .filter((code) => /^(\d{2}|2[AB]|97\d|98\d)$/.test(code)),
    consultants: values.consultants.map((consultant) => ({
      ...consultant,
      fields: consultant.fields
        .filter(({ field }) => field !== '')
        .map(({ field, evidence }) => ({ field, evidence: evidence.filter(({ title, on }) => title.trim() !== '' && on) })),
    })),
  }
}

const STEPS = ['stepConsultancy', 'stepConsultants', 'stepCharter'] as const

interface FormProps {
  readonly id: string
  readonly draft: boolean
  readonly version: string | null
  readonly data: Accreditation
}

function RequestForm({ id, draft, version, data }: FormProps) {
  const t = useWords()
  const navigate = useNavigate()
  const save = useSend('put', '/accreditation/cases/{id}/request')
  const etag = useRef(version)
  const [step, setStep] = useState(0)
  const [kept] = useState<Values>({ ...data.request, departements: data.request.departements.join(', '), reason: '' })
  const send = async (values: Values): Promise<void> => {
    const body = { request: asSent(values), ...(draft || !values.reason ? {} : { reason: values.reason }) }
    const answer = await save.send({ params: { id }, body, ifMatch: etag.current })
    etag.current = answer.etag
  }
  return (
    <RecordForm
      initial={kept}
      prefix="/request/"
      onSubmit={async (values) => {
        await send(values)
        await navigate(`/cases/${id}`)
      }}
      {...(draft ? {} : { submit: t('common.save') })}
    >
      <Steps step={step} onStep={setStep} />
      <div hidden={step !== 0}>
        <Section title={t('programmes.accreditation.forms.stepConsultancy')}>
          <TextField source="presentation" label={t('programmes.accreditation.forms.presentation')} rows={5} max={4_000} />
          <TextField
            source="departements"
            label={t('programmes.accreditation.forms.departements')}
            hint={t('programmes.accreditation.forms.departementsHint')}
            max={300}
          />
        </Section>
      </div>
      <div hidden={step !== 1}>
        <Section title={t('programmes.accreditation.forms.stepConsultants')}>
          <ConsultantsField offered={data.offered} rule={data.competenceRule} />
        </Section>
      </div>
      <div hidden={step !== 2}>
        <Section title={t('programmes.accreditation.forms.stepCharter')}>
          <CheckField source="charterAccepted" label={t('programmes.accreditation.forms.charter')} />
        </Section>
      </div>
      {draft ? (
        <div className="form-foot">
          <LinkButton look="primary" to={`/cases/${id}`}>
            {t('programmes.accreditation.forms.back')}
          </LinkButton>
          <Autosave save={send} />
        </div>
      ) : (
        <Section title={t('programmes.accreditation.forms.stepReason')}>
          <TextField source="reason" label={t('programmes.accreditation.forms.reason')} rows={3} max={2_000} />
        </Section>
      )}
    </RecordForm>
  )
}

function Steps({ step, onStep }: { readonly step: number; readonly onStep: (step: number) => void }) {
  const t = useWords()
  return (
    <nav className="row" aria-label={t('programmes.accreditation.forms.steps')}>
      {STEPS.map((name, index) => (
        <Button key={name} small look={index === step ? 'primary' : 'quiet'} onClick={() => onStep(index)}>
          {t(`programmes.accreditation.forms.${name}`)}
        </Button>
      ))}
    </nav>
  )
}
