import { Link } from 'react-router'
import type { Schema } from '../api/contract.ts'
import { CaseCommittee } from '../committees/case-committee.tsx'
import { ArchiveButton } from '../exports/archive-button.tsx'
import { useWords } from '../i18n/use-words.ts'
import { programmePages } from '../programmes/pages.ts'
import { Amount } from '../shared/amount.tsx'
import { formatSiret } from '../shared/format.ts'
import { LegalDate } from '../shared/legal-date.tsx'
import { Notice } from '../shared/notice.tsx'
import { conditionSentence } from '../shared/problem-words.ts'
import { KeyValue, Section } from '../shared/section.tsx'
import { usePerson } from '../shared/session-context.tsx'
import { LoadingSkeleton } from '../shared/states.tsx'
import { isAside } from './aside-acts.ts'
import type { CaseFile } from './case-file.ts'
import { CaseLimits } from './case-limits.tsx'
import { dueWords } from './case-words.ts'
import { Derivation } from './derivation.tsx'
import { useOwnWords } from './own-words.ts'
import { DraftMissing, LackingDocuments, useLackingDocuments } from './still-missing.tsx'

type Action = Schema<'PossibleAction'>

/** What is missing, deadlines, amounts, organisations: the right third that stays in view. */
export function CaseAside({ caseFile, actions }: { caseFile: CaseFile; actions: readonly Action[] | null }) {
  const t = useWords()
  return (
    <aside className="stack case-aside" aria-label={t('cases.nav')}>
      {caseFile.state === 'draft' ? (
        <DraftMissing caseId={caseFile.id} actions={actions} />
      ) : (
        <Missing caseFile={caseFile} actions={actions} />
      )}
      <Section title={t('cases.sections.deadlines')}>
        <KeyValue
          items={[
            {
              label: t('cases.fields.received'),
              value: caseFile.receivedOn ? <LegalDate value={caseFile.receivedOn} look="plain" /> : null,
            },
            ...(caseFile.implicitRejectionOn
              ? [{ label: t('cases.fields.implicitRejection'), value: <LegalDate value={caseFile.implicitRejectionOn} look="plain" /> }]
              : []),
            ...(caseFile.nextDueOn
              ? [
                  {
                    label: dueWords(caseFile.nextDueKind, t),
                    value: <LegalDate value={caseFile.nextDueOn} look="short" distance="first" />,
                  },
                ]
              : []),
          ]}
        />
        {caseFile.decisionDueSteps.length > 0 && !caseFile.awardedOn ? (
          <details className="small">
            <summary>{t('cases.header.why')}</summary>
            <Derivation caseFile={caseFile} />
          </details>
        ) : null}
        {caseFile.silenceStop ? <Notice tone="attention" title={t('corrections.silence.onCase')} /> : null}
        <CaseLimits caseFile={caseFile} />
      </Section>
      <CaseCommittee caseFile={caseFile} />
      {programmePages[caseFile.programme]?.pays === false ? null : <Amounts caseFile={caseFile} />}
      <Parties caseFile={caseFile} />
      <Section title={t('exports.export')}>
        <ArchiveButton caseId={caseFile.id} programme={caseFile.programme} />
      </Section>
    </aside>
  )
}

/** What a case that waits for its decision is due for. */
const AWAITED = ['implicit-rejection', 'documents-expected']
const isOutside = (role: string): boolean => role === 'applicant' || role === 'consultant'

/** The conditions this person's next act still waits for. */
function Missing({ caseFile, actions }: { caseFile: CaseFile; actions: readonly Action[] | null }) {
  const t = useWords()
  const own = useOwnWords(caseFile.id)
  const next = actions?.find(
    (action) => !action.wrongRole && !action.allowed && action.to !== caseFile.state && !isAside(caseFile.programme, action.action),
  )
  const lacking = useLackingDocuments(caseFile.id)
  const { grants } = usePerson()
  if (!actions) return <ToCome />
  // nobody outside declares a case complete: what is wanted for it is told to whoever has to bring it
  const wanted = grants.some(({ role }) => isOutside(role)) && AWAITED.includes(caseFile.nextDueKind ?? '') ? lacking : []
  return (
    <Section title={t('cases.sections.missing')}>
      {wanted.length > 0 ? (
        <>
          <h3>{t('stillMissing.documents', { smart_count: wanted.length })}</h3>
          <LackingDocuments items={wanted} />
        </>
      ) : null}
      {next ? (
        <ul className="bullets">
          {next.unmet.map((unmet) => (
            <li key={unmet.condition}>{conditionSentence(unmet, t, own)}</li>
          ))}
        </ul>
      ) : wanted.length > 0 ? null : (
        <p className="second">{t('cases.act.nothingMissing')}</p>
      )}
    </Section>
  )
}

/** Its place is kept: what stands below does not move when it comes. */
function ToCome() {
  const t = useWords()
  return (
    <Section title={t('cases.sections.missing')}>
      <LoadingSkeleton rows={2} />
    </Section>
  )
}

function Parties({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  const { grants } = usePerson()
  const agent = grants.some(({ role }) => !['applicant', 'consultant', 'committeeMember'].includes(role))
  return (
    <Section title={t('cases.sections.parties')}>
      <ul className="plain-list stack stack-tight">
        {caseFile.parties.map((party) => (
          <li key={`${party.capacity}-${party.organisationId}`}>
            <span className="small second">{t.maybe(`cases.parties.${party.capacity}`) ?? party.capacity}</span>
            <br />
            {agent ? <Link to={`/organisations/${party.organisationId}`}>{party.name}</Link> : party.name}
            <br />
            <span className="small second">
              {party.siret ? formatSiret(party.siret) : ''} {party.communeName ?? ''} {party.departement ? `(${party.departement})` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Amounts({ caseFile }: { caseFile: CaseFile }) {
  const t = useWords()
  // one of many who benefit reads their own share, and nothing of the whole
  if (caseFile.requestedAmount === null) return null
  return (
    <Section title={t('cases.sections.amounts')}>
      <KeyValue
        items={[
          { label: t('cases.fields.requested'), value: <Amount value={caseFile.requestedAmount} /> },
          { label: t('cases.fields.eligible'), value: <Amount value={caseFile.eligibleAmount} /> },
          { label: t('cases.fields.awarded'), value: <Amount value={caseFile.awardedAmount} /> },
          { label: t('cases.fields.committed'), value: <Amount value={caseFile.committedAmount} /> },
          { label: t('cases.fields.paid'), value: <Amount value={caseFile.paidAmount} /> },
          ...(caseFile.toRecoverAmount === '0.00'
            ? []
            : [
                { label: t('cases.fields.toRecover'), value: <Amount value={caseFile.toRecoverAmount} /> },
                { label: t('cases.fields.recovered'), value: <Amount value={caseFile.recoveredAmount} /> },
              ]),
          { label: t('cases.fields.edition'), value: caseFile.edition.label },
        ]}
      />
    </Section>
  )
}
