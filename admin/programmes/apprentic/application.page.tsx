import { useState } from 'react'
import type { Schema } from '../../api/contract.ts'
import { useRead, useSend } from '../../api/hooks.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckField, DateField, SelectField, TextField } from '../../shared/fields.tsx'
import { Notice } from '../../shared/notice.tsx'
import { Section } from '../../shared/section.tsx'
import { ApplicationForm, type ApplicationOf, ApplicationPage, useCaseId } from '../application-page.tsx'
import { AidLadder, type Computation } from './aid-ladder.tsx'
import { BudgetField, FundingField } from './budget-field.tsx'

type Project = Schema<'ApprenticCase'>
type Application = Schema<'ApprenticApplication'>
type Values = Omit<Application, 'apprenticeMinor'> & { readonly apprenticeMinor: string; readonly reason?: string }

/** The application in four steps on one page: saved as one goes, the aid computed by the server beside the budget. */
export default function ApprenticApplicationPage() {
  const t = useWords()
  const project = useRead('/apprentic/cases/{id}', { params: { id: useCaseId() } })
  return (
    <ApplicationPage programme="apprentic" own={project}>
      {(of, data) => (
        <>
          {of.draft && data.call.state !== 'open' ? <Notice tone="attention" title={t('programmes.apprentic.page.lateDraft')} /> : null}
          <ProjectForm of={of} project={data} />
        </>
      )}
    </ApplicationPage>
  )
}

/** Empty inputs are absent values for the server, lines one has only begun are not sent yet. */
function asSent({ reason: _reason, apprenticeMinor, ...values }: Values): Application {
  const orNull = <Value,>(value: Value): Value | null => (value === '' || value === undefined ? null : value)
  return {
    ...values,
    apprenticeMinor: apprenticeMinor === '' || apprenticeMinor === null ? null : apprenticeMinor === 'yes',
    projectStart: orNull(values.projectStart),
    projectEnd: orNull(values.projectEnd),
    contractFrom: orNull(values.contractFrom),
    contractUntil: orNull(values.contractUntil),
    centreSiret: orNull(values.centreSiret),
    beneficiaryIban: orNull(values.beneficiaryIban),
    lines: values.lines.filter(({ label, category, amount }) => label && category && amount),
    funding: values.funding.filter(({ funderName, amount }) => funderName && amount),
  }
}

function valuesOf({ application }: Project): Values {
  const { lines, apprenticeMinor, ...rest } = application
  return {
    ...rest,
    apprenticeMinor: apprenticeMinor === null ? '' : apprenticeMinor ? 'yes' : 'no',
    lines: lines.map(({ label, category, amount }) => ({ label, category, amount })),
    reason: '',
  }
}

function ProjectForm({ of, project }: { readonly of: ApplicationOf; readonly project: Project }) {
  const t = useWords()
  const save = useSend('put', '/apprentic/cases/{id}/application')
  const [computation, setComputation] = useState<Computation>(project.computation)
  const send = async (values: Values, ifMatch: string | null): Promise<string | null> => {
    const body = { application: asSent(values), ...(of.draft ? {} : { reason: values.reason ?? '' }) }
    const answer = await save.send({ params: { id: of.id }, body, ifMatch })
    setComputation(answer.body.computation)
    return answer.etag
  }
  return (
    <ApplicationForm {...of} initial={valuesOf(project)} prefix="/application/" send={send}>
      <ProjectStep />
      <PeopleStep />
      <Section title={t('programmes.apprentic.forms.budget')}>
        <BudgetField categories={project.categories} />
        <h3>{t('programmes.apprentic.forms.live')}</h3>
        <AidLadder computation={computation} on="planned" />
      </Section>
      <Section title={t('programmes.apprentic.forms.other')}>
        <FundingField />
        <TextField source="beneficiaryIban" label={t('programmes.apprentic.forms.iban')} max={42} optional />
      </Section>
    </ApplicationForm>
  )
}

function ProjectStep() {
  const t = useWords()
  return (
    <Section title={t('programmes.apprentic.forms.project')}>
      <TextField
        source="title"
        label={t('programmes.apprentic.forms.titleField')}
        hint={t('programmes.apprentic.forms.titleHint')}
        max={300}
      />
      <TextField source="description" label={t('programmes.apprentic.forms.description')} rows={4} max={4_000} />
      <TextField source="objectives" label={t('programmes.apprentic.forms.objectives')} rows={3} max={4_000} />
      <TextField source="tools" label={t('programmes.apprentic.forms.tools')} rows={2} max={2_000} />
      <div className="field-row">
        <DateField source="projectStart" label={t('programmes.apprentic.forms.projectStart')} />
        <DateField source="projectEnd" label={t('programmes.apprentic.forms.projectEnd')} />
      </div>
    </Section>
  )
}

function PeopleStep() {
  const t = useWords()
  const minor = [
    { value: 'yes', label: t('common.yes') },
    { value: 'no', label: t('common.no') },
  ]
  return (
    <Section title={t('programmes.apprentic.forms.people')}>
      <Notice tone="information" title={t('programmes.apprentic.forms.leastData')} />
      <div className="field-row">
        <TextField source="apprentice" label={t('programmes.apprentic.forms.apprentice')} max={60} />
        <SelectField
          source="apprenticeMinor"
          label={t('programmes.apprentic.forms.minor')}
          hint={t('programmes.apprentic.forms.minorHint')}
          choices={minor}
          empty={t('common.choose')}
        />
      </div>
      <TextField source="qualification" label={t('programmes.apprentic.forms.qualification')} max={200} />
      <div className="field-row">
        <DateField source="contractFrom" label={t('programmes.apprentic.forms.contractFrom')} />
        <DateField source="contractUntil" label={t('programmes.apprentic.forms.contractUntil')} />
      </div>
      <TextField source="tutor" label={t('programmes.apprentic.forms.tutor')} max={120} />
      <div className="field-row">
        <TextField source="centreName" label={t('programmes.apprentic.forms.centreName')} max={200} />
        <TextField source="centreSiret" label={t('programmes.apprentic.forms.centreSiret')} max={20} inputMode="numeric" optional />
      </div>
      <CheckField
        source="groupExplained"
        label={t('programmes.apprentic.forms.groupExplained')}
        hint={t('programmes.apprentic.forms.groupHint')}
      />
    </Section>
  )
}
