import { useState } from 'react'
import type { Schema } from '../../api/contract.ts'
import { useRead, useSend } from '../../api/hooks.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../shared/button.tsx'
import { CheckField, TextField } from '../../shared/fields.tsx'
import { Section } from '../../shared/section.tsx'
import { ApplicationForm, type ApplicationOf, ApplicationPage, useCaseId } from '../application-page.tsx'
import { ConsultantsField } from './consultants-field.tsx'

type Accreditation = Schema<'AccreditationCase'>
type Request = Schema<'AccreditationRequest'>
type Values = Omit<Request, 'departements'> & { readonly departements: string; readonly reason: string }

/** The request in steps, saved as one types while it is a draft, with a reason once it is filed. */
export default function AccreditationApplicationPage() {
  const accreditation = useRead('/accreditation/cases/{id}', { params: { id: useCaseId() } })
  return (
    <ApplicationPage programme="accreditation" own={accreditation}>
      {(of, data) => <RequestForm of={of} data={data} />}
    </ApplicationPage>
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

function RequestForm({ of, data }: { readonly of: ApplicationOf; readonly data: Accreditation }) {
  const t = useWords()
  const save = useSend('put', '/accreditation/cases/{id}/request')
  const [step, setStep] = useState(0)
  const send = async (values: Values, ifMatch: string | null): Promise<string | null> => {
    const body = { request: asSent(values), ...(of.draft || !values.reason ? {} : { reason: values.reason }) }
    return (await save.send({ params: { id: of.id }, body, ifMatch })).etag
  }
  const initial: Values = { ...data.request, departements: data.request.departements.join(', '), reason: '' }
  return (
    <ApplicationForm {...of} initial={initial} prefix="/request/" send={send} reasonTitle={t('programmes.accreditation.forms.stepReason')}>
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
    </ApplicationForm>
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
